import type { LayerNormSteps } from '../core/layer-norm.ts';
import { elide, fill, padRight, widest } from './cells.ts';
import { type Look, meanDigits } from './look.ts';
import { formatNumber } from './number.ts';
import { elidedSum, exactSum, vectorLines } from './vector.ts';

interface Step {
  readonly name: string;
  readonly formula: string;
  readonly result: string | Float64Array;
}

/** The six steps, results in a column where they fit beside the formulas and below them where they do not. */
export function stepLines(steps: LayerNormSteps, look: Look): readonly string[] {
  const listed = workedSteps(steps, look);
  const room = look.width - NAME_WIDTH - RESULT_SIGN.length;
  const vectors = listed.flatMap(({ result }) => (typeof result === 'string' ? [] : [result]));
  const scalarWidth = widest(listed.flatMap(({ result }) => (typeof result === 'string' ? [result] : [])));
  const isAlignable = ({ formula }: Step) => widest([formula]) + FORMULA_GAP + scalarWidth <= room;
  const formulaWidth = widest(listed.filter(isAlignable).map(({ formula }) => formula)) + FORMULA_GAP;
  const beside = vectorLines(vectors, room - formulaWidth, look);
  const below = vectorLines(vectors, room, look);
  const isBeside = beside.fits && (beside.isWhole || (!below.isWhole && beside.shown >= MANY_SHOWN));
  let vector = 0;
  return listed.flatMap((step, i) => {
    const start = padRight(`  ${i + 1}  ${step.name}`, NAME_WIDTH);
    const isVector = typeof step.result !== 'string';
    const place = isVector ? vector++ : 0;
    const lines = isBeside ? beside : below;
    const result =
      typeof step.result === 'string' ? step.result : lines.fits ? lines.lines[place] : fewOf(step.result, look);
    if (isAlignable(step) && (isBeside || !isVector)) {
      return [`${start}${padRight(step.formula, formulaWidth)}${RESULT_SIGN}${look.style.result(result as string)}`];
    }
    return stacked(start, step.formula, result as string, look);
  });
}

/** The result of a step below its formula; on a narrow screen both below the name, and broken where they must be. */
function stacked(start: string, formula: string, result: string, { style, width }: Look): readonly string[] {
  if (NAME_WIDTH + Math.max(widest([formula]), RESULT_SIGN.length + widest([result])) <= width) {
    return [start + formula, `${' '.repeat(NAME_WIDTH)}${RESULT_SIGN}${style.result(result)}`];
  }
  const indent = ' '.repeat(NARROW_INDENT);
  const hanging = ' '.repeat(NARROW_INDENT + RESULT_SIGN.length);
  const columns = width - hanging.length;
  const formulaLines = fill(formula, columns).map((line, i) => (i === 0 ? indent : hanging) + line);
  const isOneLine = widest([result]) <= columns;
  const resultLines = (isOneLine ? [result] : fill(result, columns)).map(
    (line, i) => (i === 0 ? indent + RESULT_SIGN : hanging) + style.result(line),
  );
  return [start.trimEnd(), ...formulaLines, ...resultLines];
}

/** The ends of a vector as words, for a screen on which they take a line each. */
function fewOf(values: Float64Array, { numbers, symbols }: Look): string {
  return elide(values.length, 2, 2)
    .map((entry) => (entry === 'gap' ? symbols.ellipsis : formatNumber(values[entry] as number, numbers)))
    .join(' ');
}

/** Beside the formulas, an elided vector should still show this many of its numbers. */
const MANY_SHOWN = 6;

const RESULT_SIGN = '= ';
const FORMULA_GAP = 2;
/** Columns taken by a step's number and name. */
const NAME_WIDTH = 19;
/** Columns before the formula on a screen too narrow for it beside the name. */
const NARROW_INDENT = 5;
/** A sum is cut in the middle beyond this, so that the results beside it keep their room. */
const WIDEST_SUM = 44;

function workedSteps(steps: LayerNormSteps, look: Look): readonly Step[] {
  const { mean, variance, epsilon, gamma, beta, xHat, times, sum, squared, root, minus } = look.symbols;
  const n = steps.input.length;
  const number = (x: number) => formatNumber(x, look.numbers);
  const meanStyle = { ...look.numbers, digits: meanDigits(steps, look.precision) };
  const spread = root(`${variance} + ${epsilon}`);
  const scalars = [formatNumber(steps.mean, meanStyle), number(steps.variance), number(steps.deviation)];
  const lhs = Math.max(...[mean, variance, xHat, 'y'].map((text) => widest([text])));
  const around = NAME_WIDTH + lhs + ` =  / ${n}`.length + FORMULA_GAP + RESULT_SIGN.length + widest(scalars);
  const sumWidth = Math.min(WIDEST_SUM, look.width - around);
  // Where only more digits tell the features apart, their sum may take a line of its own, the result below it.
  const lineWidth = look.width - NAME_WIDTH - lhs - ` =  / ${n}`.length;
  const sumWidths = meanStyle.digits > look.numbers.digits ? [sumWidth, lineWidth] : [sumWidth];
  const name = (symbol: string) => padRight(symbol, lhs);
  return [
    {
      name: 'mean',
      formula: `${name(mean)} = ${inputSum(steps, sumWidths, look) ?? `${sum}x`} / ${n}`,
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
      result: scalars[2] as string,
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

/** The numbers that the mean is of: as they are, or to as many digits as the mean, so that the line adds up. */
function inputSum(steps: LayerNormSteps, widths: readonly number[], look: Look): string | undefined {
  const { input } = steps;
  const numbers = { ...look.numbers, digits: meanDigits(steps, look.precision) };
  for (const width of widths) {
    const exact = look.precision === undefined ? exactSum(input, width, look) : undefined;
    const sum = exact ?? elidedSum(input, width, { ...look, numbers });
    if (sum !== undefined) return sum;
  }
  return undefined;
}

/** Gamma and beta in brackets, where each is the same for all features. */
function affineNote({ gamma, beta }: LayerNormSteps, { symbols, numbers }: Look): string {
  const [g, b] = [gamma[0] as number, beta[0] as number];
  if (!gamma.every((value) => value === g) || !beta.every((value) => value === b)) return '';
  return `  (${symbols.gamma} = ${formatNumber(g, numbers)}, ${symbols.beta} = ${formatNumber(b, numbers)})`;
}
