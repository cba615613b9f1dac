import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeFree } from '../../../src/drill/grading/grade-free.ts';
import { sayFault } from '../../../src/drill/packs/fault.ts';
import { checkPacks, loadPacks } from '../../../src/drill/packs/load.ts';

const folder = join(import.meta.dirname, '../../../questions');

describe('the shipped packs', () => {
  it('have no fault, and the grader reads every example as its author says', () => {
    const { questions, faults } = checkPacks([folder], gradeFree);
    expect(faults.map(sayFault)).toEqual([]);
    expect(questions).toBeGreaterThan(120);
  });

  it('give their own model answers all points and no trap', () => {
    for (const question of loadPacks([folder]).flatMap((pack) => pack.questions)) {
      if (question.kind !== 'free') continue;
      const { score, verdict, traps } = gradeFree(question, question.model);
      expect({ id: question.id, score, verdict, traps: traps.filter(({ state }) => state === 'fallen') }).toEqual({
        id: question.id,
        score: 1,
        verdict: 'correct',
        traps: [],
      });
    }
  });
});
