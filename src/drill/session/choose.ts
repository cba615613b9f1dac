import { InputError, quoted } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { type Kind, kinds, type Pack, type Question } from '../question.ts';
import type { Standings } from './standing.ts';

/** What a session is to ask of; all where nothing is named. */
export interface Wish {
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly isDueOnly: boolean;
}

/**
 * The questions of some packs that a session may ask, in the packs' order. Throws InputError for a topic or a kind that is
 * not there, and where no question is of both; that nothing is due is no mistake, and gives none.
 */
export function chosen(packs: readonly Pack[], wish: Wish, standings: Standings): readonly Question[] {
  const topics = wish.topics.map((word) => topicNamed(word, packs));
  const wanted = wish.kinds.map(kindNamed);
  const found = packs
    .flatMap(({ questions }) => questions)
    .filter(({ topic }) => topics.length === 0 || topics.includes(topic))
    .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind));
  if (found.length === 0) throw new InputError(`${nothingOf(topics, wanted)}; leave out one of the two`);
  return wish.isDueOnly ? found.filter(({ id }) => standings(id).isDue) : found;
}

function topicNamed(word: string, packs: readonly Pack[]): string {
  const ids = [...new Set(packs.map(({ topic }) => topic.id))];
  if (ids.includes(word)) return word;
  const meant = nearest(word, ids);
  throw new InputError(
    `there is no topic ${quoted(word)}; ${meant ? `did you mean ${meant}?` : `the topics are: ${ids.join(', ')}`}`,
  );
}

function kindNamed(word: string): Kind {
  const kind = kinds.find((name) => name === word);
  if (kind) return kind;
  const meant = nearest(word, kinds);
  throw new InputError(
    `there is no kind of question ${quoted(word)}; ${meant ? `did you mean ${meant}?` : `the kinds are: ${kinds.join(', ')}`}`,
  );
}

function nothingOf(topics: readonly string[], wanted: readonly Kind[]): string {
  return `there is no question of kind ${wanted.join(' or ')} on ${topics.join(' or ') || 'any topic of these packs'}`;
}
