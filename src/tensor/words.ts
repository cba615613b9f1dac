import { InputError, quoted } from '../errors.ts';
import { splitAtBlanks } from './blank.ts';
import { readJson } from './json.ts';
import type { JsonText } from './json-text.ts';
import { parseNumber, whyNotNumber } from './number.ts';
import { numberList } from './number-list.ts';
import { CALL, readPrinted } from './printed.ts';
import { type Ambiguity, ambiguityOf, DECIMAL_COMMA } from './separator.ts';
import type { Tensor } from './tensor.ts';

const OVERFLOW = /^[+\-\u2212]?[\d.]+[eE]/;

/**
 * Whether the grammar takes a word as one number. A number too large for a double, `-1e400`, is one: it is refused
 * for its size when it is read.
 */
export function isNumberWord(word: string): boolean {
  return parseNumber(word) !== undefined || (OVERFLOW.test(word) && /double/.test(whyNotNumber(word)));
}

/**
 * The values of the command line: numbers, each word one or several by blanks or commas, of shape [n]; or one array
 * in brackets, which the shell may have split into words. Throws InputError.
 */
export function parseWords(words: readonly string[]): Tensor {
  if (words.length === 0) throw new InputError('there are no numbers');
  if (isList(words[0]!)) return parseList(words.join(' '), 'the values');
  // `2, 4, 6`: a comma at the end of a word leads on to the next one.
  const joined = words.map((word, i) =>
    i < words.length - 1 && word.endsWith(',') && word !== ',' ? word.slice(0, -1) : word,
  );
  const decimalComma = words.length > 1 ? joined.find(isTwoByComma) : undefined;
  if (decimalComma !== undefined) refuseAmbiguous({ word: decimalComma, why: DECIMAL_COMMA }, '');
  const list = numberList();
  joined.forEach((word, i) => {
    const ambiguity = ambiguityOf(word);
    if (ambiguity !== undefined) refuseAmbiguous(ambiguity, ` (word ${i + 1})`);
    if (word.trim() === '') throw new InputError(`word ${i + 1} is empty`);
    numberParts(word).forEach((part, j) => {
      if (part === '') refuseEmpty(`word ${i + 1}, ${quoted(word)}`, j + 1);
      const x = parseNumber(part);
      if (x === undefined) throw new InputError(`${quoted(part)} (word ${i + 1}) ${whyNotNumber(part)}`);
      list.push(x);
    });
  });
  return { shape: [list.length], values: list.take() };
}

/** The parts of a word at commas and blanks; an empty one where nothing stands beside a comma. */
export function numberParts(word: string): string[] {
  return word.split(',').flatMap((piece) => {
    const parts = splitAtBlanks(piece);
    return parts.length === 0 ? [''] : parts;
  });
}

/** Refuses a list for its part that is empty, `where` being the list. */
export function refuseEmpty(where: string, part: number): never {
  throw new InputError(`${where}: value ${part} is empty; is there a comma too many?`);
}

export function refuseAmbiguous({ word, why }: Ambiguity, where: string): never {
  throw new InputError(`${quoted(word)}${where} ${why}`);
}

/** `1,5`: two numbers, if the comma is no decimal one. */
function isTwoByComma(word: string): boolean {
  return word.includes(',') && /^[+\-\u2212]?\d+,\d+$/.test(word);
}

/** Whether a text is an array in brackets, or a print of one. */
function isList(text: string): boolean {
  return text.trimStart().startsWith('[') || (text.includes('(') && CALL.test(text));
}

/** The array in a text of brackets, as JSON or NumPy write it. `name` is what messages call the text. */
export function parseList(text: string, name: string): Tensor {
  const list: JsonText = { text, place: (at) => `character ${at + 1} of ${name}` };
  // Only the strings "NaN" and "Infinity" need JSON's own reader; the other takes commas and blanks.
  return text.includes('"') ? readJson(name, list, { key: undefined, how: '' }) : readPrinted(list);
}
