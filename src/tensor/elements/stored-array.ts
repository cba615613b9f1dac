import { InputError } from '../../errors.ts';
import type { ElementKind } from './decode.ts';
import { elementSize } from './dtype.ts';

/** An array as it lies in bytes. */
export interface StoredArray extends ElementKind {
  /** How messages name it: `x.npy`, `weight in x.npz`. */
  readonly name: string;
  readonly shape: readonly number[];
}

/** Bytes of all numbers of an array. Throws InputError where no file could hold them: told before anything is allocated. */
export function bytesOf({ name, shape, dtype }: StoredArray): bigint {
  // An array without numbers could have any extents; ones that nothing could count are a mistake or an attack.
  const largest = shape.includes(0) ? 2 ** 31 : Number.MAX_SAFE_INTEGER;
  if (shape.some((extent) => extent > largest)) {
    throw new InputError(`${name}: shape ${shapeText(shape)} is too large for any array`);
  }
  if (shape.length > MOST_AXES) {
    throw new InputError(`${name}: its shape has ${shape.length} axes, and no array has more than ${MOST_AXES}`);
  }
  return shape.reduce((size, extent) => size * BigInt(extent), BigInt(elementSize[dtype]));
}

/** As in NumPy, which allows 64. */
const MOST_AXES = 64;

/** Refuses an array for which too many or too few bytes are there. */
export function refuseSize(array: StoredArray, needed: bigint | number, there: bigint | number): never {
  const { name, shape, dtype } = array;
  const needs = `shape ${shapeText(shape)} of ${dtype} needs ${needed} bytes of numbers`;
  if (there < needed) throw new InputError(`${name} is cut short: ${needs} but only ${there} are there (truncated)`);
  throw new InputError(`${name} is longer than its header says: ${needs} but ${there} are there (extra bytes)`);
}

/** `[3, 4]`, cut where it is longer than a message can carry. */
export function shapeText(shape: readonly (number | bigint)[]): string {
  return `[${shape.slice(0, 8).join(', ')}${shape.length > 8 ? ', …' : ''}]`;
}

/** Refuses the element at a place, counted row-major, that is no number a double can be. */
export function refuseElement({ name, dtype, shape }: StoredArray, place: number, found: bigint): never {
  const index: number[] = [];
  let rest = place;
  for (const extent of shape.toReversed()) {
    index.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  const where = `${name}, element [${index.join(', ')}]`;
  if (dtype === 'bool') throw new InputError(`${where}: a bool is 0 or 1, but the byte is ${found}`);
  throw new InputError(
    `${where}: the ${dtype} ${found} lies beyond 2^53 and no float64 is exactly it (the nearest is ${Number(found)}); ` +
      'where rounding is meant, convert the array to float64 first',
  );
}
