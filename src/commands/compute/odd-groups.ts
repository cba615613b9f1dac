import type { OddGroups } from '../../core/odd-groups.ts';
import { listed, nonFiniteName, placeName } from '../places.ts';
import { type Plan, placeOf } from './plan.ts';

/** Tells what made results NaN: features that are not finite, constant groups where epsilon is 0. */
export function oddGroupWarnings({ nonFinite, constant }: OddGroups, plan: Plan): readonly string[] {
  const { name, noun } = plan;
  const place = (ordinal: number) => `${noun} ${placeName(placeOf(ordinal, plan))}`;
  const said: string[] = [];
  if (nonFinite.count > 0) {
    const places = nonFinite.first.map(
      ({ group, feature, value }) => `${place(group)}, feature ${feature} is ${nonFiniteName(value)}`,
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
