import { type Dyadic, dyadic, nearest, nearestSqrt, nearestSqrtPlus, type Ratio } from './exact.ts';

/** Options of a layer norm; gamma and beta hold one number for each feature. */
export interface LayerNormOptions {
  readonly epsilon: number;
  readonly gamma?: ArrayLike<number>;
  readonly beta?: ArrayLike<number>;
}

/** Every intermediate step of one layer norm, each the double nearest to the exact real value. */
export interface LayerNormSteps {
  /** x: the n features of one group (a token). */
  readonly input: Float64Array;
  readonly epsilon: number;
  /** mu = (x_1 + ... + x_n) / n */
  readonly mean: number;
  /** x - mu */
  readonly centered: Float64Array;
  /** (x - mu)^2 */
  readonly squared: Float64Array;
  /** sigma^2 = ((x_1 - mu)^2 + ... + (x_n - mu)^2) / n, the population variance */
  readonly variance: number;
  /** sigma^2 + epsilon */
  readonly variancePlusEpsilon: number;
  /** sqrt(sigma^2 + epsilon) */
  readonly deviation: number;
  /** x_hat = (x - mu) / sqrt(sigma^2 + epsilon) */
  readonly normalized: Float64Array;
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  /** y = gamma * x_hat + beta */
  readonly output: Float64Array;
  /** sigma^2 / (sigma^2 + epsilon): the variance that x_hat has, by algebra. */
  readonly normalizedVariance: number;
}

/** Mean and population variance of some numbers, each the double nearest to the exact value. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Layer normalization of one group of n features, worked in exact rational arithmetic:
 * y = gamma * (x - mu) / sqrt(sigma^2 + epsilon) + beta.
 *
 * Each returned quantity is rounded once, from the exact value for the doubles given, so it does not suffer where
 * naive formulas cancel or overflow. With epsilon 0 a constant group has no normalized value: NaN. Infinities and
 * NaN in the input follow IEEE arithmetic.
 *
 * Shapes: x, gamma, beta, centered, squared, normalized, output [n]; the rest scalars. Units: centered, mean and deviation those
 * of x, variance their square; epsilon those of the variance.
 * Throws RangeError for an empty group, for a gamma or beta of another length, for an epsilon that is negative or not finite.
 * Source: Ba, Kiros, Hinton 2016, arXiv 1607.06450, eq. 4; epsilon as in PyTorch's nn.LayerNorm.
 */
export function layerNorm(x: Float64Array, options: LayerNormOptions): LayerNormSteps {
  const { epsilon } = options;
  const { gamma, beta } = affine(x.length, options);
  if (!x.every(Number.isFinite)) return nonFiniteSteps(x, epsilon, gamma, beta);
  const group = center(x);
  const spread = spreadOf(group, epsilon);
  const normalized = x.map((_, i) => normalizedAt(group, spread, i));
  return {
    input: x,
    epsilon,
    mean: nearest(meanOf(group)),
    centered: x.map((_, i) => nearest(centeredAt(group, i))),
    // Only the view of a group of few features shows them.
    get squared() {
      return x.map((_, i) => nearest(squaredAt(group, i)));
    },
    variance: nearest(varianceOf(group)),
    variancePlusEpsilon: nearest(spread),
    deviation: nearestSqrt(spread),
    normalized,
    gamma,
    beta,
    output: scaleAndShift(group, spread, gamma, beta, (i) => normalized[i] as number),
    normalizedVariance: normalizedVarianceOf(group, spread),
  };
}

/** The output alone of {@link layerNorm}, the same to the last bit, for many groups of which no step is shown. */
export function layerNormOutput(x: Float64Array, options: LayerNormOptions): Float64Array {
  const { gamma, beta } = affine(x.length, options);
  if (!x.every(Number.isFinite)) return nonFiniteSteps(x, options.epsilon, gamma, beta).output;
  const group = center(x);
  const spread = spreadOf(group, options.epsilon);
  return scaleAndShift(group, spread, gamma, beta, (i) => normalizedAt(group, spread, i));
}

/**
 * Mean and population variance of finite numbers, both exact and rounded once; NaN where a number is not finite.
 * Throws RangeError for no numbers at all.
 */
export function moments(x: Float64Array): Moments {
  if (x.length === 0) throw new RangeError('no numbers have no mean');
  if (!x.every(Number.isFinite)) return { mean: Number.NaN, variance: Number.NaN };
  const group = center(x);
  return { mean: nearest(meanOf(group)), variance: nearest(varianceOf(group)) };
}

/**
 * A group of n numbers with everything times n, which makes it integers at one common exponent:
 * x_i - mu = centered_i / n * 2^exponent and the squares add up to n^3 sigma^2.
 */
interface CenteredGroup {
  readonly n: bigint;
  readonly exponent: number;
  readonly sum: bigint;
  readonly centered: readonly bigint[];
  readonly squares: bigint;
}

function center(x: Float64Array): CenteredGroup {
  // Numbers are taken apart twice, as to keep all parts would take more memory than all the rest.
  const exponent = x.reduce((least, value) => (value === 0 ? least : Math.min(least, dyadic(value).exponent)), 1024);
  const integers: bigint[] = new Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const part = dyadic(x[i] as number);
    integers[i] = part.mantissa === 0n ? 0n : part.mantissa << BigInt(part.exponent - exponent);
  }
  const n = BigInt(x.length);
  const sum = integers.reduce((a, b) => a + b, 0n);
  // Each takes the place of its integer: of a group of millions two lists would not fit where one does.
  const centered = integers;
  for (let i = 0; i < centered.length; i++) centered[i] = n * (integers[i] as bigint) - sum;
  const squares = centered.reduce((total, c) => total + c * c, 0n);
  return { n, exponent, sum, centered, squares };
}

