import type { Screen } from '../render/look.ts';
import { proseLines } from '../render/prose.ts';
import type { Judged, Put } from './interview-face.ts';

/** What an interviewer says to a reply; to the opening answer nothing yet. */
export function remarkLines(
  { posed, point }: Put,
  { isMade }: Judged,
  { symbols, style, width }: Screen,
): readonly string[] {
  const { question } = posed;
  if (point === undefined || question.kind !== 'free') return [];
  if (isMade) return [style.good(`  ${symbols.check} That is what I was after.`)];
  const wanted = question.rubric.points.find(({ id }) => id === point);
  return [
    style.fair(`  ${symbols.open} Not quite.`),
    ...(wanted ? proseLines(`I was after ${wanted.says}. ${wanted.why}`, width, 4) : []),
  ];
}
