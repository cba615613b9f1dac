import type { FreeGrade, Grade } from '../../drill/grade.ts';
import type { Answer, Posed } from '../../drill/kinds/kind.ts';
import type { Turn } from '../../drill/session/queue.ts';
import type { Sureness } from '../../progress/record.ts';
import type { Place } from '../../render/place.ts';
import type { SessionEnd } from '../../render/session-json.ts';
import type { ReviewDay } from '../../render/session-summary.ts';

/** How a session came to its end: everything was asked, the lines of answers ended, Ctrl-D or q, Ctrl-C. */
export type Ending = 'asked' | 'lines' | 'quit' | 'interrupt';

/** What a learner made of a question. */
export type Reply =
  | {
      readonly is: 'answer';
      readonly answer: Answer;
      readonly sure: Sureness | null;
      /** Where they left before the verdict. */
      readonly leaves?: 'quit' | 'interrupt';
    }
  /** `reason` says what was wrong with a line that was no answer. */
  | { readonly is: 'skip'; readonly reason: string | null }
  | { readonly is: 'end'; readonly ending: Exclude<Ending, 'asked'> };

/** A question that is being asked. */
export interface Asked {
  readonly turn: Turn;
  readonly posed: Posed;
  readonly place: Place;
}

/** An answer with its grade. */
export interface Graded {
  readonly answer: Answer;
  readonly grade: Grade;
  /** False where the disk would not take it. */
  readonly isOnDisk: boolean;
}

/** What a learner made of a verdict: whether they leave. */
export interface Response {
  readonly ending?: 'quit' | 'interrupt';
}

/** How a session meets its learner: on a terminal, as text over lines, as a stream of JSON. */
export interface Face {
  /** Says how many questions there are, and how many of them are due. */
  readonly begin: (questions: number, due: number) => void;
  /** Puts a question. `hold` is to be called as soon as there is an answer, before anything else is asked. */
  readonly ask: (asked: Asked, hold: (answer: Answer) => void) => Promise<Reply>;
  /** Does something that may take long between an answer and its verdict. */
  readonly wait: <T>(act: () => Promise<T>) => Promise<T>;
  /** Shows a verdict on what has been kept. `overrule` is to be called with a learner's own grade before that is shown. */
  readonly verdict: (asked: Asked, graded: Graded, overrule: (grade: FreeGrade) => void) => Promise<Response>;
  readonly skipped: (asked: Asked, reason: string | null) => void;
  readonly summary: (end: SessionEnd, days: readonly ReviewDay[], ending: Ending) => void;
  /** Lines of answers that no question was left for. */
  readonly unread: () => number;
  readonly close: () => Promise<void>;
}
