import { InputError } from '../../errors.ts';
import type { Misfit } from '../packs/misfit.ts';
import { text } from '../packs/shape.ts';
import type { OrderQuestion } from '../question.ts';
import { randomFrom, shuffled } from '../random.ts';
import { graded, type KindModule } from './kind.ts';
import { readPlaces } from './number-list.ts';
import { sameTextMisfits } from './options.ts';

/** Put shuffled steps in order. */
export const order: KindModule<OrderQuestion> = {
  fields: {
    steps: {
      says: 'The steps, in a right order.',
      shape: { is: 'list', of: text, least: 2, most: 8 },
    },
    orders: {
      says: 'Further right orders, each as the numbers of the steps above, from 1.',
      shape: { is: 'list', of: { is: 'list', of: { is: 'whole', least: 1 }, least: 2, most: 8 }, least: 1, most: 100 },
      optional: true,
    },
  },
  checks: [
    {
      needs: ['steps'],
      misfits: ({ steps }) => sameTextMisfits('step', steps as readonly string[], (i) => ['steps', i]),
    },
    {
      needs: ['steps', 'orders'],
      misfits: ({ steps, orders }) => orderMisfits((steps as unknown[]).length, orders as number[][]),
    },
  ],
  fromData: (common, { steps, orders }) => ({
    ...common,
    kind: 'order',
    steps: steps as readonly string[],
    orders: ((orders ?? []) as readonly (readonly number[])[]).map((places) => places.map((place) => place - 1)),
  }),
  pose(question, seed) {
    const { steps } = question;
    const rightOrders = [steps.map((_, i) => i), ...question.orders];
    const shown = shuffledWrong(steps.length, rightOrders, seed);
    const solution = steps.map((_, i) => shown.indexOf(i));
    return {
      question,
      seed,
      prompt: question.prompt,
      code: [],
      options: shown.map((i) => steps[i] as string),
      isMultiple: false,
      howTo: `all ${steps.length} numbers in order, such as ${[...steps.keys()]
        .map((i) => i + 1)
        .reverse()
        .join(' ')}`,
      rightLine: sayOrder(solution),
      solution: steps.map((step, i) => `${i + 1}. ${step}`).join('\n'),
      explanation: question.explanation,
      read(line) {
        const places = readOrder(line, steps.length);
        return (
          places && {
            line: sayOrder(places),
            grade: () =>
              gradeOrder(
                question,
                rightOrders,
                places.map((place) => shown[place] as number),
              ),
          }
        );
      },
    };
  },
};

function orderMisfits(n: number, orders: readonly (readonly number[])[]): readonly Misfit[] {
  return orders.flatMap((places, i) => {
    const seen = new Set(places.filter((place) => place <= n));
    if (places.length === n && seen.size === n) return [];
    return [{ path: ['orders', i], sentence: `an order names each of the ${n} steps once, by the numbers 1 to ${n}` }];
  });
}

/** A shuffle that is not yet a right order, where there is one. */
function shuffledWrong(n: number, rightOrders: readonly (readonly number[])[], seed: number): readonly number[] {
  const random = randomFrom(seed);
  const places = [...Array(n).keys()];
  const right = new Set(rightOrders.map(sayOrder));
  let shown = shuffled(random, places);
  for (let tries = 0; right.has(sayOrder(shown)) && tries < 20; tries++) shown = shuffled(random, places);
  return shown;
}

function sayOrder(places: readonly number[]): string {
  return places.map((place) => place + 1).join(' ');
}

function readOrder(line: string, n: number): readonly number[] | undefined {
  // Up to nine steps, "3142" can only be meant one way.
  const compact = line.trim();
  const places = readPlaces(
    /^\d{2,9}$/.test(compact) && compact.length === n ? [...compact].join(' ') : line,
    n,
    'step',
  );
  if (places.length === 0) return undefined;
  const twice = places.find((place, i) => places.indexOf(place) < i);
  if (twice !== undefined) throw new InputError(`${twice + 1} is there twice; give each of the ${n} numbers once`);
  if (places.length !== n)
    throw new InputError(
      `there are ${n} steps and ${places.length} ${places.length === 1 ? 'number' : 'numbers'}; give all ${n}, in order`,
    );
  return places;
}

/** Position by position, held against the right order that fits best. */
function gradeOrder({ steps }: OrderQuestion, rightOrders: readonly (readonly number[])[], given: readonly number[]) {
  const inPlace = (right: readonly number[]) => given.filter((step, i) => step === right[i]).length;
  const best = rightOrders.reduce((a, b) => (inPlace(b) > inPlace(a) ? b : a));
  const hits = inPlace(best);
  if (hits === steps.length) return graded(1, ['Every step is in its place.']);
  const lines = given.flatMap((step, i) =>
    step === best[i] ? [] : [`At ${i + 1} you put "${steps[step]}"; there belongs "${steps[best[i] as number]}".`],
  );
  const where = hits === 1 ? 'is in its place' : 'are in their places';
  return graded(hits / steps.length, [`${hits} of ${steps.length} steps ${where}.`, ...lines]);
}
