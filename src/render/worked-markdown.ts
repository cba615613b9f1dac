import { elide, padLeft, padRight, widest } from './cells.ts';
import { latexExact } from './latex-number.ts';
import { formulaLatex, stepsLatex } from './latex-steps.ts';
import { DEFAULT_DIGITS, meanDigits } from './look.ts';
import { formatNumber, type NumberStyle } from './number.ts';
import { remarks } from './remarks.ts';
import { groupName, groupNoun, isPlain, type Worked, type WorkedGroup } from './worked.ts';

/** Features up to this many have a row each; of more, the first and the last few. */
const ALL_LISTED = 32;
const EDGE = 4;

/** The worked layer norm for notes in Markdown: formulas in `$..$`, one table a token. */
export function workedMarkdown(worked: Worked, precision: number | undefined): string {
  const size = worked.groups[0]?.steps.input.length ?? 0;
  const noun = groupNoun(worked);
  const features = `${size} feature${size === 1 ? '' : 's'}`;
  const title =
    worked.groupCount === 1 ? `one ${noun}, ${features}` : `${worked.groupCount} ${noun}s, ${features} each`;
  const epsilon = latexExact(worked.epsilon);
  const blocks = [`## Layer norm of ${title}`, `$${formulaLatex}$ with $\\varepsilon = ${epsilon}$`];
  for (const group of worked.groups) {
    if (worked.groupCount > 1)
      blocks.push(`### ${groupName(worked, group).replace(/^./, (letter) => letter.toUpperCase())}`);
    blocks.push(stepList(group, precision), featureTable(group, precision), ...remarks(group.steps));
  }
  const left = worked.groupCount - worked.groups.length;
  if (left > 0) blocks.push(`(${left} more ${noun}${left === 1 ? '' : 's'} not shown.)`);
  return `${blocks.join('\n\n')}\n`;
}

function stepList({ steps }: WorkedGroup, precision: number | undefined): string {
  return stepsLatex(steps, precision)
    .filter(({ vector }) => vector.length === 0)
    .map(({ name, left, right }, i) => `${i + 1}. ${name}: $${left} = ${right.join(' = ')}$`)
    .join('\n');
}

function featureTable({ steps }: WorkedGroup, precision: number | undefined): string {
  const numbers: NumberStyle = { digits: precision ?? DEFAULT_DIGITS, minus: '-', infinity: 'inf' };
  const n = steps.input.length;
  const entries = n <= ALL_LISTED ? elide(n, n, 0) : elide(n, EDGE, EDGE);
  const column = (title: string, values: ArrayLike<number>, style = numbers) => [
    title,
    ...entries.map((entry) => (entry === 'gap' ? '…' : formatNumber(values[entry] as number, style))),
  ];
  const feature = ['feature', ...entries.map((entry) => (entry === 'gap' ? '…' : String(entry)))];
  const affine = isPlain(steps) ? [] : [column('$\\gamma$', steps.gamma), column('$\\beta$', steps.beta)];
  const columns = [
    feature,
    column('$x$', steps.input, { ...numbers, digits: meanDigits(steps, precision) }),
    column('$x - \\mu$', steps.centered),
    column('$\\hat{x}$', steps.normalized),
    ...affine,
    column('$y$', steps.output),
  ];
  const rows = Array.from({ length: entries.length + 1 }, (_, row) => columns.map((cells) => cells[row] as string));
  const widths = columns.map((cells) => widest(cells));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => padLeft(cell, widths[i] as number)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => padRight(`${'-'.repeat(width - 1)}:`, width)).join(' | ')} |`;
  return [line(rows[0] as string[]), rule, ...rows.slice(1).map(line)].join('\n');
}
