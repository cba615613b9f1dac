import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineBuffer } from '../../../src/tensor/decimal/line-buffer.ts';
import { decimalMemory, decimalSlots, type Slot } from '../../../src/tensor/decimal/memory.ts';
import { type LineReader, lineSieve } from '../../../src/tensor/decimal/plain-lines.ts';
import { textChunks } from '../../../src/tensor/decode.ts';
import { pieces } from '../sources.ts';
import { decimal, type Outcome, outcomeOf, texts } from './texts.ts';

/** What comes of a text in pieces, its plain lines read by the compiled reader, in pieces of so many bytes, if any. */
function outcome(
  text: string | Uint8Array,
  ending: string,
  sizes: readonly number[],
  pieceBytes?: number,
): Promise<Outcome> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = { name: 'x', chunks: pieces(bytes, sizes) };
  return outcomeOf(ending, (reader) =>
    pieceBytes === undefined ? textChunks(source, 'utf-8') : sieved(source.chunks, reader, pieceBytes),
  );
}

async function* sieved(chunks: AsyncIterable<Uint8Array>, reader: LineReader, pieceBytes: number) {
  const sieve = lineSieve(slotOf(2 * pieceBytes), reader);
  yield* sieve.pass(chunks);
  yield sieve.rest();
}

function slotOf(bytes: number): Slot {
  return decimalSlots(decimal, decimalMemory([bytes]))[0]!;
}

/** Numbers of a line as the compiled reader gives them; undefined where it does not take the line. */
function parsed(words: readonly string[]): number[] | undefined {
  const buffer = lineBuffer(slotOf(1 << 17));
  buffer.append(new TextEncoder().encode(`${words.join(',')}\n`));
  const { values, lines } = buffer.takePlain(words.length, ',');
  return lines === 1 ? Array.from(values) : undefined;
}

