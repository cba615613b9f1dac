/**
 * What answers graded by careful readers taught about a question: how strongly each sign of an answer speaks for each of
 * its points and traps. The probability of a point is 1 / (1 + exp(-(bias + sum of the weights of the signs that are
 * there))), logistic regression. `npm run learn` makes it; a question without it is graded by its claims alone.
 */
export interface Experience {
  readonly signs: readonly string[];
  /** By point or trap: the bias, then a weight for each sign, in hundredths. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** Hundredths, as weights are kept. */
export const UNIT = 100;

/** What the signs of an answer say of one point or trap. */
export interface Odds {
  readonly probability: number;
  readonly weightOf: (sign: string) => number;
}

/** A reader of the odds of a question's points and traps, given an answer's signs. */
export function oddsBy({ signs, weights }: Experience, seen: ReadonlySet<string>): (id: string) => Odds | undefined {
  const places = placesOf(signs);
  const here = [...seen].map((sign) => places.get(sign)).filter((place) => place !== undefined);
  return (id) => {
    const row = weights[id];
    if (!row) return undefined;
    const sum = here.reduce((total, place) => total + row[place + 1]!, row[0]!);
    return {
      probability: 1 / (1 + Math.exp(-sum / UNIT)),
      weightOf: (sign) => {
        const place = places.get(sign);
        return place === undefined ? 0 : row[place + 1]!;
      },
    };
  };
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
