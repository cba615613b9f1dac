import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptsOf } from '../../src/progress/attempt.ts';
import { csvOf } from '../../src/progress/csv.ts';
import type { LogRecord } from '../../src/progress/record.ts';
import { answer, judgement, overrule } from './samples.ts';

const csv = (...records: LogRecord[]) => [...csvOf(attemptsOf(records))].join('');

/** Reads CSV as RFC 4180 has it, character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  while (i < text.length) {
    let cell = '';
    if (text[i] === '"') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        if (text[i] === '"') i++;
        cell += text[i];
      }
      i++;
    } else {
      while (text[i] !== ',' && text[i] !== '\r') {
        if (text[i] === '"' || text[i] === '\n' || i >= text.length) throw new Error(`bare ${text[i]} at ${i}`);
        cell += text[i++];
      }
    }
    row.push(cell);
    if (text[i] === '\r' && text[i + 1] === '\n') {
      rows.push(row);
      row = [];
      i += 2;
    } else if (text[i] === ',') i++;
    else throw new Error(`unexpected ${text[i]} at ${i}`);
  }
  return rows;
}

test('every answer is a row with both verdicts, points and traps', () => {
  const point = (id: string, state: 'found' | 'missing' | 'contradicted') => ({ id, state, evidence: null });
  const free = answer({
    kind: 'free',
    answer: 'it says "mean", then\nvariance',
    verdict: 'partial',
    sure: 'think',
    points: [point('ln-axis', 'found'), point('bn-axis', 'missing')],
    traps: [{ id: 'swapped-axes', state: 'fallen', evidence: 'x' }],
  });
  const own = overrule(free, { points: [point('ln-axis', 'found'), point('bn-axis', 'found')] });
  const [header = [], row = [], ...more] = read(csv(free, own));
  const cells = Object.fromEntries(header.map((name, i) => [name, row[i]]));
  expect(more).toEqual([]);
  expect(cells).toMatchObject({ answer: free.answer, verdict: 'partial', own_verdict: 'correct', own_score: '1' });
  expect(cells).toMatchObject({ found: 'ln-axis bn-axis', missing: '', traps: 'swapped-axes', sure: 'think' });
});

test('what a judge found counts, and is told apart', () => {
  const missing = { id: 'ln-axis', state: 'missing', evidence: null } as const;
  const found = { id: 'ln-axis', state: 'found', evidence: 'x', by: 'judge' } as const;
  const free = answer({ kind: 'free', verdict: 'incorrect', points: [missing] });
  const judged = judgement(free, { points: [found], score: 0.5, verdict: 'partial' });
  const cellsOf = (...records: LogRecord[]) => {
    const [header = [], row = []] = read(csv(...records));
    return Object.fromEntries(header.map((name, i) => [name, row[i]]));
  };
  expect(cellsOf(free)).toMatchObject({ score: '0', verdict: 'incorrect', found: '', judged: '' });
  expect(cellsOf(free, judged)).toMatchObject({
    score: '0.5',
    verdict: 'partial',
    found: 'ln-axis',
    judged: 'ln-axis',
  });
  const own = overrule(free, { points: [found], score: 1, verdict: 'correct' });
  for (const records of [
    [free, judged, own],
    [free, own, judged],
  ])
    expect(cellsOf(...records)).toMatchObject({ verdict: 'partial', own_verdict: 'correct', own_score: '1' });
});

test('any text comes back whole, but for the apostrophe before what a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, row = []] = read(csv(answer({ answer: text })));
      expect(row.length).toBe(19);
      expect([text, `'${text}`]).toContain(row[5]);
    }),
  );
});

test('nothing in a cell is run as a formula, and a number stays one', () => {
  const shown = (text: string) => read(csv(answer({ answer: text })))[1]?.[5];
  for (const text of ['=1+1', '+1+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '-1 0 1']) {
    expect(shown(text), JSON.stringify(text)).toBe(`'${text}`);
  }
  for (const text of ['-1.5', '+2', '-1e-5', '2', 'x = 1', 'a-b']) expect(shown(text)).toBe(text);
});
