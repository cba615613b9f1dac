import { describe, expect, test } from 'vitest';
import type { FreeGrade } from '../../../src/drill/grade.ts';
import { gradeFree } from '../../../src/drill/grading/grade-free.ts';
import { loadPacks } from '../../../src/drill/packs/load.ts';
import type { FreeQuestion } from '../../../src/drill/question.ts';
import { followUpOn, isMade, regraded } from '../../../src/drill/session/follow-up.ts';
import { openingOf, orderRemark, partsOf, topicsToDrill } from '../../../src/drill/session/interview.ts';
import { disputable, overruled } from '../../../src/drill/session/overrule.ts';

const packs = loadPacks([new URL('../../../questions', import.meta.url).pathname]);
const opening = openingOf(packs);

const AXES_SWAPPED =
  'Layer norm averages over the batch. It subtracts the mean, divides by the standard deviation and applies gamma and beta.';

function state(grade: FreeGrade, point: string) {
  return grade.points.find(({ id }) => id === point)?.state;
}

describe('a follow-up', () => {
  test('is on what was said wrong first, then on the structure, then on the checklist; never twice on one point', () => {
    const grade = gradeFree(opening, AXES_SWAPPED);
    const asked: string[] = [];
    for (let next = followUpOn(opening, grade, asked); next; next = followUpOn(opening, grade, asked)) {
      asked.push(next.point);
    }
    expect(asked[0]).toBe('contrast-bn');
    const missing = asked.filter((id) => state(grade, id) === 'missing');
    expect(missing).toEqual(['trade-off', 'example', 'placement', 'stability']);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('is on nothing where all is said', () => {
    expect(followUpOn(opening, gradeFree(opening, opening.model), [])).toBeUndefined();
  });

  test('is answered rightly: the trap is cleared, and what it took away is no longer called wrong', () => {
    const grade = gradeFree(opening, AXES_SWAPPED);
    expect(grade.traps.find(({ id }) => id === 'swapped-axes')?.state).toBe('fallen');
    const reply = 'Sorry: layer norm averages over the features of one token, and batch norm over the batch.';
    const after = regraded(opening, AXES_SWAPPED, grade, { point: 'contrast-bn', reply });
    expect(isMade(opening, after, 'contrast-bn')).toBe(true);
    expect(after.traps.every(({ state }) => state === 'clear')).toBe(true);
    expect(after.points.some(({ state }) => state === 'contradicted')).toBe(false);
    expect(after.score).toBeGreaterThan(grade.score);
  });

  test('is answered wrongly again: the trap stays', () => {
    const grade = gradeFree(opening, AXES_SWAPPED);
    const reply = 'Layer norm takes its mean over the batch.';
    const after = regraded(opening, AXES_SWAPPED, grade, { point: 'contrast-bn', reply });
    expect(isMade(opening, after, 'contrast-bn')).toBe(false);
    expect(after.traps.find(({ id }) => id === 'swapped-axes')?.state).toBe('fallen');
  });

  test('keeps what was found before, and counts what a reply says of other points', () => {
    const answer = 'It subtracts the mean, divides by the standard deviation and applies gamma and beta.';
    const grade = gradeFree(opening, answer);
    const reply = 'It does not replace a good learning rate.';
    const after = regraded(opening, answer, grade, { point: 'example', reply });
    expect(state(after, 'mechanism')).toBe('found');
    expect(state(after, 'trade-off')).toBe('found');
    expect(state(after, 'example')).toBe('missing');
  });

  test('takes back what a reply denies', () => {
    const answer = opening.model;
    const grade = gradeFree(opening, answer);
    const reply = 'With layer norm any learning rate works, it no longer matters.';
    const after = regraded(opening, answer, grade, { point: 'trade-off', reply });
    expect(isMade(opening, after, 'trade-off')).toBe(false);
    expect(after.verdict).not.toBe('correct');
  });
});

describe('an interview', () => {
  const held = (answer: string, last?: FreeGrade) => {
    const first = gradeFree(opening, answer);
    return { question: opening, answer, seconds: 1, first, probes: [], last: last ?? first };
  };

  test('tells the structure from the rest of the checklist, each part once', () => {
    const { structure, checklist } = partsOf(held(opening.model));
    expect(structure.map(({ point }) => point.id)).toEqual(['intuition', 'mechanism', 'trade-off', 'example']);
    expect(checklist.map(({ point }) => point.id)).toEqual(['contrast-bn', 'placement', 'stability']);
  });

  test('tells what was there at once from what a follow-up brought', () => {
    const answer = 'It subtracts the mean, divides by the standard deviation and applies gamma and beta.';
    const first = gradeFree(opening, answer);
    const reply = 'It does not replace a good learning rate.';
    const { structure } = partsOf(held(answer, regraded(opening, answer, first, { point: 'trade-off', reply })));
    expect(structure.map(({ state }) => state)).toEqual(['missing', 'made', 'made with help', 'missing']);
  });

  test('remarks on an order that is not the lesson’s, and on no other', () => {
    const mechanism = 'It subtracts the mean, divides by the standard deviation and applies gamma and beta.';
    const limit = 'It does not replace a good learning rate.';
    expect(orderRemark(held(`${mechanism} ${limit}`))).toBeUndefined();
    expect(orderRemark(held(`${limit} ${mechanism}`))).toMatch(/^The trade-off came before the mechanism;/);
  });

  test('names the topics to drill for what was not there at once, of those that are in the packs', () => {
    expect(topicsToDrill(held(opening.model), packs)).toEqual([]);
    const topics = topicsToDrill(held('It helps.'), packs);
    expect(topics).toHaveLength(7);
    for (const topic of topics) expect(packs.some((pack) => pack.topic.id === topic)).toBe(true);
    expect(topicsToDrill(held('It helps.'), [])).toEqual([]);
  });
});

describe('overruling', () => {
  const question = packs.flatMap(({ questions }) => questions).find(({ id }) => id === 'ln-vs-bn') as FreeQuestion;
  const answer = 'Layer norm averages over the batch; batch norm over the features of a token.';
  const grade = gradeFree(question, answer);

  test('is offered for every point that was not found, and for one that a trap takes away', () => {
    expect(disputable(question, grade).map(({ id }) => id)).toEqual(
      grade.points.filter(({ state }) => state !== 'found').map(({ id }) => id),
    );
    const trapped: FreeGrade = {
      ...gradeFree(question, question.model),
      traps: question.rubric.traps.map(({ id }, i) => ({
        id,
        state: i === 0 ? 'fallen' : 'clear',
        evidence: i === 0 ? 'x' : null,
      })),
    };
    expect(disputable(question, trapped).map(({ id }) => id)).toEqual([question.rubric.traps[0]?.contradicts]);
  });

  test('makes a point found in the words picked, clears the trap against it and never lowers the score', () => {
    const own = overruled(question, grade, 'ln-axis', 'Layer norm averages');
    expect(own.points.find(({ id }) => id === 'ln-axis')).toEqual({
      id: 'ln-axis',
      state: 'found',
      evidence: 'Layer norm averages',
    });
    expect(own.score).toBeGreaterThan(grade.score);
    for (const { id, contradicts } of question.rubric.traps) {
      if (contradicts === 'ln-axis') expect(own.traps.find((trap) => trap.id === id)?.state).toBe('clear');
    }
  });

  test('of every point comes to correct', () => {
    const own = question.rubric.points.reduce((so, { id }) => overruled(question, so, id, 'batch norm'), grade);
    expect(own).toMatchObject({ score: 1, verdict: 'correct' });
  });
});
