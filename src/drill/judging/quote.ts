import { understoodAs } from '../grading/grade-free.ts';
import { lexiconWith } from '../grading/lexicon/shared.ts';
import { isDeniedBehind, type Mention, type Understood } from '../grading/mentions.ts';
import type { RubricPoint, Subject } from '../grading/rubric.ts';
import { isSmallWord } from '../grading/small-words.ts';
import { ASSERTED } from '../grading/stance/marks.ts';
import { type Token, tokenize } from '../grading/tokens.ts';
import type { FreeQuestion } from '../question.ts';

/** An answer as a judge's quotes are looked up in it. */
export interface Quotable {
  readonly question: FreeQuestion;
  readonly answer: string;
  readonly understood: Understood;
  /** Words that were found wrong. */
  readonly wrong: readonly string[];
}

/** Characters of a quote: what makes a point is a phrase or a sentence, not the answer as a whole. */
const LONGEST_QUOTE = 300;

/**
 * Whether the learner says something in the words that a judge quotes for a point: they stand in the answer to the letter,
 * are two words at least and not only small ones, speak of the matter, and are the learner's own claim. Said more than once, they
 * must be so each time, since the learner is shown the first.
 */
export function stands({ question, answer, understood, wrong }: Quotable, quote: string, point: RubricPoint): boolean {
  if (quote.length > LONGEST_QUOTE || !hasWords(quote)) return false;
  const places = placesOf(quote, answer);
  if (places.length === 0 || !places.every((at) => isWhole(answer, at, at + quote.length))) return false;
  if (!isOnTopic(quote, point, understood, places[0] as number)) return false;
  const alone = understoodAs(question, quote);
  return places.every((at) => {
    const end = at + quote.length;
    const isWrong = wrong.some((words) =>
      placesOf(words, answer).some((from) => at < from + words.length && from < end),
    );
    return !isWrong && isOwnClaim(understood, alone, at, end) && !isOfAnother(understood, question, point, at, end);
  });
}

/** Two words, since one ("yes", "batch") says nothing that the grader overlooks; and one at least that is no small word. */
function hasWords(quote: string): boolean {
  const words = tokenize(quote).filter(({ kind }) => kind !== 'mark');
  return words.length >= 2 && words.some(isContent);
}

function isContent({ kind, text }: Token): boolean {
  if (kind === 'number') return true;
  return (
    kind === 'word' && !isSmallWord(text) && !/^(?:yes|yeah|no|not|this|that|there|here|so|just|only|also)$/.test(text)
  );
}

const MOST_PLACES = 50;

function placesOf(words: string, answer: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = answer.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = answer.indexOf(words, at + 1))
    places.push(at);
  return places;
}

const JOINED = /[\p{L}\p{M}\p{N}_'’-]/u;

/** Whether a stretch begins and ends where words do: "stable" is not what "unstable" says, nor "zero" what "non-zero" says. */
function isWhole(answer: string, start: number, end: number): boolean {
  const isCut = (at: number) => {
    const before = [...answer.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = String.fromCodePoint(answer.codePointAt(at) ?? 32);
    return JOINED.test(before) && JOINED.test(after);
  };
  return !isCut(start) && !isCut(end) && !/\p{Surrogate}/u.test(answer.slice(start, end));
}

/**
 * Whether all that a stretch says is said of another subject than the point is about: what batch norm does is no point on layer
 * norm. Points that some claim makes of any subject are not held to that.
 */
function isOfAnother(
  understood: Understood,
  { rubric }: FreeQuestion,
  { claims = [] }: RubricPoint,
  start: number,
  end: number,
): boolean {
  const { subjects } = lexiconWith(rubric, rubric);
  const abouts = claims.map((claim) =>
    [claim.about, ...claim.says.map(({ about }) => about)].filter((id) => id !== undefined),
  );
  if (abouts.length === 0 || abouts.some((ids) => ids.length === 0)) return false;
  const wanted = new Set(abouts.flat());
  const families = new Set(subjects.filter(({ id }) => wanted.has(id)).map(({ family }) => family));
  const maskOf = (isIn: (subject: Subject) => boolean) =>
    subjects.reduce((mask, subject, i) => (isIn(subject) ? mask | (1 << i) : mask), 0);
  const said = mentionsIn(understood, start, end).reduce((mask, one) => mask | one.subjects, 0);
  const ofFamily = said & maskOf(({ family }) => families.has(family));
  return ofFamily !== 0 && (ofFamily & maskOf(({ id }) => wanted.has(id))) === 0;
}

/** Whether words mention a concept of the point's own claims, or share a word with what is said of it. */
function isOnTopic(
  quote: string,
  { says, why, probe, claims = [] }: RubricPoint,
  understood: Understood,
  at: number,
): boolean {
  const concepts = new Set(claims.flatMap((claim) => claim.says.map(({ concept }) => concept)));
  if (mentionsIn(understood, at, at + quote.length).some(({ concept }) => concepts.has(concept))) return true;
  const matter = new Set(
    [says, why, probe].flatMap((text) =>
      tokenize(text)
        .filter(isContent)
        .map(({ stem }) => stem),
    ),
  );
  return tokenize(quote).some((token) => isContent(token) && token.text.length > 2 && matter.has(token.stem));
}

function mentionsIn({ mentions }: Understood, start: number, end: number): readonly Mention[] {
  return [...mentions.values()].flat().filter((mention) => mention.start >= start && mention.end <= end);
}

/**
 * Whether a stretch says in its place what it says by itself: nothing of it is told of others, taken back or called wrong, and no
 * denial outside of it reaches into it ("it does not [average over the batch]").
 */
function isOwnClaim(understood: Understood, alone: Understood, start: number, end: number): boolean {
  const { stance, reading } = understood;
  const byItself = new Map(alone.reading.tokens.map((token, i) => [token.start, alone.stance.negated[i]]));
  for (const [i, token] of reading.tokens.entries()) {
    if (token.start < start || token.end > end || token.kind === 'mark') continue;
    if (stance.status[i] !== ASSERTED || stance.refused[i] === 1) return false;
    const negated = byItself.get(token.start - start);
    if (negated !== undefined && negated !== stance.negated[i]) return false;
    const isLast = (reading.tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) >= end;
    if (isLast && isDeniedBehind(reading, i + 1)) return false;
  }
  const denials = new Map(mentionsIn(alone, 0, end - start).map((one) => [`${one.concept} ${one.start}`, one.denied]));
  return mentionsIn(understood, start, end).every(({ concept, start: at, denied, claimed, refused }) => {
    const isDenied = denials.get(`${concept} ${at - start}`);
    return claimed && !refused && (isDenied === undefined || isDenied === denied);
  });
}
