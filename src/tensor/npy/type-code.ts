import { InputError, quoted } from '../../errors.ts';
import type { ElementKind } from '../elements/decode.ts';
import type { Dtype } from '../elements/dtype.ts';

const DTYPES: Readonly<Record<string, Dtype>> = {
  f8: 'float64',
  f4: 'float32',
  f2: 'float16',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  b1: 'bool',
};

/** Types of NumPy that are not read, by the letter of their code, and what to do. */
const REFUSED: Readonly<Record<string, string>> = {
  O: 'Python objects (a pickle), which are not read; convert the array to numbers with x.astype(float)',
  c: 'complex numbers; save x.real, x.imag or abs(x)',
  S: 'byte strings, not numbers; convert them with x.astype(float)',
  a: 'byte strings, not numbers; convert them with x.astype(float)',
  U: 'strings, not numbers; convert them with x.astype(float)',
  T: 'strings, not numbers; convert them with x.astype(float)',
  M: 'dates and times (datetime64), not numbers; convert them with x.astype("int64")',
  m: 'time spans (timedelta64), not numbers; convert them with x.astype("int64")',
};

const CODE = /^(?<order>[<>|=])?(?<letter>[A-Za-z])(?<size>\d*)(?:\[.*\])?$/;

/** The element type that a code such as `<f4` names, where it is one that is read. */
export function knownKind(code: string): ElementKind | undefined {
  const { order, letter = '', size = '' } = CODE.exec(code)?.groups ?? {};
  const dtype = Object.hasOwn(DTYPES, letter + size) ? DTYPES[letter + size] : undefined;
  // Without an order, or with the machine's own, it is what nearly all machines have.
  return dtype === undefined ? undefined : { dtype, littleEndian: order !== '>' };
}

/** The same. Throws InputError for a code that names no real numbers. */
export function elementKindOf(name: string, code: string): ElementKind {
  const kind = knownKind(code);
  if (kind !== undefined) return kind;
  throw new InputError(`${name} ${refusal(code)}`);
}

function refusal(code: string): string {
  const { letter = '', size = '' } = CODE.exec(code)?.groups ?? {};
  const named = `(dtype ${quoted(code)})`;
  const known = Object.hasOwn(REFUSED, letter) ? REFUSED[letter] : undefined;
  if (known !== undefined) return `holds ${known} ${named}`;
  if (letter === 'f' && (size === '16' || size === '12')) {
    return `holds long doubles ${named}, which are not read; convert the array with x.astype("float64")`;
  }
  if (letter === 'V' && size === '2') {
    return `has elements of 2 bytes without a type ${named}: is it bfloat16, which .npy has no name for? save it as .safetensors, or as x.astype("float32")`;
  }
  if (letter === 'V' || (letter === 'f' && size === '1')) {
    return `has elements without a type that NumPy knows ${named}: if it is a float8 or the like, save it as x.astype("float32"); structured records are not read`;
  }
  return `has the dtype ${quoted(code)} as its descr, which is no type of number that NumPy writes`;
}
