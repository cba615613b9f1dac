import { InputError, isInputError } from '../errors.ts';
import type { Grade } from './grade.ts';
import { gradeFree } from './grading/grade-free.ts';
import type { Posed } from './kinds/kind.ts';

/** An answer with what came of it. */
export interface GradedAnswer {
  /** As it was read. */
  readonly line: string;
  readonly grade: Grade;
}

/**
 * Grades an answer outside of a session: an empty one, too, and one in words of any length. Throws InputError where the
 * answer is none to this kind of question, with how to answer it.
 */
export function gradeAnswer(posed: Posed, answer: string): GradedAnswer {
  const { question } = posed;
  if (question.kind === 'free') return { line: answer, grade: gradeFree(question, answer) };
  const read = readOrExplain(posed, answer);
  if (!read) throw new InputError(`the answer is empty; ${question.id} takes ${posed.howTo}`);
  return { line: read.line, grade: read.grade() };
}

function readOrExplain({ read, howTo, question: { id } }: Posed, answer: string) {
  try {
    return read(answer);
  } catch (error) {
    if (isInputError(error)) throw new InputError(`${error.message}; ${id} takes ${howTo}`);
    throw error;
  }
}
