import { type Concepts, type Lexicon, makeLexicon, nameConcept } from '../lexicon.ts';
import type { Subject } from '../rubric.ts';
import { concepts } from './concepts.ts';
import { subjects } from './subjects.ts';

/** Concepts that formulas, code and worked numbers show; no phrase says them. */
export const shownConcepts = [
  'formula-subtract-mean',
  'formula-divide-std',
  'formula-divide-variance',
  'formula-epsilon-inside',
  'formula-epsilon-added',
  'formula-epsilon-outside',
  'formula-gamma-scale',
  'formula-gamma-shift',
  'formula-beta-shift',
  'formula-beta-scale',
  'formula-inverse',
  'formula-mean',
  'formula-variance',
  'formula-pre',
  'formula-post',
  'formula-norm-of-branch',
  'shown-centered',
  'shown-normalized',
  'shown-over-variance',
  'shown-across-tokens',
  'shown-mean',
  'shown-variance',
  'shown-quotient',
  'shown-growth',
  'shown-extreme',
  'shown-factor',
  'unit-interval',
] as const;

const shown = Object.fromEntries(shownConcepts.map((name) => [name, []]));

export const sharedSubjects = subjects;

/** Names of all shared concepts, for checking a rubric. */
export function sharedConceptNames(): readonly string[] {
  return [...Object.keys({ ...concepts, ...shown }), ...subjects.map(nameConcept)];
}

/** What is wrong with a pack's own subjects and concepts, or undefined where a lexicon can be made of them. */
export function tryLexicon(own: readonly Subject[], ownConcepts: Concepts): string | undefined {
  if (own.length === 0 && Object.keys(ownConcepts).length === 0) return undefined;
  try {
    lexiconWith({}, { subjects: own, concepts: ownConcepts });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

let shared: Lexicon | undefined;
const extended = new WeakMap<object, Lexicon>();

/** The lexicon of all shared concepts, made once when first asked for. */
export function sharedLexicon(): Lexicon {
  shared ??= makeLexicon({ ...concepts, ...shown }, subjects);
  return shared;
}

/** The shared lexicon with a pack's own subjects and concepts beside it; made once a rubric. */
export function lexiconWith(
  owner: object,
  own: { readonly subjects?: readonly Subject[]; readonly concepts?: Concepts },
): Lexicon {
  if (!own.subjects?.length && !Object.keys(own.concepts ?? {}).length) return sharedLexicon();
  let made = extended.get(owner);
  if (!made) {
    made = makeLexicon(own.concepts ?? {}, own.subjects ?? [], sharedLexicon());
    extended.set(owner, made);
  }
  return made;
}
