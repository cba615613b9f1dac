import { elementSize, type FloatDtype } from './dtype.ts';
import { bfloat16, bitsOfNumber, float16 } from './small-float.ts';

const set: Readonly<Record<FloatDtype, (view: DataView, at: number, x: number) => void>> = {
  float64: (view, at, x) => view.setFloat64(at, x, true),
  float32: (view, at, x) => view.setFloat32(at, x, true),
  float16: (view, at, x) => view.setUint16(at, bitsOfNumber(x, float16), true),
  bfloat16: (view, at, x) => view.setUint16(at, bitsOfNumber(x, bfloat16), true),
};

/** Numbers as little-endian elements of a type, each rounded once, to the nearest, ties to even. */
export function encodeElements(block: Float64Array, dtype: FloatDtype): Uint8Array {
  const size = elementSize[dtype];
  const bytes = new Uint8Array(block.length * size);
  const view = new DataView(bytes.buffer);
  const write = set[dtype];
  for (let i = 0; i < block.length; i++) write(view, i * size, block[i]!);
  return bytes;
}
