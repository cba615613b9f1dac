import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { appendLine, openForAppending, stillThere } from './append.ts';
import { isMissing, reasonOf } from './disk-error.ts';
import type { LogRecord } from './record.ts';
import { lineFrom } from './record-shape.ts';
import { type Replay, remarksOn, replay } from './replay.ts';

/** The log of answers, the truth that all else is replayed from. */
export interface Log {
  /** Every record, oldest first; grows by what is appended, kept or not. */
  readonly records: readonly LogRecord[];
  /** Puts a record on disk before it returns; whether that went well. Never throws for what the disk does. */
  readonly append: (record: LogRecord) => boolean;
  readonly close: () => void;
}

/** The file that holds the log of a folder. */
export function logPath(folder: string): string {
  return join(folder, 'answers.jsonl');
}

const EMPTY: Replay = { records: [], damaged: [], isTorn: false, newer: 0 };

/** Reads a folder's log and creates nothing; without a file it is empty. Throws what the file system throws. */
export function readLog(folder: string): Replay {
  try {
    return replay(logPath(folder));
  } catch (error) {
    if (isMissing(error)) return EMPTY;
    throw error;
  }
}

/**
 * Opens a folder's log, replays it and makes it ready for records, creating what is not there. `tell` gets a sentence
 * for each thing that is wrong; that progress is not kept it gets at most once, and the log goes on without.
 */
export function openLog(folder: string, tell: (sentence: string) => void): Log {
  const path = logPath(folder);
  const records: LogRecord[] = [];
  let descriptor: number | undefined;
  let isTold = false;
  const fail = (error: unknown) => {
    if (!isTold) tell(`progress is not kept: ${path} cannot be written, ${reasonOf(error)}; the drill goes on without`);
    isTold = true;
  };
  try {
    const found = readLog(folder);
    for (const sentence of remarksOn(found, path)) tell(sentence);
    for (const record of found.records) records.push(record);
  } catch (error) {
    // A log that can't be read is not written to either; opening it says so, unless it can be written only.
    tell(`earlier answers are not counted: ${path} cannot be read, ${reasonOf(error)}`);
  }
  try {
    descriptor = openForAppending(path);
  } catch (error) {
    fail(error);
  }
  return {
    records,
    append(record) {
      const bytes = bytesOf(record);
      records.push(record);
      try {
        descriptor = stillThere(descriptor, path);
        descriptor ??= openForAppending(path);
        appendLine(descriptor, bytes);
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/** A record as a line. Throws where the line could not be read back, which is a bug of ours. */
function bytesOf(record: LogRecord): Buffer {
  // The type comes first in every line: see START in replay.ts.
  const text = JSON.stringify(Object.fromEntries([['type', record.type], ...Object.entries(record)]));
  if (typeof lineFrom(JSON.parse(text)) !== 'object') throw new Error(`not a record: ${text}`);
  return Buffer.from(`${text}\n`, 'utf8');
}
