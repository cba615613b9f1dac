import type { Grade, Verdict } from '../drill/grade.ts';
import { count } from '../errors.ts';
import { safe } from '../terminal/safe.ts';
import { padRight } from './cells.ts';
import type { Screen } from './look.ts';
import { verdictHeading } from './verdict.ts';

const LABEL_WIDTH = 14;
const QUESTION_WIDTH = 18;

/** An answer among many, on one line: `a1  epsilon  Partly right  67%  2 of 3 points`. */
export function gradeRow(label: string | number, question: string, grade: Grade, screen: Screen): string {
  const start = `${padRight(safe(String(label)), LABEL_WIDTH)}  ${padRight(safe(question), QUESTION_WIDTH)}`;
  return `${start}  ${verdictHeading(grade, screen)}`;
}

/** A line that could not be graded, in its place among the others. */
export function faultRow(line: number, sentence: string, { style }: Screen): string {
  return `${padRight(`line ${line}`, LABEL_WIDTH)}  ${style.bad(safe(sentence))}`;
}

/** Counts over a file of answers. */
export interface Total extends Readonly<Record<Verdict, number>> {
  readonly graded: number;
  /** Sum of the scores. */
  readonly scores: number;
  /** Answers with less than the score to be reached. */
  readonly below: number;
}

/** `3 answers: 1 correct, 2 partly right, 0 not right; mean score 55%` */
export function gradeTotal(total: Total, pass: number | undefined): string {
  const { graded, correct, partial, incorrect, scores, below } = total;
  const mean = graded === 0 ? '' : `; mean score ${Math.round((100 * scores) / graded)}%`;
  const told = pass === undefined ? '' : `; ${below} below ${pass}`;
  return `${count(graded, 'answer')}: ${correct} correct, ${partial} partly right, ${incorrect} not right${mean}${told}`;
}
