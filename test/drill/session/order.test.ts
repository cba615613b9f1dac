import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interleaved } from '../../../src/drill/session/confusable.ts';
import { bySeed, inOrder } from '../../../src/drill/session/order.ts';
import type { Standing } from '../../../src/drill/session/standing.ts';
import { question, questions } from './questions.ts';

const NEW: Standing = { isSeen: false, isDue: false, mastery: 0 };
const DUE: Standing = { isSeen: true, isDue: true, mastery: 0.3 };
const LATER: Standing = { isSeen: true, isDue: false, mastery: 0.8 };

/** Standings by id; new where nothing is said. */
function standing(known: Readonly<Record<string, Standing>>) {
  return (id: string) => known[id] ?? NEW;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the order of a session', () => {
  test('is what is due, then what is new, then the rest', () => {
    const all = questions('a/1', 'a/2', 'b/1', 'b/2', 'c/1', 'c/2');
    const known = standing({ 'a/1': LATER, 'c/2': LATER, 'b/1': DUE, 'a/2': DUE });
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const order = ids(inOrder(all, known, seed));
        expect(order.slice(0, 2).toSorted()).toEqual(['a/2', 'b/1']);
        expect(order.slice(2, 4).toSorted()).toEqual(['b/2', 'c/1']);
        expect(order.slice(4).toSorted()).toEqual(['a/1', 'c/2']);
      }),
    );
  });

  test('asks new questions of the weaker topic first', () => {
    const all = questions('strong/1', 'strong/2', 'strong/3', 'weak/1', 'weak/2', 'weak/3');
    const known = standing({ 'strong/1': LATER, 'strong/2': LATER });
    const fresh = ids(inOrder(all, known, 5)).filter((id) => known(id) === NEW);
    // Interleaving may fetch a neighbour forward, and no more: the first is of the weak topic.
    expect(fresh[0]).toMatch(/^weak/);
  });

  test('lets topics that are held alike take turns', () => {
    const all = questions(...['a', 'b', 'c', 'd'].flatMap((topic) => [1, 2, 3].map((n) => `${topic}/${n}`)));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const topics = inOrder(all, standing({}), seed).map(({ topic }) => topic);
        expect(new Set(topics.slice(0, 4)).size).toBe(4);
      }),
    );
  });

  test('leaves what lies beyond the lesson to the end of what is new', () => {
    const order = ids(inOrder(questions('beyond/1', 'a/1', 'beyond/2', 'b/1'), standing({}), 3));
    expect(order.slice(0, 2).toSorted()).toEqual(['a/1', 'b/1']);
  });

  test('with a seed is the seed’s alone', () => {
    const all = questions('a/1', 'a/2', 'b/1', 'b/2', 'c/1');
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(ids(bySeed(all, seed))).toEqual(ids(bySeed(all, seed)));
        expect(ids(bySeed(all, seed)).toSorted()).toEqual(ids(all).toSorted());
      }),
    );
    // Whatever the packs' order.
    expect(ids(bySeed(all.toReversed(), 9))).toEqual(ids(bySeed(all, 9)));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => ids(bySeed(all, seed))[0])).size).toBeGreaterThan(3);
  });

  test('has every question exactly once, whatever is known of it', () => {
    const one = fc.constantFrom(NEW, DUE, LATER);
    const name = fc.tuple(fc.constantFrom('a', 'b', 'beyond'), fc.nat(40)).map(([topic, n]) => `${topic}/${n}`);
    fc.assert(
      fc.property(fc.dictionary(name, one), fc.nat(), (known, seed) => {
        const all = questions(...Object.keys(known));
        expect(ids(inOrder(all, standing(known), seed)).toSorted()).toEqual(Object.keys(known).toSorted());
      }),
    );
  });
});

describe('interleaving', () => {
  test('puts what is confused side by side', () => {
    const layer = [1, 2, 3].map((n) => question(`l${n}`, 'a', `Over what does layer norm average (${n})?`));
    const batch = [1, 2].map((n) => question(`b${n}`, 'b', `Over what does batch norm average (${n})?`));
    expect(ids(interleaved([...layer, ...batch]))).toEqual(['l1', 'b1', 'l2', 'b2', 'l3']);
    const places = [
      question('pre', 'p', 'Where does pre-norm stand?'),
      question('x', 'q', 'Nothing of the kind'),
      question('post', 'p', 'Where does post-norm stand?'),
    ];
    expect(ids(interleaved(places))).toEqual(['pre', 'post', 'x']);
  });

  test('takes a question on both of a pair for one on neither', () => {
    const list = [question('both', 'a', 'gamma and beta'), question('x', 'b', 'x'), question('gamma', 'c', 'gamma')];
    expect(ids(interleaved(list))).toEqual(['both', 'x', 'gamma']);
  });

  test('parts questions of one topic where it can', () => {
    expect(ids(interleaved(questions('a/1', 'a/2', 'b/1', 'a/3', 'b/2')))).toEqual(['a/1', 'b/1', 'a/2', 'b/2', 'a/3']);
  });

  test('moves no question forward by more than a few places', () => {
    const name = fc.constantFrom('layer norm', 'batch norm', 'pre-norm', 'post-norm', 'nothing');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), name), { maxLength: 60 }), (made) => {
        const all = made.map(([topic, prompt], i) => question(String(i), topic, prompt));
        const order = ids(interleaved(all)).map(Number);
        expect(order.toSorted((a, b) => a - b)).toEqual(all.map((_, i) => i));
        order.forEach((was, now) => {
          expect(was - now).toBeLessThanOrEqual(5);
        });
      }),
    );
  });
});
