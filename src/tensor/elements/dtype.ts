/** Element types of arrays on disk. What is read comes out as float64. */
export type Dtype = FloatDtype | 'float8_e4m3' | 'float8_e5m2' | IntegerDtype | 'bool';

/** Types that a result is written in. */
export type FloatDtype = 'float64' | 'float32' | 'float16' | 'bfloat16';

type IntegerDtype = 'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64';

/** Bytes of one element. */
export const elementSize: Readonly<Record<Dtype, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  float8_e4m3: 1,
  float8_e5m2: 1,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  bool: 1,
};

export const floatDtypes: readonly FloatDtype[] = ['float64', 'float32', 'float16', 'bfloat16'];

/** The type of a result where none is asked for: the input's own, or float64 where the input's has too few values for it. */
export function resultDtype(input: Dtype): FloatDtype {
  return floatDtypes.find((one) => one === input) ?? 'float64';
}

/** The least size of a number that is rounded to infinity: the middle between the largest there is and what would come next. */
export const overflowFrom: Readonly<Record<FloatDtype, number>> = {
  float64: Number.POSITIVE_INFINITY,
  float32: 2 ** 128 - 2 ** 103,
  float16: 2 ** 16 - 2 ** 4,
  bfloat16: 2 ** 128 - 2 ** 119,
};
