import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPack } from '../../../src/drill/packs/read-pack.ts';
import { schemaOf } from '../../../src/drill/packs/schema.ts';
import { packShape } from '../../../src/drill/packs/structure.ts';
import { accepts, schemaText } from './json-schema.ts';

const schema = schemaOf(packShape, 'A question pack of layernorm');
const tiny = parse(readFileSync(join(import.meta.dirname, 'tiny.yaml'), 'utf8'));

/** Whether the validator finds the shape of a pack in order: of what holds between fields, a schema knows nothing. */
function isValid(pack: unknown): boolean {
  return readPack('p', JSON.stringify(pack)).faults.length === 0;
}

/** Every place in some data, as the keys that lead there. */
function placesIn(data: unknown): readonly (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [[]];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [[], ...steps.flatMap((step) => placesIn((data as never)[step]).map((rest) => [step, ...rest]))];
}

/** The data with what is at a place replaced; `undefined` takes it away. */
function changed(data: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (step === undefined) return to;
  const value = changed((data as never)[step], rest, to);
  if (Array.isArray(data))
    return value === undefined ? data.toSpliced(step as number, 1) : data.with(step as number, value);
  const { [step]: _, ...others } = data as Record<string, unknown>;
  return value === undefined ? others : { ...others, [step]: value };
}

describe('the JSON Schema for editors', () => {
  it('is the one that is published', async () => {
    await expect(schemaText(schema)).toMatchFileSnapshot('../../../questions/schema.json');
  });

  it('accepts a pack that the validator accepts', () => {
    expect([isValid(tiny), accepts(schema, tiny)]).toEqual([true, true]);
  });

  it('refuses what the validator refuses, and nothing else, wherever a piece is taken away or of another type', () => {
    const pieces = [undefined, null, 0, 1.5, -1, true, '', ' ', 'a b', '\u001b[0m', [], {}, [1], { extra: 'key' }];
    for (const place of placesIn(tiny)) {
      for (const piece of pieces) {
        if (place.length === 0 && piece === undefined) continue;
        const pack = changed(tiny, place, piece);
        const told = readPack('p', JSON.stringify(pack)).faults.map(({ sentence }) => sentence);
        // What holds between fields is not of the shape.
        const isShaped = told.every((sentence) => BETWEEN_FIELDS.some((pattern) => pattern.test(sentence)));
        expect(accepts(schema, pack), `${place.join('.')} = ${JSON.stringify(piece)}: ${told}`).toBe(isShaped);
      }
    }
  });

  it('refuses unknown keys wherever the validator does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(tiny)), (place) => {
        const pack = changed(tiny, [...place, 'zzz'], 'x');
        if (!placesIn(pack).some((one) => one.at(-1) === 'zzz')) return;
        expect(accepts(schema, pack)).toBe(isValid(pack));
      }),
    );
  });
});

const BETWEEN_FIELDS = [
  /option is correct/,
  /exactly one reason/,
  /says the same as/,
  /is not there; the code has/,
  /an order names each/,
  /the prompt must say/,
];
