import { describe, expect, test } from 'vitest';
import { groupAt, groupIndex } from '../../src/core/axis.ts';

describe('groups over the last axes', () => {
  test('the last axis makes a group of each token', () => {
    expect(groupAt([2, 3, 4], -1)).toEqual({ leading: [2, 3], normalizedShape: [4], size: 4 });
  });

  test('an earlier axis takes all after it along', () => {
    expect(groupAt([2, 3, 4], 1)).toEqual({ leading: [2], normalizedShape: [3, 4], size: 12 });
    expect(groupAt([2, 3, 4], -3)).toEqual({ leading: [], normalizedShape: [2, 3, 4], size: 24 });
  });

  test('an axis that is not there is refused', () => {
    expect(() => groupAt([2, 3], 2)).toThrow(RangeError);
    expect(() => groupAt([2, 3], -3)).toThrow(RangeError);
    expect(() => groupAt([2, 3], 0.5)).toThrow(RangeError);
  });

  test('groups are placed row by row', () => {
    expect([0, 1, 2, 3, 4, 5].map((ordinal) => groupIndex([2, 3], ordinal))).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(groupIndex([], 0)).toEqual([0]);
    expect(groupIndex([Number.POSITIVE_INFINITY, 3], 7)).toEqual([2, 1]);
  });
});
