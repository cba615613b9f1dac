import type { LayerNormSteps } from '../core/layer-norm.ts';
import { padRight, widest } from './cells.ts';
import { type Look, meanDigits } from './look.ts';
import { formatNumber } from './number.ts';
import { elidedSum, vectorLines } from './vector.ts';

interface Step {
  readonly name: string;
  readonly formula: string;
  readonly result: string | Float64Array;
}

/** The six steps, results in a column where they fit beside the formulas and below them where they do not. */
export function stepLines(steps: LayerNormSteps, look: Look): readonly string[] {
  const { style, width } = look;
  const listed = workedSteps(steps, look);
  const nameWidth = NAME_WIDTH;
  const formulaWidth = widest(listed.map(({ formula }) => formula)) + 2;
  const vectors = listed.flatMap(({ result }) => (typeof result === 'string' ? [] : [result]));
  const beside = vectorLines(vectors, width - nameWidth - formulaWidth - 2, look);
  const below = vectorLines(vectors, width - nameWidth - 2, look);
  const isBeside = beside.isWhole || (!below.isWhole && beside.shown >= MANY_SHOWN);
  const texts = (isBeside ? beside : below).lines;
  let vector = 0;
  return listed.flatMap(({ name, formula, result }, i) => {
    const start = padRight(`  ${i + 1}  ${name}`, nameWidth);
    if (typeof result === 'string') return [`${start}${padRight(formula, formulaWidth)}= ${style.result(result)}`];
    const text = style.result(texts[vector++] as string);
    return isBeside
      ? [`${start}${padRight(formula, formulaWidth)}= ${text}`]
      : [`${start}${formula}`, `${' '.repeat(nameWidth)}= ${text}`];
  });
}

/** Beside the formulas, an elided vector should still show this many of its numbers. */
const MANY_SHOWN = 6;

/** Columns taken by a step's number and name. */
const NAME_WIDTH = 19;
/** A sum is cut in the middle beyond this, so that the results beside it keep their room. */
const WIDEST_SUM = 44;

function workedSteps(steps: LayerNormSteps, look: Look): readonly Step[] {
  const { mean, variance, epsilon, gamma, beta, xHat, times, sum, squared, root, minus } = look.symbols;
  const n = steps.input.length;
  const number = (x: number) => formatNumber(x, look.numbers);
  const meanStyle = { ...look.numbers, digits: meanDigits(steps, look) };
  const spread = root(`${variance} + ${epsilon}`);
  const scalars = [formatNumber(steps.mean, meanStyle), number(steps.variance)];
  const around = NAME_WIDTH + widest([variance]) + `  = / ${n}    = `.length + widest(scalars);
  const sumWidth = Math.min(WIDEST_SUM, look.width - around);
  const lhs = Math.max(...[mean, variance, xHat, 'y'].map((text) => widest([text])));
  const name = (symbol: string) => padRight(symbol, lhs);
  return [
    {
      name: 'mean',
      formula: `${name(mean)} = ${elidedSum(steps.input, sumWidth, look) ?? `${sum}x`} / ${n}`,
      result: scalars[0] as string,
    },
    { name: 'centre', formula: `x ${minus} ${mean}`, result: steps.centered },
    {
      name: 'variance',
      formula: `${name(variance)} = ${elidedSum(steps.squared, sumWidth, look) ?? `${sum}(x ${minus} ${mean})${squared}`} / ${n}`,
      result: scalars[1] as string,
    },
    {
      name: 'deviation',
      formula: `${spread} = ${root(number(steps.variancePlusEpsilon))}`,
      result: number(steps.deviation),
    },
    {
      name: 'normalize',
      formula: `${name(xHat)} = (x ${minus} ${mean}) / ${number(steps.deviation)}`,
      result: steps.normalized,
    },
    {
      name: 'scale, shift',
      formula: `${name('y')} = ${gamma}${times}${xHat} + ${beta}${affineNote(steps, look)}`,
      result: steps.output,
    },
  ];
}

/** Gamma and beta in brackets, where each is the same for all features. */
function affineNote({ gamma, beta }: LayerNormSteps, { symbols, numbers }: Look): string {
  const [g, b] = [gamma[0] as number, beta[0] as number];
  if (!gamma.every((value) => value === g) || !beta.every((value) => value === b)) return '';
  return `  (${symbols.gamma} = ${formatNumber(g, numbers)}, ${symbols.beta} = ${formatNumber(b, numbers)})`;
}
