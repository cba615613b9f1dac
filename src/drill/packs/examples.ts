import { count, quoted } from '../../errors.ts';
import type { FreeGrade } from '../grade.ts';
import type { FreeQuestion } from '../question.ts';
import type { Fault } from './fault.ts';
import type { Proof } from './read-pack.ts';

/** Runs every example through the grader and tells which are not graded as their authors say. */
export function exampleFaults(
  proofs: readonly Proof[],
  grade: (question: FreeQuestion, answer: string) => FreeGrade,
): readonly Fault[] {
  return proofs.flatMap(({ question, example, faultOf }) => {
    const { points, traps } = grade(question, example.answer);
    const found = points.flatMap(({ id, state }) => (state === 'found' ? [id] : []));
    const fallen = traps.flatMap(({ id, state }) => (state === 'fallen' ? [id] : []));
    const differences = [...differing('point', example.points, found), ...differing('trap', example.traps, fallen)];
    if (differences.length === 0) return [];
    return [faultOf(`the grader reads ${quoted(example.answer)} otherwise: ${differences.join('; ')}`)];
  });
}

function differing(noun: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const missed = wanted.filter((id) => !found.includes(id));
  const surplus = found.filter((id) => !wanted.includes(id));
  const say = (what: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [`it ${what} ${count(ids.length, noun).replace(/^1 /, 'the ').replace(/^\d+ /, 'the ')} ${ids.join(', ')}`];
  return [...say('does not find', missed), ...say('finds besides', surplus)];
}
