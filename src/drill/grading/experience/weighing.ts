import { type Evidence, isDenied, isTouched } from '../claims.ts';
import type { Heard } from '../hearing.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understood } from '../mentions.ts';
import type { Rubric } from '../rubric.ts';
import { oddsBy } from './experience.ts';
import { signsIn } from './signs.ts';
import { strongest } from './strongest.ts';

/**
 * A point is made, a trap fallen into, where signs and claims together make it likelier than this. More is asked of traps that no
 * claim makes, as nothing vexes more than to be told of a mistake that one did not make.
 */
const LIKELY = { point: 0.55, trap: 0.75, claimedTrap: 0.5 };

/** What signs must tell of a point of which the answer denies a concept: they speak of the whole answer and know no denial. */
const AGAINST_DENIAL = 0.9;

/** What claims and experience say together of an answer. */
export interface Weighed {
  /** Where it makes a point or falls into a trap; undefined: it does not. */
  readonly evidence: (id: string) => Evidence | undefined;
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
  // Single words that weigh much stand in answers to anything.
  const isOnSubject = made.size > 0 || points.some((point) => isTouched(point.claims ?? [], understood));
  const oddsOf = oddsBy(experience, signsIn(understood, heard, lexicon));
  return {
    evidence: (id) => {
      const odds = oddsOf(id);
      const claim = made.get(id);
      if (!odds) return claim;
      const point = points.find((one) => one.id === id);
      if (point && !isOnSubject) return undefined;
      const { claims = [] } = point ?? traps.find((one) => one.id === id)!;
      const likely = point ? LIKELY.point : claim ? LIKELY.claimedTrap : LIKELY.trap;
      const least = !claim && isDenied(claims, understood) ? AGAINST_DENIAL : likely;
      return odds.probability > least ? (claim ?? strongest(understood, lexicon, odds)) : undefined;
    },
    likelihood: (id) => oddsOf(id)?.probability,
  };
}
