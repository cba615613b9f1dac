import { quoted } from '../errors.ts';

// No two parts of the pattern can take the same digit, so that a long word that is no number is refused in linear time.
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL = /^([+-]?)(nan|inf|infinity)$/i;
const MINUS = '\u2212';

/** Longer words are not looked at for what may have been meant. */
const LONGEST_EXPLAINED = 400;

const GENERIC = 'is not a number';

/**
 * The number that a word writes in decimal: `-1`, `.5`, `5.`, `1E-3`, `nan`, `-inf`, with U+2212 as a minus too; else
 * undefined, also where it is beyond the largest double. What is too small for a double is 0, as everywhere.
 */
export function parseNumber(word: string): number | undefined {
  if (DECIMAL.test(word)) return finite(Number(word));
  const plain = word.includes(MINUS) ? word.replace(/^\u2212/, '-').replace(/([eE])\u2212/, '$1-') : word;
  if (DECIMAL.test(plain)) return finite(Number(plain));
  const special = SPECIAL.exec(plain);
  if (special === null) return undefined;
  if (special[2]!.toLowerCase() === 'nan') return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function finite(x: number): number | undefined {
  return Number.isFinite(x) ? x : undefined;
}

/** `"abc" is not a number`: what to say of a word that parseNumber refuses, with what to write where that shows. */
export function notNumber(word: string): string {
  return `${quoted(word)} ${whyNotNumber(word)}`;
}

/** Whether a word that is no number was meant as one: `1_000`, `0x10`, `1,5`, `1e400`, `...`, a lone sign. */
export function isMiswritten(word: string): boolean {
  return whyNotNumber(word) !== GENERIC;
}

/** What is wrong with a word that parseNumber refuses, to follow the word in a sentence. */
export function whyNotNumber(word: string): string {
  if (word === '') return 'is empty';
  if (/^(?:\.\.\.|\u2026)$/.test(word)) {
    return 'means that the print was abbreviated and numbers are missing; print or save all of them';
  }
  if (/^[+\-\u2212]+$/.test(word)) return 'is not a number but a lone sign';
  if (DECIMAL.test(word.replace(/^\u2212/, '-'))) {
    return /^[-\u2212]/.test(word)
      ? 'is below the lowest double, -1.8e308'
      : 'is larger than the largest double, 1.8e308';
  }
  if (word.length > LONGEST_EXPLAINED) return GENERIC;
  const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/u.exec(word);
  if (hidden !== null) return `is not a number; it holds the invisible character ${codePoint(hidden[0])}`;
  if (/^[+-]?\d{1,3},\d{3}$/.test(word)) {
    return `is not a number; commas are not read, write ${word.replace(',', '')} or ${word.replace(',', '.')}`;
  }
  if (/^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/.test(word)) {
    return `is not a number; decimal commas are not read, write ${word.replace(',', '.')}`;
  }
  if (/^[+-]?[\d.,]*\d,\d[\d.,]*$/.test(word)) return 'is not a number; commas cannot stand inside a number here';
  if (/^[+-]?[\d.]+\s+[\d.\s]*$/.test(word)) return 'is not a number; a blank stands inside it';
  const meant = otherNotation(word);
  return meant === undefined ? GENERIC : `is not a number; write ${meant}`;
}

/** The same number in decimal, where a word writes one as some programming language does. */
function otherNotation(word: string): string | undefined {
  const ungrouped = word.replace(/(\d)[_'](?=\d)/g, '$1');
  if (ungrouped !== word && DECIMAL.test(ungrouped)) return ungrouped;
  const fortran = word.replace(/^([+-]?[\d.]+)[dD]([+-]?\d+)$/, '$1e$2');
  if (fortran !== word && DECIMAL.test(fortran)) return fortran;
  const radix = /^([+-]?)(0[bB][01]+|0[oO][0-7]+)$/.exec(word);
  if (radix !== null) return radix[1] + String(Number(radix[2]));
  const hex = /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)(?:[pP]([+-]?\d+))?$/.exec(word);
  if (hex === null || `${hex[2]}${hex[3]}` === '') return undefined;
  const x = Number(`0x${hex[2]}${hex[3]}`) * 2 ** (Number(hex[4] ?? 0) - 4 * hex[3]!.length);
  return Number.isFinite(x) ? hex[1] + String(x) : undefined;
}

/** A character as Unicode names it, for one that is not seen: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
