import type { Random } from '../random.ts';

/** A known mistake and the number it leads to. */
export interface Slip {
  readonly name: string;
  readonly value: readonly number[];
  /** What was done, as in "that is the sample variance, divided by n - 1". */
  readonly sentence: string;
}

/** A problem with its numbers drawn. */
export interface Problem {
  /** What stands for `{x}` and the other names in the prompt. */
  readonly values: Readonly<Record<string, string>>;
  /** The right number, or the right numbers in their order. */
  readonly answer: readonly number[];
  readonly slips: readonly Slip[];
}

/** Draws problems of one sort. */
export interface Generator {
  readonly name: string;
  /** What is to be answered, for the authors of packs. */
  readonly asks: string;
  /** Names that a prompt must say, as `{x}`: nobody can answer without them. */
  readonly needs: readonly string[];
  /** Names that a prompt may say besides, such as numbers that do not matter. */
  readonly offers: readonly string[];
  readonly draw: (random: Random) => Problem;
}

/** Numbers that differ by less than this share of the larger may be the same once rounded to three digits. */
const TELLING = 0.01;

/** Only the slips that lead elsewhere than the right answer and than a slip before them. */
export function telling(answer: readonly number[], slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips) {
    if (!slip.value.every(Number.isFinite)) continue;
    if ([answer, ...kept.map(({ value }) => value)].every((other) => differ(slip.value, other))) kept.push(slip);
  }
  return kept;
}

function differ(a: readonly number[], b: readonly number[]): boolean {
  return a.some((x, i) => {
    const y = b[i] as number;
    if (Number.isInteger(x) && Number.isInteger(y)) return x !== y;
    return Math.abs(x - y) > TELLING * Math.max(Math.abs(x), Math.abs(y));
  });
}
