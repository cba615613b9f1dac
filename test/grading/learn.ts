import { type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { conceptOf, signsIn } from '../../src/drill/grading/experience/signs.ts';
import { hear } from '../../src/drill/grading/hearing.ts';
import { lexiconWith } from '../../src/drill/grading/lexicon/shared.ts';
import { understand } from '../../src/drill/grading/mentions.ts';
import { type Labelled, labelled, questions } from './answers.ts';
import { logistic } from './logistic.ts';

/** The sets that experience is learned from: other people's answers, none of those that are kept unread. */
export const lessons = ['worked-on', 'fresh', 'voices'];

/** A sign that fewer answers give teaches nothing. */
const RARE = 2;

/** A concept none of whose signs weighs this much tells too little. */
const FAINT = 0.2;

/** What the labelled answers of some sets teach, by question. */
export function experienceOf(answers: readonly Labelled[]): Readonly<Record<string, Experience>> {
  return Object.fromEntries(
    [...questions.keys()].sort().map((id) => [
      id,
      lessonOf(
        id,
        answers.filter(({ question }) => question === id),
      ),
    ]),
  );
}

function lessonOf(question: string, answers: readonly Labelled[]): Experience {
  const { rubric } = questions.get(question)!;
  const lexicon = lexiconWith(rubric, rubric);
  const seen = answers.map(({ answer }) => {
    const understood = understand(answer, lexicon, rubric.about ?? [], lexicon.indexOf);
    return signsIn(understood, hear(rubric, understood, lexicon), lexicon);
  });
  const times = new Map<string, number>();
  for (const signs of seen) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const often = [...times.keys()].filter((sign) => times.get(sign)! >= RARE).sort();
  const ids = [...rubric.points, ...rubric.traps].map(({ id }) => id);
  // What says little is not looked for: a concept costs time, whether it tells or not.
  const telling = tellingConcepts(taught(often, seen, answers, ids));
  return taught(
    often.filter((sign) => telling.has(conceptOf(sign))),
    seen,
    answers,
    ids,
  );
}

/** Weights of some signs for each point and trap. */
function taught(
  signs: readonly string[],
  seen: readonly ReadonlySet<string>[],
  answers: readonly Labelled[],
  ids: readonly string[],
): Experience {
  const places = new Map(signs.map((sign, place) => [sign, place]));
  const rows = seen.map((one) => [...one].map((sign) => places.get(sign)).filter((place) => place !== undefined));
  const weights = ids.map((id) => {
    const sure = answers.flatMap(({ unsure = [] }, i) => (unsure.includes(id) ? [] : [i]));
    const isSo = sure.map((i) => answers[i]!.points.includes(id) || answers[i]!.traps.includes(id));
    const { bias, weights: own } = logistic(
      sure.map((i) => rows[i]!),
      isSo,
      signs.length,
    );
    return [id, [bias, ...own].map((weight) => Math.round(weight * UNIT))] as const;
  });
  return { signs, weights: Object.fromEntries(weights) };
}

/** Concepts some sign of which weighs enough for some point or trap. */
function tellingConcepts({ signs, weights }: Experience): ReadonlySet<string> {
  const rows = Object.values(weights);
  return new Set(signs.filter((_, i) => rows.some((row) => Math.abs(row[i + 1]!) >= FAINT * UNIT)).map(conceptOf));
}

/** As a text: a line a row. */
export function experienceText(sets: readonly string[]): string {
  const taught = experienceOf(sets.flatMap((set) => labelled(set)));
  const lines = Object.entries(taught).map(([id, { signs, weights }]) => {
    const rows = Object.entries(weights).map(([of, row]) => `      ${JSON.stringify(of)}: ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(id)}: {\n    "signs": ${JSON.stringify(signs)},\n    "weights": {\n${rows.join(',\n')}\n    }\n  }`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
