import { InputError, quoted } from '../../errors.ts';

/** The words of an answer line: parted by blanks, commas or semicolons, in brackets or without. */
export function wordsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^[[(](.*)[\])]$/s, '$1')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}

/** Places of things shown with numbers from 1, as places from 0. Throws InputError for a number that is not shown. */
export function readPlaces(line: string, shown: number, noun: string): readonly number[] {
  return wordsOf(line).map((word) => readPlace(word, shown, noun));
}

/** A number from 1 to `shown`, less 1. Throws InputError. */
export function readPlace(word: string, shown: number, noun: string): number {
  // "2." and "(2)" are how lists are numbered.
  const digits = word.replace(/^\((\d+)\)$/, '$1').replace(/^(\d+)[.)]$/, '$1');
  if (!/^\d+$/.test(digits)) throw new InputError(`${quoted(word)} is not the number of ${article(noun)}`);
  const place = Number(digits);
  if (place < 1 || place > shown) {
    throw new InputError(`there is no ${noun} ${quoted(digits).slice(1, -1)}; they are numbered from 1 to ${shown}`);
  }
  return place - 1;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
