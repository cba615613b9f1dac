import { InputError, quoted } from '../errors.ts';
import { chooseArray } from './array-names.ts';
import { wholeText } from './decode.ts';
import type { Format, Selection } from './format.ts';
import { refuseKey } from './format.ts';
import { scanMembers } from './json-members.ts';
import { scanValue, skipJsonBlanks } from './json-scan.ts';
import type { JsonText } from './json-text.ts';
import { failAt, restAt } from './json-text.ts';
import { nestedBuilder } from './nested.ts';
import { streamOf } from './stream.ts';
import type { ArrayInfo, Tensor } from './tensor.ts';

/** JSON: an array of numbers, nested as its axes are, or an object whose members are such arrays by their names. */
export const json: Format = {
  id: 'json',
  recognises: ({ ending, text }) => ending === '.json' || text.startsWith('[') || text.startsWith('{'),
  async open(source, head, selection) {
    const text = await wholeText(source, head.encoding ?? 'utf-8');
    const { name: key, ...array } = readJson(source.name, { text, place: placeIn(source.name, text) }, selection);
    const stream = streamOf(array, source.name);
    return key === undefined ? stream : { ...stream, key };
  },
};

/** `line 2, column 7 of x.json`, both counted in characters from 1. */
export function placeIn(name: string, text: string): (at: number) => string {
  return (at) => {
    let line = 1;
    let start = 0;
    for (const end of text.slice(0, at).matchAll(/\r\n|[\n\r]/g)) {
      line++;
      start = end.index + end[0].length;
    }
    return `line ${line}, column ${at - start + 1} of ${name}`;
  };
}

/** An array, and its name where it has one. */
interface NamedTensor extends Tensor {
  readonly name?: string;
}

/** The array in a JSON text, `name` being the source's for messages. Throws InputError. */
export function readJson(name: string, json: JsonText, selection: Selection): NamedTensor {
  const { text } = json;
  const start = skipJsonBlanks(text, 0);
  if (start === text.length) throw new InputError(`${name} is empty: it holds no numbers`);
  if (text[start] === '{') return readMembers(name, json, start, selection);
  refuseKey(name, selection);
  const builder = nestedBuilder((at, why) => failAt(json, at, why));
  if (text[start] !== '[') {
    scanValue(json, start, ignored);
    failAt(json, start, 'a JSON file of numbers begins with [ or {');
  }
  refuseMore(json, scanValue(json, start, builder));
  return builder.result()!;
}

const ignored = { open() {}, close() {}, number() {}, other() {} };

/** Refuses anything but blanks from `end` on. */
function refuseMore(json: JsonText, end: number): void {
  const at = skipJsonBlanks(json.text, end);
  if (at === json.text.length) return;
  const more = json.text[at] === '[' || json.text[at] === '{';
  const found = more ? 'a second value begins' : `${quoted(restAt(json.text, at))} stands`;
  failAt(json, at, `${found} after the end of the JSON${more ? '; for a row a line name the file .ndjson' : ''}`);
}

type Member = ArrayInfo & { readonly values: Float64Array };

/** The wanted one of an object's members. Those that are no arrays of numbers only have to be JSON. */
function readMembers(name: string, json: JsonText, start: number, selection: Selection): NamedTensor {
  const { text } = json;
  const arrays: Member[] = [];
  // Of members that are lists, but no arrays of numbers: where and why. The place in lines is found only for the one told.
  const problems = new Map<string, readonly [at: number, why: string]>();
  const faulty: string[] = []; // the names of those that hold numbers
  const end = scanMembers(json, start, (key, at) => {
    if (text[at] !== '[') return scanValue(json, at, ignored);
    const builder = nestedBuilder((where, why) => problems.set(key, [where, why]));
    const after = scanValue(json, at, builder);
    const array = builder.result();
    if (array !== undefined) arrays.push({ name: key, dtype: 'float64', ...keptIf(key, array, selection) });
    else if (builder.holdsNumbers()) faulty.push(key);
    return after;
  });
  refuseMore(json, end);
  const { key } = selection;
  const only = arrays.length === 0 ? [...problems.values()][0] : undefined;
  const problem = key === undefined ? only : problems.get(key);
  if (problem !== undefined) failAt(json, ...problem);
  const lines = faulty.map((one) => {
    const [where, why] = problems.get(one)!;
    return `${one}  cannot be read: ${json.place(where)}: ${why}`;
  });
  return chooseArray(name, arrays, selection, lines);
}

const NOTHING = new Float64Array(0);

/** Lets the numbers of an array go that has another name than the wanted one; its shape is for the list. */
function keptIf(key: string, array: Tensor, { key: wanted }: Selection): Tensor {
  return wanted === undefined || wanted === key ? array : { ...array, values: NOTHING };
}
