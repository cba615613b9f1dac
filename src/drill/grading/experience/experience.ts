/**
 * What answers graded by careful readers taught about a question: how strongly each sign of an answer speaks for each of
 * its points and traps. Logistic regression, twice: the log odds of each point and trap are a bias and the weights of the
 * signs that are there; and as points and traps keep company (who swaps the axes seldom knows which norm needs a batch), the
 * probability of each is 1 / (1 + exp(-(another bias + what all these log odds weigh for it))). `npm run learn` makes it; a
 * question without it is graded by its claims alone.
 */
export interface Experience {
  readonly signs: readonly string[];
  /** By point or trap, and `EXCHANGED`: the bias, then a weight for each sign, in hundredths. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /**
   * By point or trap: the bias, then a weight for the log odds of each, in the order of `weights`, in hundredths. What has none is
   * told by its own log odds.
   */
  readonly company: Readonly<Record<string, readonly number[]>>;
}

/**
 * Among the weights: that the answer says of each of two what is so of the other, by all words right. Learned from right answers
 * with their names exchanged, and told by its own log odds. Not an id that a point or trap may have.
 */
export const EXCHANGED = 'names exchanged';

/** Hundredths, as weights are kept. */
export const UNIT = 100;

/** Log odds of more than this, either way, tell the company no more. */
export const SURE = 6;

/** What the signs of an answer say of one point or trap. */
export interface Odds {
  readonly probability: number;
  readonly weightOf: (sign: string) => number;
}

/** A reader of the odds of a question's points and traps, given an answer's signs. */
export function oddsBy(experience: Experience, seen: ReadonlySet<string>): (id: string) => Odds | undefined {
  const { signs, weights, company } = experience;
  const places = placesOf(signs);
  const here = [...seen].map((sign) => places.get(sign)).filter((place) => place !== undefined);
  const ids = Object.keys(weights);
  const alone = Object.values(weights).map((row) => cut(here.reduce((sum, at) => sum + row[at + 1]!, row[0]!) / UNIT));
  return (id) => {
    const row = weights[id];
    if (!row) return undefined;
    const [bias, ...others] = company[id] ?? [];
    const together =
      bias === undefined
        ? alone[ids.indexOf(id)]!
        : others.reduce((sum, weight, i) => sum + weight * alone[i]!, bias) / UNIT;
    return {
      probability: 1 / (1 + Math.exp(-together)),
      weightOf: (sign) => {
        const place = places.get(sign);
        return place === undefined ? 0 : row[place + 1]!;
      },
    };
  };
}

/** Log odds as the company hears them. */
export function cut(logOdds: number): number {
  return Math.max(-SURE, Math.min(SURE, logOdds));
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function placesOf(signs: readonly string[]): ReadonlyMap<string, number> {
  let known = places.get(signs);
  if (!known) {
    known = new Map(signs.map((sign, place) => [sign, place]));
    places.set(signs, known);
  }
  return known;
}
