import type { Shown } from './formula.ts';
import { LOOKED_AT, NUMBER, type Numbers, near, readNumber } from './vectors.ts';

/** A number that an answer states, and where it ends. */
interface Stated {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SAID_NUMBER = `${NUMBER}|${SMALL.slice(1).join('|')}`;

/** Behind these a number is that of something else: `(1 + 9) / 2`, "of the 4 features". */
const NO_VALUE = String.raw`(?!\w|\.\d|\s*(?:[+*/×]|numbers|values|features|entries|squares|terms|of them))`;
const BETWEEN = String.raw`[^\n.;?!]{0,40}?(?<![\w.^])`;
const stating = (names: string) =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${names})(?![\p{L}\d])${BETWEEN}(${SAID_NUMBER})${NO_VALUE}`, 'giu');

const VARIANCE = stating(
  'variance|var|σ²|σ\\^2|sigma\\^?2|sigma squared|mean squared? deviation|' +
    'mean (?:of (?:the(?:ir|se)?|those)? ?squares|square)|average of (?:the(?:ir|se)?|those)? ?squares|squares average(?: to)?',
);
const DEVIATION = stating('std|stdev|sd|deviation|σ|sigma|root|sqrt|√|spread|rms');

/** What is averaged or summed over so many, and what there are so many of, is no division by a spread. */
const DIVIDED = new RegExp(
  String.raw`(?:\bdivid\w*\s+(?:(?!by\b|with\b)\w+\s+){0,3}?(?:by|with|through)|\bdivid\w*|(?<!averag\w*\s|mean\s|sum\w*\s|taken\s)\bover|(?<![)\d\]]\s?)[÷/])\s+(?:that\s+|which\s+is\s+)?(${SAID_NUMBER})${NO_VALUE}`,
  'giu',
);
const SHRUNK = new RegExp(
  String.raw`\b(?:shr[aiu]nk\w*|reduc\w+|smaller|scaled\s+down|scale\s+down|brought\s+down)\s+(?:\w+\s+){0,2}?by\s+(?:a\s+factor\s+(?:of\s+)?)?(${SAID_NUMBER})${NO_VALUE}`,
  'giu',
);
const IS_DIVISOR = new RegExp(
  String.raw`(?<![\w.])(${SAID_NUMBER})\s*(?:,?\s*and\s+(?:that|this|it))?\s*(?:is|'s)\s+(?:also\s+|then\s+|just\s+)?(?:what|the|our)\s+[^\n.;?!]{0,30}?(?:\bdivid\w*|divisor|denominator)`,
  'giu',
);
const BY_FIRST = new RegExp(String.raw`\bby\s+(${SAID_NUMBER})\s+(?:\w+\s+){1,4}?(?:is|are|get|gets)?\s*divid`, 'giu');

/** How far behind a spread it may be divided by. */
const REACH = 160;

/**
 * "The variance is 4 and we divide by 4", "its root is 2; over 2 that makes ...": whether the number that is divided by
 * is the deviation that stands before or (a mistake) the variance. Where it is both, nothing is said.
 */
export function readWorkedDivisions(whole: string, vectors: readonly Numbers[]): Shown[] {
  const text = whole.slice(0, LOOKED_AT);
  if (!/[\d÷/]|divi|over/i.test(text)) return [];
  const variances = stated(text, VARIANCE);
  const deviations = stated(text, DEVIATION);
  const counts = new Set(vectors.map(({ values }) => values.length));
  const worked = vectors.map(({ values, from, to }) => ({ value: varianceOf(values), from, to }));
  const divisions = [DIVIDED, SHRUNK, IS_DIVISOR, BY_FIRST].flatMap((pattern) => stated(text, pattern));
  return divisions.flatMap(({ value, from, to }): Shown[] => {
    const before = (all: readonly Stated[]) => all.filter((one) => one.to <= to && from - one.to <= REACH);
    const squares = before(deviations).filter((one) => one.value !== 1 && near(one.value ** 2, value));
    const own = counts.has(value) || value === 1 ? [] : before(worked);
    const variance = squares.length > 0 || [...before(variances), ...own].some((one) => near(one.value, value));
    const deviation =
      before(deviations).some((one) => near(one.value, value)) ||
      [...before(variances), ...own].some((one) => one.value > 0 && near(Math.sqrt(one.value), value));
    if (variance === deviation || value === 0) return [];
    return [{ concept: deviation ? 'shown-quotient' : 'shown-over-variance', from, to }];
  });
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

function stated(text: string, pattern: RegExp): Stated[] {
  return [...text.matchAll(pattern)].slice(0, 12).flatMap((match) => {
    const value = saidNumber(match[1]!);
    return Number.isFinite(value) ? [{ value, from: match.index, to: match.index + match[0].length }] : [];
  });
}

function saidNumber(word: string): number {
  const small = SMALL.indexOf(word.toLowerCase());
  return small < 0 ? readNumber(word) : small;
}
