/** What made results NaN, and where: how often, and the first few places, groups and features counted from 0. */
export interface OddGroups {
  readonly nonFinite: { readonly count: number; readonly first: readonly NonFinite[] };
  /** Groups whose features are all equal, with epsilon 0. */
  readonly constant: { readonly count: number; readonly first: readonly number[] };
}

/** A number of the input that is not finite. */
export interface NonFinite {
  readonly group: number;
  readonly feature: number;
  readonly value: number;
}

/** Looks at groups of numbers, in order or only those of which something is known to be odd. */
export interface OddGroupFinder {
  readonly see: (group: Float32Array | Float64Array, ordinal: number) => void;
  readonly found: () => OddGroups;
}

/** Places that are kept; the rest are counted. */
export const MOST_PLACES = 3;

/** Finds NaN and infinite features, and constant groups where epsilon is 0. */
export function findOddGroups(epsilon: number): OddGroupFinder {
  const nonFinite: NonFinite[] = [];
  const constant: number[] = [];
  let [nonFiniteCount, constantCount] = [0, 0];
  return {
    see(group, ordinal) {
      for (let feature = 0; feature < group.length; feature++) {
        const value = group[feature] as number;
        if (Number.isFinite(value)) continue;
        if (nonFiniteCount++ < MOST_PLACES) nonFinite.push({ group: ordinal, feature, value });
      }
      if (epsilon !== 0 || !group.every((x) => x === group[0])) return;
      if (constantCount++ < MOST_PLACES) constant.push(ordinal);
    },
    found: () => ({
      nonFinite: { count: nonFiniteCount, first: nonFinite },
      constant: { count: constantCount, first: constant },
    }),
  };
}

/** What several have found, each of whom saw its groups in order. */
export function mergeOddGroups(all: readonly OddGroups[]): OddGroups {
  const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return {
    nonFinite: {
      count: total(all.map(({ nonFinite }) => nonFinite.count)),
      first: all
        .flatMap(({ nonFinite }) => nonFinite.first)
        .sort((a, b) => a.group - b.group)
        .slice(0, MOST_PLACES),
    },
    constant: {
      count: total(all.map(({ constant }) => constant.count)),
      first: all
        .flatMap(({ constant }) => constant.first)
        .sort((a, b) => a - b)
        .slice(0, MOST_PLACES),
    },
  };
}
