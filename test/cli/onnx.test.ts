import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupAt, product } from '../../src/core/axis.ts';
import { bytesOf, float32s, readNpy, writeNpy } from '../bulk/files.ts';
import { normalize } from '../core/kernel/oracle.ts';
import { type OnnxArray, type OnnxCase, onnxCases } from '../reference/read.ts';
import { layernorm, temporaryFolder } from './run.ts';

/** Of a float32, in which ONNX's reference computes; its own test allows 1e-3. */
const TOLERANCE = 1e-6;

function expectClose(got: ArrayLike<number>, { values }: OnnxArray): void {
  expect(got.length).toBe(values.length);
  values.forEach((expected, i) => {
    expect(Math.abs(got[i]! - expected)).toBeLessThanOrEqual(TOLERANCE * (1 + Math.abs(expected)));
  });
}

describe("ONNX's own test cases of LayerNormalization", () => {
  test('there are as many as ONNX has', () => {
    expect(onnxCases().length).toBe(19);
  });

  test.each(onnxCases().map((one): [string, OnnxCase] => [one.name, one]))('%s', (_, one) => {
    const { axis, epsilon, input, gamma, beta, output, mean, inverse } = one;
    const cwd = temporaryFolder();
    for (const [name, { shape, values }] of Object.entries({ input, gamma, beta })) {
      writeNpy(join(cwd, `${name}.npy`), bytesOf(values), { shape });
    }
    const words = ['--file', 'input.npy', '--gamma', 'gamma.npy', '--beta', 'beta.npy'];
    if (axis !== undefined) words.push('--axis', String(axis));
    if (epsilon !== undefined) words.push('--eps', String(epsilon));

    // The steps, ONNX's outputs Mean and InvStdDev among them.
    const shown = layernorm([...words, '--json'], { cwd });
    expect({ status: shown.status, stderr: shown.stderr }).toEqual({ status: 0, stderr: '' });
    const { groups, output: nested } = JSON.parse(shown.stdout);
    expectClose(nested.flat(9), output);
    expectClose(
      groups.map((group: { mean: number }) => group.mean),
      mean,
    );
    expectClose(
      groups.map((group: { deviation: number }) => 1 / group.deviation),
      inverse,
    );

    // The file, of the shape and type of the input.
    const written = layernorm([...words, '--out', 'y.npy'], { cwd });
    expect(written.status).toBe(0);
    const { header, bytes } = readNpy(join(cwd, 'y.npy'));
    expect(header).toContain(`'descr': '<f4', 'fortran_order': False, 'shape': (${output.shape.join(', ')})`);
    expectClose(float32s(bytes), output);

    // The kernel, which large files go through.
    const { size: features } = groupAt(input.shape, axis ?? -1);
    const norm = {
      features,
      epsilon: epsilon ?? 1e-5,
      gamma: Float64Array.from(gamma.values),
      beta: Float64Array.from(beta.values),
    };
    expect(product(gamma.shape)).toBe(features);
    for (const engine of ['wasm', 'plain'] as const) {
      expectClose(normalize(engine, 'float32', input.values, norm), output);
    }
  });
});
