import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pose } from '../../../src/drill/kinds/table.ts';
import { readPack } from '../../../src/drill/packs/read-pack.ts';

const file = join(import.meta.dirname, '../packs/free.yaml');
const question = readPack(file, readFileSync(file, 'utf8')).pack!.questions[0]!;

describe('a free question', () => {
  it('hands the words to the grader', () => {
    const { read, rightLine, solution } = pose(question, 1);
    expect(solution).toBe(rightLine);
    expect(read(rightLine)?.grade()).toMatchObject({ score: 1, points: [{ id: 'axis', state: 'found' }] });
    expect(read(' It averages over the batch. ')?.grade()).toMatchObject({ score: 0, traps: [{ state: 'fallen' }] });
  });

  it('takes an empty line for a skip, and a text without end for none', () => {
    const { read } = pose(question, 1);
    expect(read(' \n ')).toBeUndefined();
    expect(() => read('a'.repeat(20_001))).toThrow('that answer has 20001 characters; an answer has at most 20000');
  });
});
