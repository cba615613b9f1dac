import { type LayerNormSteps, moments } from './layer-norm.ts';

/** What algebra says of the normalized values, held against the values that were computed. */
export interface Identities {
  /** Exact mean of the computed x_hat, rounded once; 0 but for the rounding of each x_hat. */
  readonly mean: number;
  readonly meanHolds: boolean;
  /** Exact variance of the computed x_hat, rounded once; sigma^2 / (sigma^2 + epsilon) but for that rounding. */
  readonly variance: number;
  readonly varianceHolds: boolean;
}

/**
 * Checks the two identities of layer norm on the computed x_hat of n features: mean(x_hat) = 0 and
 * var(x_hat) = sigma^2 / (sigma^2 + epsilon). Each x_hat may be half a unit in the last place off, so the mean may be
 * off by that much of the largest, and the variance by twice that of the mean square; no more is let pass.
 */
export function checkIdentities({ normalized, normalizedVariance }: LayerNormSteps): Identities {
  const { mean, variance } = moments(normalized);
  const largest = normalized.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const halfUnit = 2 ** -53;
  const meanSlack = Math.max(halfUnit * largest, Number.MIN_VALUE);
  const varianceSlack = 4 * halfUnit * normalizedVariance + 2 * meanSlack * largest + Number.MIN_VALUE;
  return {
    mean,
    meanHolds: Math.abs(mean) <= meanSlack,
    variance,
    varianceHolds: Math.abs(variance - normalizedVariance) <= varianceSlack,
  };
}
