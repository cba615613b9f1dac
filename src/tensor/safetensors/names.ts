import type { Dtype } from '../elements/dtype.ts';

/** A member of the header that is no tensor but free text. */
export const METADATA = '__metadata__';

/** Element types by the names that a header gives them. */
export const dtypes: ReadonlyMap<string, Dtype> = new Map([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['F8_E4M3', 'float8_e4m3'],
  ['F8_E5M2', 'float8_e5m2'],
  ['I8', 'int8'],
  ['I16', 'int16'],
  ['I32', 'int32'],
  ['I64', 'int64'],
  ['U8', 'uint8'],
  ['U16', 'uint16'],
  ['U32', 'uint32'],
  ['U64', 'uint64'],
  ['BOOL', 'bool'],
]);

/** The name of an element type in a header. */
export function nameOfDtype(dtype: Dtype): string {
  for (const [name, one] of dtypes) if (one === dtype) return name;
  throw new Error(`safetensors has no name for ${dtype}`);
}
