import { bundled } from '../grading/bundle.mjs';

const ROUNDS = 5;
const LONG = 500;

/** Milliseconds of processor time that a piece of work takes. */
function milliseconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The free-text grader: the first answer, which makes the lexicon; then time per answer, and how it grows with length. */
export async function grading() {
  const { gradeOf, labelled } = await bundled('answers.ts');
  const answers = ['worked-on', 'fresh', 'held-aside'].flatMap((set) => labelled(set));
  const gradeAll = (list) =>
    milliseconds(() => {
      for (const one of list) gradeOf(one);
    }) / list.length;
  const first = milliseconds(() => gradeOf(answers[0]));
  const cold = gradeAll(answers);
  const warm = Math.min(...Array.from({ length: ROUNDS }, () => gradeAll(answers)));
  const longest = (words) =>
    answers.map(({ question, answer }) => ({
      question,
      answer: `${answer} `.repeat(Math.ceil(words / answer.split(/\s+/).length)),
    }));
  const [once, twice] = [gradeAll(longest(LONG)), gradeAll(longest(2 * LONG))];
  console.log('\nGrading of free text: processor time, milliseconds\n');
  for (const [what, value] of [
    ['the first answer, lexicon included', first.toFixed(1)],
    [`an answer, the first ${answers.length}`, cold.toFixed(2)],
    ['an answer, warm', warm.toFixed(2)],
    [`an answer of ${LONG} words`, once.toFixed(2)],
    [`an answer of ${2 * LONG} words, ratio to that`, (twice / once).toFixed(2)],
  ])
    console.log(`  ${what.padEnd(42)} ${value.padStart(8)}`);
}
