import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/drill/generators/generator.ts';
import { generatorNamed, generators } from '../../src/drill/generators/table.ts';
import { randomFrom } from '../../src/drill/random.ts';

const SEEDS = 300;

/** Problems of a generator for many seeds. */
function problems(name: string): readonly Problem[] {
  return Array.from({ length: SEEDS }, (_, seed) => generatorNamed(name)!.draw(randomFrom(seed)));
}

function numbers(text: string | undefined): number[] {
  return text!.split(',').map(Number);
}

function rows(text: string | undefined): number[][] {
  return JSON.parse(`[${text}]`);
}

function naive(x: readonly number[]) {
  const mean = x.reduce((a, b) => a + b) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return { mean, variance, normalized: x.map((value) => (value - mean) / Math.sqrt(variance)) };
}

/** What each generator's answer must be, by the textbook's formula in plain arithmetic. */
const oracles: Record<string, (values: Record<string, string>) => readonly number[]> = {
  mean: ({ x }) => [naive(numbers(x)).mean],
  centered: ({ x }) => numbers(x).map((value) => value - naive(numbers(x)).mean),
  variance: ({ x }) => [naive(numbers(x)).variance],
  deviation: ({ x }) => [Math.sqrt(naive(numbers(x)).variance)],
  normalized: ({ x }) => naive(numbers(x)).normalized,
  output: ({ x, gamma, beta }) =>
    naive(numbers(x)).normalized.map((z, i) => numbers(gamma)[i]! * z + numbers(beta)[i]!),
  'two-features': ({ x }) => (numbers(x)[0]! < numbers(x)[1]! ? [-1, 1] : [1, -1]),
  'norm-of-normalized': ({ features }) => [Math.sqrt(Number(features))],
  'sample-factor': ({ features }) => [Math.sqrt(1 - 1 / Number(features))],
  'statistics-count': ({ batch, tokens }) => [Number(batch) * Number(tokens)],
  'parameter-count': ({ features }) => [2 * Number(features)],
  'epsilon-variance': ({ variance, eps }) => [Number(variance) / (Number(variance) + Number(eps))],
  rms: ({ x }) => [Math.sqrt(numbers(x).reduce((sum, value) => sum + value * value, 0) / numbers(x).length)],
  'batch-feature': ({ x, feature }) => [naive(rows(x).map((row) => row[Number(feature) - 1]!)).mean],
  group: ({ x }) => [...naive(numbers(x).slice(0, 3)).normalized, ...naive(numbers(x).slice(3)).normalized],
  'input-gradient': ({ x, dy }) => numericalGradient(numbers(x), numbers(dy)),
  'growth-none': ({ layers }) => [1.5 ** Number(layers)],
  'growth-pre': ({ layers }) => [1 + Number(layers) / 2],
};

/** Central differences of sum(dy * x_hat). */
function numericalGradient(x: readonly number[], dy: readonly number[]): number[] {
  const h = 1e-4;
  const loss = (at: readonly number[]) => naive(at).normalized.reduce((sum, z, i) => sum + z * dy[i]!, 0);
  return x.map((value, i) => (loss(x.with(i, value + h)) - loss(x.with(i, value - h))) / (2 * h));
}

describe('the generators', () => {
  it('are the eighteen that packs may name', () => {
    expect(generators.map(({ name }) => name).sort()).toEqual(Object.keys(oracles).sort());
  });

  it.each(Object.keys(oracles))('answer %s as its formula does', (name) => {
    for (const { values, answer } of problems(name)) {
      const wanted = oracles[name]!(values);
      expect(answer.length).toBe(wanted.length);
      for (const [i, value] of wanted.entries()) expect(answer[i]).toBeCloseTo(value, 6);
    }
  });

  it.each(Object.keys(oracles))('fill in all that a prompt about %s may say', (name) => {
    const { needs, offers } = generatorNamed(name)!;
    for (const { values } of problems(name)) expect(Object.keys(values).sort()).toEqual([...needs, ...offers].sort());
  });

  it.each(Object.keys(oracles))(
    'know at least two slips about %s, all with finite numbers, none the answer',
    (name) => {
      for (const { answer, slips } of problems(name)) {
        expect(slips.length).toBeGreaterThanOrEqual(2);
        for (const { value } of slips) {
          expect(value.length).toBe(answer.length);
          expect(value.every(Number.isFinite)).toBe(true);
          expect(value).not.toEqual(answer);
        }
      }
    },
  );

  it.each(Object.keys(oracles))('draw different problems about %s', (name) => {
    expect(new Set(problems(name).map(({ values }) => JSON.stringify(values))).size).toBeGreaterThan(4);
  });

  it('draw the same problem for the same seed, for good', () => {
    const drawn = Object.fromEntries(generators.map(({ name, draw }) => [name, draw(randomFrom(42)).values]));
    expect(drawn).toMatchInlineSnapshot(`
      {
        "batch-feature": {
          "feature": "3",
          "x": "[2, 3, 4], [0, 11, 2], [10, 4, 9]",
        },
        "centered": {
          "x": "3, -1, 6, 0",
        },
        "deviation": {
          "x": "0, -4, 12, 0",
        },
        "epsilon-variance": {
          "eps": "1e-12",
          "variance": "1e-12",
        },
        "group": {
          "groups": "2",
          "x": "7, 3, 5, 16, 16, 13",
        },
        "growth-none": {
          "layers": "5",
        },
        "growth-pre": {
          "layers": "38",
        },
        "input-gradient": {
          "dy": "0, 0, 0, 1",
          "x": "0, -4, 12, 0",
        },
        "mean": {
          "x": "3, -1, 6, 0",
        },
        "norm-of-normalized": {
          "features": "256",
        },
        "normalized": {
          "x": "0, -4, 12, 0",
        },
        "output": {
          "beta": "0.5, 1, 2, -1",
          "gamma": "2, 0.5, -1, 0.5",
          "x": "1, 9, 9, 1",
        },
        "parameter-count": {
          "batch": "7",
          "features": "256",
          "tokens": "10",
        },
        "rms": {
          "x": "1, 3, 5, 1",
        },
        "sample-factor": {
          "features": "9",
        },
        "statistics-count": {
          "batch": "7",
          "features": "256",
          "tokens": "10",
        },
        "two-features": {
          "x": "40, 58",
        },
        "variance": {
          "x": "3, -1, 6, 0",
        },
      }
    `);
  });
});
