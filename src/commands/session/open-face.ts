import type { Io } from '../../terminal/io.ts';
import { screenFor } from '../look.ts';
import { openAnswerLines } from './answer-lines.ts';
import type { Face } from './face.ts';
import { jsonFace } from './json-face.ts';
import { screenFace } from './screen-face.ts';
import { textFace } from './text-face.ts';

/** What of the options decides how a session meets its learner. */
export interface FaceWords {
  readonly answers: string | undefined;
  readonly isJson: boolean;
  readonly isColourRefused: boolean;
}

/**
 * The face for a session: prompts on a terminal; lines of answers from a file or from standard input where that is asked for,
 * where it is no terminal or where there is no screen for prompts. With --json answers come by lines too, typed or not.
 */
export async function faceFor(words: FaceWords, io: Io): Promise<{ readonly face: Face; readonly isByLines: boolean }> {
  if (!words.isJson && words.answers === undefined && canPrompt(io)) {
    return { face: await screenFace(words.isColourRefused, io), isByLines: false };
  }
  const lines = await openAnswerLines(words.answers, io);
  io.endOnSignals();
  if (words.isJson) return { face: jsonFace(lines, io), isByLines: true };
  return { face: textFace(lines, await screenFor(io, words.isColourRefused), io), isByLines: true };
}

/** Whether keys can be read and a cursor can be moved. */
export function canPrompt(io: Io): boolean {
  return io.stdinIsTerminal() && io.stderrIsTerminal() && io.env.TERM !== 'dumb';
}
