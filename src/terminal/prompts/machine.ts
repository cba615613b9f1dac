/** A key as Node's readline tells of it. */
export interface Key {
  readonly name: string | undefined;
  /** What the terminal sent. */
  readonly sequence: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** What a key leads to: another state, or the end with a result (and the state to be shown then, where that is another). */
export type Step<S, R> = { readonly state: S } | { readonly done: R; readonly state?: S };

/** A prompt without a screen: where it starts and what each key does. */
export interface Machine<S, R> {
  readonly start: S;
  readonly press: (state: S, key: Key) => Step<S, R>;
  /** What Ctrl-D means; undefined: the end of it all. */
  readonly close?: (state: S) => R | undefined;
}

export function isEnter({ name }: Key): boolean {
  return name === 'return' || name === 'enter';
}

/** The digit that a key stands for, 1 to 9. */
export function digitOf({ sequence, ctrl, meta }: Key): number | undefined {
  return !ctrl && !meta && /^[1-9]$/.test(sequence) ? Number(sequence) : undefined;
}

/** Whether a key is a letter, small or capital, by itself. */
export function isLetter({ sequence, ctrl, meta }: Key, letter: string): boolean {
  return !ctrl && !meta && sequence.toLowerCase() === letter;
}
