import { InputError, quoted } from '../../errors.ts';
import { scanMembers } from '../json-members.ts';
import { scanString, scanValue, skipJsonBlanks } from '../json-scan.ts';
import { failAt, type JsonText, wordAt } from '../json-text.ts';
import { METADATA } from './names.ts';

/** What a header says of one tensor. Its bytes are counted from the end of the header. */
export interface TensorEntry {
  readonly name: string;
  /** As the file names it: `F32`. */
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Reads the text of a header. Throws InputError for what is no header; whether the tensors fit the file is not looked at. */
export function readHeader(name: string, text: string): readonly TensorEntry[] {
  const json: JsonText = { text, place: (at) => `the header of ${name}, character ${at + 1}` };
  if (text[0] !== '{') failAt(json, 0, 'it must begin with "{"');
  const entries: TensorEntry[] = [];
  const end = scanMembers(json, 0, (key, at) => {
    if (key === METADATA) return scanMetadata(json, at);
    const [entry, after] = readEntry(json, key, at);
    entries.push(entry);
    return after;
  });
  if (skipJsonBlanks(text, end) < text.length) failAt(json, end, 'something stands after the end of the JSON');
  return entries;
}

/** Passes the metadata: text by names. */
function scanMetadata(json: JsonText, start: number): number {
  const fail = (at: number) => failAt(json, at, `${METADATA} must hold strings by name and nothing else`);
  if (json.text[start] !== '{') fail(start);
  return scanMembers(json, start, (_key, at) => (json.text[at] === '"' ? scanString(json, at) : fail(at)));
}

function readEntry(json: JsonText, name: string, start: number): [TensorEntry, number] {
  const { text } = json;
  const fail = (at: number, why: string): never => failAt(json, at, `tensor ${quoted(name)}: ${why}`);
  let dtype: string | undefined;
  let shape: readonly number[] | undefined;
  let offsets: readonly number[] | undefined;
  if (text[start] !== '{') fail(start, 'an object with dtype, shape and data_offsets is expected');
  const after = scanMembers(json, start, (key, at) => {
    if (key === 'dtype') {
      if (text[at] !== '"') fail(at, 'dtype is no string');
      const end = scanString(json, at);
      dtype = JSON.parse(text.slice(at, end));
      return end;
    }
    if (key === 'shape' || key === 'data_offsets') {
      const [counts, end] = readCounts(json, at, `tensor ${quoted(name)}: ${key}`);
      if (key === 'shape') shape = counts;
      else offsets = counts;
      return end;
    }
    return scanValue(json, at, ignored);
  });
  if (dtype === undefined) return fail(start, 'dtype is missing');
  if (shape === undefined) return fail(start, 'shape is missing');
  if (offsets === undefined) return fail(start, 'data_offsets are missing');
  const [begin, end] = offsets;
  if (offsets.length !== 2 || begin! > end!) {
    return fail(start, 'data_offsets are not two offsets, the second at least as large as the first');
  }
  return [{ name, dtype, shape, begin: begin!, end: end! }, after];
}

const ignored = { open() {}, close() {}, number() {}, other() {} };
const COUNT = /(?:0|[1-9]\d*)(?![\d.eE])/y;

/** Reads a list of whole numbers and the offset behind it. */
function readCounts(json: JsonText, start: number, what: string): [number[], number] {
  const { text } = json;
  if (text[start] !== '[') failAt(json, start, `${what} is no list of whole numbers`);
  const counts: number[] = [];
  let at = skipJsonBlanks(text, start + 1);
  while (text[at] !== ']' || counts.length > 0) {
    COUNT.lastIndex = at;
    const digits = COUNT.exec(text)?.[0];
    if (digits === undefined) failAt(json, at, `${what}: ${quoted(wordAt(text, at))} is no whole number of at least 0`);
    if (Number(digits) > Number.MAX_SAFE_INTEGER) {
      throw new InputError(`${json.place(at)}: ${what}: ${quoted(digits!)} is too large for any file`);
    }
    counts.push(Number(digits));
    at = skipJsonBlanks(text, at + digits!.length);
    if (text[at] === ']') break;
    if (text[at] !== ',') failAt(json, at, `${what}: a comma or "]" is missing`);
    at = skipJsonBlanks(text, at + 1);
  }
  return [counts, at + 1];
}
