import { lexiconWith } from '../../src/drill/grading/lexicon/shared.ts';
import { EDGE, isTelling, NOTHING, OTHER, ordered, UNIT } from '../../src/drill/grading/order/speech.ts';
import { read } from '../../src/drill/grading/reading.ts';
import type { Token } from '../../src/drill/grading/tokens.ts';
import { type Labelled, labelled, questions } from './answers.ts';

/** Words and marks that are told apart: the most frequent. */
const FREQUENT = 120;

/** Times that each answer is shuffled. */
const SHUFFLES = 3;

/** Each pair seen so often more than it is, so that what is rare tells little. */
const PRIOR = 2;

/** Log odds are kept in halves, of at most so much either way. */
const MOST = 6;

/** Which words stand side by side more often in the answers of some sets than in the same shuffled: see speech.ts. */
export function orderOf(sets: readonly string[]): {
  readonly words: readonly string[];
  readonly rows: readonly string[];
} {
  const answers = sets.flatMap(labelled);
  const next = random(1);
  const mixed = Array.from({ length: SHUFFLES }, () => answers.map((one) => shuffled(one, next))).flat();
  const [spoken, strewn] = [answers, mixed].map((ones) => ones.map(tokensOf)) as [Token[][], Token[][]];
  const words = frequent(spoken);
  const [inSpeech, inMixed] = [spoken, strewn].map((lists) => pairsIn(lists, new Set(words)));
  const oddsOf = (pair: string) =>
    Math.log(((inSpeech!.get(pair) ?? 0) + PRIOR) / ((inMixed!.get(pair) ?? 0) / SHUFFLES + PRIOR));
  const names = [...words, EDGE, OTHER];
  return { words, rows: names.map((one) => names.map((other) => letterOf(oddsOf(`${one} ${other}`))).join('')) };
}

function tokensOf({ question, answer }: Labelled): Token[] {
  const { rubric } = questions.get(question)!;
  return [...read(answer, lexiconWith(rubric, rubric)).tokens];
}

function frequent(lists: readonly (readonly Token[])[]): readonly string[] {
  const times = new Map<string, number>();
  for (const token of lists.flat()) if (isTelling(token)) times.set(token.text, (times.get(token.text) ?? 0) + 1);
  const byTimes = [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)! || (a < b ? -1 : 1));
  return byTimes.slice(0, FREQUENT).sort();
}

function pairsIn(lists: readonly (readonly Token[])[], words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const tokens of lists) {
    const names = ordered(tokens, (word) => words.has(word));
    for (const [i, name] of names.slice(1).entries()) {
      const pair = `${names[i]} ${name}`;
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
  }
  return times;
}

function letterOf(odds: number): string {
  return String.fromCharCode(NOTHING + Math.round(UNIT * Math.max(-MOST, Math.min(MOST, odds))));
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffled(one: Labelled, next: () => number): Labelled {
  const words = one.answer.split(/\s+/).map((word) => [next(), word] as const);
  return {
    ...one,
    answer: words
      .sort(([a], [b]) => a - b)
      .map(([, word]) => word)
      .join(' '),
  };
}

/** As the module that holds it. */
export function orderText(sets: readonly string[]): string {
  const { words, rows } = orderOf(sets);
  return `/**
 * Frequent words and marks, and how much likelier two of them stand side by side in speech than in shuffled words: a row for
 * each in front (and the edge, and any other word), a letter for each behind. Made by \`npm run learn\` of the labelled answers.
 */
export const words: readonly string[] = [
${words.map((word) => `  '${word}',`).join('\n')}
];

export const rows: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
];
`;
}
