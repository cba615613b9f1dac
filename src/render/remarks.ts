import type { LayerNormSteps } from '../core/layer-norm.ts';

/** What is odd about a group of numbers and wants a word, each in one sentence. */
export function remarks(steps: LayerNormSteps): readonly string[] {
  const { input, epsilon, variance, deviation, normalizedVariance } = steps;
  if (!input.every(Number.isFinite)) {
    return ['There are NaN or infinite features: the mean and the variance take them up, and so does every output.'];
  }
  const constant = input.every((x) => x === input[0]);
  const said: string[] = [];
  if (constant && epsilon === 0) {
    said.push('All features are equal and epsilon is 0: the step "normalize" divides 0 by 0, which is NaN.');
  } else if (input.length === 1) {
    said.push('A single feature is its own mean: nothing is left of it, and the output is beta whatever the input.');
  } else if (constant) {
    said.push('All features are equal: the variance is 0, epsilon keeps the division defined, and the output is beta.');
  } else if (epsilon > 0 && normalizedVariance < 0.99) {
    said.push('Epsilon is not small beside the variance, so the output is scaled down noticeably.');
  }
  if (variance === Number.POSITIVE_INFINITY && Number.isFinite(deviation)) {
    said.push(
      'The variance is beyond the largest double, 1.8e308, and shows as infinite; the steps after it are exact all the same.',
    );
  }
  if (variance === 0 && !constant) {
    said.push(
      'The variance is below the smallest double, 4.9e-324, and shows as 0; the steps after it are exact all the same.',
    );
  }
  return said;
}
