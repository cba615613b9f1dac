import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.ts';
import { collect } from '../../../src/tensor/collect.ts';
import type { LineReader } from '../../../src/tensor/decimal/plain-lines.ts';
import { rowStream } from '../../../src/tensor/row-stream.ts';
import { textReader } from '../../../src/tensor/text.ts';

/** The compiled reader of plain lines. */
export const decimal = new WebAssembly.Module(readFileSync(new URL('../../../dist/decimal.wasm', import.meta.url)));

/** What comes of a text: its shape and numbers, or the sentence that refuses it. */
export type Outcome = string | { readonly shape: readonly number[]; readonly values: readonly number[] };

/** What comes of a text that `textFor` gives to its reader. */
export async function outcomeOf(
  ending: string,
  textFor: (reader: LineReader) => AsyncIterable<string>,
): Promise<Outcome> {
  const reader = textReader('x', ending);
  try {
    const { shape, values } = await collect(await rowStream('x', reader, textFor(reader)));
    return { shape, values: Array.from(values) };
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const plain = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x.toExponential(6)),
  fc.integer({ min: -1e6, max: 1e6 }).map((x) => (x / 1000).toString()),
  fc.constantFrom('0', '-0', '+1', '.5', '5.', '-.25', '1E3', '1e+05', '007', '00000000000000000000.5'),
);
const odd = fc.constantFrom(
  'nan',
  '-inf',
  '',
  ' 1',
  '1 ',
  '"1"',
  '"1',
  'abc',
  '1e400',
  '-1e400',
  '1_000',
  '1,5',
  '1.2.3',
  '--1',
  '1-',
  'e5',
  '.',
  '-',
  '1e',
  '\u22121',
  '# 1',
  '0x10',
  '1;2',
  '1\t2',
  '\ufeff1',
  'é',
);
const lineEnds = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n# a comment, with a comma\n');

/** Texts that are plain but for a word here and there, with lines of almost always the same length. */
export const texts = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t', ' '),
    width: fc.integer({ min: 1, max: 5 }),
    header: fc.boolean(),
    end: lineEnds,
    last: fc.constantFrom('', '\n'),
  })
  .chain(({ separator, width, header, end, last }) => {
    const word = fc.oneof({ weight: 60, arbitrary: plain }, { weight: 1, arbitrary: odd });
    const line = fc.oneof(
      { weight: 40, arbitrary: fc.array(word, { minLength: width, maxLength: width }) },
      { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }) },
    );
    const ends = fc.oneof({ weight: 20, arbitrary: fc.constant(end) }, { weight: 1, arbitrary: lineEnds });
    return fc.array(fc.tuple(line, ends), { minLength: 1, maxLength: 40 }).map((lines) => {
      const names = header ? `${Array.from({ length: width }, (_, i) => `f${i}`).join(separator)}\n` : '';
      const text = lines.map(([words, stop]) => words.join(separator) + stop).join('');
      return names + (last === '' ? text.replace(/[\r\n]+$/, '') : text);
    });
  });
