import { elementSize, type FloatDtype } from '../elements/dtype.ts';
import { encodeElements } from '../elements/encode.ts';
import { COUNT_DIGITS, type Encoder, NOTHING, shapeOf } from '../encoder.ts';
import type { Layout } from '../layout.ts';
import { METADATA, nameOfDtype } from './names.ts';

/** A .safetensors file of one tensor: its header, with room for any number of rows, and the numbers. */
export function safetensorsEncoder(_path: string, layout: Layout): Encoder {
  const dtype = layout.dtype ?? 'float64';
  const header = safetensorsHeader(layout, dtype);
  return {
    head: header(layout.rowCount ?? 0),
    encode: (block) => [encodeElements(block, dtype)],
    end: (rows) => ({ tail: NOTHING, patches: rows === layout.rowCount ? [] : [{ at: 0, bytes: header(rows) }] }),
    isRaw: layout.rowCount !== undefined || layout.rank <= 1,
  };
}

/** The header for a number of rows: of one length for all of them, as blanks may stand behind its JSON. */
function safetensorsHeader(layout: Layout, dtype: FloatDtype): (rows: number) => Uint8Array {
  const { key = 'output' } = layout;
  const name = key === METADATA ? 'output' : key;
  const json = (rows: number) => {
    const shape = shapeOf(layout, rows);
    const bytes = shape.reduce((a, b) => a * b, elementSize[dtype]);
    return JSON.stringify({ [name]: { dtype: nameOfDtype(dtype), shape, data_offsets: [0, bytes] } });
  };
  const length = Math.ceil((Buffer.byteLength(json(0)) + 2 * COUNT_DIGITS) / 8) * 8;
  return (rows) => {
    const bytes = Buffer.alloc(8 + length, ' ');
    bytes.writeBigUInt64LE(BigInt(length));
    bytes.write(json(rows), 8);
    return bytes;
  };
}
