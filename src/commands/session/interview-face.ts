import type { FreeGrade } from '../../drill/grade.ts';
import type { Answer, Posed } from '../../drill/kinds/kind.ts';
import type { FreeQuestion } from '../../drill/question.ts';
import type { Interview } from '../../drill/session/interview.ts';

/** A question of an interview: the opening one, or a follow-up on a point. */
export interface Put {
  readonly question: FreeQuestion;
  readonly posed: Posed;
  /** Id of the point that it follows up on. */
  readonly point: string | undefined;
  /** What the clock says. */
  readonly clock: () => string;
}

/** What came of a question: an answer, none (`reason` says what was wrong with a line), or the end of it. */
export type Heard =
  | { readonly is: 'answer'; readonly answer: Answer }
  | { readonly is: 'quit' | 'interrupt' | 'lines' }
  | { readonly is: 'skip'; readonly reason: string | null };

/** An answer that was graded. */
export interface Judged {
  readonly answer: Answer;
  readonly grade: FreeGrade;
  readonly isOnDisk: boolean;
  /** Whether the point asked about is made now. */
  readonly isMade: boolean;
}

/** How an interview meets its learner. */
export interface InterviewFace {
  readonly ask: (put: Put) => Promise<Heard>;
  /** Does something that may take long between an answer and its verdict. */
  readonly wait: <T>(act: () => Promise<T>) => Promise<T>;
  /** An interviewer's word on a reply; nothing much on the opening answer, whose verdict comes with the report. */
  readonly judged: (put: Put, judged: Judged) => void;
  readonly skipped: (put: Put, reason: string | null) => void;
  /** The end; without an interview where nothing was answered. */
  readonly report: (interview: Interview | undefined, topics: readonly string[]) => void;
  readonly interrupted: (hasAnswered: boolean) => void;
  readonly unread: () => number;
  readonly close: () => Promise<void>;
}
