import type { Kind, Question } from '../question.ts';
import { choice } from './choice.ts';
import { free } from './free.ts';
import type { KindModule, Posed } from './kind.ts';
import { numeric } from './numeric.ts';
import { order } from './order.ts';
import { spot } from './spot.ts';

/** Every kind of question there is. */
export const kindTable: { readonly [K in Kind]: KindModule<Extract<Question, { kind: K }>> } = {
  choice,
  numeric,
  order,
  spot,
  free,
};

/** The module of a kind, for questions of that kind. */
export function kindModule(kind: Kind): KindModule<Question> {
  // Each module takes questions of its own kind only, and is asked for by that kind.
  return kindTable[kind] as unknown as KindModule<Question>;
}

/** Poses a question as the seed has it: shuffled, its numbers drawn. */
export function pose(question: Question, seed: number): Posed {
  return kindModule(question.kind).pose(question, seed);
}
