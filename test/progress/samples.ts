import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { AnswerRecord, JudgeRecord, OverruleRecord } from '../../src/progress/record.ts';

let made = 0;

/** An answer, correct unless told otherwise. */
export function answer(fields: Partial<AnswerRecord> = {}): AnswerRecord {
  made++;
  return {
    type: 'answer',
    v: 1,
    id: `answer-${made}`,
    at: '2026-11-24T09:30:00.000+01:00',
    session: 'session-1',
    question: 'epsilon-where',
    topic: 'epsilon',
    kind: 'choice',
    seed: 7,
    answer: '2',
    score: fields.verdict === 'incorrect' ? 0 : fields.verdict === 'partial' ? 0.5 : 1,
    verdict: 'correct',
    sure: null,
    helped: false,
    ...fields,
  };
}

/** A learner's overruling of an answer. */
export function overrule(of: AnswerRecord, fields: Partial<OverruleRecord> = {}): OverruleRecord {
  return { type: 'overrule', v: 1, at: of.at, answer: of.id, points: [], score: 1, verdict: 'correct', ...fields };
}

/** What a judge found in an answer. */
export function judgement(of: AnswerRecord, fields: Partial<JudgeRecord> = {}): JudgeRecord {
  return { ...overrule(of), type: 'judge', model: 'tiny-judge', ...fields };
}

/** `2026-11-24` and `09:30` as a moment in a zone. */
export function at(date: string, time = '09:30', offset = '+01:00'): string {
  return `${date}T${time}:00.000${offset}`;
}

/** The date `days` after another. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const folders: string[] = [];
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** An empty folder of the test's own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'layernorm-progress-'));
  folders.push(path);
  return path;
}
