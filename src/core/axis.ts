/** How a normalization over the last axes of an array divides it: groups of `size` numbers, placed by the axes before. */
export interface Grouping {
  /** Extents of the axes before the first normalized one. */
  readonly leading: readonly number[];
  /** Extents of the normalized axes; gamma and beta have this shape. */
  readonly normalizedShape: readonly number[];
  /** Numbers in one group: the product of `normalizedShape`. */
  readonly size: number;
}

/**
 * Divides a shape at `axis`: that axis and all after it are normalized together (ONNX LayerNormalization's `axis`,
 * PyTorch's `normalized_shape`). A negative axis counts from the end. Throws RangeError for an axis the shape lacks.
 */
export function groupAt(shape: readonly number[], axis: number): Grouping {
  const first = axis < 0 ? axis + shape.length : axis;
  if (!(Number.isInteger(first) && first >= 0 && first < shape.length)) {
    throw new RangeError(`axis ${axis} is not an axis of shape [${shape.join(', ')}]`);
  }
  const normalizedShape = shape.slice(first);
  return { leading: shape.slice(0, first), normalizedShape, size: product(normalizedShape) };
}

/** Place of the `ordinal`-th group among the leading axes, row-major; `[0]` where there are none. */
export function groupIndex(leading: readonly number[], ordinal: number): readonly number[] {
  if (leading.length === 0) return [0];
  const index: number[] = [];
  let rest = ordinal;
  for (const extent of leading.toReversed()) {
    index.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return index;
}

/** Number of elements of a shape; 1 for no axes. */
export function product(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}
