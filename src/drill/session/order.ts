import type { Question } from '../question.ts';
import { seedFor } from '../random.ts';
import { interleaved } from './confusable.ts';
import type { Standings } from './standing.ts';

/** The topic that goes further than the checklist; a new learner gets to it last. */
const BEYOND = 'beyond';

/**
 * Questions in the order to ask them: what is due, then what is new, then what is only due later; each weakest topics first
 * and interleaved. Of questions that stand alike the seed decides.
 */
export function inOrder(questions: readonly Question[], standings: Standings, seed: number): readonly Question[] {
  const mixed = mixedUp(questions, seed);
  const mastery = topicMastery(questions, standings);
  const due = mixed.filter(({ id }) => standings(id).isDue);
  const unseen = mixed.filter(({ id }) => !standings(id).isSeen);
  const later = mixed.filter(({ id }) => standings(id).isSeen && !standings(id).isDue);
  return [due, unseen.filter((question) => !isBeyond(question)), unseen.filter(isBeyond), later].flatMap((group) =>
    interleaved(weakestFirst(group, mastery)),
  );
}

/** Questions in an order that the seed alone decides, whatever is known of the learner; interleaved. */
export function bySeed(questions: readonly Question[], seed: number): readonly Question[] {
  return interleaved(mixedUp(questions, seed));
}

/** Each question's place hangs on the seed and its id alone, so that a pack can grow and the others keep their order. */
function mixedUp(questions: readonly Question[], seed: number): readonly Question[] {
  const places = new Map(questions.map(({ id }) => [id, seedFor(seed, `${id} place`)]));
  const place = ({ id }: Question) => places.get(id) as number;
  return questions.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function isBeyond({ topic }: Question): boolean {
  return topic === BEYOND;
}

/** Topics whose masteries lie in the same tenth are held alike. */
const STEPS = 10;

function topicMastery(questions: readonly Question[], standings: Standings): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { id, topic } of questions) {
    const { sum, n } = sums.get(topic) ?? { sum: 0, n: 0 };
    sums.set(topic, { sum: sum + standings(id).mastery, n: n + 1 });
  }
  return new Map(Array.from(sums, ([topic, { sum, n }]) => [topic, Math.floor((sum / n) * STEPS)]));
}

/** By topic, the weakest first; topics held alike take turns. */
function weakestFirst(questions: readonly Question[], mastery: ReadonlyMap<string, number>): readonly Question[] {
  const turns = new Map<string, number>();
  const ranked = questions.map((question) => {
    const turn = turns.get(question.topic) ?? 0;
    turns.set(question.topic, turn + 1);
    return { question, held: mastery.get(question.topic) ?? 0, turn };
  });
  return ranked.toSorted((a, b) => a.held - b.held || a.turn - b.turn).map(({ question }) => question);
}
