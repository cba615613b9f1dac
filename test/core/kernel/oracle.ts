import { readFileSync } from 'node:fs';
import { type BlockNorm, type NumberType, plainBlock, wasmBlock } from '../../../src/core/kernel/row-block.ts';
import { layerNormOutput } from '../../../src/core/layer-norm.ts';

/** The compiled kernel, as `npm test` has built it. */
export const kernel = new WebAssembly.Module(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)));

export type Numbers = Float32Array | Float64Array;

const arrayOf = (type: NumberType, values: ArrayLike<number>): Numbers =>
  type === 'float32' ? Float32Array.from(values) : Float64Array.from(values);

/** Rows of numbers through one of the two kernels, in blocks of `capacity`. */
export function normalize(
  engine: 'wasm' | 'plain',
  type: NumberType,
  x: ArrayLike<number>,
  norm: BlockNorm,
  capacity = 3,
): Numbers {
  const block = engine === 'wasm' ? wasmBlock(kernel, type, norm, capacity) : plainBlock(type, norm, capacity);
  const numbers = arrayOf(type, x);
  const y = arrayOf(type, new Float64Array(numbers.length));
  const step = capacity * norm.features;
  for (let start = 0; start < numbers.length; start += step) {
    const piece = numbers.subarray(start, start + step);
    block.input.set(piece);
    block.normalize(piece.length / norm.features);
    y.set(block.output.subarray(0, piece.length), start);
  }
  return y;
}

/** The unit in the last place of float32 at a number. */
function unit32(x: number): number {
  const magnitude = Math.max(Math.abs(x), 2 ** -126);
  return 2 ** (Math.floor(Math.log2(magnitude * (1 - 2 ** -40))) - 23);
}

/** How far results are from the exact ones: float32 in units in the last place, float64 in such units of the row's scale. */
export function worstError(type: NumberType, x: ArrayLike<number>, y: Numbers, norm: BlockNorm): number {
  const n = norm.features;
  const numbers = Float64Array.from(arrayOf(type, x));
  let worst = 0;
  for (let start = 0; start < numbers.length; start += n) {
    const exact = layerNormOutput(numbers.subarray(start, start + n), norm);
    const scale = exact.reduce((most, value, i) => Math.max(most, Math.abs(value), Math.abs(norm.beta?.[i] ?? 0)), 0);
    exact.forEach((value, i) => {
      const got = y[start + i] as number;
      if (Object.is(got + 0, (type === 'float32' ? Math.fround(value) : value) + 0)) return;
      const unit = type === 'float32' ? unit32(value) : 2 ** (Math.floor(Math.log2(scale)) - 52);
      const off = Math.abs(got - value) / unit;
      worst = Number.isNaN(off) ? Number.POSITIVE_INFINITY : Math.max(worst, off);
    });
  }
  return worst;
}

/** A generator of normally distributed numbers, the same for the same seed. */
export function gaussian(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
