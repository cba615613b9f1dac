import { InputError, quoted } from '../errors.ts';

/** An answer to be graded, as a line of JSON gives it: `{"id":"a1","question":"epsilon","answer":"..."}`. */
export interface AnswerLine {
  /** The asker's own, given back with the grade; undefined where the line has none. */
  readonly id: string | number | undefined;
  readonly question: string;
  readonly answer: string;
  /** Seed that the question was posed with; matters for all kinds but `free`. */
  readonly seed: number | undefined;
}

/** Reads a line of JSON as an answer to be graded. Throws InputError with what is wrong. */
export function readAnswerLine(line: string): AnswerLine {
  const data = parsed(line);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InputError(`a line is an object such as {"question":"epsilon","answer":"..."}, not ${whatIs(data)}`);
  }
  const { id, question, answer, seed } = data as Record<string, unknown>;
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') {
    throw new InputError(`"id" must be text or a number, not ${whatIs(id)}`);
  }
  if (typeof question !== 'string') throw new InputError(lackOrWrong('question', question, 'the id of a question'));
  if (typeof answer !== 'string' && typeof answer !== 'number') {
    throw new InputError(lackOrWrong('answer', answer, 'text'));
  }
  if (seed !== undefined && seed !== null && !Number.isSafeInteger(seed)) {
    throw new InputError(`"seed" must be a whole number, not ${whatIs(seed)}`);
  }
  return { id: id ?? undefined, question, answer: String(answer), seed: (seed as number | null) ?? undefined };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`this is not JSON: ${(error as Error).message.replace(/ in JSON(?= at )/, '')}`);
  }
}

function lackOrWrong(name: string, value: unknown, wanted: string): string {
  return value === undefined ? `the line has no "${name}"` : `"${name}" must be ${wanted}, not ${whatIs(value)}`;
}

function whatIs(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? quoted(value) : String(value);
}
