import { type Grouping, groupAt, groupIndex } from '../../core/axis.ts';
import { type LayerNormOptions, layerNormOutput } from '../../core/layer-norm.ts';
import { findOddGroups, type OddGroups } from '../../core/odd-groups.ts';
import { InputError } from '../../errors.ts';
import { type Affine, expandAffine } from '../affine.ts';

/** An input as far as it is known before it is read to its end: where the rows are still to come, Infinity of them. */
export interface InputShape {
  readonly name: string;
  readonly shape: readonly number[];
  /** Where the rows begin in what the person gave: 0, but for a slice of it. */
  readonly firstRow: number;
}

/** How an input is to be normalized. */
export interface Plan {
  readonly name: string;
  readonly axis: number;
  readonly grouping: Grouping;
  readonly norm: LayerNormOptions;
  /** What a group is called: a token where only the last axis is normalized. */
  readonly noun: 'token' | 'group';
  /** How many groups of what the person gave come before the first one here. */
  readonly skipped: number;
}

/** What of the options decides the numbers. */
export interface NormChoice {
  readonly axis: number;
  readonly epsilon: number;
}

/** The exact integers of so many features take some 2 GB, and V8 ends a program that wants much more. */
const MOST_FEATURES = 2 ** 25;

/** Works out the groups of an input, and gamma and beta for them. Throws InputError where they do not fit. */
export function planFor({ name, shape, firstRow }: InputShape, { axis, epsilon }: NormChoice, affine: Affine): Plan {
  const first = axisFromStart(shape.length, axis);
  const grouping = groupAt(shape, first);
  const noun = first === shape.length - 1 ? 'token' : 'group';
  if (grouping.size > MOST_FEATURES && grouping.size < Number.POSITIVE_INFINITY) {
    throw new InputError(
      `each ${noun} has ${grouping.size} features; at most ${MOST_FEATURES} can be worked out exactly at once`,
    );
  }
  const norm = { epsilon, ...expandAffine(affine, grouping, noun) };
  const skipped = first === 0 ? 0 : firstRow * grouping.leading.slice(1).reduce((a, b) => a * b, 1);
  return { name, axis, grouping, norm, noun, skipped };
}

/** An axis counted from the start. Throws InputError for one that an array of that rank lacks. */
export function axisFromStart(rank: number, axis: number): number {
  if (rank === 0)
    throw new InputError('the input is a single number (0-d, shape []); layer norm needs an axis of features');
  const first = axis < 0 ? axis + rank : axis;
  if (first >= 0 && first < rank) return first;
  const axes = rank === 1 ? 'one axis: -1 or 0' : `${rank} axes: ${-rank} to ${rank - 1}`;
  throw new InputError(`there is no axis ${axis}: the input has ${axes}`);
}

/** Where the `ordinal`-th group here lies in what the person gave. */
export function placeOf(ordinal: number, { grouping, skipped }: Plan): readonly number[] {
  const [, ...inner] = grouping.leading;
  return groupIndex(grouping.leading.length > 0 ? [Number.POSITIVE_INFINITY, ...inner] : [], ordinal + skipped);
}

/** The groups of an array, in order. */
export function* groupsOf(values: Float64Array, { size }: Grouping): Generator<Float64Array> {
  for (let start = 0; start < values.length; start += size) yield values.subarray(start, start + size);
}

/** The output for some whole groups. */
export function normalized(values: Float64Array, { grouping, norm }: Plan): Float64Array {
  const output = new Float64Array(values.length);
  let start = 0;
  for (const group of groupsOf(values, grouping)) {
    output.set(layerNormOutput(group, norm), start);
    start += group.length;
  }
  return output;
}

/** What makes results NaN, of groups seen in order. */
export function oddGroupsOf({ norm }: Plan): { see: (group: Float64Array) => void; found: () => OddGroups } {
  const finder = findOddGroups(norm.epsilon);
  let ordinal = 0;
  return { see: (group) => finder.see(group, ordinal++), found: finder.found };
}
