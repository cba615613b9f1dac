import { measure, refine, type Statistics } from './plain-measure.ts';
import type { Numbers } from './plain-sums.ts';
import type { LeastOutputs } from './tolerance.ts';

interface Affine {
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly sure: LeastOutputs;
}

/** What rows are normalized with; gamma and beta come together, one number a feature. */
export interface RowNorm {
  readonly features: number;
  readonly epsilon: number;
  readonly affine?: Affine;
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
    if (isShort && apply(numbers, start, target, norm, statistics, undefined)) continue;
    if (!isFloat32 || statistics.scale === 0) continue;
    const refined = refine(numbers, start, n, statistics);
    const slack = norm.refinedSure * (Math.abs(refined.mean) * refined.scale + 2);
    if (!apply(numbers, start, target, norm, refined, slack)) return row;
  }
  return rows;
}

/** Rows so long that one of their results is almost always too near to 0 are refined at once. */
const LONG = 8192;

/** y of a row; whether the last place of each is sure. `slack` is what is left of unsureness where the mean was refined. */
function apply(
  x: Numbers,
  start: number,
  target: number,
  { features, affine, sure }: RowNorm,
  statistics: Statistics,
  slack: number | undefined,
): boolean {
  if (affine === undefined) return applyPlain(x, start, target, features, statistics, slack ?? sure);
  return applyAffine(x, start, target, affine, statistics, slack === undefined ? undefined : Math.fround(slack));
}

/** y of a row where gamma is 1 and beta 0. */
function applyPlain(
  x: Numbers,
  start: number,
  target: number,
  n: number,
  statistics: Statistics,
  sure: number,
): boolean {
  const { mean, meanLow, scale } = statistics;
  const least = Math.fround(sure);
  let smallest = 1;
  for (let i = 0; i < n; i++) {
    x[target + i] = (x[start + i]! - mean - meanLow) * scale;
    const size = Math.abs(x[target + i]!);
    if (size < smallest) smallest = size;
  }
  return smallest >= least;
}

/** y of a row with gamma and beta. */
function applyAffine(
  x: Numbers,
  start: number,
  target: number,
  { gamma, beta, sure }: Affine,
  { mean, meanLow, scale }: Statistics,
  slack: number | undefined,
): boolean {
  const n = gamma.length;
  for (let i = 0; i < n; i++) {
    x[target + i] = (x[start + i]! - mean - meanLow) * scale * gamma[i]! + beta[i]!;
  }
  for (let i = 0; i < n; i++) {
    const size = Math.abs(x[target + i]!);
    const least =
      slack === undefined ? sure.least[i]! : Math.fround(sure.ofBeta[i]! + Math.fround(sure.gamma[i]! * slack));
    if (size < least) return false;
  }
  return true;
}
