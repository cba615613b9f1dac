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
 * L2-regularized logistic regression: minimizes sum of c log(1 + exp(-t z)) + sum of w^2 / (2 strength), t = +1 or -1, z the
 * bias plus the weights of a row's signs (each times its value, where rows have values), c what a row counts; the bias is a
 * weight that is a hundred times freer, as it says how rare a point or trap is. Newton's method, each step found by conjugate
 * gradients and halved until it gains, from zero unless told otherwise: the same rows always give the same weights.
 */
export function logistic(
  rows: readonly Row[],
  isSo: readonly boolean[],
  signs: number,
  { strength = 1, still = 1e-4, steps = 100, counts = rows.map(() => 1), from }: Options = {},
): { readonly bias: number; readonly weights: readonly number[] } {
  const strengths = typeof strength === 'number' ? Array<number>(signs).fill(strength) : strength;
  // The bias is the last weight.
  const strain = Float64Array.from([...strengths, FREE * Math.max(...strengths)], (own) => 1 / own);
  const table = tableOf(rows, signs);
  const weights = Float64Array.from(from ?? Array<number>(signs + 1).fill(0));
  const lossAt = (at: Float64Array) => {
    const sums = timesWeights(table, at);
    const strained = at.reduce((sum, weight, k) => sum + weight * weight * strain[k]!, 0) / 2;
    return sums.reduce((sum, z, i) => sum + counts[i]! * softplus(isSo[i] ? -z : z), strained);
  };
  let loss = lossAt(weights);
  for (let round = 0; round < steps; round++) {
    const likely = timesWeights(table, weights).map((z) => 1 / (1 + Math.exp(-z)));
    const gradient = timesRows(
      table,
      likely.map((p, i) => counts[i]! * (p - (isSo[i] ? 1 : 0))),
    ).map((sum, k) => sum + weights[k]! * strain[k]!);
    const bend = likely.map((p, i) => counts[i]! * p * (1 - p));
    const step = solved(table, bend, strain, gradient);
    for (let size = 1; ; size /= 2) {
      const next = weights.map((weight, k) => weight - size * step[k]!);
      const then = lossAt(next);
      // Where it gains no more, it is at the bottom, as near as numbers tell.
      if (then > loss && size > 1e-9) continue;
      const moved = next.reduce((most, weight, k) => Math.max(most, Math.abs(weight - weights[k]!)), 0);
      if (then <= loss) weights.set(next);
      loss = Math.min(loss, then);
      if (moved < still) round = steps;
      break;
    }
  }
  return { bias: weights[signs]!, weights: [...weights.subarray(0, signs)] };
}

/** The signs of a row; with values, where they differ from 1. */
export type Row = readonly number[] | { readonly signs: readonly number[]; readonly values: readonly number[] };

/** Rows end to end, the bias a sign of each. */
interface Table {
  readonly width: number;
  readonly starts: Int32Array;
  readonly signs: Int32Array;
  readonly values: Float64Array;
}

function tableOf(rows: readonly Row[], width: number): Table {
  const whole = rows.map((row) => ('signs' in row ? row : { signs: row, values: row.map(() => 1) }));
  const starts = Int32Array.from({ length: rows.length + 1 }, () => 0);
  for (const [i, row] of whole.entries()) starts[i + 1] = starts[i]! + row.signs.length + 1;
  const signs = Int32Array.from(whole.flatMap((row) => [...row.signs, width]));
  return { width: width + 1, starts, signs, values: Float64Array.from(whole.flatMap(({ values }) => [...values, 1])) };
}

/** X w: of each row the sum of its signs' weights. */
function timesWeights({ starts, signs, values }: Table, weights: Float64Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let i = 0; i < sums.length; i++) {
    let sum = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += weights[signs[k]!]! * values[k]!;
    sums[i] = sum;
  }
  return sums;
}

/** X' r: of each sign the sum of what its rows have. */
function timesRows({ width, starts, signs, values }: Table, ofRows: Float64Array): Float64Array {
  const sums = new Float64Array(width);
  for (let i = 0; i < ofRows.length; i++)
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sums[signs[k]!]! += ofRows[i]! * values[k]!;
  return sums;
}

/**
 * The step s with (X' bend X + strain) s = gradient, by conjugate gradients preconditioned by the diagonal, to a tenth: a nearer
 * one costs more than it saves of the next.
 */
function solved(table: Table, bend: Float64Array, strain: Float64Array, gradient: Float64Array): Float64Array {
  const squared: Table = { ...table, values: table.values.map((value) => value * value) };
  const diagonal = timesRows(squared, bend).map((sum, k) => sum + strain[k]!);
  const step = new Float64Array(gradient.length);
  const left = gradient.slice();
  const way = left.map((value, k) => value / diagonal[k]!);
  let ahead = dot(left, way);
  const enough = 0.01 * ahead;
  for (let round = 0; round < 200 && ahead > enough; round++) {
    const bent = bentBy(table, bend, strain, way);
    const size = ahead / dot(way, bent);
    let next = 0;
    for (let k = 0; k < step.length; k++) {
      step[k]! += size * way[k]!;
      left[k]! -= size * bent[k]!;
      next += (left[k]! * left[k]!) / diagonal[k]!;
    }
    const keep = next / ahead;
    for (let k = 0; k < step.length; k++) way[k] = left[k]! / diagonal[k]! + keep * way[k]!;
    ahead = next;
  }
  return step;
}

/** (X' bend X + strain) w, a row at a time. */
function bentBy(
  { starts, signs, values }: Table,
  bend: Float64Array,
  strain: Float64Array,
  way: Float64Array,
): Float64Array {
  const bent = way.map((value, k) => value * strain[k]!);
  for (let i = 0; i < bend.length; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    let sum = 0;
    for (let k = from; k < to; k++) sum += way[signs[k]!]! * values[k]!;
    sum *= bend[i]!;
    for (let k = from; k < to; k++) bent[signs[k]!]! += sum * values[k]!;
  }
  return bent;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** log(1 + exp(z)), without overflow. */
function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
