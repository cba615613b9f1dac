/**
 * A mistake in what the person typed or gave, told as one sentence that says what, where and what to do.
 * Ends the program with status 2; every other error is a bug of ours and ends it with 70.
 * `list` holds lines to show below the sentence, such as the arrays of a file.
 */
export class InputError extends Error {
  readonly list: readonly string[];

  constructor(sentence: string, list: readonly string[] = []) {
    super(sentence);
    this.name = 'InputError';
    this.list = list;
  }
}

/** Whether an error is one of these: by its name, as each bundle of the build has a class of its own. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}

const LONGEST_QUOTE = 40;

/** A word as the person wrote it, in double quotes, cut where it is longer than a message can carry. */
export function quoted(word: string): string {
  return word.length > LONGEST_QUOTE ? `"${word.slice(0, LONGEST_QUOTE - 1)}…"` : `"${word}"`;
}

/** `3 values`, `1 value`: a count with its noun, in the plural where it needs one. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
