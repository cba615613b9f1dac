import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerRecord, LogRecord } from '../../src/progress/record.ts';

/** A pack of every kind but free, of two topics' worth. */
export const tinyPack = new URL('../drill/packs/tiny.yaml', import.meta.url).pathname;

/** The records of a log, as they lie on disk; lines may be empty where sessions met. */
export function recordsIn(home: string): readonly LogRecord[] {
  return readFileSync(join(home, 'answers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LogRecord]));
}

export function answersIn(home: string): readonly AnswerRecord[] {
  return recordsIn(home).flatMap((record) => (record.type === 'answer' ? [record] : []));
}
