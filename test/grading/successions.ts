import { isOfSuccession } from '../../src/drill/grading/experience/successions.ts';

/** Successions in fewer answers tell nothing. */
const SELDOM = 8;

/** So many are taken for each point and trap: those that part the answers best. */
const BEST = 600;

/**
 * The successions by which answers that make a point or fall into a trap differ most from the others, by Pearson's chi squared: of
 * all answers that hold one, how many more or fewer make the point than of all answers there are.
 */
export function bestSuccessions<Answer extends { readonly signs: readonly string[] }>(
  answers: readonly Answer[],
  ids: readonly string[],
  holds: (answer: Answer, id: string) => boolean,
): readonly string[] {
  const holders = new Map<string, number[]>();
  for (const [i, { signs }] of answers.entries()) {
    for (const sign of signs.filter(isOfSuccession)) {
      const those = holders.get(sign);
      if (those) those.push(i);
      else holders.set(sign, [i]);
    }
  }
  const often = [...holders].filter(([, those]) => those.length >= SELDOM);
  const best = ids.flatMap((id) => {
    const isSo = answers.map((one) => holds(one, id));
    const share = isSo.filter(Boolean).length / answers.length;
    const parting = (those: readonly number[]) => {
      const expected = those.length * share;
      return (those.filter((i) => isSo[i]).length - expected) ** 2 / (expected * (1 - share));
    };
    const ranked = often.map(([sign, those]) => ({ sign, by: parting(those) }));
    return ranked.sort((a, b) => b.by - a.by).slice(0, BEST);
  });
  return [...new Set(best.map(({ sign }) => sign))].sort();
}
