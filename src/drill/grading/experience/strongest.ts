import type { Evidence } from '../claims.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understood } from '../mentions.ts';
import type { Odds } from './experience.ts';
import { signOfToken, signsOf } from './signs.ts';
import type { Succession } from './successions.ts';

/** The part of the best sentence's weight that the words quoted of it have. */
const MOST = 0.7;

/** A stretch of an answer that speaks for a point or trap: by which of its signs, and how strongly. */
interface Speaking extends Evidence {
  readonly by: string;
  readonly weight: number;
}

/** The words that speak most for a point or trap: of the sentence whose signs weigh most, the shortest that have most of it. */
export function strongest(
  understood: Understood,
  successions: readonly Succession[],
  lexicon: Lexicon,
  odds: Odds,
): Evidence | undefined {
  let best: readonly Speaking[] = [];
  let most = 0;
  for (const list of speakingBySentence(understood, successions, lexicon, odds).values()) {
    const sum = weightOf(list);
    if (sum <= most) continue;
    most = sum;
    best = list;
  }
  return best.length === 0 ? undefined : shortest(best, MOST * most);
}

/** What is said twice says no more than once. */
function weightOf(list: readonly Speaking[]): number {
  return [...new Map(list.map(({ by, weight }) => [by, weight])).values()].reduce((sum, weight) => sum + weight, 0);
}

/** The shortest stretch with so much weight, by a window that moves over what speaks, in order. */
function shortest(list: readonly Speaking[], least: number): Evidence {
  const inOrder = list.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const times = new Map<string, number>();
  let [from, weight] = [0, 0];
  let best: readonly [number, number] = [0, inOrder.length];
  let length = Number.POSITIVE_INFINITY;
  for (const [to, { by, weight: its, end }] of inOrder.entries()) {
    const before = times.get(by) ?? 0;
    times.set(by, before + 1);
    if (before === 0) weight += its;
    for (;;) {
      const first = inOrder[from]!;
      const left = times.get(first.by)! - 1;
      if (left === 0 && weight - first.weight < least) break;
      if (from === to) break;
      times.set(first.by, left);
      if (left === 0) weight -= first.weight;
      from++;
    }
    const reach = end - inOrder[from]!.start;
    if (weight < least || reach >= length) continue;
    length = reach;
    best = [from, to + 1];
  }
  const words = inOrder.slice(...best);
  return { start: words[0]!.start, end: words.reduce((latest, { end }) => Math.max(latest, end), 0) };
}

/** What weighs anything, by the number of its sentence. */
function speakingBySentence(
  { reading, mentions }: Understood,
  successions: readonly Succession[],
  lexicon: Lexicon,
  odds: Odds,
): ReadonlyMap<number, readonly Speaking[]> {
  const bySentence = new Map<number, Speaking[]>();
  const add = (token: number, speaking: Speaking) => {
    if (speaking.weight <= 0) return;
    const sentence = reading.sentence[token]!;
    const list = bySentence.get(sentence);
    if (list) list.push(speaking);
    else bySentence.set(sentence, [speaking]);
  };
  for (const mention of [...mentions.values()].flat()) {
    const signs = signsOf(mention, lexicon);
    const weight = signs.reduce((sum, sign) => sum + odds.weightOf(sign), 0);
    add(mention.from, { by: signs.join(), weight, start: mention.start, end: mention.end });
  }
  for (const [i, token] of reading.tokens.entries()) {
    const by = signOfToken(token);
    add(i, { by, weight: odds.weightOf(by), start: token.start, end: token.end });
  }
  for (const { sign: by, from, start, end } of successions) add(from, { by, weight: odds.weightOf(by), start, end });
  return bySentence;
}
