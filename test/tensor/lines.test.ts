import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSplitter } from '../../src/tensor/lines.ts';

/** The lines of some pieces of text, those that are too long as their place among the others. */
function linesOf(pieces: readonly string[], longest: number): readonly (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  const splitter = lineSplitter(
    (line) => lines.push(line),
    longest,
    () => lines.push(undefined),
  );
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
}

test('lines are the same however the text is cut into pieces, and a long one is told once, in its place', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), fc.integer({ min: 1, max: 6 }), (whole, cuts, longest) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((end, i) => whole.slice(places[i], end));
      const wanted = whole.split(/\r\n|[\n\r]/).map((line) => (line.length > longest ? undefined : line));
      if (wanted.at(-1) === '') wanted.pop();
      expect(linesOf(pieces, longest)).toEqual(wanted);
    }),
  );
});
