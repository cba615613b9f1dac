import { InputError, quoted } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { type Kind, kinds, type Pack, type Question } from './question.ts';

/** The question of an id. Throws InputError, with the id that is nearest. */
export function questionNamed(id: string, packs: readonly Pack[]): Question {
  const questions = packs.flatMap((pack) => pack.questions);
  const found = questions.find((question) => question.id === id);
  if (found) return found;
  const ids = questions.map((question) => question.id);
  throw new InputError(`there is no question ${quoted(id)}; ${hint(id, ids, 'layernorm questions list shows all')}`);
}

/** Words that narrow down what is asked or listed: topics and kinds, all where none is named. */
export interface Narrowing {
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * Some packs with the questions of the topics and kinds named alone, those left empty left out. Throws InputError for a
 * topic or kind that is not there, and where no question is of both.
 */
export function narrowed(packs: readonly Pack[], words: Narrowing): readonly Pack[] {
  const topics = words.topics.map((word) => topicNamed(word, packs));
  const wanted = words.kinds.map(kindNamed);
  const found = packs.flatMap((pack) => {
    if (topics.length > 0 && !topics.includes(pack.topic.id)) return [];
    const questions = pack.questions.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind));
    return questions.length === 0 ? [] : [{ ...pack, questions }];
  });
  if (found.length > 0) return found;
  throw new InputError(
    `there is no question of kind ${wanted.join(' or ')} on ${topics.join(' or ') || 'any topic of these packs'}`,
  );
}

/** The id of a topic of some packs. Throws InputError. */
function topicNamed(word: string, packs: readonly Pack[]): string {
  const ids = [...new Set(packs.map(({ topic }) => topic.id))];
  if (ids.includes(word)) return word;
  throw new InputError(`there is no topic ${quoted(word)}; ${hint(word, ids, `the topics are: ${ids.join(', ')}`)}`);
}

/** A kind of question by its name. Throws InputError. */
function kindNamed(word: string): Kind {
  const kind = kinds.find((name) => name === word);
  if (kind) return kind;
  const all = `the kinds are: ${kinds.join(', ')}`;
  throw new InputError(`there is no kind of question ${quoted(word)}; ${hint(word, kinds, all)}`);
}

function hint(word: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(word, known);
  return meant ? `did you mean ${meant}?` : otherwise;
}
