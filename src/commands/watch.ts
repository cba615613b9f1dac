import { newPlaces, nonFiniteName, placeName } from './places.ts';

/** Sees groups of numbers pass by, in order, and tells in the end what made results of them NaN. */
export interface GroupWatch {
  readonly see: (group: Float64Array) => void;
  readonly warnings: () => readonly string[];
}

/** What a watch must know of the groups: names for messages, epsilon, where each lies in what the person gave. */
export interface Watched {
  readonly name: string;
  readonly noun: string;
  readonly epsilon: number;
  readonly place: (ordinal: number) => readonly number[];
}

/** Watches for NaN and infinite features, and for constant groups where epsilon is 0. */
export function watchGroups({ name, noun, epsilon, place }: Watched): GroupWatch {
  const nonFinite = newPlaces();
  const constant = newPlaces();
  let ordinal = 0;
  const group = () => `${noun} ${placeName(place(ordinal))}`;
  return {
    see(features) {
      for (let i = 0; i < features.length; i++) {
        const x = features[i] as number;
        if (!Number.isFinite(x)) nonFinite.add(() => `${group()}, feature ${i} is ${nonFiniteName(x)}`);
      }
      if (epsilon === 0 && features.every((x) => x === features[0])) constant.add(group);
      ordinal++;
    },
    warnings() {
      const said: string[] = [];
      if (nonFinite.count > 0) {
        said.push(`${name}: ${nonFinite.text()} (counted from 0); that makes all of the ${noun}'s output NaN`);
      }
      if (constant.count > 0) {
        said.push(
          `${name}: epsilon is 0 and all features are equal in ${constant.text()} (counted from 0): 0 / 0 is NaN, and any epsilon above 0 gives beta`,
        );
      }
      return said;
    },
  };
}
