import { expect, test } from 'vitest';
import { plain, read, refused } from './sources.ts';

test.each<[string, number[], number[]]>([
  ['[1. 2. 3.]\n', [3], [1, 2, 3]],
  ['[[1. 2.]\n [3. 4.]]\n', [2, 2], [1, 2, 3, 4]],
  ['[[1.]\n [2.]]', [2, 1], [1, 2]],
  ['[1.]', [1], [1]],
  ['[ 1.e-05  nan -inf]', [3], [1e-5, Number.NaN, Number.NEGATIVE_INFINITY]],
  ['array([1, 2], dtype=float32)', [2], [1, 2]],
  ['array([[1., 2.],\n       [3., 4.]])', [2, 2], [1, 2, 3, 4]],
  ['np.array([1, 2])', [2], [1, 2]],
  ["tensor([1.0000e-05, 2.5], device='cuda:0', grad_fn=<AddBackward0>)\n", [2], [1e-5, 2.5]],
  ['Parameter containing:\ntensor([1., 1.], requires_grad=True)', [2], [1, 1]],
  ['tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)\n', [2, 2], [1, 2, 3, 4]],
  ['<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>', [2], [1, 2]],
  ['Array([[1., 2.]], dtype=float32)', [1, 2], [1, 2]],
  ['[[[1 2]\n  [3 4]]\n\n [[5 6]\n  [7 8]]]', [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]],
])('%j is read', async (text, shape, values) => {
  expect(plain(await read('x.txt', text))).toEqual({ shape, values });
});

test.each(['[0. 1. ... 8. 9.]', 'tensor([1., 2.,  ..., 9.])', '[[1 2]\n ...\n [8 9]]', 'array([1, …, 3])'])(
  '%j is refused as abbreviated',
  async (text) => {
    expect(await refused('x.txt', text)).toContain('abbreviated');
  },
);

test.each([
  ['tensor([1., 2.', 'line 1, column 15 of x.txt: a "]" is missing at the end'],
  ['tensor([1., 2.]', 'line 1, column 16 of x.txt: a ")" is missing after the array'],
  ['tensor([1., 2.]) * 2', 'line 1, column 16 of x.txt: ") * 2" stands after the end of the array'],
  ['tensor([1.])\ntensor([2.])', 'line 1, column 12 of x.txt: ") tensor([2.])" stands after the end of the array'],
  ['tensor(5.)', 'line 1, column 8 of x.txt: an array in brackets is expected, not "5.)"'],
  ['[[1. 2.]\n [3.]]', 'line 2, column 2 of x.txt: the list that begins here has 1 value but the first one has 2'],
  ['array([True, 1])', 'line 1, column 8 of x.txt: "True" is not a number'],
  ['array([1, , 2])', 'line 1, column 11 of x.txt: a value is missing (empty) before the comma'],
  ['array([1, 2,])', 'line 1, column 13 of x.txt: a value is missing between the comma and "]"'],
  ['array([])', 'line 1, column 7 of x.txt: the list that begins here is empty'],
])('%j is refused by its place', async (text, sentence) => {
  expect(await refused('x.txt', text)).toBe(sentence);
});

test('a decimal comma within brackets is refused as ambiguous', async () => {
  expect(await refused('x.txt', '[1 2,5 3,5]')).toContain('decimal comma');
});

test('a file named .json is never taken for a print', async () => {
  expect(await refused('x.json', '[1. 2.]')).toContain('not how JSON writes a number');
});
