import { count, InputError, quoted } from '../errors.ts';
import type { LineReader } from './decimal/plain-lines.ts';
import { textChunks } from './decode.ts';
import { fieldScanner } from './fields.ts';
import type { Format } from './format.ts';
import { refuseKey } from './format.ts';
import { isMiswritten, notNumber, parseNumber } from './number.ts';
import type { RowReader } from './row-stream.ts';
import { rowBlocks, rowStream } from './row-stream.ts';
import { ambiguityOf } from './separator.ts';

/** Plain text, CSV and TSV: a row a line. Takes whatever the formats before it in the table have left. */
export const text: Format = {
  id: 'text',
  recognises: () => true,
  async open(source, head, selection) {
    refuseKey(source.name, selection);
    const reader = textReader(source.name, head.ending);
    const isLarge = head.bytes.length >= LARGE_BYTES && head.encoding === 'utf-8';
    const text = isLarge
      ? (await import('./decimal/large-text.ts')).largeText(source, reader)
      : textChunks(source, head.encoding ?? 'utf-8');
    return rowStream(source.name, reader, text);
  },
};

/** From this size on, loading the compiled reader of plain lines costs less than it gains. */
const LARGE_BYTES = 1 << 16;

/** Reads lines of numbers, all of one length; in CSV and TSV a first line of names is a header and passed over. */
export function textReader(name: string, ending: string): RowReader & LineReader {
  const rows = rowBlocks();
  let width: number | undefined; // fields of a line, by the first line
  let widthLine = 0;
  let header: readonly string[] | undefined;
  // The fields of the first line as long as none of them is a number, so that they may be a header.
  let names: string[] | undefined;

  const place = (line: number, column: number) => {
    const title = header?.[column - 1];
    return `line ${line}, column ${column}${title ? ` (${quoted(title)})` : ''} of ${name}`;
  };

  const value = (word: string, line: number, column: number) => {
    // A line that is too long is told of at its end, when its length is known.
    if (width !== undefined && column > width) return;
    const x = parseNumber(word);
    if (x === undefined) refuse(word, line, column);
    else rows.add(x);
  };

  const refuse = (word: string, line: number, column: number): never => {
    if (word !== '') throw new InputError(`${place(line, column)}: ${notNumber(word)}`);
    throw new InputError(`${place(line, column)} is empty`);
  };

  /** The first line holds a number or nothing at all: it is no header. */
  const noHeader = (line: number) => {
    const held = names ?? [];
    names = undefined;
    if (held.length > 0 && held[0] === '') refuseFirstColumn(line);
    held.forEach((word, i) => void value(word, line, i + 1));
  };

  const refuseFirstColumn = (line: number): never => {
    throw new InputError(
      `line ${line}, column 1 of ${name} is empty; if it heads the row numbers (index) that pandas writes, ` +
        'save with index=False or take that column out',
    );
  };

  const scanner = fieldScanner(ending, {
    begin(separator, firstLine, line) {
      const ambiguity = separator === ',' ? ambiguityOf(firstLine) : undefined;
      if (ambiguity !== undefined) {
        throw new InputError(`line ${line} of ${name}: ${quoted(ambiguity.word)} ${ambiguity.why}`);
      }
      if (separator !== ' ' || ending === '.csv') names = [];
    },
    field(word, line, column) {
      if (names === undefined) return value(word, line, column);
      if (parseNumber(word) === undefined && (word === '' || isName(word))) return void names.push(word);
      noHeader(line);
      value(word, line, column);
    },
    lineEnd(line, columns) {
      if (names?.some((word) => word !== '')) {
        if (names[0] === '') refuseFirstColumn(line);
        header = names;
        names = undefined;
        width = columns;
        widthLine = line;
        return;
      }
      if (names !== undefined) refuse('', line, 1);
      width ??= columns;
      widthLine ||= line;
      if (columns !== width) {
        const first = header === undefined ? `${width}` : count(width, 'name');
        throw new InputError(
          `line ${line} of ${name} has ${count(columns, 'value')} but line ${widthLine} has ${first}`,
        );
      }
      rows.endRow();
    },
    badQuote(line, column) {
      throw new InputError(`${place(line, column)} opens a quote that is not closed before the field ends`);
    },
    endless(word, line, column) {
      throw new InputError(`${place(line, column)}: ${quoted(word)} is not a number; it is too long for one`);
    },
  });

  return {
    rows,
    push: scanner.push,
    end() {
      scanner.end();
      if (rows.count > 0) return;
      throw new InputError(
        header === undefined
          ? `${name} is empty: it holds no numbers`
          : `${name} has a header but no rows of numbers below it`,
      );
    },
    rowShape: () => [width!],
    expected() {
      const separator = scanner.separatorAtLineStart();
      return separator === undefined || names !== undefined || width === undefined ? undefined : { width, separator };
    },
    takeLines(values, lines) {
      rows.addRows(values, lines);
      scanner.passLines(lines);
    },
  };
}

/** Words that stand for a missing number where one is expected. */
const MISSING = /^(?:na|n\/a|null|none|nil|missing)$/i;

/** Whether a word can head a column: it begins with a letter or an underscore, and is no number in another guise. */
function isName(word: string): boolean {
  return /^[\p{L}_]/u.test(word) && !MISSING.test(word) && !isMiswritten(word) && !word.includes('[');
}
