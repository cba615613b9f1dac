import { groupIndex } from '../core/axis.ts';

/** Places named in one warning; the rest are counted. */
const MOST_NAMED = 3;

/** Sees groups of numbers pass by, in order, and tells in the end what made results of them NaN. */
export interface GroupWatch {
  readonly see: (group: Float64Array) => void;
  readonly warnings: () => readonly string[];
}

/** What a watch must know of the groups: names for messages, epsilon, the extents of the axes that place a group. */
export interface Watched {
  readonly name: string;
  readonly noun: string;
  readonly epsilon: number;
  readonly leading: readonly number[];
}

/** Watches for NaN and infinite features, and for constant groups where epsilon is 0. */
export function watchGroups({ name, noun, epsilon, leading }: Watched): GroupWatch {
  const nonFinite = new Places();
  const constant = new Places();
  let ordinal = 0;
  const place = () => {
    const index = groupIndex(leading, ordinal);
    return `${noun} ${index.length === 1 ? index[0] : `[${index.join(', ')}]`}`;
  };
  return {
    see(group) {
      for (let i = 0; i < group.length; i++) {
        if (!Number.isFinite(group[i]))
          nonFinite.add(() => `${place()}, feature ${i} is ${nameOf(group[i] as number)}`);
      }
      if (epsilon === 0 && group.every((x) => x === group[0])) constant.add(place);
      ordinal++;
    },
    warnings() {
      const said: string[] = [];
      if (nonFinite.count > 0) {
        said.push(`${name}: ${nonFinite} (counted from 0); that makes all of the ${noun}'s output NaN`);
      }
      if (constant.count > 0) {
        said.push(
          `${name}: epsilon is 0 and all features are equal in ${constant} (counted from 0): 0 / 0 is NaN, and any epsilon above 0 gives beta`,
        );
      }
      return said;
    },
  };
}

class Places {
  count = 0;
  readonly #named: string[] = [];

  add(place: () => string): void {
    if (this.count < MOST_NAMED) this.#named.push(place());
    this.count++;
  }

  toString(): string {
    const more = this.count - this.#named.length;
    return this.#named.join('; ') + (more > 0 ? `; and ${more} more` : '');
  }
}

function nameOf(x: number): string {
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'inf' : '-inf';
}
