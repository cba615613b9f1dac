import type { PointResult, TrapResult, Verdict } from '../grade.ts';
import type { Rubric, RubricTrap } from './rubric.ts';

const LONGEST_QUOTE = 90;

/**
 * What was found and where, what is wrong and why, what was not seen and the question that would draw it out; why it is
 * not correct though its points are there.
 */
export function feedbackOf(
  rubric: Rubric,
  points: readonly PointResult[],
  traps: readonly TrapResult[],
  verdict: Verdict,
  doubt?: string,
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
  if (doubt) lines.push(doubt);
  if (verdict === 'correct')
    lines.unshift(points.every(({ state }) => state === 'found') ? 'Complete.' : 'Right, and all but one point of it.');
  return lines.join('\n');
}

/** Said of an answer whose points single words suggest and too few sentences make. */
export const UNBACKED = 'I saw these points in single words rather than in what you say; say them in plain sentences.';

/** Said of an answer that has the points and seems to have the two that it compares the wrong way round. */
export const NAMES_EXCHANGED =
  'I was not sure that you do not take one for the other; say again which of them does what.';

/** Said of an answer that may mean a mistake; undefined where there is none that it may mean. */
export function suspicionOf(suspected: readonly RubricTrap[]): string | undefined {
  const [first] = suspected;
  return first && `I was not sure that you do not mean this mistake: ${sentence(first.says)}`;
}

function quoted(text: string | null): string {
  const line = (text ?? '').replace(/\s+/g, ' ');
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}"`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.?!]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}
