import { expect, test } from 'vitest';
import { collect } from '../../src/tensor/collect.ts';
import { parseRowRange, sliceRows } from '../../src/tensor/rows.ts';
import type { TensorStream } from '../../src/tensor/tensor.ts';

/** Rows [0, 1], [2, 3], ... in blocks of two rows, and how many blocks were asked for. */
function counted(blocks: number): { stream: TensorStream; asked: () => number } {
  let asked = 0;
  async function* walk() {
    for (; asked < blocks; ) {
      const first = 4 * asked++;
      yield Float64Array.of(first, first + 1, first + 2, first + 3);
    }
  }
  const stream = { name: 'x', rank: 2, rowShape: [2], dtype: 'float64', blocks: walk() } as const;
  return { stream, asked: () => asked };
}

test('rows after the slice are not read', async () => {
  const { stream, asked } = counted(1000);
  const slice = await sliceRows(stream, parseRowRange('3:5'));
  expect({ ...(await collect(slice)), firstRow: slice.firstRow }).toEqual({
    shape: [2, 2],
    values: Float64Array.of(6, 7, 8, 9),
    firstRow: 3,
  });
  expect(asked()).toBe(3);
});

test('a slice counted from the end knows where it begins', async () => {
  const slice = await sliceRows(counted(4).stream, parseRowRange('-3:-1'));
  expect({ ...(await collect(slice)), firstRow: slice.firstRow }).toEqual({
    shape: [2, 2],
    values: Float64Array.of(10, 11, 12, 13),
    firstRow: 5,
  });
});
