import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, read, refusal, refused } from './sources.ts';

const infinities = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

test.each<[string, number[], number[]]>([
  ['[1,2,3]', [3], [1, 2, 3]],
  [' [[1,2],\n[3,4]] ', [2, 2], [1, 2, 3, 4]],
  ['[[[0, 1], [2, 3]]]', [1, 2, 2], [0, 1, 2, 3]],
  ['[-0, -0.0, 1E+2, 1e-400]', [4], [-0, -0, 100, 0]],
  ['[1.0, NaN, Infinity, -Infinity]', [4], [1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  ['[nan, inf, -INF, -infinity]', [4], [Number.NaN, ...infinities, Number.NEGATIVE_INFINITY]],
  ['["NaN","Infinity","-Infinity"]', [3], [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  ['{"x": [1, 2]}', [2], [1, 2]],
  ['{"meta": {"a": [[], {}, null, "]"]}, "n": 3, "x": [1], "words": ["a"]}', [1], [1]],
])('%s is read', async (text, shape, values) => {
  expect(plain(await read('x.json', text))).toEqual({ shape, values });
});

test.each([
  ['[1,null,3]', 'line 1, column 4 of x.json: null is not a number'],
  ['[1,\r\n true]', 'line 2, column 2 of x.json: true is not a number'],
  ['["1"]', 'line 1, column 2 of x.json: the string "1" is not a number'],
  ['[{"a": 1}]', 'line 1, column 2 of x.json: an object is not a number'],
  ['[1e400]', 'line 1, column 2 of x.json: "1e400" is larger than the largest double, 1.8e308'],
  ['[1, 2, 3,]', 'line 1, column 9 of x.json: a comma with nothing after it, which JSON does not allow; take it away'],
  ['[1,,2]', 'line 1, column 4 of x.json: a value is missing before ","'],
  ['[,1]', 'line 1, column 2 of x.json: a value is missing before ","'],
  ['[1 2]', 'line 1, column 4 of x.json: a comma or "]" is missing before "2"'],
  ['[1, 2', 'line 1, column 6 of x.json: the JSON ends here but a "]" is still missing'],
  ['[1,', 'line 1, column 4 of x.json: the JSON ends here but a value is still missing'],
  ['[1}', 'line 1, column 3 of x.json: a comma or "]" is missing before "}"'],
  ['[1]x', 'line 1, column 4 of x.json: "x" stands after the end of the JSON'],
  ['[1] // c', 'line 1, column 5 of x.json: "// c" stands after the end of the JSON'],
  ['[/* c */ 1]', 'line 1, column 2 of x.json: JSON has no comments'],
  ['[.5]', 'line 1, column 2 of x.json: ".5" is not how JSON writes a number; write 0.5'],
  ['[01]', 'line 1, column 2 of x.json: "01" is not how JSON writes a number; write 1'],
  ['[+inf]', 'line 1, column 2 of x.json: "+inf" is not how JSON writes a number; write Infinity'],
  ['[1\u00a0, 2]', 'line 1, column 3 of x.json: the invisible character U+00A0 is no blank of JSON; put a space there'],
  ['[1],\n[2]', 'line 1, column 4 of x.json: ", [2]" stands after the end of the JSON'],
  ['[1{}]', 'line 1, column 3 of x.json: a comma or "]" is missing before "{"'],
  ['[0x10]', 'line 1, column 2 of x.json: "0x10" is not a number; write 16'],
  ['["a]', 'line 1, column 2 of x.json: a quote is not closed'],
  ['["\\q"]', 'line 1, column 3 of x.json: "\\q" is no escape of JSON'],
  ['[[1,2],[3]]', 'line 1, column 8 of x.json: the list that begins here has 1 value but the first one has 2'],
  ['[[[1],[2]],[[3]]]', 'line 1, column 12 of x.json: the list that begins here has 1 entry but the first one has 2'],
  ['[1,[2]]', 'line 1, column 4 of x.json: a list stands where the others are numbers'],
  ['[[1],2]', 'line 1, column 6 of x.json: a number stands where the others are lists'],
  ['[]', 'line 1, column 1 of x.json: the list that begins here is empty'],
  ['[[],[]]', 'line 1, column 2 of x.json: the list that begins here is empty'],
  ['5', 'line 1, column 1 of x.json: a JSON file of numbers begins with [ or {'],
  ['"a"', 'line 1, column 1 of x.json: a JSON file of numbers begins with [ or {'],
  [' \n', 'x.json is empty: it holds no numbers'],
  ['{}', 'x.json holds no array of numbers'],
  ['{"a": 1}', 'x.json holds no array of numbers'],
  ['{"a": [1, null]}', 'line 1, column 11 of x.json: null is not a number'],
  ['{"a": [1], "a": [2]}', 'line 1, column 12 of x.json: the name "a" is there twice (duplicate)'],
  ['{"a": [1],}', 'line 1, column 11 of x.json: a name in double quotes is expected'],
  ['{"a" [1]}', 'line 1, column 6 of x.json: a colon is missing after the name'],
  ['{"a": [1]', 'line 1, column 10 of x.json: a comma or "}" is missing: the JSON ends here'],
  ['{a: [1]}', 'line 1, column 2 of x.json: a name in double quotes is expected'],
])('%s is refused by its place', async (text, sentence) => {
  expect(await refused('x.json', text)).toBe(sentence);
});

describe('the arrays of an object', () => {
  const two = '{"a": [1, 2, 3], "b": [[4, 5], [6, 7]], "c": "no"}';

  test('are chosen by their names', async () => {
    expect(plain(await read('x.json', two, 'b'))).toEqual({ shape: [2, 2], values: [4, 5, 6, 7] });
  });

  test('are listed where there are several and no name', async () => {
    const { message, list } = await refusal(() => read('x.json', two));
    expect(message).toBe('x.json holds 2 arrays; choose one with --key');
    expect(list).toEqual(['a  [3]  float64', 'b  [2, 2]  float64']);
  });

  test('a faulty one beside a good one is told, and not passed over in silence', async () => {
    const text = '{"a": [1, 2], "b": [[1, 2], [3]], "c": [null, 2], "words": ["x"]}';
    const { message, list } = await refusal(() => read('x.json', text));
    expect(message).toBe('x.json holds 3 arrays; choose one with --key');
    expect(list).toEqual([
      'a  [2]  float64',
      'b  cannot be read: line 1, column 29 of x.json: the list that begins here has 1 value but the first one has 2',
      'c  cannot be read: line 1, column 41 of x.json: null is not a number',
    ]);
    expect(plain(await read('x.json', text, 'a'))).toEqual({ shape: [2], values: [1, 2] });
  });

  test('are listed for a wrong name, with the one that is near', async () => {
    const { message, list } = await refusal(() => read('x.json', '{"weight": [1], "bias": [2]}', 'wieght'));
    expect(message).toBe('x.json holds no array named "wieght"; did you mean "weight"?');
    expect(list).toEqual(['weight  [1]  float64', 'bias  [1]  float64']);
  });

  test.each(['toString', '__proto__', 'constructor', 'length'])(
    'do not have the name %s by themselves',
    async (key) => {
      expect(await refused('x.json', '{"x": [1]}', key)).toBe(`x.json holds no array named "${key}"`);
      expect(plain(await read('x.json', `{"y": [2], "${key}": [1]}`, key))).toEqual({ shape: [1], values: [1] });
    },
  );

  test('that are none say why when they are asked for', async () => {
    expect(await refused('x.json', '{"a": [1], "b": [1, "x"]}', 'b')).toContain('the string "x" is not a number');
  });

  test('are refused by a name in a file that has no names', async () => {
    expect(await refused('x.json', '[1]', 'a')).toBe('x.json holds one array without a name; leave out --key');
  });
});

test('nesting of any depth is refused without a stack overflow', async () => {
  const deep = 100_000;
  expect(await refused('x.json', '['.repeat(deep))).toContain('lists are nested more than 32 deep');
  expect(await refused('x.json', `{"a": ${'['.repeat(deep)}`)).toContain('is still missing');
  expect(await refused('x.json', `{"a": ${'{"a":'.repeat(deep)}`)).toContain('a value is still missing');
  const closed = `{"a": ${'['.repeat(deep)}${']'.repeat(deep)}, "b": [1]}`;
  expect(plain(await read('x.json', closed, 'b'))).toEqual({ shape: [1], values: [1] });
});

// Of the kinds in JSONTestSuite's n_ files: no JSON, so never an array.
test.each([
  '[1 true]',
  '["": 1]',
  '[""],',
  '[,]',
  '[3[4]]',
  '[1,]',
  '["a",\n4\n,1,',
  '[1:2]',
  '[++1]',
  '[+1]',
  '[-01]',
  '[-1.0.]',
  '[-2.]',
  '[0.1.2]',
  '[0.3e+]',
  '[0.3e]',
  '[0.e1]',
  '[0E+]',
  '[0e]',
  '[1.0e+]',
  '[1eE2]',
  '[2.e+3]',
  '[2.e3]',
  '[9.e+]',
  '[+Inf]',
  '[Infi]',
  '[1+2]',
  '[0x1]',
  '[-Infinit]',
  '[- 1]',
  '[-012]',
  '[-NaN]',
  '[-foo]',
  '[.-1]',
  '[1.]',
  '[1ea]',
  '[1a]',
  '[\u00a01]',
  '[\f1]',
  '[１]',
  '[1]\u0000',
  '[1\u0000]',
  '[nul]',
  '[\u2060]',
  '[True]',
  "['1']",
  '[a',
  '[1]]',
  ']',
  '{',
  '{]',
  '[*]',
  '[1][2]',
  '[<null>]',
  '{"a":[1]} x',
  '{"a":[1]}{}',
  '{"a":[1],,"b":[2]}',
  '{"a":\'a\',"b":[1]}',
  '{"a":["\\u00A"],"b":[1]}',
  '{"a":["\t"],"b":[1]}',
  '{1:[1]}',
  '{"a"::[1]}',
  '{"a":[1]/**/}',
  '{[1]:[1]}',
  '{"a":[1] "b":[1]}',
  '{null:[1]}',
])('%j is no JSON and refused', async (text) => {
  expect(await refused('x.json', text)).toMatch(/x\.json/);
});

const rectangular = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return fc.tuple(
    fc.constant(shape),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: size, maxLength: size }),
  );
});

