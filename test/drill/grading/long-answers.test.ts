import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gradeFree } from '../../../src/drill/grading/grade-free.ts';
import { loadPacks } from '../../../src/drill/packs/load.ts';
import type { FreeQuestion } from '../../../src/drill/question.ts';

const formula = fileURLToPath(new URL('../../../questions/formula.yaml', import.meta.url));
const question = loadPacks([formula])[0]?.questions.find(({ kind }) => kind === 'free') as FreeQuestion;

/** Pieces that, over and over, nest or chain a formula without end. */
const pieces = ['x-mu)/sqrt(', '√', 'x^', 'x.mean().', 'x*', 'x+'];

test.each(pieces)('a long answer of %j over and over is graded like any other', (piece) => {
  const { score } = gradeFree(question, piece.repeat(8000));
  expect(score).toBeLessThan(1);
});
