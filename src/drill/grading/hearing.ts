import { type Evidence, firstMade } from './claims.ts';
import type { Lexicon } from './lexicon.ts';
import type { Understood } from './mentions.ts';
import type { Rubric } from './rubric.ts';

/** Which claims of a rubric an answer makes, by point or trap, and where. */
export interface Heard {
  /** Points and traps whose claims are made. */
  readonly made: ReadonlyMap<string, Evidence>;
  /** Points that are denied. */
  readonly denied: ReadonlyMap<string, Evidence>;
}

/** Goes through all claims of a rubric. */
export function hear({ points, traps }: Rubric, understood: Understood, lexicon: Lexicon): Heard {
  const found = new Map<string, Evidence>();
  // Twice, as some claims count only beside points that are found ("batch norm does the opposite").
  for (let round = 0; round < 2; round++) {
    for (const { id, claims = [] } of points) {
      const evidence = found.has(id) ? undefined : firstMade(claims, understood, lexicon, new Set(found.keys()));
      if (evidence) found.set(id, evidence);
    }
  }
  const denied = new Map<string, Evidence>();
  for (const { id, denials = [] } of points) {
    const evidence = firstMade(denials, understood, lexicon, new Set(found.keys()));
    if (evidence) denied.set(id, evidence);
  }
  const made = new Map(found);
  for (const { id, claims = [] } of traps) {
    const evidence = firstMade(claims, understood, lexicon, new Set(), true);
    if (evidence) made.set(id, evidence);
  }
  return { made, denied };
}
