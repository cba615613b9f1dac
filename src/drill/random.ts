/**
 * A seeded generator of random numbers: the same seed gives the same numbers on every machine, for good, since a saved
 * seed must show the same problem again.
 */
export interface Random {
  /** The next 64 random bits. */
  readonly bits: () => bigint;
  /** A whole number from 0 to n - 1, each as likely. */
  readonly below: (n: number) => number;
}

const WORD = 64;

/**
 * SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"), from a seed that is a whole
 * number.
 */
export function randomFrom(seed: number): Random {
  let state = BigInt.asUintN(WORD, BigInt(seed));
  const bits = () => {
    state = BigInt.asUintN(WORD, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(WORD, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(WORD, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
  return { bits, below: (n) => Number((bits() * BigInt(n)) >> BigInt(WORD)) };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** One of some items. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.below(items.length)] as T;
}

/** The items in a random order (Fisher and Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** Bits of a seed that is drawn: a whole number that a double, and so JSON, holds exactly. */
const SEED_BITS = 32;

/** A seed of its own for something named, drawn from another seed: neighbours share no numbers. */
export function seedFor(seed: number, name: string): number {
  let hash = 0xcbf29ce484222325n;
  // FNV-1a over the name's UTF-16 units.
  for (let i = 0; i < name.length; i++) {
    hash = BigInt.asUintN(WORD, (hash ^ BigInt(name.charCodeAt(i))) * 0x100000001b3n);
  }
  const mixed = BigInt.asUintN(WORD, randomFrom(seed).bits() ^ hash);
  return Number(BigInt.asUintN(SEED_BITS, randomFrom(Number(mixed >> 11n)).bits()));
}
