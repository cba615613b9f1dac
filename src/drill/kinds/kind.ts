import type { Grade, Verdict } from '../grade.ts';
import type { Check, Data } from '../packs/misfit.ts';
import type { Fields } from '../packs/shape.ts';
import type { Question } from '../question.ts';

/** An answer that could be read, ready to be graded. */
export interface Answer {
  /** The line as it is kept in the log; read again with the same seed, it is the same answer. */
  readonly line: string;
  /** For a free question this is a FreeGrade. */
  readonly grade: () => Grade;
}

/** A question as it is put to the learner: shuffled, its numbers drawn. The same seed poses the same. */
export interface Posed {
  readonly question: Question;
  readonly seed: number;
  /** The prompt with the drawn numbers in it. */
  readonly prompt: string;
  /** The listing of a `spot` question, line by line; empty for others. */
  readonly code: readonly string[];
  /** What is numbered from 1 on the screen: options, shuffled steps, reasons; empty where nothing is. */
  readonly options: readonly string[];
  /** Whether several options are to be picked. */
  readonly isMultiple: boolean;
  /** How to answer, in a few words: `the number of one option, such as 2`. */
  readonly howTo: string;
  /** An answer line that is right; of a `free` question its model answer. */
  readonly rightLine: string;
  /** The right answer, for people. */
  readonly solution: string;
  /** The question's explanation, to be shown after the grade's own, with the drawn numbers in it. */
  readonly explanation: string;
  /** Reads an answer line (`quiz --help`); undefined for an empty one, which skips. Throws InputError for no answer. */
  readonly read: (line: string) => Answer | undefined;
}

/** What all questions have. */
export interface Common {
  readonly id: string;
  readonly topic: string;
  readonly prompt: string;
  readonly explanation: string;
}

/** A kind of question: what a pack says of one, and how it is posed, read and graded. */
export interface KindModule<Q extends Question> {
  /** Fields that a pack gives beside id, kind, prompt and explanation. */
  readonly fields: Fields;
  /** What must hold of the fields together. */
  readonly checks: readonly Check[];
  /** Makes a question of a pack's data that has been found faultless. */
  readonly fromData: (common: Common, data: Data) => Q;
  readonly pose: (question: Q, seed: number) => Posed;
}

/** The verdict that a score comes to. */
export function verdictOf(score: number): Verdict {
  return score === 1 ? 'correct' : score > 0 ? 'partial' : 'incorrect';
}

/** A grade from a score and the lines that explain it. */
export function graded(score: number, lines: readonly string[]): Grade {
  return { score, verdict: verdictOf(score), explanation: lines.join('\n') };
}
