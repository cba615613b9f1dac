import { measure, refine, type Statistics } from './plain-measure.ts';
import type { Numbers } from './plain-sums.ts';
import type { LeastOutputs } from './tolerance.ts';

/** What rows are normalized with; gamma and beta come together, one number a feature. */
export interface RowNorm {
  readonly features: number;
  readonly epsilon: number;
  readonly affine?: { readonly gamma: Float64Array; readonly beta: Float64Array; readonly sure: LeastOutputs };
  /** Of float32, the least |x_hat| whose last place is sure, and what refining leaves of it (tolerance.ts). */
  readonly sure: number;
  readonly refinedSure: number;
}

/**
 * Layer norm of rows in float64 arithmetic: y = gamma * (x - mu) / sqrt(sigma^2 + epsilon) + beta, in plain JavaScript, for where
 * there is no WebAssembly SIMD and for what is too small to load it. assembly/rows.ts is the same to the last bit; both add
 * up in the same order, every other number in one of two lanes.
 *
 * A row is read twice. First its sums and sums of squares: of x itself where the row lies around 0, else of x - shift, as
 * squares of numbers far from 0 cancel. Sums run over a tree of 16 numbers, 4 trees to a chunk, and chunks are added with
 * what rounding loses, so that the error does not grow with the row. Then (x - mu) times one over the deviation; of a row
 * far from 0, mu is a sum of two doubles. Where a float32 result lies so near to 0 that its last place is not sure, mu is
 * refined, and the row done again; of rows so long that there is almost always such a result, at once.
 *
 * Results go to `to`, which may be one row before `from`. Returns `rows`, or the row it stopped at: as it is where results
 * are still not sure; its bitwise complement, and no results, where numbers are not finite, squares out of range, or the row
 * is constant and epsilon 0.
 */
export function normalizeRows(numbers: Numbers, from: number, to: number, rows: number, norm: RowNorm): number {
  const n = norm.features;
  for (let row = 0; row < rows; row++) {
    const [start, target] = [from + row * n, to + row * n];
    const statistics = measure(numbers, start, n, norm.epsilon);
    if (statistics === undefined) return ~row;
    const isFloat32 = numbers instanceof Float32Array;
    const isShort = !isFloat32 || n < LONG || statistics.scale === 0;
    if (isShort && apply(numbers, start, target, norm, statistics, leastOf(norm))) continue;
    if (!isFloat32 || statistics.scale === 0) continue;
    const refined = refine(numbers, start, n, statistics);
    if (!apply(numbers, start, target, norm, refined, leastRefinedOf(norm, refined))) return row;
  }
  return rows;
}

/** Rows so long that one of their results is almost always too near to 0 are refined at once. */
const LONG = 8192;

/** The least magnitude of each result that is sure. */
type Least = (feature: number) => number;

function leastOf({ affine, sure }: RowNorm): Least {
  const least = Math.fround(sure);
  return affine === undefined ? () => least : (i) => affine.sure.least[i]!;
}

function leastRefinedOf({ affine, refinedSure }: RowNorm, { mean, scale }: Statistics): Least {
  const slack = Math.fround(refinedSure * (Math.abs(mean) * scale + 2));
  if (affine === undefined) return () => slack;
  const { ofBeta, gamma } = affine.sure;
  return (i) => Math.fround(ofBeta[i]! + Math.fround(gamma[i]! * slack));
}

function apply(
  x: Numbers,
  start: number,
  target: number,
  { features, affine }: RowNorm,
  { mean, meanLow, scale }: Statistics,
  least: Least,
): boolean {
  let isSure = true;
  const isFloat32 = x instanceof Float32Array;
  for (let i = 0; i < features; i++) {
    const xHat = (x[start + i]! - mean - meanLow) * scale;
    x[target + i] = affine === undefined ? xHat : xHat * affine.gamma[i]! + affine.beta[i]!;
    if (isFloat32 && Math.abs(x[target + i]!) < least(i)) isSure = false;
  }
  return isSure;
}
