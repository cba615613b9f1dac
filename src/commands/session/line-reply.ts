import type { Posed } from '../../drill/kinds/kind.ts';
import { isInputError } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import type { AnswerLines } from './answer-lines.ts';
import type { Reply } from './face.ts';

/**
 * The next line, read as the answer to a question. A line belongs to the question that it was read for whatever it says, so
 * that a script stays in step: an empty one skips, and one that is no answer leaves the question unanswered.
 */
export async function readReply(posed: Posed, lines: AnswerLines): Promise<Reply> {
  const line = await lines.next();
  if (line === undefined) return { is: 'end', ending: 'lines' };
  try {
    const answer = posed.read(line);
    return answer ? { is: 'answer', answer, sure: null } : { is: 'skip', reason: null };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { is: 'skip', reason: error.message };
  }
}

/** The next line, as {@link readReply} reads it; who types it is told first what to type. */
export async function askForLine(posed: Posed, lines: AnswerLines, io: Io): Promise<Reply> {
  if (lines.isTyped) io.writeError(`Type ${posed.howTo}; an empty line skips.\n`);
  return readReply(posed, lines);
}
