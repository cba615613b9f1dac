interface Options {
  /** How freely weights may differ from nothing: of all, or of each sign. */
  readonly strength?: number | readonly number[];
  /** A step that moves no weight by more ends the search. */
  readonly still?: number;
  readonly steps?: number;
  /** What each row counts. */
  readonly counts?: readonly number[];
  /** Where the search begins, the bias last; nearer is faster, and ends at the same weights. */
  readonly from?: readonly number[] | undefined;
}

/** How much freer the bias is than the freest weight. */
export const FREE = 100;

/**
 * L2-regularized logistic regression of binary signs: minimizes sum of c log(1 + exp(-t z)) + sum of w^2 / (2 strength), t =
 * +1 or -1, z the bias plus the weights of a row's signs, c what a row counts, at most 1; the bias is a weight that is a
 * hundred times freer, as it says how rare a point or trap is. Nesterov's accelerated gradient, from zero unless told otherwise, always by the same steps, so that the same rows always give the same
 * weights.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  isSo: readonly boolean[],
  signs: number,
  { strength = 1, still = 1e-4, steps = 1000, counts = rows.map(() => 1), from }: Options = {},
): { readonly bias: number; readonly weights: readonly number[] } {
  const strengths = typeof strength === 'number' ? Array<number>(signs).fill(strength) : strength;
  const [least, freest] = [Math.min(...strengths), Math.max(...strengths)];
  // The bias is the last weight.
  const strain = Float64Array.from([...strengths, FREE * freest], (own) => 1 / own);
  const whole = rows.map((row) => Int32Array.of(...row, signs));
  // The largest curvature: a quarter of the largest eigenvalue of X'X, by power iteration, and a little, as it comes from
  // below; and the regularization's, the least.
  const most = 0.25 * 1.02 * largestEigenvalue(whole, signs + 1) + 1 / least;
  const root = Math.sqrt(1 / freest / most);
  const momentum = (1 - root) / (1 + root);
  const weights = Float64Array.from(from ?? Array<number>(signs + 1).fill(0));
  const ahead = weights.slice();
  const gradient = new Float64Array(signs + 1);
  for (let round = 0; round < steps; round++) {
    for (let k = 0; k <= signs; k++) gradient[k] = ahead[k]! * strain[k]!;
    for (let i = 0; i < whole.length; i++) {
      const row = whole[i]!;
      let z = 0;
      for (let k = 0; k < row.length; k++) z += ahead[row[k]!]!;
      const miss = counts[i]! * (1 / (1 + Math.exp(-z)) - (isSo[i] ? 1 : 0));
      for (let k = 0; k < row.length; k++) gradient[row[k]!]! += miss;
    }
    let moved = 0;
    for (let k = 0; k <= signs; k++) {
      const next = ahead[k]! - gradient[k]! / most;
      moved = Math.max(moved, Math.abs(next - weights[k]!));
      ahead[k] = next + momentum * (next - weights[k]!);
      weights[k] = next;
    }
    if (moved < still) break;
  }
  return { bias: weights[signs]!, weights: [...weights.subarray(0, signs)] };
}

function largestEigenvalue(rows: readonly Int32Array[], width: number): number {
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let size = 0;
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(width);
    for (const row of rows) {
      let sum = 0;
      for (const sign of row) sum += vector[sign]!;
      for (const sign of row) next[sign]! += sum;
    }
    size = Math.hypot(...next);
    vector = next.map((value) => value / size);
  }
  return size;
}
