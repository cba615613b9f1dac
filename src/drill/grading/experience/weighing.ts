import type { Evidence } from '../claims.ts';
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

/** Of points. */
export const OF_POINTS: Trust = { claimed: 0.1, unclaimed: 0.7 };

/** Of traps, which are rarer than points, so that signs alone say less and a claim more. */
export const OF_TRAPS: Trust = { claimed: 0.1, unclaimed: 0.8 };

/** Where an answer makes a point or falls into a trap, by its claims and by experience. */
export type Weighed = (id: string, trust: Trust) => Evidence | undefined;

/** Weighs what was heard. Without experience claims stand as they are. */
export function weighing({ experience }: Rubric, heard: Heard, understood: Understood, lexicon: Lexicon): Weighed {
  const { made } = heard;
  if (!experience) return (id) => made.get(id);
  const oddsOf = oddsBy(experience, signsIn(understood, heard, lexicon));
  return (id, { claimed, unclaimed }) => {
    const odds = oddsOf(id);
    if (!odds) return made.get(id);
    if (made.has(id)) return odds.probability > claimed ? made.get(id) : undefined;
    return odds.probability > unclaimed ? strongest(understood, lexicon, odds) : undefined;
  };
}
