import { InputError, quoted } from '../errors.ts';
import { notNumber, parseNumber } from './number.ts';

/** Longer words are cut: a message quotes no more of them. */
const LONGEST_WORD = 200;

/** A JSON text, and how messages say where in it something stands. */
export interface JsonText {
  readonly text: string;
  place(at: number): string;
}

/** Refuses the text for what stands at `at`. */
export function failAt(json: JsonText, at: number, why: string): never {
  throw new InputError(`${json.place(at)}: ${why}`);
}

/** What stands at `at` up to the next blank or sign of JSON, or that sign itself. */
export function wordAt(text: string, at: number): string {
  const word = text.slice(at, at + LONGEST_WORD);
  const end = word.search(/[\s,:[\]{}"]/);
  return end === -1 ? word : word.slice(0, Math.max(end, 1));
}

/** What stands from `at` on, for a message: a little of it, on one line. */
export function restAt(text: string, at: number): string {
  const rest = text.slice(at, at + LONGEST_WORD).trim();
  return rest.replace(/\s*[\r\n]\s*/g, ' ').slice(0, 20);
}

/** Says why a word is no value, and how JSON writes it where that shows. */
export function failWord(json: JsonText, at: number, word: string): never {
  if (word === '') failAt(json, at, 'the JSON ends here but a value is still missing');
  if (',:]}'.includes(word)) failAt(json, at, `a value is missing before ${quoted(word)}`);
  if (word.startsWith('/')) failAt(json, at, 'JSON has no comments');
  const x = parseNumber(word);
  if (x === undefined) return failAt(json, at, notNumber(word));
  return failAt(json, at, `${quoted(word)} is not how JSON writes a number; write ${x}`);
}
