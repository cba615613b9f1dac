import { InputError, quoted } from '../../errors.ts';

/** A number as it was typed. */
export interface GivenNumber {
  readonly word: string;
  readonly value: number;
  /** Size of one unit in its last digit; 0 for a fraction, which is exact. */
  readonly unit: number;
  /** Significant digits; of a fraction, all. */
  readonly digits: number;
}

/** A rounding that a computer's arithmetic may leave, as a share of the number. */
const RELATIVE = 1e-4;
const ABSOLUTE = 1e-9;
/** What powers of ten may be off. */
const SLACK = 1e-9;
/** Digits that a rounded answer must have. */
const ENOUGH_DIGITS = 3;
/** Digits that the right answer is told with. */
const TOLD_DIGITS = 6;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const FRACTION = /^([+-]?\d{1,15}(?:\.\d{1,15})?)\/([+-]?\d{1,15}(?:\.\d{1,15})?)$/;

/** Reads a decimal number or a fraction such as 1/3. Throws InputError. */
export function readNumber(word: string): GivenNumber {
  const plain = word.replaceAll('\u2212', '-');
  const fraction = FRACTION.exec(plain);
  if (fraction) {
    const value = Number(fraction[1]) / Number(fraction[2]);
    if (!Number.isFinite(value)) throw new InputError(`${quoted(word)} divides by zero`);
    return { word: plain, value, unit: 0, digits: Number.POSITIVE_INFINITY };
  }
  const decimal = DECIMAL.exec(plain);
  const [, , whole = '', decimals = '', exponent = '0'] = decimal ?? [];
  if (!decimal || whole + decimals === '') throw new InputError(`${quoted(word)} is not a number`);
  const digits = (whole + decimals).replace(/^0+/, '').length;
  return { word: plain, value: Number(plain), unit: 10 ** (Number(exponent) - decimals.length), digits };
}

/**
 * Whether a given number is the wanted one: but for a computer's rounding, or rounded (or cut) to its own last digit.
 * `fine` wants at least three significant digits for that, or as many decimals as give the largest of all wanted
 * numbers three; `coarse` is content with fewer.
 */
export function fits(given: GivenNumber, wanted: number, all: readonly number[], grain: 'fine' | 'coarse'): boolean {
  const off = Math.abs(given.value - wanted);
  // Counts are exact: 1025 is not 1024.
  if (Number.isInteger(wanted) && Number.isInteger(given.value)) return off === 0;
  if (off <= Math.max(ABSOLUTE, RELATIVE * Math.abs(wanted))) return true;
  // A number cut short instead of rounded is nearer to 0, by up to a whole unit.
  const isRounded = off <= given.unit * (0.5 + SLACK);
  const isCut = off < given.unit && Math.abs(given.value) < Math.abs(wanted) && given.digits >= ENOUGH_DIGITS;
  if (!isRounded && !isCut) return false;
  if (grain === 'coarse') return given.digits > 0;
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const finest = 10 ** (Math.floor(Math.log10(largest)) + 1 - ENOUGH_DIGITS);
  return given.digits >= ENOUGH_DIGITS || (all.length > 1 && given.unit <= finest * (1 + SLACK));
}

/** A number for people: six significant digits, no trailing zeros. */
export function sayNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value + 0);
  return String(Number(value.toPrecision(TOLD_DIGITS)));
}
