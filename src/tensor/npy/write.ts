import { InputError } from '../../errors.ts';
import type { FloatDtype } from '../elements/dtype.ts';
import { encodeElements } from '../elements/encode.ts';
import { COUNT_DIGITS, type Encoder, NOTHING, shapeOf } from '../encoder.ts';
import type { Layout } from '../layout.ts';

const DESCRIPTIONS: Readonly<Record<FloatDtype, string | undefined>> = {
  float64: '<f8',
  float32: '<f4',
  float16: '<f2',
  bfloat16: undefined,
};

/** NumPy aligns the numbers to this many bytes. */
const ALIGNMENT = 64;

/** A .npy file: its header, with room for any number of rows, and the numbers. Throws InputError for bfloat16. */
export function npyEncoder(path: string, layout: Layout): Encoder {
  const dtype = layout.dtype ?? 'float64';
  const header = npyHeader(path, layout, dtype);
  return {
    head: header(layout.rowCount ?? 0),
    encode: (block) => [encodeElements(block, dtype)],
    end: (rows) => ({ tail: NOTHING, patches: rows === layout.rowCount ? [] : [{ at: 0, bytes: header(rows) }] }),
    isRaw: layout.rowCount !== undefined || layout.rank <= 1,
  };
}

/** The header for a number of rows: of one length for all of them. */
function npyHeader(path: string, layout: Layout, dtype: FloatDtype): (rows: number) => Uint8Array {
  const description = DESCRIPTIONS[dtype];
  if (description === undefined) {
    throw new InputError(`cannot write ${path}: NumPy has no ${dtype}; .safetensors has it, or take --dtype float32`);
  }
  const dictionary = (rows: number) => {
    const shape = shapeOf(layout, rows);
    const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
    return `{'descr': '${description}', 'fortran_order': False, 'shape': (${tuple}), }`;
  };
  // Magic, version and length take 10 bytes, the line end one.
  const length = 10 + dictionary(0).length + COUNT_DIGITS + 1;
  const padded = Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  return (rows) => {
    const bytes = Buffer.alloc(padded, ' ');
    bytes.write('\x93NUMPY\x01\x00', 'latin1');
    bytes.writeUInt16LE(padded - 10, 8);
    bytes.write(dictionary(rows), 10, 'latin1');
    bytes.write('\n', padded - 1);
    return bytes;
  };
}
