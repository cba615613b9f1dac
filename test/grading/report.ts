import { type Agreement, agreementOn, kappa, precision, recall, type Tally } from './agreement.ts';
import { byClaims, gradeOf, type Labelled, labelled, type Questions, questions, sets } from './answers.ts';

/**
 * `npm run grading [-- SET... --claims --errors]`: how the free-text grader agrees with the readers of
 * test/grading/*.jsonl, question by question; with --claims by its claims alone, without experience; with --errors every
 * answer that it reads otherwise (but those that nobody is to read).
 */
export function report(words: readonly string[]): string {
  const unknown = words.filter((word) => !OPTIONS.includes(word) && !sets.includes(word));
  if (unknown.length > 0) return `there is no set ${unknown.join(', ')}; the sets are ${sets.join(', ')}`;
  const wanted = words.filter((word) => !OPTIONS.includes(word));
  const asked = words.includes('--claims') ? byClaims : questions;
  return (wanted.length > 0 ? wanted : sets)
    .flatMap((set) => {
      const answers = labelled(set);
      const errors =
        words.includes('--errors') && !UNREAD.has(set) ? answers.flatMap((one) => errorsOf(one, asked)) : [];
      return [`${set}: ${answers.length} answers`, ...tableOf(agreementOn(answers, asked)), ...errors, ''];
    })
    .join('\n');
}

const OPTIONS = ['--claims', '--errors'];

/** Answers for figures alone: whoever reads them has no number left that says how unseen answers fare. */
const UNREAD = new Set(['held-aside', 'sealed', 'unread', 'blind', 'last']);

const figures = (tally: Tally) =>
  [precision(tally), recall(tally), kappa(tally)].map((value) => value.toFixed(3).padStart(10)).join('');

function tableOf(agreement: Agreement): string[] {
  const row = (name: string, tally: Tally) => `  ${name.padEnd(18)}${figures(tally)}`;
  return [
    `  ${''.padEnd(18)}${['precision', 'recall', 'kappa'].map((name) => name.padStart(10)).join('')}`,
    ...[...agreement.byQuestion].map(([question, tally]) => row(question, tally)),
    row('all points', agreement.points),
    row('all traps', agreement.traps),
    `  passed as correct: ${agreement.wrongPassed} of ${agreement.wrong} wrong or trapped answers, ` +
      `${agreement.completePassed} of ${agreement.complete} complete ones`,
  ];
}

function errorsOf(one: Labelled, asked: Questions): string[] {
  const { points, traps } = gradeOf(one, asked);
  const { rubric } = questions.get(one.question)!;
  const said = new Map([...points, ...traps].map((result) => [result.id, result]));
  const isSaid = (id: string) => /^(?:found|fallen)$/.test(said.get(id)?.state ?? '');
  const expected = [...one.points, ...one.traps];
  const lines = [...rubric.points, ...rubric.traps].flatMap(({ id }) => {
    if (one.unsure?.includes(id) || isSaid(id) === expected.includes(id)) return [];
    return [`    ${id}: ${isSaid(id) ? `found, is not: "${said.get(id)?.evidence}"` : 'missed'}`];
  });
  return lines.length > 0 ? [`  ${one.id}: ${one.answer.replaceAll('\n', ' / ')}`, ...lines] : [];
}
