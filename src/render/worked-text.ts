import { fill } from './cells.ts';
import { featureTable } from './feature-table.ts';
import { type Look, lookOf, type TextLook } from './look.ts';
import { momentLines } from './moment-lines.ts';
import { formatExact } from './number.ts';
import { overviewTable } from './overview-table.ts';
import { remarks } from './remarks.ts';
import { stepLines } from './step-lines.ts';
import { groupName, groupNoun, type Worked } from './worked.ts';

/** The worked layer norm as text: formula, every step, a table by feature with bars, the identities checked. */
export function workedText(worked: Worked, textLook: TextLook): string {
  const look = lookOf(textLook);
  const blocks = [heading(worked, look)];
  if (worked.overview.length > 0) blocks.push(overviewTable(worked, look));
  for (const group of worked.groups) {
    if (worked.groupCount > 1) blocks.push([look.style.title(capitalized(groupName(worked, group)))]);
    blocks.push(stepLines(group.steps, look), featureTable(group.steps, look), momentLines(group.steps, look));
    const said = remarks(group.steps).flatMap((remark) => fill(remark, look.width - 4));
    if (said.length > 0) blocks.push(said.map((line) => `  ${look.style.dim(line)}`));
  }
  const left = worked.groupCount - worked.groups.length;
  if (left > 0) {
    const noun = groupNoun(worked);
    const told = `${left} more ${noun}${left === 1 ? '' : 's'}: --token I shows the steps of any of them`;
    blocks.push(fill(told, look.width).map((line) => look.style.dim(line)));
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What is normalized, and by which formula; on one line where it fits. */
function heading(worked: Worked, look: Look): readonly string[] {
  const { width, symbols, style } = look;
  const { mean, variance, epsilon, gamma, beta, times, root } = symbols;
  const noun = groupNoun(worked);
  const size = worked.groups[0]?.steps.input.length ?? 0;
  const features = `${size} feature${size === 1 ? '' : 's'}`;
  const what =
    worked.groupCount === 1
      ? `Layer norm of one ${noun}, ${features}`
      : `Layer norm of ${worked.groupCount} ${noun}s, ${features} each`;
  const formula = `y = ${gamma}${times}(x ${symbols.minus} ${mean})/${root(`${variance} + ${epsilon}`)} + ${beta}`;
  const given = `${epsilon} = ${formatExact(worked.epsilon, look.numbers)}`;
  const gap = 6;
  const whole = what.length + formula.length + given.length + 2 * gap <= width;
  const separated = ' '.repeat(gap);
  if (whole) return [`${style.title(what)}${separated}${formula}${separated}${style.dim(given)}`];
  const title = fill(what, width).map((line) => style.title(line));
  if (formula.length + gap + given.length <= width) return [...title, `${formula}${separated}${style.dim(given)}`];
  return [...title, ...fill(formula, width), style.dim(given)];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