/** Digits of a word from the first that is not 0. */
const significant = (word: string) =>
  word
    .replace(/e.*$/, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;

describe('large texts, whose plain lines are read by the compiled reader', () => {
  test('come out as without it, to the last bit and the last word, in pieces of every size', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        sizes,
        fc.constantFrom('.csv', '.tsv', '.txt'),
        fc.integer({ min: 8, max: 400 }),
        async (text, cut, ending, pieceBytes) => {
          expect(await outcome(text, ending, cut, pieceBytes)).toEqual(await outcome(text, ending, [1 << 20]));
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);

  test('of many lines come out as without it, with a fault far down told by its place', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},${(i / 7).toFixed(5)},-${i}e-3`);
    const text = `${lines.join('\n')}\n`;
    expect(await outcome(text, '.csv', [70_000], 1 << 18)).toEqual(await outcome(text, '.csv', [70_000]));
    lines[17_000] = '1,2,three';
    expect(await outcome(`${lines.join('\n')}\n`, '.csv', [70_000], 1 << 18)).toBe(
      'line 17001, column 3 of x: "three" is not a number',
    );
    lines[17_000] = '1,2';
    expect(await outcome(`${lines.join('\r\n')}`, '.csv', [70_000], 1 << 18)).toBe(
      'line 17001 of x has 2 values but line 1 has 3',
    );
  });

  test('come out as without it where a piece ends amid a character, or with what is no text', async () => {
    // After so many lines that are not plain the rest of a piece goes to the reader as it is, up to half a character.
    const others = '"3",4\n'.repeat(20);
    for (const odd of [[0xc3], [0xe2, 0x88], [0xff], [0xc2, 0xa0], [0xef, 0xbb, 0xbf]]) {
      const bytes = Uint8Array.from([...Buffer.from(`1,2\n${others}`), ...odd, ...Buffer.from('5,6\n7,8\n"9",0\n')]);
      const whole = await outcome(bytes, '.csv', [1000]);
      for (let cut = 1; cut < bytes.length; cut++) {
        expect([odd, cut, await outcome(bytes, '.csv', [cut, 1000], 1000)]).toEqual([odd, cut, whole]);
      }
    }
  });

  test('with a line longer than any piece come out as without it', async () => {
    const line = Array.from({ length: 3000 }, (_, i) => (i / 3).toFixed(4)).join(' ');
    const text = `${line}\n${line}\n${line}\n`;
    expect(await outcome(text, '.txt', [1000], 2000)).toEqual(await outcome(text, '.txt', [1000]));
  });
});

describe('numbers of plain lines', () => {
  /** Doubles of every exponent, and their neighbours at the edges of powers of two. */
  const doubles = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc
      .tuple(fc.integer({ min: -1074, max: 1023 }), fc.integer({ min: -2, max: 2 }))
      .map(([power, step]) => {
        const bits = new BigInt64Array(new Float64Array([2 ** power]).buffer);
        bits[0] = (bits[0] as bigint) + BigInt(step);
        return new Float64Array(bits.buffer)[0] as number;
      })
      .filter(Number.isFinite),
  );

  test('are the doubles nearest to what is written, in every notation and at every length', () => {
    const written = fc.oneof(
      doubles.map(String),
      fc.tuple(doubles, fc.integer({ min: 0, max: 18 })).map(([x, digits]) => x.toExponential(digits)),
      fc
        .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 9 }))
        .map(([x, digits]) => x.toFixed(digits)),
      fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }), fc.integer({ min: -345, max: 289 }))
        .map(([digits, power]) => `${digits}e${power}`),
      fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.integer({ min: 0, max: 16 }))
        .map(([digits, point]) => {
          const text = digits.toString().padStart(point, '0');
          return `${text.slice(0, text.length - point)}.${text.slice(text.length - point)}`;
        })
        .filter((word) => word !== '.'),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 20 }), (words) => {
        fc.pre(words.every((word) => Number.isFinite(Number(word)) && significant(word) <= 19));
        expect(parsed(words)).toEqual(words.map(Number));
      }),
      { numRuns: 700 },
    );
  });

  test('are read alike on lines of every width and in every place on them', () => {
    const words = [
      '0.123457',
      '-1.5',
      '7',
      '-0',
      '123456789012345',
      '1e-05',
      '-.25',
      '98765432',
      '0.1234567890123456',
      '5.',
    ];
    for (let width = 1; width <= 80; width++) {
      for (let first = 0; first < words.length; first++) {
        const line = Array.from({ length: width }, (_, i) => words[(first + i) % words.length]!);
        expect(parsed(line)).toEqual(line.map(Number));
      }
    }
  });

  test('end where a line ends, also one that is shorter than others and separated by tabs', () => {
    const buffer = lineBuffer(slotOf(1 << 10));
    buffer.append(new TextEncoder().encode('1\t2\t3\t4\t5\n1\t2\n3\t4\t5\t6\t7\n'));
    expect(buffer.takePlain(5, '\t')).toEqual({ values: Float64Array.of(1, 2, 3, 4, 5), lines: 1 });
    expect(new TextDecoder().decode(buffer.release())).toBe('1\t2\n3\t4\t5\t6\t7\n');
  });

  test('half-way between two doubles go to the even one', () => {
    // Halves of units in the last place that can be written in 19 digits.
    const words: string[] = [];
    for (let k = 0; k < 400; k++) {
      const odd = 2n ** 53n + 2n * BigInt(k * 7919) + 1n;
      words.push(odd.toString(), `${odd * 5n}e-1`, `${odd}.0`, `${odd * 25n}e-2`, `${odd - 1n}e0`, `${odd + 1n}`);
    }
    expect(parsed(words)).toEqual(words.map(Number));
  });

  test.each([
    '2.2250738585072011e-308',
    '2.2250738585072014e-308',
    '4.9406564584124654e-324',
    '2.4703282292062327e-324',
    '2.4703282292062328e-324',
    '1.7976931348623157e308',
    '179769313486231580e291',
    '9007199254740993',
    '9007199254740992.5',
    '1e23',
    '8.5e22',
    '-1e-400',
    '0e999',
    '6929495644600919.5e0',
    '3.571e266',
    '1234456789012345678e-19',
    '0.000000000000000001',
    '5e-324',
    '1.000000000000000111e0',
    '0.0000010000000000000002',
    '-000000000000000000000.1',
    '+0000000000000000000000',
    '0.00000000000000000000e5',
    '0.30000000000000004',
  ])('such as %s are the doubles nearest to them', (word) => {
    expect(parsed([word])).toEqual([Number(word)]);
    expect(parsed([word, word, '-1.5', word, '12345678'])).toEqual([word, word, -1.5, word, 12345678].map(Number));
  });

  test.each([
    '',
    '.',
    '-',
    '+',
    '1e',
    'e1',
    '1.2.3',
    '1..2',
    '1 2',
    ' 1',
    '1 ',
    '--1',
    '+-1',
    '1e5.',
    '1e1e1',
    '0x1',
    'nan',
    'inf',
    '1e400',
    '1.8e308',
    '12345678901234567890',
    '1_0',
    '\u22121',
    '1\u00a0',
  ])('that are none of that kind, such as %j, are left to the reader', (word) => {
    expect(parsed([word])).toBeUndefined();
    expect(parsed([word, '1'])).toBeUndefined();
    expect(parsed(['1', word])).toBeUndefined();
    // Beside others numbers are read two by two.
    expect(parsed([word, '1', '1', '1'])).toBeUndefined();
    expect(parsed(['1', word, '1', '1'])).toBeUndefined();
  });
});
