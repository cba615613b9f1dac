import type { Token } from '../tokens.ts';
import { rows, words } from './pairs.ts';

/** Letters of the table: halves from -6, `a`, to 6, `y`. */
export const NOTHING = 'm'.charCodeAt(0);
export const UNIT = 2;

/** Marks that part what is said; others are notation, whose order tells nothing. */
const PARTING = /^[.,;:?!()]$/;

/** Names that no word has: for the beginning and the end, for any other word, for notation. */
export const EDGE = '<edge>';
export const OTHER = '<other>';
const NOTATION = '<notation>';

/** What the table knows of an answer: its frequent words and marks, the others by their kind, between its two ends. */
export function ordered(tokens: readonly Token[], isKnown: (word: string) => boolean): readonly string[] {
  const names = tokens.map(({ kind, text }) => {
    if (isKnown(text)) return text;
    return kind === 'word' ? OTHER : NOTATION;
  });
  return [EDGE, ...names, EDGE];
}

/** Whether a token may have a row of its own. */
export function isTelling({ kind, text }: Token): boolean {
  return kind === 'word' || PARTING.test(text);
}

const places: ReadonlyMap<string, number> = new Map([...words, EDGE, OTHER].map((word, place) => [word, place]));

/**
 * How much likelier words stand side by side so in speech than where they are shuffled: the sum of the log odds of each two
 * neighbours, naive Bayes over pairs of frequent words. Above nothing it is likelier speech.
 */
export function speechOf(tokens: readonly Token[]): number {
  let sum = 0;
  let before: number | undefined;
  for (const name of ordered(tokens, (word) => places.has(word))) {
    const place = places.get(name);
    if (before !== undefined && place !== undefined) sum += rows[before]!.charCodeAt(place) - NOTHING;
    before = place;
  }
  return sum / UNIT;
}
