import { type Evidence, isDenied, isTouched } from '../claims.ts';
import type { Heard } from '../hearing.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understood } from '../mentions.ts';
import type { Rubric } from '../rubric.ts';
import { oddsBy } from './experience.ts';
import { signsIn } from './signs.ts';
import { strongest } from './strongest.ts';

/** How far experience is heard: claims that are made count above one probability, signs without a claim above another. */
export interface Trust {
  readonly claimed: number;
  readonly unclaimed: number;
}

/** Of points: the probabilities that separated best on answers that were not learned from. */
export const OF_POINTS: Trust = { claimed: 0.1, unclaimed: 0.65 };

/** Of traps, which are rarer, so that a claim says more. */
export const OF_TRAPS: Trust = { claimed: 0.1, unclaimed: 0.6 };

/** What signs must tell of a point of which the answer denies a concept: they speak of the whole answer and know no denial. */
const AGAINST_DENIAL = 0.9;

/** What claims and experience say together of an answer. */
export interface Weighed {
  /** Where it makes a point or falls into a trap; undefined: it does not. */
  readonly evidence: (id: string, trust: Trust) => Evidence | undefined;
  /** How likely it makes a point or falls into a trap, by experience alone; undefined where that knows nothing of it. */
  readonly likelihood: (id: string) => number | undefined;
}

/** Weighs what was heard. Without experience claims stand as they are. */
export function weighing(
  { points, traps, experience }: Rubric,
  heard: Heard,
  understood: Understood,
  lexicon: Lexicon,
): Weighed {
  const { made } = heard;
  if (!experience) return { evidence: (id) => made.get(id), likelihood: () => undefined };
  const oddsOf = oddsBy(experience, signsIn(understood, heard, lexicon));
  return {
    evidence: (id, { claimed, unclaimed }) => {
      const odds = oddsOf(id);
      if (!odds) return made.get(id);
      if (made.has(id)) return odds.probability > claimed ? made.get(id) : undefined;
      const point = points.find((one) => one.id === id);
      if (point && !isTouched(point.claims ?? [], understood)) return undefined;
      const claims = (point ?? traps.find((one) => one.id === id))?.claims ?? [];
      const least = isDenied(claims, understood) ? AGAINST_DENIAL : unclaimed;
      return odds.probability > least ? strongest(understood, lexicon, odds) : undefined;
    },
    likelihood: (id) => oddsOf(id)?.probability,
  };
}
