import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { count } from '../errors.ts';
import type { LogRecord } from './record.ts';
import { type Line, lineFrom } from './record-shape.ts';

/** What the log held, and what of it could not be read. */
export interface Replay {
  readonly records: LogRecord[];
  /** Numbers, from 1, of the lines that are damaged and were not told of before. */
  readonly damaged: readonly number[];
  /** Whether the last line was cut short. */
  readonly isTorn: boolean;
  /** Records of a later version of this program. */
  readonly newer: number;
}

const BLOCK = 1 << 18;
const NEWLINE = 10;
/** How each record that we write begins; inside a string of one its quotes would be escaped. */
const START = '{"type":"';

/**
 * Reads the log at `path`, block by block. A line that is no record costs only itself. Throws what the file system
 * throws; a missing file is an empty log only for the caller that says so.
 */
export function replay(path: string): Replay {
  // Opening a pipe would wait for its writer.
  if (!statSync(path).isFile()) throw new Error('it is no regular file');
  const descriptor = openSync(path, 'r');
  try {
    return replayBlocks(linesIn(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Lines of a file, some thousand at a time; the last entry of the last block is what stands behind the last newline. */
function* linesIn(descriptor: number): Generator<readonly string[]> {
  const block = Buffer.allocUnsafe(BLOCK);
  let rest: Buffer[] = [];
  for (;;) {
    const length = readSync(descriptor, block, 0, BLOCK, null);
    if (length === 0) break;
    const end = block.lastIndexOf(NEWLINE, length - 1);
    if (end >= 0) {
      const whole = block.subarray(0, end);
      const text = (rest.length === 0 ? whole : Buffer.concat([...rest, whole])).toString('utf8');
      yield text.split('\n');
      rest = [];
    }
    if (end + 1 < length) rest.push(Buffer.from(block.subarray(end + 1, length)));
  }
  yield [Buffer.concat(rest).toString('utf8')];
}

function replayBlocks(blocks: Iterable<readonly string[]>): Replay {
  const records: LogRecord[] = [];
  const damaged: number[] = [];
  let newer = 0;
  let number = 0;
  let isTorn = false;
  for (const lines of blocks) {
    for (const text of lines) {
      number++;
      isTorn = false;
      if (text === '' || text === '\r') continue;
      const { line, isWhole } = readLine(text);
      if (!isWhole) {
        damaged.push(number);
        isTorn = true;
      }
      if (line === 'newer') newer++;
      else if (line?.type === 'mend') {
        if (damaged.at(-1) === number - 1) damaged.pop();
      } else if (line) records.push(line);
    }
  }
  if (isTorn) damaged.pop();
  return { records, damaged, isTorn, newer };
}

/** Reads a line; one that is torn and has a whole record glued to it by another writer still gives that record. */
function readLine(text: string): { readonly line: Line | undefined; readonly isWhole: boolean } {
  const line = parsed(text);
  if (line) return { line, isWhole: true };
  const start = text.lastIndexOf(START);
  return { line: start > 0 ? parsed(text.slice(start)) : undefined, isWhole: false };
}

function parsed(text: string): Line | undefined {
  try {
    return lineFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const MOST_NAMED = 3;

/** What there is to tell of a log that was read, in sentences. */
export function remarksOn({ damaged, isTorn, newer }: Replay, path: string): readonly string[] {
  const said: string[] = [];
  if (damaged.length > 0) {
    const named = damaged.slice(0, MOST_NAMED).join(', ');
    const more = damaged.length > MOST_NAMED ? ` and ${damaged.length - MOST_NAMED} more` : '';
    const lines = damaged.length === 1 ? 'line' : `${damaged.length} lines are damaged:`;
    const tail = damaged.length === 1 ? ' is damaged' : '';
    said.push(`${path}: ${lines} ${named}${more}${tail}; all other answers are kept`);
  }
  if (isTorn) {
    said.push(`${path}: the last line was cut short, as by a crash, and is left out; all other answers are kept`);
  }
  if (newer > 0) {
    const them = newer === 1 ? 'it stays in the file but is' : 'they stay in the file but are';
    said.push(`${path}: ${count(newer, 'record')} of a newer version of layernorm; ${them} not counted here`);
  }
  return said;
}
