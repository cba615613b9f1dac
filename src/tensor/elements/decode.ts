import { type Dtype, elementSize } from './dtype.ts';
import { bfloat16, float8e4m3, float8e5m2, float16, numberOfBits, type SmallFloat } from './small-float.ts';

/** Reads one element; undefined where it has no number: an integer that no double is, a boolean that is neither. */
type ReadElement = (view: DataView, at: number, littleEndian: boolean) => number | undefined;

/** Every number of a small format by its bits, worked out when the first of them is read. */
function tableOf(format: SmallFloat): () => Float64Array {
  let table: Float64Array | undefined;
  const size = 2 ** (1 + format.exponentBits + format.fractionBits);
  return () => {
    table ??= Float64Array.from({ length: size }, (_, bits) => numberOfBits(bits, format));
    return table;
  };
}

function smallFloat(format: SmallFloat): ReadElement {
  const table = tableOf(format);
  return format.exponentBits + format.fractionBits === 7
    ? (view, at) => table()[view.getUint8(at)]
    : (view, at, littleEndian) => table()[view.getUint16(at, littleEndian)];
}

function ifExact(n: bigint): number | undefined {
  const x = Number(n);
  return BigInt(x) === n ? x : undefined;
}

const readers: Readonly<Record<Dtype, ReadElement>> = {
  float64: (view, at, littleEndian) => view.getFloat64(at, littleEndian),
  float32: (view, at, littleEndian) => view.getFloat32(at, littleEndian),
  float16: smallFloat(float16),
  bfloat16: smallFloat(bfloat16),
  float8_e4m3: smallFloat(float8e4m3),
  float8_e5m2: smallFloat(float8e5m2),
  int8: (view, at) => view.getInt8(at),
  int16: (view, at, littleEndian) => view.getInt16(at, littleEndian),
  int32: (view, at, littleEndian) => view.getInt32(at, littleEndian),
  int64: (view, at, littleEndian) => ifExact(view.getBigInt64(at, littleEndian)),
  uint8: (view, at) => view.getUint8(at),
  uint16: (view, at, littleEndian) => view.getUint16(at, littleEndian),
  uint32: (view, at, littleEndian) => view.getUint32(at, littleEndian),
  uint64: (view, at, littleEndian) => ifExact(view.getBigUint64(at, littleEndian)),
  bool: (view, at) => (view.getUint8(at) <= 1 ? view.getUint8(at) : undefined),
};

/** How elements lie in bytes. */
export interface ElementKind {
  readonly dtype: Dtype;
  readonly littleEndian: boolean;
}

/** The numbers of elements that lie one behind the other; `refuse` is told of the first that has none, by its place. */
export function decodeElements(
  bytes: Uint8Array,
  { dtype, littleEndian }: ElementKind,
  refuse: (index: number, found: bigint) => never,
): Float64Array {
  const size = elementSize[dtype];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[dtype];
  const values = new Float64Array(bytes.length / size);
  for (let i = 0; i < values.length; i++) {
    values[i] = read(view, i * size, littleEndian) ?? refuse(i, bitsAt(view, i * size, dtype, littleEndian));
  }
  return values;
}

function bitsAt(view: DataView, at: number, dtype: Dtype, littleEndian: boolean): bigint {
  if (dtype === 'int64') return view.getBigInt64(at, littleEndian);
  if (dtype === 'uint64') return view.getBigUint64(at, littleEndian);
  return BigInt(view.getUint8(at));
}
