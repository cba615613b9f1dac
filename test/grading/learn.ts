import { type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { conceptOf, isOfClaim, isOfWord, signsIn } from '../../src/drill/grading/experience/signs.ts';
import { hear } from '../../src/drill/grading/hearing.ts';
import { lexiconWith } from '../../src/drill/grading/lexicon/shared.ts';
import { understand } from '../../src/drill/grading/mentions.ts';
import { type Labelled, labelled, questions } from './answers.ts';
import { logistic } from './logistic.ts';

/**
 * The sets that experience is learned from, and what an answer of each counts: other people's answers, none of those that are kept
 * unread; our own short sayings, which are not what people write, a little.
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
  elsewhere: 0.3,
  sayings: 0.15,
};

export const lessons = Object.keys(LESSONS);

/** A sign that fewer answers give teaches nothing. */
const RARE = 3;

/** What weighs less is left out: a concept none of whose signs weighs more, as looking for it takes time; a word by itself. */
export const FAINT = 0.2;

/** How freely a word's weight may differ from nothing, where that of other signs is 1: of words each answer has others. */
const OF_WORDS = 2;

/** An answer that teaches. */
interface Lesson extends Labelled {
  readonly count: number;
  readonly signs: readonly string[];
}

type Taught = Readonly<Record<string, Experience>>;

/** What the labelled answers of some sets teach, by question; of the signs of what is known as near, found sooner from that. */
export function experienceOf(sets: readonly string[], near: Taught = {}): Taught {
  const answers = sets.flatMap((set) => labelled(set).map((one) => ({ ...one, count: LESSONS[set] ?? 1 })));
  return Object.fromEntries(
    [...questions.keys()].sort().map((id) => {
      const own = answers.filter(({ question }) => question === id);
      return [
        id,
        experienceWith(
          id,
          own.map((one) => ({ ...one, signs: signsOfAnswer(one) })),
          near[id],
        ),
      ];
    }),
  );
}

function signsOfAnswer({ question, answer }: Labelled): readonly string[] {
  const { rubric } = questions.get(question)!;
  const lexicon = lexiconWith(rubric, rubric);
  const understood = understand(answer, lexicon, rubric.about ?? [], lexicon.indexOf);
  return [...signsIn(understood, hear(rubric, understood, lexicon), lexicon)];
}

function experienceWith(question: string, answers: readonly Lesson[], near?: Experience): Experience {
  const { points, traps } = questions.get(question)!.rubric;
  const ids = [...points, ...traps].map(({ id }) => id);
  if (near) return taught(near.signs, answers, ids, near);
  const times = new Map<string, number>();
  for (const sign of answers.flatMap(({ signs }) => signs)) times.set(sign, (times.get(sign) ?? 0) + 1);
  const often = [...times.keys()].filter((sign) => times.get(sign)! >= RARE).sort();
  const rough = taught(often, answers, ids);
  return taught(withoutFaint(rough), answers, ids, rough);
}

/**
 * Weights of some signs for each point and trap. Claims were written with these answers in sight and are surer of them than of
 * others, so each answer teaches twice: with its claims, and with its mentions alone.
 */
function taught(
  signs: readonly string[],
  answers: readonly Lesson[],
  ids: readonly string[],
  near?: Experience,
): Experience {
  const places = new Map(signs.map((sign, place) => [sign, place]));
  const rowOf = (own: readonly string[]) => own.map((sign) => places.get(sign)).filter((place) => place !== undefined);
  const rows = answers.map((one) => rowOf(one.signs));
  const unclaimed = answers.map((one) => rowOf(one.signs.filter((sign) => !isOfClaim(sign))));
  const weights = ids.map((id) => {
    const sure = answers.flatMap(({ unsure = [] }, i) => (unsure.includes(id) ? [] : [i]));
    const twice = [...sure, ...sure].map((i) => answers[i]!);
    const { bias, weights: own } = logistic(
      [...sure.map((i) => rows[i]!), ...sure.map((i) => unclaimed[i]!)],
      twice.map(({ points, traps }) => points.includes(id) || traps.includes(id)),
      signs.length,
      {
        strength: signs.map((sign) => (isOfWord(sign) ? OF_WORDS : 1)),
        counts: twice.map(({ count }) => count),
        from: near && weightsIn(near, id, signs),
      },
    );
    return [id, [bias, ...own].map((weight) => Math.round(weight * UNIT))] as const;
  });
  return { signs, weights: Object.fromEntries(weights) };
}

function withoutFaint({ signs, weights }: Experience): readonly string[] {
  const rows = Object.values(weights);
  const isStrong = (_: string, place: number) => rows.some((row) => Math.abs(row[place + 1]!) >= FAINT * UNIT);
  const telling = new Set(signs.filter(isStrong).map(conceptOf));
  return signs.filter((sign) => telling.has(conceptOf(sign)));
}

/** The weights of some signs, and of the bias last, as somebody has learned them. */
function weightsIn({ signs, weights }: Experience, id: string, wanted: readonly string[]): readonly number[] {
  const [bias = 0, ...own] = weights[id] ?? [];
  const known = new Map(signs.map((sign, i) => [sign, own[i]!]));
  return [...wanted.map((sign) => known.get(sign) ?? 0), bias].map((weight) => weight / UNIT);
}

/** As a text: a line a row. */
export function experienceText(sets: readonly string[]): string {
  const lines = Object.entries(experienceOf(sets)).map(([id, { signs, weights }]) => {
    const rows = Object.entries(weights).map(([of, row]) => `      ${JSON.stringify(of)}: ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(id)}: {\n    "signs": ${JSON.stringify(signs)},\n    "weights": {\n${rows.join(',\n')}\n    }\n  }`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
