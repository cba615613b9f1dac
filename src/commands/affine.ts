import { type Grouping, groupIndex } from '../core/axis.ts';
import type { LayerNormOptions } from '../core/layer-norm.ts';
import { count, InputError } from '../errors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { readValue, type Value } from '../tensor/value.ts';
import { newPlaces, nonFiniteName, placeName } from './places.ts';

const names = ['gamma', 'beta'] as const;
type Name = (typeof names)[number];

/** Gamma and beta as they were given, where they were. */
export type Affine = { readonly [name in Name]?: Value };

/** Reads gamma and beta from what was typed for them. Throws InputError. */
export async function readAffine(words: { readonly [name in Name]: string | undefined }): Promise<Affine> {
  const affine: { [name in Name]?: Value } = {};
  for (const name of names) {
    const text = words[name];
    if (text !== undefined) affine[name] = await readValue(`--${name}`, text);
  }
  return affine;
}

/**
 * Gamma and beta for every number of a group: a single number stands for all, a list must have as many values as the
 * group has features, and a deeper array the normalized shape (axes of extent 1 aside). Throws InputError, with both
 * numbers, for any other.
 */
export function expandAffine(
  affine: Affine,
  grouping: Grouping,
  noun: string,
): Pick<LayerNormOptions, 'gamma' | 'beta'> {
  const given = names.filter((name) => affine[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, expanded(name, affine[name] as Tensor, grouping, noun)]));
}

function expanded(name: Name, given: Tensor, { size, normalizedShape }: Grouping, noun: string): Float64Array {
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

/** What is to be warned of in gamma and beta: NaN and infinities, with the feature they are for. */
export function affineWarnings(
  affine: Affine,
  { grouping, noun }: { readonly grouping: Grouping; readonly noun: string },
): readonly string[] {
  return names.flatMap((name) => {
    const { shape = [], values = new Float64Array() } = affine[name] ?? {};
    const places = newPlaces();
    values.forEach((x, i) => {
      const feature = () => `feature ${placeName(groupIndex(grouping.normalizedShape, i))}`;
      if (!Number.isFinite(x)) places.add(() => `${feature()} is ${nonFiniteName(x)}`);
    });
    if (places.count === 0) return [];
    const [first = 0] = values;
    if (shape.length === 0) return [`--${name} is ${nonFiniteName(first)}: no output is a finite number`];
    return [`--${name}: ${places.text()} (counted from 0); the output there is no finite number, in any ${noun}`];
  });
}
