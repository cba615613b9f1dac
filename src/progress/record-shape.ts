import { kinds } from '../drill/question.ts';
import { isStamp } from './day.ts';
import type { LogRecord } from './record.ts';

/** The version of records that this program writes and reads. */
const VERSION = 1;

/**
 * Marks that the line before it was cut short by a crash, when the next record closed it off: what was lost is told
 * once and not at every start.
 */
export const MEND = { type: 'mend', v: VERSION } as const;

/** What a line of the log holds; `newer` is a record of a later version of this program, which we can't read. */
export type Line = LogRecord | typeof MEND | 'newer';

type Fields = Readonly<Record<string, unknown>>;

/** What a parsed line of the log holds, or undefined where it is no record at all. */
export function lineFrom(value: unknown): Line | undefined {
  if (!isObject(value)) return undefined;
  const { type, v } = value;
  if (typeof type !== 'string' || typeof v !== 'number') return undefined;
  const isKnown = type === 'answer' || type === 'overrule' || type === 'judge' || type === 'mend';
  if (!isKnown || v > VERSION) return 'newer';
  if (v !== VERSION) return undefined;
  if (type === 'mend') return MEND;
  if (type === 'overrule') return isOverrule(value) ? (value as unknown as LogRecord) : undefined;
  if (type === 'judge') return isOverrule(value) && isText(value.model) ? (value as unknown as LogRecord) : undefined;
  if (!isAnswer(value)) return undefined;
  return (kinds as readonly unknown[]).includes(value.kind) ? (value as unknown as LogRecord) : 'newer';
}

function isAnswer(line: Fields): boolean {
  return (
    isText(line.id) &&
    isMoment(line.at) &&
    isText(line.session) &&
    isText(line.question) &&
    isText(line.topic) &&
    isText(line.kind) &&
    Number.isFinite(line.seed) &&
    typeof line.answer === 'string' &&
    isGraded(line) &&
    (line.sure === null || line.sure === 'guess' || line.sure === 'think' || line.sure === 'sure') &&
    typeof line.helped === 'boolean' &&
    (line.points === undefined || isResults(line.points, ['found', 'missing', 'contradicted'])) &&
    (line.traps === undefined || isResults(line.traps, ['clear', 'fallen']))
  );
}

function isOverrule(line: Fields): boolean {
  const states = ['found', 'missing', 'contradicted'];
  return isMoment(line.at) && isText(line.answer) && isResults(line.points, states) && isGraded(line);
}

function isGraded({ score, verdict }: Fields): boolean {
  const isScore = typeof score === 'number' && score >= 0 && score <= 1;
  return isScore && (verdict === 'correct' || verdict === 'partial' || verdict === 'incorrect');
}

function isResults(value: unknown, states: readonly unknown[]): boolean {
  return Array.isArray(value) && value.every((entry) => isResult(entry, states));
}

function isResult(value: unknown, states: readonly unknown[]): boolean {
  if (!isObject(value) || !isText(value.id) || !states.includes(value.state)) return false;
  if (value.by !== undefined && !isText(value.by)) return false;
  return value.evidence === null || typeof value.evidence === 'string';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && isStamp(value);
}
