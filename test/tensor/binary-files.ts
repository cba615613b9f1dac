import { crc32, deflateRawSync } from 'node:zlib';

/** Bytes of an .npy: a header of any text, padded as NumPy does, and the data. */
export function npyOf(dictionary: string, data: Uint8Array = new Uint8Array(), version = 1): Buffer {
  const prefix = version === 1 ? 10 : 12;
  const text = Buffer.from(dictionary, version === 3 ? 'utf8' : 'latin1');
  const length = Math.ceil((prefix + text.length + 1) / 64) * 64;
  const header = Buffer.alloc(length, ' ');
  header.write('\x93NUMPY', 'latin1');
  header.writeUInt8(version, 6);
  header.writeUInt8(0, 7);
  if (version === 1) header.writeUInt16LE(length - prefix, 8);
  else header.writeUInt32LE(length - prefix, 8);
  text.copy(header, prefix);
  header.write('\n', length - 1);
  return Buffer.concat([header, data]);
}

/** A dictionary as NumPy prints it. */
export function dictionary(descr: string, shape: readonly number[], fortran = false): string {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  return `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${tuple}), }`;
}

/** Little-endian doubles. */
export function doubles(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((x, i) => void bytes.writeDoubleLE(x, 8 * i));
  return bytes;
}

/** A safetensors file: a header of any text, and the data. */
export function safetensorsOf(header: string | Uint8Array | object, data: Uint8Array = new Uint8Array()): Buffer {
  const text =
    header instanceof Uint8Array ? header : Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, data]);
}

export interface Member {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isDeflated?: boolean;
  /** What is said of it, where that is to be untrue. */
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** Where it is said to begin. */
  readonly offset?: number;
  readonly localName?: string;
}

/** A zip of members, stored or deflated, whatever is said of them. */
export function zipOf(members: readonly Member[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { content, isDeflated = false, flags = 0x800 } = member;
    const packed = member.packed ?? (isDeflated ? deflateRawSync(content) : content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(member.method ?? (isDeflated ? 8 : 0), 4);
    fields.writeUInt32LE(member.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(member.size ?? content.length, 18);
    const localName = Buffer.from(member.localName ?? member.name);
    fields.writeUInt16LE(localName.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(fields), localName, Buffer.from(packed));
    const name = Buffer.from(member.name);
    fields.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(member.offset ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name);
    at += 30 + localName.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, end, Buffer.from(comment)]);
}
