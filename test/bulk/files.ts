import { readFileSync, writeFileSync } from 'node:fs';

/** How the tests write a .npy file: the dtype as NumPy spells it. */
export interface Stored {
  readonly shape: readonly number[];
  readonly descr?: string;
  readonly fortran?: boolean;
}

/** Writes a .npy file of these bytes, as NumPy lays it out. */
export function writeNpy(path: string, bytes: Uint8Array, { shape, descr = '<f4', fortran = false }: Stored): void {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${tuple}), }`;
  const length = Math.ceil((10 + dictionary.length + 1) / 64) * 64;
  const head = Buffer.alloc(length, ' ');
  head.write('\x93NUMPY\x01\x00', 'latin1');
  head.writeUInt16LE(length - 10, 8);
  head.write(dictionary, 10);
  head.write('\n', length - 1);
  writeFileSync(path, Buffer.concat([head, bytes]));
}

/** Header and numbers of a little-endian .npy file. */
export function readNpy(path: string): { header: string; bytes: Buffer } {
  const file = readFileSync(path);
  const length = 10 + file.readUInt16LE(8);
  return { header: file.toString('latin1', 10, length), bytes: file.subarray(length) };
}

export function float32s(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

export function float64s(bytes: Uint8Array): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}

export function bytesOf(numbers: Float32Array | Float64Array | Uint16Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Writes a .safetensors file with one array, `x`. */
export function writeSafetensors(path: string, bytes: Uint8Array, dtype: string, shape: readonly number[]): void {
  const header = JSON.stringify({ x: { dtype, shape, data_offsets: [0, bytes.length] } });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  writeFileSync(path, Buffer.concat([length, Buffer.from(header), bytes]));
}

/** The numbers of a .safetensors file with one array. */
export function readSafetensors(path: string): Buffer {
  const file = readFileSync(path);
  return file.subarray(8 + Number(file.readBigUInt64LE(0)));
}
