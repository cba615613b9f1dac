import { checkIdentities } from '../core/identities.ts';
import { type LayerNormSteps, moments } from '../core/layer-norm.ts';
import { widest } from './cells.ts';
import { type Look, meanDigits } from './look.ts';
import { formatNumber } from './number.ts';
import { isPlain } from './worked.ts';

interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Mean and variance before and after, and whether the two identities of layer norm hold. */
export function momentLines(steps: LayerNormSteps, look: Look): readonly string[] {
  const { symbols, style, numbers, width } = look;
  const { xHat, variance, epsilon } = symbols;
  const number = (x: number) => formatNumber(x, numbers);
  const mean = formatNumber(steps.mean, { ...numbers, digits: meanDigits(steps, look.precision) });
  const rows = [
    row('before', { text: `mean ${mean}` }, { text: `variance ${number(steps.variance)}` }),
    row(`after (${xHat})`, ...identityCells(steps, look), { text: `= ${variance}/(${variance} + ${epsilon})` }),
  ];
  if (!isPlain(steps)) {
    const y = moments(steps.output);
    rows.push(row('output (y)', { text: `mean ${number(y.mean)}` }, { text: `variance ${number(y.variance)}` }));
  }
  for (const columns of [4, 3]) {
    const shown = rows.map((cells) => cells.slice(0, columns));
    if (widest(aligned(shown, false)) <= width) return aligned(shown, true);
  }
  return rows.flatMap(([named, ...cells]) => [`  ${painted(named)}`, ...cells.map((cell) => `    ${painted(cell)}`)]);

  function row(name: string, ...cells: Cell[]): readonly Cell[] {
    return [{ text: name, paint: style.dim }, ...cells];
  }
}

/** Mean and variance of x_hat: by algebra where the computed values bear it out, else as they are. */
function identityCells(steps: LayerNormSteps, { symbols, style, numbers }: Look): readonly Cell[] {
  const number = (x: number) => formatNumber(x, numbers);
  if (!Number.isFinite(steps.normalizedVariance)) return [{ text: 'mean NaN' }, { text: 'variance NaN' }];
  const { mean, meanHolds, variance, varianceHolds } = checkIdentities(steps);
  const cell = (text: string, holds: boolean): Cell => ({
    text: `${text} ${holds ? symbols.check : symbols.cross}`,
    paint: holds ? style.good : style.bad,
  });
  return [
    cell(`mean ${meanHolds ? '0' : number(mean)}`, meanHolds),
    cell(`variance ${number(varianceHolds ? steps.normalizedVariance : variance)}`, varianceHolds),
  ];
}

function painted({ text, paint }: Cell = { text: '' }): string {
  return paint ? paint(text) : text;
}

/** Rows with their cells in columns, painted or plain. */
function aligned(rows: readonly (readonly Cell[])[], isPainted: boolean): readonly string[] {
  const widths = [0, 1, 2].map((column) => widest(rows.map((cells) => cells[column]?.text ?? '')));
  return rows.map((cells) => {
    const texts = cells.map((cell, column) => {
      const pad = column < cells.length - 1 ? ' '.repeat((widths[column] as number) - widest([cell.text])) : '';
      return (isPainted ? painted(cell) : cell.text) + pad;
    });
    return `  ${texts.join('   ')}`;
  });
}
