import { InputError, quoted } from '../errors.ts';
import type { Typed } from './command.ts';

/** Seed of shuffle and numbers where none is given, so that what `questions show` shows `grade` grades. */
export const DEFAULT_SEED = 1;

/** Collects an option that may be given several times. */
export const collected = (value: string, before: readonly string[] = []) => [...before, value];

/** The values of an option that may be given several times. */
export function textsOf({ options }: Typed, name: string): readonly string[] {
  return (options[name] as readonly string[] | undefined) ?? [];
}

/** The seed behind `--seed`, undefined where there is none. Throws InputError unless a double holds it exactly. */
export function seedAsked(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const seed = /^[+-]?\d{1,16}$/.test(word) ? Number(word) : Number.NaN;
  if (Number.isSafeInteger(seed)) return seed === 0 ? 0 : seed;
  throw new InputError(`--seed takes a whole number, such as 7, not ${quoted(word)}`);
}

/** Throws InputError for words behind a command that takes none. */
export function refuseOperands(command: string, { operands: [first] }: Typed, hint: string): void {
  if (first === undefined) return;
  throw new InputError(`${command} takes no words behind it, such as ${quoted(first)}; ${hint}`);
}
