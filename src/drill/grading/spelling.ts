import { guardWords } from './lexicon/guard-words.ts';
import { stemOf } from './stem.ts';

/** The words that a misspelt one may be meant for. */
export interface Spelling {
  /** Stems that need no mending. */
  readonly known: ReadonlySet<string>;
  /** By first letter: words as a lexicon writes them, each with its stem. */
  readonly byLetter: ReadonlyMap<string, readonly Meant[]>;
}

/** A word as a lexicon writes it, and its stem. */
export interface Meant {
  readonly word: string;
  readonly stem: string;
}

const SHORTEST = 5;
const LONGEST = 24;
const LONG = 8;

/** Small words that turn a sentence round, or part it, and are misspelt as others are. */
const SMALL_WORDS =
  'nothing never without neither instead rather unlike because before after across between whereas however although inside under should would could another'.split(
    ' ',
  );

/** Prepares the words of a lexicon, and those of the one that it stands on, for mending. */
export function spellingOf(words: readonly string[], base?: Spelling): Spelling {
  const known = new Set(base?.known);
  const byLetter = new Map([...(base?.byLetter ?? [])].map(([letter, list]) => [letter, [...list]]));
  const seen = new Set([...byLetter.values()].flat().map(({ word }) => word));
  for (const word of base ? words : [...words, ...SMALL_WORDS]) {
    const stem = stemOf(word);
    known.add(stem);
    if (seen.has(word) || word.length < SHORTEST - 1 || !/^[a-z]+$/.test(word)) continue;
    seen.add(word);
    const list = byLetter.get(word[0]!);
    if (list) list.push({ word, stem });
    else byLetter.set(word[0]!, [{ word, stem }]);
  }
  return { known, byLetter };
}

/**
 * The word that another is a slip of the pen for: one change (two in long words), same first letter, and only
 * where it is no English word that merely looks like one of ours ("alone" is not "along").
 */
export function mended(word: string, { known, byLetter }: Spelling): Meant | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
  const stem = stemOf(word);
  if (known.has(stem) || guardWords.has(word) || guardWords.has(stem)) return undefined;
  let best: Meant | undefined;
  let least = word.length >= LONG ? 3 : 2;
  for (const meant of byLetter.get(word[0]!) ?? []) {
    const limit = Math.min(least - 1, meant.word.length < LONG - 1 ? 1 : 2);
    if (Math.abs(meant.word.length - word.length) > limit) continue;
    const distance = withinDistance(word, meant.word, limit);
    if (distance >= least) continue;
    least = distance;
    best = meant;
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
