import type { PointResult, TrapResult, Verdict } from '../grade.ts';
import type { Rubric, RubricTrap } from './rubric.ts';

const LONGEST_QUOTE = 90;

/**
 * What was found and where, what is wrong and why, what was not seen and the question that would draw it out; which traps the
 * answer was suspected of, so that it is not correct.
 */
export function feedbackOf(
  rubric: Rubric,
  points: readonly PointResult[],
  traps: readonly TrapResult[],
  verdict: Verdict,
  suspected: readonly RubricTrap[] = [],
): string {
  const lines: string[] = [];
  for (const trap of rubric.traps) {
    const result = traps.find(({ id }) => id === trap.id);
    if (result?.state === 'fallen') lines.push(`Not so: ${quoted(result.evidence)}. ${sentence(trap.why)}`);
  }
  for (const point of rubric.points) {
    const result = points.find(({ id }) => id === point.id);
    const isTrap = rubric.traps.some(
      ({ id, contradicts }) =>
        contradicts === point.id && traps.some((trap) => trap.id === id && trap.state === 'fallen'),
    );
    if (result?.state === 'found')
      lines.push(`Found${result.by === 'judge' ? ' by the judge' : ''}: ${point.says} (${quoted(result.evidence)}).`);
    else if (result?.state === 'contradicted' && !isTrap)
      lines.push(`Contradicted: ${point.says}. You said ${quoted(result.evidence)}. ${sentence(point.why)}`);
    else if (result?.state === 'missing') lines.push(`I did not see this: ${point.says}. ${sentence(point.probe)}`);
  }
  for (const { says } of suspected) lines.push(`I was not sure that you do not mean this mistake: ${sentence(says)}`);
  if (verdict === 'correct')
    lines.unshift(points.every(({ state }) => state === 'found') ? 'Complete.' : 'Right, and all but one point of it.');
  return lines.join('\n');
}

function quoted(text: string | null): string {
  const line = (text ?? '').replace(/\s+/g, ' ');
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}"`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.?!]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}
