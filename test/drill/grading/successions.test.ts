import { describe, expect, it } from 'vitest';
import {
  isOfSuccession,
  successionsAmong,
  successionsIn,
  successionsOf,
} from '../../../src/drill/grading/experience/successions.ts';
import { understood } from './said.ts';

const all = successionsOf(['flies', 'sings', 'hunts']);
const signsOf = (text: string, wanted = all) => successionsIn(understood(text), wanted).map(({ sign }) => sign);

describe('a succession', () => {
  it('is one concept soon behind another, in that order', () => {
    expect(signsOf('It flies and sings.')).toEqual(['then:flies>sings']);
    expect(signsOf('It sings and flies.')).toEqual(['then:sings>flies']);
    expect(signsOf('It flies, sings, hunts.')).toEqual(['then:flies>sings', 'then:flies>hunts', 'then:sings>hunts']);
  });

  it('tells what is denied from what is not', () => {
    expect(signsOf('It flies but does not sing.')).toEqual(['then:flies>-sings']);
    expect(signsOf('It does not fly, it sings.')).toEqual(['then:-flies>sings']);
  });

  it('reaches over eight tokens between the two, and no further', () => {
    expect(signsOf(`It flies ${'la '.repeat(8)}sings.`)).toEqual(['then:flies>sings']);
    expect(signsOf(`It flies ${'la '.repeat(9)}sings.`)).toEqual([]);
  });

  it('is made by nothing that is told of others or taken back', () => {
    expect(signsOf('Some people think that it flies and sings.')).toEqual([]);
    expect(signsOf('It sings, sorry, no, it flies and hunts.')).toEqual(['then:flies>hunts']);
  });

  it('is told with its place', () => {
    const text = 'Oh, it flies and sings.';
    const [{ start, end, from } = { start: 0, end: 0, from: 0 }] = successionsIn(understood(text), all);
    expect([text.slice(start, end), from]).toEqual(['flies and sings', 3]);
  });

  it('is looked for only where its sign is among the known ones', () => {
    const known = successionsAmong(['word:fly', 'flies', 'then:flies>hunts', 'then:-sings>flies']);
    expect(signsOf('It flies, sings, hunts.', known)).toEqual(['then:flies>hunts']);
    expect(signsOf('It does not sing, it flies.', known)).toEqual(['then:-sings>flies']);
    expect(signsOf('It flies and sings.', successionsAmong([]))).toEqual([]);
  });

  it('is told by its sign from a word that looks alike', () => {
    expect(['then:a>b', 'word:then:', 'word:>'].map(isOfSuccession)).toEqual([true, false, false]);
  });
});
