import { cut, EXCHANGED, type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { conceptOf, isOfClaim, isOfWord, signsIn } from '../../src/drill/grading/experience/signs.ts';
import {
  isOfSuccession,
  type Successions,
  successionsAmong,
  successionsIn,
  successionsOf,
} from '../../src/drill/grading/experience/successions.ts';
import { hear } from '../../src/drill/grading/hearing.ts';
import { lexiconWith } from '../../src/drill/grading/lexicon/shared.ts';
import { type Understood, understand } from '../../src/drill/grading/mentions.ts';
import { type Labelled, labelled, questions } from './answers.ts';
import { withNamesExchanged } from './exchanged.ts';
import { logistic } from './logistic.ts';
import { bestSuccessions } from './successions.ts';

/**
 * The sets that experience is learned from, and what an answer of each counts: other people's answers, none of those that are kept
 * unread; answers written to mislead, of which there are more here than people give, less than others; our own short sayings, which
 * are not what people write, a little.
 */
const LESSONS: Readonly<Record<string, number>> = {
  'worked-on': 1,
  fresh: 1,
  voices: 1,
  hands: 1,
  nothings: 1,
  later: 1,
  more: 1,
  further: 1,
  last: 1,
  trapped: 1,
  cunning: 0.4,
  crafty: 0.4,
  turned: 0.4,
  wily: 0.4,
  elsewhere: 0.3,
  sayings: 0.4,
};

export const lessons = Object.keys(LESSONS);

/** A sign that fewer answers give teaches nothing. */
const RARE = 3;

/** What weighs less is left out: a concept none of whose signs weighs more, as looking for it takes time; a word by itself. */
export const FAINT = 0.2;

/** How freely a word's weight may differ from nothing, where that of other signs is 1: of words each answer has others. */
const OF_WORDS = 4;

/** How freely a succession's may: there are many, and each says a little. */
const OF_SUCCESSIONS = 0.25;

/** An answer that teaches. */
interface Lesson extends Labelled {
  readonly count: number;
  readonly understood: Understood;
  readonly signs: readonly string[];
  /** Whether it is a right answer with its names exchanged; such teach how that shows, and nothing else. */
  readonly isExchanged: boolean;
}

/** What is known of each point and trap by itself. */
type Weighed = Omit<Experience, 'company'>;

type Taught = Readonly<Record<string, Experience>>;

/** What the labelled answers of some sets teach, by question; of the signs of what is known as near, found sooner from that. */
export function experienceOf(sets: readonly string[], near: Taught = {}): Taught {
  const told = sets.flatMap((set) =>
    labelled(set).map((one) => ({ ...one, count: LESSONS[set] ?? 1, isExchanged: false })),
  );
  const exchanged = told
    .flatMap((one) => withNamesExchanged(one) ?? [])
    .map((one) => ({ ...one, count: 1, isExchanged: true }));
  const answers = [...told, ...exchanged];
  return Object.fromEntries(
    [...questions.keys()].sort().map((id) => {
      const own = answers.filter(({ question }) => question === id);
      return [
        id,
        experienceWith(
          id,
          own.map((one) => lessonOf(one)),
          near[id],
        ),
      ];
    }),
  );
}

/** Whether an answer makes a point, falls into a trap, or has names exchanged. */
function holds({ points, traps, isExchanged }: Lesson, id: string): boolean {
  return isExchanged ? id === EXCHANGED : points.includes(id) || traps.includes(id);
}

/** Whether that is known, and to be learned from it. */
function isSure({ unsure = [], isExchanged }: Lesson, id: string): boolean {
  return isExchanged ? id === EXCHANGED : !unsure.includes(id);
}

function lessonOf<Told extends Labelled>(told: Told): Told & Pick<Lesson, 'understood' | 'signs'> {
  const { rubric } = questions.get(told.question)!;
  const lexicon = lexiconWith(rubric, rubric);
  const understood = understand(told.answer, lexicon, rubric.about ?? [], lexicon.indexOf);
  return { ...told, understood, signs: [...signsIn(understood, hear(rubric, understood, lexicon), lexicon)] };
}

function withSuccessions(wanted: Successions): (lesson: Lesson) => Lesson {
  return (lesson) => {
    const found = successionsIn(lesson.understood, wanted).map(({ sign }) => sign);
    return { ...lesson, signs: [...lesson.signs, ...new Set(found)] };
  };
}

function experienceWith(question: string, answers: readonly Lesson[], near?: Experience): Experience {
  const { points, traps } = questions.get(question)!.rubric;
  const isCompared = answers.some(({ isExchanged }) => isExchanged);
  const ids = [...[...points, ...traps].map(({ id }) => id), ...(isCompared ? [EXCHANGED] : [])];
  if (near) {
    const whole = answers.map(withSuccessions(successionsAmong(near.signs)));
    return withCompany(taught(near.signs, whole, ids, near), whole, ids);
  }
  const times = new Map<string, number>();
  for (const sign of answers.flatMap(({ signs }) => signs)) times.set(sign, (times.get(sign) ?? 0) + 1);
  const often = [...times.keys()].filter((sign) => times.get(sign)! >= RARE).sort();
  const rough = taught(often, answers, ids);
  const telling = withoutFaint(rough);
  const concepts = new Set(telling.filter((sign) => !isOfClaim(sign) && !isOfWord(sign)).map(conceptOf));
  const whole = answers.map(withSuccessions(successionsOf(concepts)));
  const signs = [...telling, ...bestSuccessions(whole, ids, holds)];
  return withCompany(taught(signs, whole, ids, rough), whole, ids);
}

/** Every so manieth answer is judged by what the others teach, so that the company learns how far signs are to be trusted. */
const FOLDS = 3;

/** How freely what the company says of each may differ from nothing. */
const OF_COMPANY = 0.1;

/** What is known of each point and trap by itself, and what that tells of the others. */
function withCompany(alone: Weighed, answers: readonly Lesson[], ids: readonly string[]): Experience {
  const rows = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = (_: Lesson, i: number) => i % FOLDS === fold;
    const others = taught(
      alone.signs,
      answers.filter((one, i) => !isOut(one, i)),
      ids,
      alone,
    );
    const judged = answers.filter((one, i) => isOut(one, i) && !one.isExchanged);
    return judged.map((one) => ({ one, values: logOddsOf(one, others, ids) }));
  }).flat();
  const told = ids.filter((id) => id !== EXCHANGED);
  const company = told.map((id) => {
    const sure = rows.filter(({ one }) => isSure(one, id));
    const { bias, weights } = logistic(
      sure.map(({ values }) => ({ signs: ids.map((_, place) => place), values })),
      sure.map(({ one }) => holds(one, id)),
      ids.length,
      { strength: OF_COMPANY, counts: sure.map(({ one: { count } }) => count) },
    );
    return [id, inUnits([bias, ...weights])] as const;
  });
  return { ...alone, company: Object.fromEntries(company) };
}

