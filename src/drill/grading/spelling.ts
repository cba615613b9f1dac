import { guardWords } from './lexicon/guard-words.ts';
import { stemOf } from './stem.ts';

/** The words that a misspelt one may be meant for, by first letter and length. */
export interface Spelling {
  readonly known: ReadonlySet<string>;
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST = 5;
const LONG = 8;

/** Prepares a vocabulary of stems for mending. */
export function spellingOf(known: ReadonlySet<string>): Spelling {
  const byLetter = new Map<string, string[]>();
  for (const stem of known) {
    if (stem.length < SHORTEST - 1 || !/^[a-z]+$/.test(stem)) continue;
    byLetter.set(stem[0]!, [...(byLetter.get(stem[0]!) ?? []), stem]);
  }
  return { known, byLetter };
}

/**
 * The stem that a word is a slip of the pen for: one change (two in long words), same first letter, and only where the
 * word is no English word that merely looks like one of ours ("alone" is not "along").
 */
export function mended(word: string, spelling: Spelling): string | undefined {
  if (word.length < SHORTEST || word.length > 24 || !/^[a-z]+$/.test(word)) return undefined;
  const stem = stemOf(word);
  if (spelling.known.has(stem) || guardWords.has(word) || guardWords.has(stem)) return undefined;
  const limit = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of spelling.byLetter.get(word[0]!) ?? []) {
    for (const form of stem === word ? [word] : [stem, word]) {
      if (
        Math.abs(candidate.length - form.length) >= least ||
        (candidate.length < LONG - 1 && least > 2 && limit > 1 && candidate.length < SHORTEST)
      )
        continue;
      const distance = withinDistance(form, candidate, Math.min(least - 1, candidate.length < 7 ? 1 : 2));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
  }
  return best;
}

/** Damerau's distance (optimal string alignment), or Infinity where it is over the limit. */
function withinDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= limit ? last[b.length]! : Number.POSITIVE_INFINITY;
}
