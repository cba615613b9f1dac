import { count, InputError } from '../errors.ts';
import { LONGEST_TEXT, textChunks } from './decode.ts';
import type { Format } from './format.ts';
import { refuseKey } from './format.ts';
import { scanValue, skipJsonBlanks } from './json-scan.ts';
import { failAt } from './json-text.ts';
import { lineSplitter } from './lines.ts';
import { nestedBuilder } from './nested.ts';
import type { RowReader } from './row-stream.ts';
import { rowBlocks, rowStream } from './row-stream.ts';

/** NDJSON: a JSON array a line, each one row, all of one shape. */
export const ndjson: Format = {
  id: 'ndjson',
  recognises: ({ ending, text }) => ending === '.ndjson' || ending === '.jsonl' || hasSecondValue(text),
  async open(source, head, selection) {
    refuseKey(source.name, selection);
    return rowStream(source.name, ndjsonReader(source.name), textChunks(source, head.encoding ?? 'utf-8'));
  },
};

/** Whether a text begins with a list or object that ends, and another begins on a later line. */
function hasSecondValue(text: string): boolean {
  const opening = text[0];
  if (opening !== '[' && opening !== '{') return false;
  let depth = 0;
  // Strings are passed over as a whole, and everything that is no bracket.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.){0,1000}"|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth === 0) return /^[ \t]*[\r\n]\s*[[{]/.test(text.slice(index + 1));
  }
  return false;
}

function ndjsonReader(name: string): RowReader {
  const rows = rowBlocks();
  let line = 0;
  let shape: readonly number[] | undefined;
  let shapeLine = 0;

  const readLine = (text: string) => {
    line++;
    const start = skipJsonBlanks(text, 0);
    if (start === text.length) return;
    const json = { text, place: (at: number) => `line ${line}, column ${at + 1} of ${name}` };
    if (text[start] !== '[') {
      const what = text[start] === '{' ? 'an object' : 'no array';
      throw new InputError(`line ${line} of ${name} holds ${what}; each line must be a JSON array of numbers`);
    }
    const builder = nestedBuilder((at, why) => failAt(json, at, why));
    const end = skipJsonBlanks(text, scanValue(json, start, builder));
    if (end < text.length) failAt(json, end, 'something stands after the end of the array; one array a line');
    const row = builder.result()!;
    shape ??= row.shape;
    shapeLine ||= line;
    if (row.shape.join() !== shape.join()) {
      const [now, first] =
        shape.length === 1 && row.shape.length === 1 ? lengths(row.shape, shape) : shapes(row.shape, shape);
      throw new InputError(`line ${line} of ${name} has ${now} but line ${shapeLine} has ${first}`);
    }
    for (const x of row.values) rows.add(x);
    rows.endRow();
  };

  const tooLong = (): never => {
    throw new InputError(`line ${line + 1} of ${name} is longer than 512 MB, too much for one JSON text`);
  };
  const lines = lineSplitter(readLine, LONGEST_TEXT, tooLong);
  return {
    rows,
    push: lines.push,
    end() {
      lines.end();
      if (rows.count === 0) throw new InputError(`${name} is empty: it holds no numbers`);
    },
    rowShape: () => shape!,
  };
}

function lengths(row: readonly number[], first: readonly number[]): [string, string] {
  return [count(row[0]!, 'value'), `${first[0]}`];
}

function shapes(row: readonly number[], first: readonly number[]): [string, string] {
  return [`an array of shape [${row.join(', ')}]`, `[${first.join(', ')}]`];
}
