import type { Evidence } from '../claims.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mention, Understood } from '../mentions.ts';
import type { Odds } from './experience.ts';
import { signsOf } from './signs.ts';

/** The part of the best sentence's weight that is too little to be quoted for. */
const FAINT = 0.2;

/** The words that speak most for a point or trap: of the sentence whose signs weigh most, those that weigh at all. */
export function strongest(
  { reading, mentions }: Understood,
  lexicon: Lexicon,
  { weightOf }: Odds,
): Evidence | undefined {
  const bySentence = new Map<number, { mention: Mention; weight: number }[]>();
  for (const mention of [...mentions.values()].flat()) {
    const weight = signsOf(mention, lexicon).reduce((sum, sign) => sum + weightOf(sign), 0);
    if (weight <= 0) continue;
    const sentence = reading.sentence[mention.from]!;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), { mention, weight }]);
  }
  let best: Evidence | undefined;
  let most = 0;
  for (const list of bySentence.values()) {
    // A concept that is mentioned twice says no more than once.
    const weights = new Map(list.map(({ mention, weight }) => [mention.concept, weight]));
    const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
    if (sum <= most) continue;
    most = sum;
    const strong = list.filter(({ weight }) => weight >= FAINT * Math.max(...weights.values()));
    best = {
      start: Math.min(...strong.map(({ mention }) => mention.start)),
      end: Math.max(...strong.map(({ mention }) => mention.end)),
    };
  }
  return best;
}
