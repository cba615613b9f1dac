import { LATEX_LINE, latexExact, latexWidth } from './latex-number.ts';
import { formulaLatex, type LatexStep, stepsLatex } from './latex-steps.ts';
import { groupName, type Worked } from './worked.ts';

/** The worked layer norm as LaTeX: an `aligned` derivation a token, ready for a document that uses amsmath. */
export function workedLatex(worked: Worked, precision: number | undefined): string {
  const blocks = worked.groups.map((group) => {
    const comment = worked.groupCount > 1 ? `% ${groupName(worked, group)}\n` : '';
    const epsilon = `\\varepsilon &= ${latexExact(worked.epsilon)}`;
    const lines = stepsLatex(group.steps, precision).flatMap(stepRows);
    const body = [formulaLatex.replace('=', '&='), epsilon, ...lines].map((line) => `  ${line}`).join(' \\\\\n');
    return `${comment}\\[\n\\begin{aligned}\n${body}\n\\end{aligned}\n\\]\n`;
  });
  return `% needs \\usepackage{amsmath}\n${blocks.join('\n')}`;
}

/** A step in one row, or in several where one would run over the page's edge. */
function stepRows({ left, right, vector }: LatexStep): readonly string[] {
  const [head, ...more] = vector;
  const sides = head === undefined ? right : [...right, head];
  const whole = sides.join(' = ');
  const rows = latexWidth(whole) <= LATEX_LINE && more.length === 0 ? [whole] : sides;
  return [...rows.map((row) => `= ${row}`), ...more.map((row) => `\\quad ${row}`)].map(
    (row, i) => `${i === 0 ? `${left} ` : ''}&${row}`,
  );
}
