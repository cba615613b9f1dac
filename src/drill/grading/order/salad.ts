import type { Token } from '../tokens.ts';
import { speechOf } from './speech.ts';

/** Log odds of speech under which no answer falls that says something, and by how much more for each token. */
const LEAST = -3;
const LEAST_PER_TOKEN = -0.1;
const FEWEST = 8;

/** Whether words stand in an order that no speech has: shuffled, turned round, sorted by the alphabet. */
export function isSalad(tokens: readonly Token[], text: string): boolean {
  return isSorted(text) || (tokens.length >= FEWEST && speechOf(tokens) < LEAST + LEAST_PER_TOKEN * tokens.length);
}

/** Shuffled words seldom come so far. */
const PLAIN = 0;

/** Whether the order of words is plainly that of speech. */
export function isSpeech(tokens: readonly Token[]): boolean {
  return tokens.length >= FEWEST && speechOf(tokens) > PLAIN;
}

/** Whether nearly all words go by the alphabet. */
function isSorted(text: string): boolean {
  const words = text
    .slice(0, 4000)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST) return false;
  const rising = (by: (word: string) => string) =>
    words.slice(1).filter((word, i) => by(words[i]!) <= by(word)).length >= (words.length - 1) * 0.88;
  return rising((word) => word) || rising((word) => word.toLowerCase());
}
