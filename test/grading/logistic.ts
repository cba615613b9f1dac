interface Options {
  readonly strength?: number;
  readonly steps?: number;
  /** What each row counts. */
  readonly counts?: readonly number[];
}

/**
 * L2-regularized logistic regression of binary signs: minimizes sum of c log(1 + exp(-t z)) + |w|^2 / (2 strength), t = +1
 * or -1, z the bias plus the weights of a row's signs, c what a row counts, at most 1; the bias is a weight like the others. Nesterov's accelerated
 * gradient, from zero, always the same steps, so that the same rows always give the same weights.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  isSo: readonly boolean[],
  signs: number,
  { strength = 1, steps = 400, counts = rows.map(() => 1) }: Options = {},
): { readonly bias: number; readonly weights: readonly number[] } {
  // The bias is the last weight.
  const whole = rows.map((row) => [...row, signs]);
  // The largest curvature: a quarter of the largest eigenvalue of X'X, by power iteration, and the regularization's.
  const step = 1 / (0.25 * largestEigenvalue(whole, signs + 1) + 1 / strength);
  let weights = new Float64Array(signs + 1);
  let ahead = new Float64Array(signs + 1);
  let momentum = 1;
  for (let round = 0; round < steps; round++) {
    const gradient = ahead.map((weight) => weight / strength);
    whole.forEach((row, i) => {
      let z = 0;
      for (const sign of row) z += ahead[sign]!;
      const miss = counts[i]! * (1 / (1 + Math.exp(-z)) - (isSo[i] ? 1 : 0));
      for (const sign of row) gradient[sign]! += miss;
    });
    const next = ahead.map((weight, i) => weight - step * gradient[i]!);
    const grown = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    ahead = next.map((weight, i) => weight + ((momentum - 1) / grown) * (weight - weights[i]!));
    weights = next;
    momentum = grown;
  }
  return { bias: weights[signs]!, weights: [...weights.subarray(0, signs)] };
}

function largestEigenvalue(rows: readonly (readonly number[])[], width: number): number {
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let size = 0;
  for (let round = 0; round < 50; round++) {
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