function nest(shape: readonly number[], values: readonly unknown[]): unknown {
  let lists = values;
  for (const n of shape.slice(1).reverse()) {
    lists = Array.from({ length: lists.length / n }, (_, i) => lists.slice(i * n, (i + 1) * n));
  }
  return lists;
}

test('every nested array that JSON.stringify writes is read with its shape and numbers', async () => {
  await fc.assert(
    fc.asyncProperty(rectangular, fc.constantFrom(undefined, 1, '\t'), async ([shape, values], space) => {
      const text = JSON.stringify(nest(shape, values), null, space);
      const expected = (JSON.parse(text) as unknown[]).flat(Number.POSITIVE_INFINITY);
      expect(plain(await read('x.json', text))).toEqual({ shape, values: expected });
    }),
  );
});

test('what JSON.parse refuses is refused, whatever one character does to an array', async () => {
  const text = '[[1.5, -2e3], [0, 4]]';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length),
      fc.nat(2),
      fc.constantFrom(...'[]{},:."-+eE0159 \nn/'),
      async (at, cut, c) => {
        const changed = text.slice(0, at) + c + text.slice(at + cut);
        let valid = true;
        try {
          JSON.parse(changed);
        } catch {
          valid = false;
        }
        if (!valid) expect(await refused('x.json', changed)).toMatch(/x\.json/);
      },
    ),
    { numRuns: 1000 },
  );
});
