import type { Attempt } from './attempt.ts';

const HEADER = [
  'at',
  'session',
  'topic',
  'question',
  'kind',
  'answer',
  'score',
  'verdict',
  'sure',
  'helped',
  'own_score',
  'own_verdict',
  'found',
  'missing',
  'contradicted',
  'traps',
  'seed',
  'id',
  'judged',
];

/**
 * All answers as CSV (RFC 4180: commas, CRLF, quotes doubled), a row each under a header, piece by piece. `own_score`
 * and `own_verdict` hold what the learner overruled a verdict with; lists of points and traps are split by blanks.
 * `judged` lists the points found that a judge found.
 */
export function* csvOf(attempts: readonly Attempt[]): Generator<string> {
  yield row(HEADER);
  for (const { answer, overrule } of attempts) {
    const points = overrule?.points ?? answer.points ?? [];
    const pointsThatAre = (state: string) => points.flatMap((point) => (point.state === state ? [point.id] : []));
    yield row([
      answer.at,
      answer.session,
      answer.topic,
      answer.question,
      answer.kind,
      answer.answer,
      String(answer.score),
      answer.verdict,
      answer.sure ?? '',
      answer.helped ? 'yes' : 'no',
      overrule ? String(overrule.score) : '',
      overrule?.verdict ?? '',
      pointsThatAre('found').join(' '),
      pointsThatAre('missing').join(' '),
      pointsThatAre('contradicted').join(' '),
      (answer.traps ?? []).flatMap(({ id, state }) => (state === 'fallen' ? [id] : [])).join(' '),
      String(answer.seed),
      answer.id,
      points.flatMap(({ id, by }) => (by === undefined ? [] : [id])).join(' '),
    ]);
  }
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** What a spreadsheet takes for the start of a formula, full-width signs and blanks before it included. */
const FORMULA = /^[\s\0]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A cell, quoted where it must be; one that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
