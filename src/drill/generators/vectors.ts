import { between, pick, type Random, shuffled } from '../random.ts';

/** Four numbers that add up to 0 and whose standard deviation is whole: heads can divide by it. */
export const wholeSpreads: readonly (readonly number[])[] = [
  [-2, -2, 2, 2],
  [-3, -1, -1, 5],
  [-5, 1, 1, 3],
  [-7, -1, 1, 7],
  [-5, -5, 5, 5],
  [-6, -2, -2, 10],
  [-10, 2, 2, 6],
];

/** Numbers that add up to 0, so that with a whole mean all of the centred values are whole. */
const spreads: readonly (readonly number[])[] = [
  ...wholeSpreads,
  [-3, -1, 1, 3],
  [-2, 0, 0, 2],
  [-4, -1, 2, 3],
  [-3, -2, 1, 4],
  [-2, -1, 0, 3],
  [-2, -1, 0, 1, 2],
  [-4, -2, 1, 2, 3],
];

/** A token's features: few, small, whole, and a mean that is whole and never 0. */
export function drawVector(random: Random): readonly number[] {
  return shifted(random, pick(random, spreads));
}

/** As {@link drawVector}, with a standard deviation that is whole, too. */
export function drawEasyVector(random: Random): readonly number[] {
  return shifted(random, pick(random, wholeSpreads));
}

function shifted(random: Random, spread: readonly number[]): readonly number[] {
  const mean = between(random, 1, 9);
  return shuffled(random, spread).map((offset) => mean + offset);
}

/** `2, 4, 6, 8` */
export function say(x: Iterable<number>): string {
  return [...x].join(', ');
}

/** `[1, 7]` */
export function sayRow(x: Iterable<number>): string {
  return `[${say(x)}]`;
}

export function sum(x: Iterable<number>): number {
  let total = 0;
  for (const value of x) total += value;
  return total;
}

export function average(x: ArrayLike<number>): number {
  return sum(Array.from(x)) / x.length;
}

/** Mean of the squares. */
export function meanSquare(x: ArrayLike<number>): number {
  return average(Array.from(x, (value) => value * value));
}
