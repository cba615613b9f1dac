import type { FreeGrade, Grade } from '../drill/grade.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';
import { findingLines } from './verdict-free.ts';

/**
 * The verdict on an answer of any kind, line by line: the score; what was right, what was wrong and why; for a free
 * answer the learner's own words marked, and the model answer; the question's own explanation. `line` is the answer as it
 * was read (`Answer.line`).
 */
export function verdictLines(posed: Posed, line: string, grade: Grade, screen: Screen): readonly string[] {
  const { question } = posed;
  const blocks = [
    [verdictHeading(grade, screen)],
    question.kind === 'free'
      ? findingLines(question, line, grade as FreeGrade, screen)
      : proseLines(grade.explanation, screen.width, 2, 2),
    ...solutionBlock(posed, grade, screen),
    proseLines(posed.explanation, screen.width, 2),
  ];
  return blocks.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** `Partly right  60%  3 of 5 points` */
export function verdictHeading(grade: Grade, { style }: Screen): string {
  const paint = { correct: style.good, partial: style.fair, incorrect: style.bad }[grade.verdict];
  return `${paint(NAMES[grade.verdict])}  ${Math.round(grade.score * 100)}%${pointCount(grade)}`;
}

const NAMES = { correct: 'Correct', partial: 'Partly right', incorrect: 'Not right' } as const;

function pointCount(grade: Grade | FreeGrade): string {
  if (!('points' in grade)) return '';
  const found = grade.points.filter(({ state }) => state === 'found').length;
  const fallen = grade.traps.filter(({ state }) => state === 'fallen').length;
  const trapped = fallen === 0 ? '' : `, ${fallen === 1 ? 'a trap' : `${fallen} traps`} fallen into`;
  const judged = grade.points.filter(({ by }) => by === 'judge').length;
  const helped = judged === 0 ? '' : `, ${judged} by the judge`;
  return `  ${found} of ${grade.points.length} points${helped}${trapped}`;
}

/** The right answer, where the explanation of the grade does not say it anyway. */
function solutionBlock(
  { question, solution }: Posed,
  { verdict }: Grade,
  screen: Screen,
): readonly (readonly string[])[] {
  if (question.kind === 'free') {
    return [[screen.style.title('A model answer'), ...proseLines(solution, screen.width, 2)]];
  }
  if (question.kind !== 'order' || verdict === 'correct') return [];
  return [[screen.style.title('The right order'), ...proseLines(solution, screen.width, 2, 3)]];
}
