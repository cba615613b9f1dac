import type { FreeGrade } from '../../drill/grade.ts';
import type { FreeQuestion } from '../../drill/question.ts';
import { disputable, overruled } from '../../drill/session/overrule.ts';
import { spanLines } from '../../render/prompts/span.ts';
import { capitalized, proseLines } from '../../render/prose.ts';
import { verdictHeading } from '../../render/verdict.ts';
import { spanning } from '../../terminal/prompts/span.ts';
import { safe } from '../../terminal/safe.ts';
import { pick } from './ask.ts';
import type { Desk } from './desk.ts';

/** The grade as the learner has it now, and how they left, where they did. */
export interface Overruling {
  readonly grade: FreeGrade;
  readonly ending?: 'quit' | 'interrupt';
}

/**
 * Has a learner say, point by point, what is there after all, by the words of the answer that make it. Each time their grade is
 * kept before it is shown.
 */
export async function overrule(
  question: FreeQuestion,
  answer: string,
  first: FreeGrade,
  desk: Desk,
  keep: (grade: FreeGrade) => void,
): Promise<Overruling> {
  const words = wordsIn(answer);
  let grade = first;
  for (;;) {
    const points = disputable(question, grade);
    if (points.length === 0) return { grade };
    desk.put(({ style }) => [style.title('Which point does your answer make?'), '']);
    const point = await pick(
      points.map(({ says }) => capitalized(says)),
      desk,
      { skip: 's leaves it' },
    );
    if (point.is !== 'done') return { grade, ending: point.is };
    if (point.value === 'skip') {
      desk.put(() => ['']);
      return { grade };
    }
    desk.put(({ style }) => ['', style.title('In which words?'), '']);
    const span = await desk.ask(
      spanning(words.length),
      (state, _, screen) => ({
        text: spanLines({ ...state, words: words.map(({ text }) => safe(text)) }, screen).join('\n'),
      }),
      { isPassing: () => true },
    );
    if (span.is !== 'done') return { grade, ending: span.is };
    const id = points[point.value[0] ?? 0]?.id;
    if (span.value === 'none' || id === undefined) {
      desk.put(({ style }) => [style.dim('  Nothing was picked.'), '']);
      continue;
    }
    const { from, to } = span.value;
    const evidence = answer.slice(words[from]?.start, words[to]?.end);
    grade = overruled(question, grade, id, evidence);
    keep(grade);
    const now = grade;
    desk.put((screen) => [
      ...proseLines(`"${evidence}"`, screen.width, 2),
      '',
      `By your own verdict: ${verdictHeading(now, screen)}`,
      '',
    ]);
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(answer: string): readonly Word[] {
  return [...answer.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}