function logOddsOf({ signs: own }: Lesson, { signs, weights }: Weighed, ids: readonly string[]): readonly number[] {
  const places = new Map(signs.map((sign, place) => [sign, place + 1]));
  const here = [0, ...own.map((sign) => places.get(sign)).filter((place) => place !== undefined)];
  return ids.map((id) => cut(here.reduce((sum, place) => sum + weights[id]![place]!, 0) / UNIT));
}

/** Weights of some signs for each point and trap. */
function taught(signs: readonly string[], answers: readonly Lesson[], ids: readonly string[], near?: Weighed): Weighed {
  const places = new Map(signs.map((sign, place) => [sign, place]));
  const rowOf = (own: readonly string[]) => own.map((sign) => places.get(sign)).filter((place) => place !== undefined);
  const rows = answers.map((one) => rowOf(one.signs));
  const weights = ids.map((id) => {
    const sure = answers.flatMap((one, i) => (isSure(one, id) ? [i] : []));
    const { bias, weights: own } = logistic(
      sure.map((i) => rows[i]!),
      sure.map((i) => holds(answers[i]!, id)),
      signs.length,
      {
        strength: signs.map(strengthOf),
        counts: sure.map((i) => answers[i]!.count),
        from: near && weightsIn(near, id, signs),
      },
    );
    return [id, inUnits([bias, ...own])] as const;
  });
  return { signs, weights: Object.fromEntries(weights) };
}

function strengthOf(sign: string): number {
  if (isOfSuccession(sign)) return OF_SUCCESSIONS;
  return isOfWord(sign) ? OF_WORDS : 1;
}

function inUnits(weights: readonly number[]): readonly number[] {
  return weights.map((weight) => Math.round(weight * UNIT));
}

function withoutFaint({ signs, weights }: Weighed): readonly string[] {
  // Exchanged names show well enough in what is looked for anyway.
  const rows = Object.keys(weights).flatMap((id) => (id === EXCHANGED ? [] : [weights[id]!]));
  const isStrong = (_: string, place: number) => rows.some((row) => Math.abs(row[place + 1]!) >= FAINT * UNIT);
  const telling = new Set(signs.filter(isStrong).map(conceptOf));
  return signs.filter((sign) => telling.has(conceptOf(sign)));
}

/** The weights of some signs, and of the bias last, as somebody has learned them. */
function weightsIn({ signs, weights }: Weighed, id: string, wanted: readonly string[]): readonly number[] {
  const [bias = 0, ...own] = weights[id] ?? [];
  const known = new Map(signs.map((sign, i) => [sign, own[i]!]));
  return [...wanted.map((sign) => known.get(sign) ?? 0), bias].map((weight) => weight / UNIT);
}

/** As a text: a line a row. */
export function experienceText(sets: readonly string[]): string {
  const table = (rows: Readonly<Record<string, readonly number[]>>) =>
    Object.entries(rows)
      .map(([of, row]) => `      ${JSON.stringify(of)}: ${JSON.stringify(row)}`)
      .join(',\n');
  const lines = Object.entries(experienceOf(sets)).map(
    ([id, { signs, weights, company }]) =>
      `  ${JSON.stringify(id)}: {\n    "signs": ${JSON.stringify(signs)},\n    "weights": {\n${table(weights)}\n    },\n    "company": {\n${table(company)}\n    }\n  }`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
