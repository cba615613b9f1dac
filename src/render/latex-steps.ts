import type { LayerNormSteps } from '../core/layer-norm.ts';
import { LATEX_LINE, latexExact, latexNumber, latexSum, latexVector } from './latex-number.ts';
import { DEFAULT_DIGITS, meanDigits } from './look.ts';
import { isPlain } from './worked.ts';

/** Layer norm's formula, in TeX. */
export const formulaLatex = 'y = \\gamma \\cdot \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta';

/** One step of the derivation: `left = right[0] = right[1] ... = vector`, each side in TeX. */
export interface LatexStep {
  readonly name: string;
  readonly left: string;
  readonly right: readonly string[];
  /** The rows of the vector that the step comes to; none where it comes to a number. */
  readonly vector: readonly string[];
}

/** The steps of one group in TeX; where no precision is asked for, a mean beside a small spread has more digits. */
export function stepsLatex(steps: LayerNormSteps, precision: number | undefined): readonly LatexStep[] {
  const digits = precision ?? DEFAULT_DIGITS;
  const forMean = meanDigits(steps, precision);
  const number = (x: number) => latexNumber(x, digits);
  const mean = latexNumber(steps.mean, forMean);
  return [
    { name: 'mean', left: '\\mu', right: [meanOf(steps, precision, forMean), mean], vector: [] },
    { name: 'centre', left: 'x - \\mu', right: [], vector: latexVector(steps.centered, digits) },
    { name: 'variance', left: '\\sigma^2', right: [varianceOf(steps, digits), number(steps.variance)], vector: [] },
    {
      name: 'deviation',
      left: '\\sqrt{\\sigma^2 + \\varepsilon}',
      right: [`\\sqrt{${number(steps.variancePlusEpsilon)}}`, number(steps.deviation)],
      vector: [],
    },
    {
      name: 'normalize',
      left: '\\hat{x}',
      right: [`\\frac{x - \\mu}{${number(steps.deviation)}}`],
      vector: latexVector(steps.normalized, digits),
    },
    ...factorSteps(steps, digits),
    {
      name: 'scale, shift',
      left: 'y',
      right: ['\\gamma \\odot \\hat{x} + \\beta', ...filledIn(steps, digits)],
      vector: latexVector(steps.output, digits),
    },
  ];
}

/** The mean as a fraction: its numbers as they are where they fit, else to as many digits as the mean has. */
function meanOf({ input }: LayerNormSteps, precision: number | undefined, digits: number): string {
  const exact = precision === undefined ? latexSum(input, LATEX_LINE, latexExact) : undefined;
  const sum = exact?.isWhole ? exact : latexSum(input, LATEX_LINE, (x) => latexNumber(x, digits));
  return `\\frac{${sum?.text ?? '\\sum_i x_i'}}{${input.length}}`;
}

function varianceOf({ squared }: LayerNormSteps, digits: number): string {
  const sum = latexSum(squared, LATEX_LINE, (x) => latexNumber(x, digits));
  return `\\frac{${sum?.text ?? '\\sum_i (x_i - \\mu)^2'}}{${squared.length}}`;
}

const isUniform = (values: Float64Array) => values.every((value) => value === values[0]);

/** Gamma and beta, a line for each that is not the same for all features. */
function factorSteps({ gamma, beta }: LayerNormSteps, digits: number): readonly LatexStep[] {
  return [
    { name: 'gamma', left: '\\gamma', right: [], vector: isUniform(gamma) ? [] : latexVector(gamma, digits) },
    { name: 'beta', left: '\\beta', right: [], vector: isUniform(beta) ? [] : latexVector(beta, digits) },
  ].filter(({ vector }) => vector.length > 0);
}

/** `2 \odot \hat{x} + \beta`: the last formula with those of gamma and beta in it that are one number. */
function filledIn(steps: LayerNormSteps, digits: number): readonly string[] {
  const { gamma, beta } = steps;
  if (isPlain(steps) || (!isUniform(gamma) && !isUniform(beta))) return [];
  const factor = (values: Float64Array, name: string) => {
    const [first = 0] = values;
    if (!isUniform(values)) return name;
    return first < 0 ? `(${latexNumber(first, digits)})` : latexNumber(first, digits);
  };
  return [`${factor(gamma, '\\gamma')} \\odot \\hat{x} + ${factor(beta, '\\beta')}`];
}
