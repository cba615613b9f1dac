/**
 * How small a result may be for its last place as a float32 to be sure.
 *
 * Arithmetic of the fast rows is that of doubles, u = 2^-53. A row is taken when mean(d^2) <= 2 (sigma^2 + epsilon), d being
 * x - shift. Then the mean is off by at most DEPTH u mean|d| + 3 u |mean(d)|, in units of the deviation by
 * (sqrt(2) DEPTH + 5) u =: m; x_hat relative to itself by at most RELATIVE u, the deviation's error included; and y by
 * |gamma| m + RELATIVE u (|gamma x_hat| + |beta|) <= |gamma| m + RELATIVE u (|y| + 2 |beta|). A float32 has at least
 * 2^-24 |y| in its last place, of which an error of BUDGET may be added to the half that rounding takes.
 */
const UNIT = 2 ** -53;
const BUDGET = 0.009 * 2 ** -24;

/** Most additions that a term goes through within a chunk of 64, see plain-rows.ts, and what is lost in x - shift. */
const depthOf = (features: number) => (features % 16 === 0 ? 8 : 11);

const relativeOf = (features: number) => (depthOf(features) + 8) * 2;

/** The least |x_hat| that is sure. */
export function leastNormalized(features: number): number {
  return ((Math.SQRT2 * depthOf(features) + 5) * UNIT) / (BUDGET - relativeOf(features) * UNIT);
}

/**
 * The least |x_hat| that is sure once the mean has been refined, in units of |mu| / deviation + 2, which is more than any
 * number has. Each loss of up to u^2 is kept but those of losses: 2^8 u^2 in a chunk of 64, n^2 / 2^12 u^2 among chunks.
 */
export function leastRefined(features: number): number {
  return ((2 ** 8 + features ** 2 / 2 ** 12 + 2 ** 4) * UNIT * UNIT) / BUDGET;
}

/** What decides of each feature whether a result is sure. */
export interface LeastOutputs {
  /** The least |y| that is sure. */
  readonly least: Float32Array;
  /** Beta's part of it, and |gamma|, by which the part of the mean is to be multiplied. */
  readonly ofBeta: Float32Array;
  readonly gamma: Float32Array;
}

export function leastOutputs(gamma: Float64Array, beta: Float64Array): LeastOutputs {
  const n = gamma.length;
  const perBeta = (2 * relativeOf(n) * UNIT) / (BUDGET - relativeOf(n) * UNIT);
  // Rounded to float32 they may come out a little below.
  const above = 1 + 2 ** -20;
  const ofBeta = Float32Array.from(beta, (b) => Math.abs(b) * perBeta * above);
  const least = Float32Array.from(gamma, (g, i) => (Math.abs(g) * leastNormalized(n) + ofBeta[i]!) * above);
  return { least, ofBeta, gamma: Float32Array.from(gamma, (g) => Math.abs(g) * above) };
}
