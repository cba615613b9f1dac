import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { awaitPlan, claimBlock, isOver, isPlanned, newBoard, tellFound } from '../../../src/tensor/decimal/board.ts';
import { type TextJob, textLane } from '../../../src/tensor/decimal/lane.ts';
import { startLanes } from '../../../src/tensor/decimal/lanes.ts';
import { decimalMemory, decimalSlots } from '../../../src/tensor/decimal/memory.ts';
import { type Pace, textFile } from '../../../src/tensor/decimal/text-file.ts';
import { textChunks } from '../../../src/tensor/decode.ts';
import { pieces } from '../sources.ts';
import { decimal, type Outcome, outcomeOf, texts } from './texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'layernorm-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'x');

/** What comes of a text in a file, by threads that take turns. */
function inFile(text: string | Uint8Array, ending: string, pace: Partial<Pace>): Promise<Outcome> {
  writeFileSync(path, text);
  return outcomeOf(ending, (reader) =>
    atLeisure(textFile('x', path, decimal, reader, { turnMs: 0, start: takingTurns, ...pace })),
  );
}

/** The same for a consumer that does not come at once, so that other lanes are ahead as far as they can. */
async function* atLeisure(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of text) {
    for (let i = 0; i < 4; i++) await turn();
    yield piece;
  }
}

/** Another lane in this thread: it does a block whenever the event loop turns. */
async function takingTurns(job: TextJob): Promise<void> {
  while (!isPlanned(job.board)) await turn();
  const plan = awaitPlan(job.board);
  if (plan === undefined) return;
  const { next } = textLane(job, decimalSlots(job.module, job.memory), plan);
  for (; !isOver(job.board); await turn()) next();
}

/** What comes of it by the reader that knows all words. */
function carefully(text: string | Uint8Array, ending: string): Promise<Outcome> {
  const source = { name: 'x', chunks: pieces(Buffer.from(text), [1 << 20]) };
  return outcomeOf(ending, () => textChunks(source, 'utf-8'));
}

const paces = fc.record({
  threads: fc.integer({ min: 1, max: 3 }),
  headBytes: fc.integer({ min: 1, max: 60 }),
  blockBytes: fc.integer({ min: 1, max: 200 }),
  lineBytes: fc.integer({ min: 1, max: 100 }),
});

describe('the text of a file, read by blocks in several threads', () => {
  test('comes out as in one piece, to the last bit and the last word, with lines across blocks of every size', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('.csv', '.tsv', '.txt'), paces, async (text, ending, pace) => {
        expect(await inFile(text, ending, pace)).toEqual(await carefully(text, ending));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('comes out as in one piece where bytes anywhere in it are no text', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 3, min: 0x80 });
    const spoiled = fc.tuple(texts, bytes, fc.nat()).map(([text, odd, place]) => {
      const whole = Buffer.from(text);
      const at = place % (whole.length + 1);
      return Buffer.concat([whole.subarray(0, at), odd, whole.subarray(at)]);
    });
    await fc.assert(
      fc.asyncProperty(spoiled, paces, async (text, pace) => {
        expect(await inFile(text, '.csv', pace)).toEqual(await carefully(text, '.csv'));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each([1, 2, 3])(
    'has its lines begin and end anywhere in blocks of every size, by %i threads',
    async (threads) => {
      const lines = Array.from({ length: 24 }, (_, i) => `${i},${'-'.repeat(i % 2)}${i / 8},${10 ** (i % 7)}`);
      for (const [end, last] of [
        ['\n', '\n'],
        ['\n', ''],
        ['\r\n', '\r\n'],
        ['\r\n', '\r'],
        ['\n\n', '\n\n'],
      ] as const) {
        const text = `a,b,c${end}${lines.join(end)}${last}`;
        const whole = await carefully(text, '.csv');
        expect(whole).toMatchObject({ shape: [24, 3] });
        for (let blockBytes = 1; blockBytes <= 96; blockBytes++) {
          const pace = { threads, headBytes: 9, blockBytes, lineBytes: 12 };
          expect([blockBytes, await inFile(text, '.csv', pace)]).toEqual([blockBytes, whole]);
        }
      }
    },
    60_000,
  );

  test('that another program appends to meanwhile comes out as it was, or with what was appended', async () => {
    const [before, after] = ['1 2 3', ' 4\n5 6 7 8\n9 10 11 12\n'];
    const outcomes = [await carefully(before, '.txt'), await carefully(before + after, '.txt')];
    for (let turns = 0; turns < 12; turns++) {
      writeFileSync(path, before);
      const append = async () => {
        for (let i = 0; i < turns; i++) await turn();
        appendFileSync(path, after);
      };
      const [outcome] = await Promise.all([
        outcomeOf('.txt', (reader) => textFile('x', path, decimal, reader, { headBytes: 16, turnMs: 0 })),
        append(),
      ]);
      expect(outcomes).toContainEqual(outcome);
    }
  });

  test.each([1, 2, 3])('tells a fault by its place, wherever it stands, by %i threads', async (threads) => {
    const lines = Array.from({ length: 60 }, (_, i) => `${i},-${i}.25,0.0${i}`);
    for (let line = 0; line < lines.length; line++) {
      for (const fault of ['1,2,three', '1,2', '1,"2,3', '1,2,3,4', '1,2,']) {
        const text = `${lines.with(line, fault).join('\n')}\n`;
        const outcome = await inFile(text, '.csv', { threads, headBytes: 16, blockBytes: 64, lineBytes: 32 });
        expect(outcome).toBe(await carefully(text, '.csv'));
        // Where the first line is another than all others, the second is refused.
        expect(outcome).toContain(`line ${line === 0 && /^[\d,]*\d$/.test(fault) ? 2 : line + 1}`);
      }
    }
  });

  test('keeps the number of a line where lines without numbers stand between others', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${i},${i / 8}\n${i % 50 === 7 ? '\n# 1,2\n' : ''}`);
    const text = `a,b\n${rows.join('')}x,1\n`;
    const outcome = await inFile(text, '.csv', { threads: 2, headBytes: 8, blockBytes: 50, lineBytes: 20 });
    expect(outcome).toBe('line 314, column 1 ("a") of x: "x" is not a number');
    expect(outcome).toBe(await carefully(text, '.csv'));
  });

  test('lets the event loop turn before each block, also where another thread has found them all', async () => {
    const [board, memory] = [newBoard(3), decimalMemory([64, 64, 64])];
    const job = { descriptor: -1, blockBytes: 16, module: decimal, memory, board };
    let turns = 0;
    const breathe = async () => void turns++;
    const alone = startLanes(job, decimalSlots(decimal, memory), 0, takingTurns, { turnMs: 0, breathe });
    alone.begin({ origin: 0, blocks: 3, line: { width: 1, separator: ',' } });
    for (let block = 0; block < 3; block++) tellFound(board, claimBlock(board)!, { start: 0, stop: 2, lines: 1 });
    for (let block = 0; block < 3; block++) {
      expect((await alone.take(block)).lines).toBe(1);
      expect(turns).toBe(block + 1);
    }
  });

  test('hands on a thread that fails', async () => {
    const start = () => Promise.reject(new Error('no thread'));
    await expect(
      inFile('1 2\n'.repeat(100), '.txt', { threads: 2, headBytes: 8, blockBytes: 16, start }),
    ).rejects.toThrow('no thread');
  });
});
