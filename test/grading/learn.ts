import { type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { signsIn } from '../../src/drill/grading/experience/signs.ts';
import { hear } from '../../src/drill/grading/hearing.ts';
import { lexiconWith } from '../../src/drill/grading/lexicon/shared.ts';
import { understand } from '../../src/drill/grading/mentions.ts';
import { type Labelled, labelled, questions } from './answers.ts';
import { logistic } from './logistic.ts';

/** The sets that experience is learned from: other people's answers, none of those that are kept unread. */
export const lessons = ['worked-on', 'fresh', 'voices'];

/** A sign that fewer answers give teaches nothing. */
const RARE = 2;

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
  const signs = [...times.keys()].filter((sign) => times.get(sign)! >= RARE).sort();
  const places = new Map(signs.map((sign, place) => [sign, place]));
  const rows = seen.map((one) => [...one].map((sign) => places.get(sign)).filter((place) => place !== undefined));
  const weights = [...rubric.points, ...rubric.traps].map(({ id }) => {
    const sure = answers.flatMap(({ unsure = [] }, i) => (unsure.includes(id) ? [] : [i]));
    const isSo = sure.map((i) => answers[i]!.points.includes(id) || answers[i]!.traps.includes(id));
    const taught = logistic(
      sure.map((i) => rows[i]!),
      isSo,
      signs.length,
    );
    return [id, [taught.bias, ...taught.weights].map((weight) => Math.round(weight * UNIT))] as const;
  });
  return { signs, weights: Object.fromEntries(weights) };
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
