import type { Evidence } from '../claims.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understood } from '../mentions.ts';
import type { Odds } from './experience.ts';
import { signOfToken, signsOf } from './signs.ts';

/** The part of the best sentence's weight that is too little to be quoted for. */
const FAINT = 0.2;

/** A stretch of an answer that speaks for a point or trap: by which of its signs, and how strongly. */
interface Speaking extends Evidence {
  readonly by: string;
  readonly weight: number;
}

/** The words that speak most for a point or trap: of the sentence whose signs weigh most, those that weigh at all. */
export function strongest(understood: Understood, lexicon: Lexicon, odds: Odds): Evidence | undefined {
  let best: Evidence | undefined;
  let most = 0;
  for (const list of speakingBySentence(understood, lexicon, odds).values()) {
    // What is said twice says no more than once.
    const weights = new Map(list.map(({ by, weight }) => [by, weight]));
    const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
    if (sum <= most) continue;
    most = sum;
    const strong = list.filter(({ weight }) => weight >= FAINT * Math.max(...weights.values()));
    best = {
      start: Math.min(...strong.map(({ start }) => start)),
      end: Math.max(...strong.map(({ end }) => end)),
    };
  }
  return best;
}

/** What weighs anything, by the number of its sentence. */
function speakingBySentence(
  { reading, mentions }: Understood,
  lexicon: Lexicon,
  { weightOf }: Odds,
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
    const weight = signsOf(mention, lexicon).reduce((sum, sign) => sum + weightOf(sign), 0);
    add(mention.from, { by: mention.concept, weight, start: mention.start, end: mention.end });
  }
  for (const [i, token] of reading.tokens.entries()) {
    const by = signOfToken(token);
    add(i, { by, weight: weightOf(by), start: token.start, end: token.end });
  }
  return bySentence;
}
