import { describe, expect, it } from 'vitest';
import { generatorNamed, generators } from '../../../src/drill/generators/table.ts';
import { pose } from '../../../src/drill/kinds/table.ts';
import { fits, readNumber, sayNumber } from '../../../src/drill/kinds/tolerance.ts';
import type { NumericQuestion } from '../../../src/drill/question.ts';
import { randomFrom } from '../../../src/drill/random.ts';

function question(generator: string): NumericQuestion {
  const names = generatorNamed(generator)!.needs.map((name) => `{${name}}`);
  return {
    id: generator,
    topic: 't',
    kind: 'numeric',
    generator,
    prompt: `Of ${names.join(' ')}?`,
    explanation: 'So {x}.',
  };
}

const names = generators.map(({ name }) => name);
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('a numeric question', () => {
  it.each(names)('about %s takes its own right line, and the same rounded to three digits', (name) => {
    for (const seed of seeds) {
      const { read, rightLine } = pose(question(name), seed);
      expect(read(rightLine)?.grade()).toMatchObject({ score: 1, verdict: 'correct' });
      const { answer } = generatorNamed(name)!.draw(randomFrom(seed));
      const rounded = answer.map((value) => (Number.isInteger(value) ? String(value) : value.toPrecision(3)));
      expect(read(rounded.join(' '))?.grade().score, `seed ${seed}: ${rounded}`).toBe(1);
    }
  });

  it.each(names)('about %s knows each slip by its sentence, with all digits and with three', (name) => {
    for (const seed of seeds) {
      const { read } = pose(question(name), seed);
      for (const { value, sentence } of generatorNamed(name)!.draw(randomFrom(seed)).slips) {
        for (const say of [sayNumber, (x: number) => (Number.isInteger(x) ? String(x) : x.toPrecision(3))]) {
          const grade = read(value.map(say).join(' '))!.grade();
          expect(grade, `seed ${seed}`).toMatchObject({ score: 0, verdict: 'incorrect' });
          expect(grade.explanation).toContain(sentence);
        }
      }
    }
  });

  it('fills the drawn numbers in', () => {
    const { prompt, explanation } = pose(question('mean'), 3);
    const { x } = generatorNamed('mean')!.draw(randomFrom(3)).values;
    expect([prompt, explanation]).toEqual([`Of ${x}?`, `So ${x}.`]);
  });

  it('counts the numbers of a vector that are right', () => {
    const posed = pose(question('centered'), 1);
    const wrong = posed.rightLine.replace(/\S+$/, '77');
    const n = posed.rightLine.split(' ').length;
    expect(posed.read(wrong)?.grade()).toMatchObject({ score: (n - 1) / n, verdict: 'partial' });
  });

  it('gives half for a number that is right as far as its few digits go', () => {
    const seed = seeds.find((one) => pose(question('sample-factor'), one).rightLine === '0.707107')!;
    const posed = pose(question('sample-factor'), seed);
    expect(posed.read('0.7')?.grade()).toMatchObject({ score: 0.5, verdict: 'partial' });
    expect(posed.read('0.7')?.grade().explanation).toContain('give three digits');
  });

  it('says what is wrong with a line that is no answer, and skips an empty one', () => {
    const { read } = pose(question('mean'), 1);
    expect(read('\t')).toBeUndefined();
    expect(() => read('five')).toThrow('"five" is not a number');
    expect(() => read('1 2 3')).toThrow('1 number asked for, 3 given');
    expect(() => read('1,5')).toThrow('1 number asked for, 2 given (decimals take a point)');
    expect(() => read('1/0')).toThrow('"1/0" divides by zero');
    for (const word of ['.', '-', '1e', '0x10', '1_000', 'Infinity', 'NaN', '1/2/3']) {
      expect(() => read(word), word).toThrow('is not a number');
    }
  });
});

describe('tolerance', () => {
  const takes = (word: string, wanted: number, all = [wanted]) => fits(readNumber(word), wanted, all, 'fine');

  it('takes numbers rounded or cut to three digits or more, and fractions', () => {
    for (const word of ['1.34', '1.342', '1.341', '1.3416', '1.34164', '+1.342', '1342e-3']) {
      expect(takes(word, Math.sqrt(1.8)), word).toBe(true);
    }
    for (const word of ['1/3', '.333', '0.333', '0.3333', '2/6', '-1/-3']) expect(takes(word, 1 / 3), word).toBe(true);
    expect(takes('\u2212.447', -1 / Math.sqrt(5))).toBe(true);
  });

  it('takes no fewer digits and no other number', () => {
    for (const word of ['1.3', '1', '1.35', '1.36', '1.343', '-1.342'])
      expect(takes(word, Math.sqrt(1.8)), word).toBe(false);
    expect(takes('0', 0.001)).toBe(false);
  });

  it('wants counts to be exact', () => {
    expect([takes('1024', 1024), takes('1024.0', 1024), takes('1025', 1024), takes('102400', 102401)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('measures a small number among large ones by the digits of the largest', () => {
    const all = [0.0519, 1.342];
    expect([takes('0.05', 0.0519, all), takes('0.05', 0.0519), takes('0.1', 0.0519, all)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
