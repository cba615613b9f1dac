import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, randomFrom, seedFor, shuffled } from '../../src/drill/random.ts';

describe('random numbers', () => {
  it('are those of SplitMix64, as published for the seed 1234567', () => {
    const { bits } = randomFrom(1234567);
    expect([bits(), bits(), bits(), bits(), bits()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('stay within their bounds and reach both', () => {
    const random = randomFrom(7);
    const drawn = new Set(Array.from({ length: 500 }, () => between(random, -2, 3)));
    expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
  });

  it('shuffle without loss, the same way for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer()), (seed, items) => {
        const order = shuffled(randomFrom(seed), items);
        expect(order.toSorted()).toEqual(items.toSorted());
        expect(shuffled(randomFrom(seed), items)).toEqual(order);
      }),
    );
  });

  it('put every item in every place about as often', () => {
    const counts = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) counts[shuffled(randomFrom(seed), [0, 1, 2]).indexOf(0)]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('a seed for something named', () => {
  it('is what it was when progress was first saved', () => {
    expect([seedFor(0, ''), seedFor(1, 'epsilon-where'), seedFor(2 ** 53 - 1, 'ln-vs-bn')]).toMatchInlineSnapshot(`
      [
        2850991634,
        173152696,
        1144983987,
      ]
    `);
  });

  it('differs by seed and by name', () => {
    const seeds = [0, 1, 2, 3].flatMap((seed) => ['a', 'b', 'ab', 'ba'].map((name) => seedFor(seed, name)));
    expect(new Set(seeds).size).toBe(16);
  });
});
