import { elementSize, type FloatDtype } from './dtype.ts';
import { bfloat16, bitsOfNumber, float16 } from './small-float.ts';

const set: Readonly<Record<FloatDtype, (view: DataView, at: number, x: number) => void>> = {
  float64: (view, at, x) => view.setFloat64(at, x, true),
  float32: (view, at, x) => view.setFloat32(at, x, true),
  float16: (view, at, x) => view.setUint16(at, bitsOfNumber(x, float16), true),
  bfloat16: (view, at, x) => view.setUint16(at, bitsOfNumber(x, bfloat16), true),
};

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Numbers as little-endian elements of a type, each rounded once, to the nearest, ties to even. Where they are so in memory,
 * these are the bytes of `block` itself.
 */
export function encodeElements(block: Float64Array, dtype: FloatDtype): Uint8Array {
  if (isLittleEndian && dtype === 'float64') return bytesOf(block);
  if (isLittleEndian && dtype === 'float32') return bytesOf(new Float32Array(block));
  const size = elementSize[dtype];
  const bytes = new Uint8Array(block.length * size);
  const view = new DataView(bytes.buffer);
  const write = set[dtype];
  for (let i = 0; i < block.length; i++) write(view, i * size, block[i]!);
  return bytes;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
