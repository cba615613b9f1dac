import { groupIndex } from '../core/axis.ts';
import type { OddGroups } from '../core/odd-groups.ts';

/** What a warning must know of the groups: names for messages, the extents of the axes that place a group. */
export interface Watched {
  readonly name: string;
  readonly noun: string;
  readonly leading: readonly number[];
}

/** Tells what made results NaN: features that are not finite, constant groups where epsilon is 0. */
export function oddGroupWarnings({ nonFinite, constant }: OddGroups, { name, noun, leading }: Watched): string[] {
  const place = (ordinal: number) => {
    const index = groupIndex(leading, ordinal);
    return `${noun} ${index.length === 1 ? index[0] : `[${index.join(', ')}]`}`;
  };
  const said: string[] = [];
  if (nonFinite.count > 0) {
    const places = nonFinite.first.map(
      ({ group, feature, value }) => `${place(group)}, feature ${feature} is ${nameOf(value)}`,
    );
    said.push(
      `${name}: ${listed(places, nonFinite.count)} (counted from 0); that makes all of the ${noun}'s output NaN`,
    );
  }
  if (constant.count > 0) {
    const places = listed(constant.first.map(place), constant.count);
    said.push(
      `${name}: epsilon is 0 and all features are equal in ${places} (counted from 0): 0 / 0 is NaN, and any epsilon above 0 gives beta`,
    );
  }
  return said;
}

function listed(places: readonly string[], count: number): string {
  const more = count - places.length;
  return places.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function nameOf(x: number): string {
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'inf' : '-inf';
}
