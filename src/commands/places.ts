/** Places named in one warning; the rest are counted. */
const MOST_NAMED = 3;

/** Gathers the places that a warning is about: the first few by name, the rest by number. */
export interface Places {
  readonly count: number;
  add(place: () => string): void;
  /** `token 0, feature 1 is NaN; token 4, feature 0 is inf; and 7 more` */
  text(): string;
}

export function newPlaces(): Places {
  const named: string[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(place) {
      if (count < MOST_NAMED) named.push(place());
      count++;
    },
    text() {
      const more = count - named.length;
      return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
    },
  };
}

/** `3`, or `[0, 3]` where several axes place something. */
export function placeName(index: readonly number[]): string {
  return index.length === 1 ? String(index[0]) : `[${index.join(', ')}]`;
}

/** What is no finite number, by its name. */
export function nonFiniteName(x: number): string {
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'inf' : '-inf';
}
