import type { LayerNormSteps } from '../core/layer-norm.ts';
import { elide } from './cells.ts';
import { formatExact, formatNumber } from './number.ts';
import { groupName, isPlain, type Worked } from './worked.ts';

/** Layer norm's formula, in TeX. */
export const formulaLatex = 'y = \\gamma \\cdot \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta';

/** One step of the derivation: `left = right[0] = right[1] ...`, each side in TeX. */
export interface LatexStep {
  readonly name: string;
  readonly left: string;
  readonly right: readonly string[];
  readonly isVector: boolean;
}

/** Vectors and sums longer than this are cut in the middle. */
const MOST_TERMS = 8;
const EDGE = 3;

/** The worked layer norm as LaTeX: an `aligned` derivation a token, ready for a document that uses amsmath. */
export function workedLatex(worked: Worked, digits: number): string {
  const blocks = worked.groups.map((group) => {
    const comment = worked.groupCount > 1 ? `% ${groupName(worked, group)}\n` : '';
    const epsilon = `\\varepsilon &= ${latexExact(worked.epsilon)}`;
    const lines = stepsLatex(group.steps, digits).map(({ left, right }) => `${left} &= ${right.join(' = ')}`);
    const body = [formulaLatex.replace('=', '&='), epsilon, ...lines].map((line) => `  ${line}`).join(' \\\\\n');
    return `${comment}\\[\n\\begin{aligned}\n${body}\n\\end{aligned}\n\\]\n`;
  });
  return `% needs \\usepackage{amsmath}\n${blocks.join('\n')}`;
}

/** The steps of one group in TeX. */
export function stepsLatex(steps: LayerNormSteps, digits: number): readonly LatexStep[] {
  const n = steps.input.length;
  const number = (x: number) => latexNumber(x, digits);
  const vector = (values: Float64Array) => latexVector(values, digits);
  const root = `\\sqrt{${number(steps.variancePlusEpsilon)}}`;
  const affine = isPlain(steps)
    ? [vector(steps.output)]
    : [
        `${latexFactor(steps.gamma, digits)} \\odot \\hat{x} + ${latexFactor(steps.beta, digits)}`,
        vector(steps.output),
      ];
  return [
    {
      name: 'mean',
      left: '\\mu',
      right: [`\\frac{${latexSum(steps.input, digits)}}{${n}}`, number(steps.mean)],
      isVector: false,
    },
    { name: 'centre', left: 'x - \\mu', right: [vector(steps.centered)], isVector: true },
    {
      name: 'variance',
      left: '\\sigma^2',
      right: [`\\frac{${latexSum(steps.squared, digits)}}{${n}}`, number(steps.variance)],
      isVector: false,
    },
    {
      name: 'deviation',
      left: '\\sqrt{\\sigma^2 + \\varepsilon}',
      right: [root, number(steps.deviation)],
      isVector: false,
    },
    {
      name: 'normalize',
      left: '\\hat{x}',
      right: [`\\frac{x - \\mu}{${number(steps.deviation)}}`, vector(steps.normalized)],
      isVector: true,
    },
    { name: 'scale, shift', left: 'y', right: ['\\gamma \\odot \\hat{x} + \\beta', ...affine], isVector: true },
  ];
}

const style = { minus: '-', infinity: '\\infty' };

/** A number in TeX, to some significant digits; powers of ten are written as such. */
export function latexNumber(x: number, digits: number): string {
  return Number.isNaN(x) ? '\\mathrm{NaN}' : withPower(formatNumber(x, { ...style, digits }));
}

/** A number in TeX with all its digits. */
export function latexExact(x: number): string {
  return withPower(formatExact(x, { ...style, digits: 0 }));
}

function withPower(text: string): string {
  const [significand, exponent] = text.split('e');
  if (exponent === undefined) return text;
  return significand === '1' ? `10^{${exponent}}` : `${significand} \\times 10^{${exponent}}`;
}

/** Gamma or beta: one number where all features share it, else the vector. */
function latexFactor(values: Float64Array, digits: number): string {
  const first = values[0] as number;
  if (!values.every((value) => value === first)) return latexVector(values, digits);
  const text = latexNumber(first, digits);
  return first < 0 ? `(${text})` : text;
}

function latexVector(values: Float64Array, digits: number): string {
  const cells = shownOf(values).map((x) => (x === 'gap' ? '\\dots' : latexNumber(x, digits)));
  return `(${cells.join(',\\ ')})`;
}

function latexSum(values: Float64Array, digits: number): string {
  return shownOf(values)
    .map((x, i) => {
      if (x === 'gap') return ' + \\dots';
      const text = latexNumber(i === 0 ? x : Math.abs(x), digits);
      return i === 0 ? text : ` ${x < 0 ? '-' : '+'} ${text}`;
    })
    .join('');
}

function shownOf(values: Float64Array): readonly (number | 'gap')[] {
  const n = values.length;
  const entries = n <= MOST_TERMS ? elide(n, n, 0) : elide(n, EDGE, EDGE);
  return entries.map((entry) => (entry === 'gap' ? 'gap' : (values[entry] as number)));
}
