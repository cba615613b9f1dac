import type { Grade } from '../grade.ts';
import type { Topic } from '../question.ts';
import type { Turn } from './queue.ts';

/** A turn that was answered, with its grade; the learner's own where they overruled it. */
export interface Answered {
  readonly turn: Turn;
  readonly grade: Grade;
}

/** What came of a session. Only first attempts count; what came back had just been explained. */
export interface Tally {
  /** Questions answered. */
  readonly answered: number;
  /** Mean score of them, from 0 to 1; null where there are none. */
  readonly score: number | null;
  /** In the order of the packs, those asked of. */
  readonly topics: readonly TopicTally[];
  /** Questions whose last answer in the session was correct though the first was not. */
  readonly mended: number;
  /** Questions whose last answer was not correct. */
  readonly open: number;
}

interface TopicTally extends Topic {
  readonly answered: number;
  readonly score: number;
}

export function tallyOf(answers: readonly Answered[], topics: readonly Topic[]): Tally {
  const first = answers.filter(({ turn }) => turn.again === 0);
  const last = new Map(answers.map(({ turn, grade }) => [turn.question.id, grade.verdict]));
  const wrong = first.filter(({ grade }) => grade.verdict !== 'correct');
  const open = wrong.filter(({ turn }) => last.get(turn.question.id) !== 'correct').length;
  return {
    answered: first.length,
    score: first.length === 0 ? null : meanScore(first),
    topics: topics.flatMap(({ id, title }) => {
      const of = first.filter(({ turn }) => turn.question.topic === id);
      return of.length === 0 ? [] : [{ id, title, answered: of.length, score: meanScore(of) }];
    }),
    mended: wrong.length - open,
    open,
  };
}

/** Mean score, rounded as scores are. */
function meanScore(answers: readonly Answered[]): number {
  const sum = answers.reduce((total, { grade }) => total + grade.score, 0);
  return Math.round((sum / answers.length) * 1e4) / 1e4;
}
