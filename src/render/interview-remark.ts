import type { FreeQuestion } from '../drill/question.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';

/** What an interviewer says to the reply to a follow-up on a point. */
export function remarkLines(
  { rubric }: FreeQuestion,
  point: string,
  isMade: boolean,
  { symbols, style, width }: Screen,
): readonly string[] {
  if (isMade) return [style.good(`  ${symbols.check} That is what I was after.`)];
  const wanted = rubric.points.find(({ id }) => id === point);
  return [
    style.fair(`  ${symbols.open} Not quite.`),
    ...(wanted ? proseLines(`I was after ${wanted.says}. ${wanted.why}`, width, 4) : []),
  ];
}
