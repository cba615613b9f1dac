import { fstatSync, statSync } from 'node:fs';
import { InputError } from '../../errors.ts';
import { type ByteSource, fileSource, pipeStream, streamSource } from '../../tensor/bytes.ts';
import { textChunks } from '../../tensor/decode.ts';
import { lineSplitter } from '../../tensor/lines.ts';
import type { Io } from '../../terminal/io.ts';

/** Answers as they come, a line each. */
export interface AnswerLines {
  /** The next line; undefined where the lines have ended. Waits for what another program has still to write. */
  readonly next: () => Promise<string | undefined>;
  /** Whether it is known already that no further line comes, as it is of a file. */
  readonly isAtEnd: () => boolean;
  /** Lines that are there and that nobody asked for. */
  readonly left: () => number;
  /** Whether a person types them, at a terminal that prompts cannot be shown on. */
  readonly isTyped: boolean;
  readonly close: () => Promise<void>;
}

/** The bytes of a file; a named pipe is open when this returns, as no signal is heard while one waits for its writer. */
async function opened(path: string): Promise<ByteSource> {
  const isPipe = statSync(path, { throwIfNoEntry: false })?.isFIFO() === true;
  return isPipe ? streamSource(path, await pipeStream(path)) : fileSource(path);
}

/** Characters of a line; an answer has far fewer. */
const LONGEST_LINE = 1 << 20;

/**
 * Opens the lines of a file, or of standard input for none and for `-`. A file is read as a whole; from elsewhere a line is
 * taken as it comes, so that a program can hold a session. Throws InputError for what cannot be read.
 */
export async function openAnswerLines(path: string | undefined, io: Io): Promise<AnswerLines> {
  const isStdin = path === undefined || path === '-';
  const name = isStdin ? 'standard input' : path;
  const source = isStdin ? streamSource(name, io.stdin()) : await opened(path);
  const text = textChunks(source, 'utf-8')[Symbol.asyncIterator]();
  const lines: string[] = [];
  let number = 0;
  let isEnded = false;
  const splitter = lineSplitter(
    (line) => {
      number++;
      lines.push(line);
    },
    LONGEST_LINE,
    () => {
      throw new InputError(`line ${number + 1} of ${name} is longer than a million characters; that is no answer`);
    },
  );
  const readOn = async () => {
    const { done, value } = await text.next();
    if (!done) return splitter.push(value);
    isEnded = true;
    splitter.end();
  };
  if (isFile(isStdin ? 0 : path)) while (!isEnded) await readOn();
  return {
    async next() {
      while (lines.length === 0 && !isEnded) await readOn();
      return lines.shift();
    },
    isAtEnd: () => isEnded && lines.length === 0,
    left: () => lines.length,
    isTyped: isStdin && io.stdinIsTerminal(),
    async close() {
      isEnded = true;
      await text.return?.(undefined);
    },
  };
}

/** Whether a path or a descriptor leads to a file; a folder is one that cannot be read, which is to be told at once. */
function isFile(place: string | number): boolean {
  try {
    const found = typeof place === 'number' ? fstatSync(place) : statSync(place);
    return found.isFile() || found.isDirectory();
  } catch {
    // Reading it tells why.
    return typeof place === 'string';
  }
}
