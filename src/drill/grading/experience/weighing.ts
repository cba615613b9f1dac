import { type Evidence, isDenied, isTouched } from '../claims.ts';
import type { Heard } from '../hearing.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understood } from '../mentions.ts';
import type { Rubric } from '../rubric.ts';
import { EXCHANGED, oddsBy } from './experience.ts';
import { signsIn } from './signs.ts';
import { strongest } from './strongest.ts';
import { successionsAmong, successionsIn } from './successions.ts';

/**
 * A point is made, a trap fallen into, names exchanged, where signs and claims together make it likelier than this. More is asked
 * of traps, as nothing vexes more than to be told of a mistake that one did not make; and most where a claim makes one, as claims
 * were written with the answers in sight that experience is learned from, and weigh more there than elsewhere.
 */
const LIKELY = { point: 0.6, trap: 0.65, claimedTrap: 0.8, exchanged: 0.5 };

/** The same of a point that a trap voids or the answer denies. */
const OPPOSED = 0.8;

/** The same of a point of which the answer denies a concept: signs speak of the whole answer and know no denial. */
const AGAINST_DENIAL = 0.9;

/** What claims and experience say together of an answer. */
export interface Weighed {
  /** Where it makes a point or falls into a trap; undefined: it does not. `isOpposed`: something speaks against it. */
  readonly evidence: (id: string, isOpposed?: boolean) => Evidence | undefined;
  /** How likely it makes a point or falls into a trap, by experience alone; undefined where that knows nothing of it. */
  readonly likelihood: (id: string) => number | undefined;
  /** Whether it most likely says of each of the two that it compares what is so of the other. */
  readonly isExchanged: boolean;
}

/** Weighs what was heard. Without experience claims stand as they are. */
export function weighing(
  { points, traps, experience }: Rubric,
  heard: Heard,
  understood: Understood,
  lexicon: Lexicon,
): Weighed {
  const { made } = heard;
  if (!experience)
    return {
      evidence: (id, isOpposed) => (isOpposed ? undefined : made.get(id)),
      likelihood: () => undefined,
      isExchanged: false,
    };
  // Single words that weigh much stand in answers to anything.
  const isOnSubject = made.size > 0 || points.some((point) => isTouched(point.claims ?? [], understood));
  const successions = successionsIn(understood, successionsAmong(experience.signs));
  const signs = signsIn(understood, heard, lexicon);
  const oddsOf = oddsBy(experience, new Set([...signs, ...successions.map(({ sign }) => sign)]));
  return {
    evidence: (id, isOpposed = false) => {
      const odds = oddsOf(id);
      const claim = made.get(id);
      if (!odds) return isOpposed ? undefined : claim;
      const point = points.find((one) => one.id === id);
      if (point && !isOnSubject) return undefined;
      const { claims = [] } = point ?? traps.find((one) => one.id === id)!;
      const likely = point ? LIKELY.point : claim ? LIKELY.claimedTrap : LIKELY.trap;
      const isDenying = !claim && isDenied(claims, understood);
      const least = isDenying ? AGAINST_DENIAL : isOpposed ? OPPOSED : likely;
      return odds.probability > least ? (claim ?? strongest(understood, successions, lexicon, odds)) : undefined;
    },
    likelihood: (id) => oddsOf(id)?.probability,
    isExchanged: (oddsOf(EXCHANGED)?.probability ?? 0) > LIKELY.exchanged,
  };
}
