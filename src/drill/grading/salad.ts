import type { Token } from './tokens.ts';

/** Classes of the small words that hold English together; all else is content. */
const CLASSES: Readonly<Record<string, string>> = {
  article: 'a an the every its their your my',
  preposition: 'of to in for by with from at over under into onto across inside between within than on',
  conjunction: 'and or but nor',
  subordinator: 'because if when while whereas since which that so as where what',
  be: 'is are was were be been am',
  auxiliary: 'has have does do did will would can could should must may might cannot',
  pronoun: 'it they you we i he she',
};
const classOf = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** Whether a word only holds others together: an article, a preposition, a pronoun and the like. */
export function isSmallWord(word: string): boolean {
  return classOf.has(word);
}

/**
 * How much likelier two classes stand side by side in shuffled words than in speech: log odds over our labelled answers
 * against the same with their words shuffled, rounded. What is not listed is as likely in both.
 */
const STRANGENESS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  article: {
    article: 4,
    preposition: 4,
    conjunction: 4,
    be: 4,
    subordinator: 3.5,
    pronoun: 3.5,
    auxiliary: 3.5,
    mark: 3,
  },
  preposition: { conjunction: 2.5, preposition: 2.5, be: 1.3, auxiliary: 1.3, mark: 1.2, article: -1.2 },
  conjunction: { conjunction: 3, mark: 2.3 },
  auxiliary: { conjunction: 3 },
  subordinator: { conjunction: 3, pronoun: -1.3, article: -0.6 },
  pronoun: { pronoun: 2.5, conjunction: 1.8, preposition: 1, auxiliary: -1.9, be: -0.9 },
  be: { conjunction: 2.3, pronoun: 0.8, article: -0.7 },
  mark: { be: 2, auxiliary: 0.8, subordinator: -1.1, mark: -0.8 },
};

/** What joins a preposition by "or" and "and". */
const PAIRED = /^(?:with|without|in|out|on|off|up|down|before|after|under|over|above|below|to|from|at|of|by|for)$/;
/** Behind a colon, a semicolon or a new line notes may go on in any way: "depends on: the batch". */
const MARK = /^[.,!?)]$/;
const STRANGE = 3;
const STRANGE_PER_WORD = 0.045;
const STAMMER = /^(?:uh|um|er|erm|hmm?|ah|oh)$/;
const FEWEST = 8;
const UNKNOWN = 0.5;

/** Whether words stand in an order that no speech has: shuffled, turned round, sorted by the alphabet. */
export function isSalad(tokens: readonly Token[], text: string): boolean {
  return isSorted(text) || disorderOf(tokens, text) >= 1;
}

/** How strange the order of words is, as a part of what no speech has; half of it where they are too few to tell. */
export function disorderOf(tokens: readonly Token[], text: string): number {
  // Speech stammers, "the uh the mean", and asks itself, "is it learned?"; of long answers more is let pass.
  const spoken = tokens.filter(({ text }, i) => !STAMMER.test(text) && text !== tokens[i - 1]?.text);
  const hasLetters = /\bB\b/.test(text);
  const classes = spoken.map(({ kind, text: word, start }, i) => {
    // "A is pre-norm, B is post-norm": a letter that stands for something, and no article.
    if (
      hasLetters &&
      text[start] === 'A' &&
      word === 'a' &&
      /^(?:be|auxiliary)$/.test(classOf.get(spoken[i + 1]?.text ?? '') ?? '')
    )
      return 'content';
    // The i of "the i-th feature" is nobody.
    if (spoken[i + 1]?.text === '-' && classOf.has(word)) return 'content';
    // "For a while" is speech.
    if (word === 'while' && spoken[i - 1]?.text === 'a') return 'content';
    return kind === 'word' ? (classOf.get(word) ?? 'content') : MARK.test(word) ? 'mark' : 'content';
  });
  if (classes.length < FEWEST) return UNKNOWN;
  // "With or without", "up and down" are speech.
  for (let at = 1; at + 1 < classes.length; at++)
    if (classes[at] === 'conjunction' && classes[at - 1] === 'preposition' && PAIRED.test(tokens[at + 1]!.text))
      classes[at] = 'content';
  let strangeness = 0;
  for (let at = 0; at < classes.length; at++)
    strangeness += STRANGENESS[classes[at]!]?.[classes[at + 1] ?? 'mark'] ?? 0;
  return strangeness / Math.max(STRANGE, STRANGE_PER_WORD * classes.length);
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
