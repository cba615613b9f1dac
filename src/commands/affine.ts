import type { Grouping } from '../core/axis.ts';
import { count, InputError } from '../errors.ts';
import type { Tensor } from '../tensor/tensor.ts';

/**
 * Gamma or beta for every number of a group: a single number stands for all, a list must have as many values as the
 * group has features, and a deeper array the normalized shape (axes of extent 1 aside). Throws InputError, with both
 * numbers, for any other.
 */
export function expandAffine(name: 'gamma' | 'beta', given: Tensor, grouping: Grouping, noun: string): Float64Array {
  const { size, normalizedShape } = grouping;
  if (given.shape.length === 0) return new Float64Array(size).fill(given.values[0] as number);
  if (given.values.length !== size) {
    throw new InputError(
      `${name} has ${count(given.values.length, 'value')} but each ${noun} has ${count(size, 'feature')}`,
    );
  }
  const isFlat = withoutOnes(given.shape).length <= 1;
  if (isFlat || withoutOnes(given.shape).join() === withoutOnes(normalizedShape).join()) return given.values;
  throw new InputError(
    `${name} has shape [${given.shape.join(', ')}] but the normalized axes have shape [${normalizedShape.join(', ')}]`,
  );
}

function withoutOnes(shape: readonly number[]): readonly number[] {
  return shape.filter((extent) => extent !== 1);
}