/** mu */
function meanOf({ n, exponent, sum }: CenteredGroup): Ratio {
  return { numerator: sum, denominator: n, exponent };
}

/** x_i - mu */
function centeredAt({ n, exponent, centered }: CenteredGroup, i: number): Ratio {
  return { numerator: centered[i] as bigint, denominator: n, exponent };
}

/** (x_i - mu)^2 */
function squaredAt({ n, exponent, centered }: CenteredGroup, i: number): Ratio {
  const c = centered[i] as bigint;
  return { numerator: c * c, denominator: n * n, exponent: 2 * exponent };
}

/** sigma^2 */
function varianceOf({ n, exponent, squares }: CenteredGroup): Ratio {
  return { numerator: squares, denominator: n ** 3n, exponent: 2 * exponent };
}

/** sigma^2 + epsilon, both brought to the smaller of their exponents */
function spreadOf({ n, exponent, squares }: CenteredGroup, epsilon: number): Ratio {
  const eps = dyadic(epsilon);
  const denominator = n ** 3n;
  if (eps.mantissa === 0n) return { numerator: squares, denominator, exponent: 2 * exponent };
  if (squares === 0n) return { numerator: eps.mantissa, denominator: 1n, exponent: eps.exponent };
  const common = Math.min(2 * exponent, eps.exponent);
  const numerator =
    (squares << BigInt(2 * exponent - common)) + ((denominator * eps.mantissa) << BigInt(eps.exponent - common));
  return { numerator, denominator, exponent: common };
}

/** (x_i - mu)^2 / (sigma^2 + epsilon), the square of x_hat_i, times a factor's square */
function squaredRatio({ n, exponent, centered }: CenteredGroup, spread: Ratio, i: number, factor: Dyadic): Ratio {
  const scaled = (centered[i] as bigint) * factor.mantissa;
  return {
    numerator: scaled * scaled * spread.denominator,
    denominator: n * n * spread.numerator,
    exponent: 2 * (exponent + factor.exponent) - spread.exponent,
  };
}

const ONE: Dyadic = { mantissa: 1n, exponent: 0 };

/** x_hat_i, from the root of its square, which is a ratio */
function normalizedAt(group: CenteredGroup, spread: Ratio, i: number): number {
  if (spread.numerator === 0n) return Number.NaN;
  const magnitude = nearestSqrt(squaredRatio(group, spread, i, ONE));
  return (group.centered[i] as bigint) < 0n ? -magnitude : magnitude;
}

/** sigma^2 / (sigma^2 + epsilon) */
function normalizedVarianceOf(group: CenteredGroup, spread: Ratio): number {
  if (spread.numerator === 0n) return Number.NaN;
  const variance = varianceOf(group);
  return nearest({
    numerator: variance.numerator * spread.denominator,
    denominator: variance.denominator * spread.numerator,
    exponent: variance.exponent - spread.exponent,
  });
}

/** y = gamma * x_hat + beta, rounded once, where gamma and beta are finite; by IEEE arithmetic where they are not */
function scaleAndShift(
  group: CenteredGroup,
  spread: Ratio,
  gamma: Float64Array,
  beta: Float64Array,
  xHat: (i: number) => number,
): Float64Array {
  return gamma.map((g, i) => {
    const b = beta[i] as number;
    if (g === 1 && b === 0) return xHat(i);
    if (spread.numerator === 0n || !Number.isFinite(g) || !Number.isFinite(b)) return g * xHat(i) + b;
    const scaled = squaredRatio(group, spread, i, dyadic(g));
    if (scaled.numerator === 0n) return b + 0;
    const sign = (group.centered[i] as bigint) < 0n === g < 0 ? 1 : -1;
    return b === 0 ? sign * nearestSqrt(scaled) : nearestSqrtPlus(sign, scaled, dyadic(b));
  });
}

/** IEEE arithmetic says what a group with NaN or infinities in it comes to: NaN, but for what an infinity leaves. */
function nonFiniteSteps(x: Float64Array, epsilon: number, gamma: Float64Array, beta: Float64Array): LayerNormSteps {
  const mean = x.reduce((a, b) => a + (Number.isFinite(b) ? 0 : b), 0);
  const nan = x.map(() => Number.NaN);
  return {
    input: x,
    epsilon,
    mean,
    centered: x.map((value) => value - mean),
    squared: x.map((value) => (value - mean) ** 2),
    variance: Number.NaN,
    variancePlusEpsilon: Number.NaN,
    deviation: Number.NaN,
    normalized: nan,
    gamma,
    beta,
    output: nan,
    normalizedVariance: Number.NaN,
  };
}

function affine(n: number, options: LayerNormOptions): { gamma: Float64Array; beta: Float64Array } {
  if (n === 0) throw new RangeError('a group without features has no mean');
  if (!(options.epsilon >= 0 && options.epsilon < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`epsilon ${options.epsilon} is not a finite number of at least 0`);
  }
  const gamma = options.gamma ? Float64Array.from(options.gamma) : new Float64Array(n).fill(1);
  const beta = options.beta ? Float64Array.from(options.beta) : new Float64Array(n);
  if (gamma.length !== n) throw new RangeError(`gamma has ${gamma.length} values for ${n} features`);
  if (beta.length !== n) throw new RangeError(`beta has ${beta.length} values for ${n} features`);
  return { gamma, beta };
}
