import type { Question } from '../question.ts';
import { seedFor } from '../random.ts';

/** A question when its turn comes. */
export interface Turn {
  readonly question: Question;
  /** Fixes its shuffle and numbers; drawn anew each time that it comes. */
  readonly seed: number;
  /** How often it was asked in this session before. */
  readonly again: number;
}

/** What a session has still to ask. Never changed: each step gives another. */
export interface Queue {
  readonly seed: number;
  readonly planned: readonly Turn[];
  /** What comes back, and how many others are to be asked before it. */
  readonly returning: readonly { readonly turn: Turn; readonly wait: number }[];
}

/** A question that is answered wrong comes back this often at most. */
export const MOST_RETURNS = 2;

/** How many others are asked before a question comes back: a few, or all that are planned. */
export const A_FEW = 3;
export const ALL_OTHERS = Number.POSITIVE_INFINITY;

/** A session that asks some questions in their order. */
export function queueOf(questions: readonly Question[], seed: number): Queue {
  return { seed, planned: questions.map((question) => turnOf(question, seed, 0)), returning: [] };
}

/** A turn's seed hangs on the session's, the question and the time, not on its place: more or fewer others change nothing. */
function turnOf(question: Question, seed: number, again: number): Turn {
  return { question, seed: seedFor(seed, again === 0 ? question.id : `${question.id} ${again}`), again };
}

/** The next turn, and the queue without it; undefined where nothing is left. */
export function next(queue: Queue): { readonly turn: Turn; readonly rest: Queue } | undefined {
  const ready = queue.returning.findIndex(({ wait }) => wait <= 0 || queue.planned.length === 0);
  const [first, ...planned] = queue.planned;
  if (ready >= 0) {
    const { turn } = queue.returning[ready] as Queue['returning'][number];
    return { turn, rest: { ...queue, returning: waited(queue.returning.toSpliced(ready, 1)) } };
  }
  return first && { turn: first, rest: { ...queue, planned, returning: waited(queue.returning) } };
}

function waited(returning: Queue['returning']): Queue['returning'] {
  return returning.map(({ turn, wait }) => ({ turn, wait: wait - 1 }));
}

/** The queue with a turn's question in it once more, after `wait` others; as it is where it came back often enough. */
export function comingBack(queue: Queue, { question, again }: Turn, wait: number): Queue {
  if (again >= MOST_RETURNS) return queue;
  const turn = turnOf(question, queue.seed, again + 1);
  return { ...queue, returning: [...queue.returning, { turn, wait }] };
}
