import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledBlock, wasmBlock } from '../../../src/core/kernel/row-block.ts';
import { bfloat16, bitsOfNumber, float16, numberOfBits } from '../../../src/tensor/elements/small-float.ts';
import { kernel } from './oracle.ts';

const ROOM = 1 << 20;
const { conversions, memory, end } = wasmBlock(
  kernel,
  'float64',
  { features: 1, epsilon: 0 },
  1,
  1,
  2 * ROOM,
) as CompiledBlock;

/** What a conversion of the kernel makes of some numbers. */
function converted<A extends Numbers, B extends Numbers>(
  name: keyof typeof conversions,
  numbers: A,
  To: new (buffer: ArrayBuffer, offset: number, length: number) => B,
): B {
  const input = new (numbers.constructor as new (b: ArrayBuffer, o: number, l: number) => A)(
    memory.buffer as ArrayBuffer,
    end,
    numbers.length,
  );
  input.set(numbers);
  conversions[name](end, end + ROOM, numbers.length);
  return new To(memory.buffer as ArrayBuffer, end + ROOM, numbers.length).slice() as B;
}
type Numbers = Float64Array | Float32Array | Uint16Array;

const patterns = Uint16Array.from({ length: 65536 }, (_, bits) => bits);
const formats = [
  ['float16', float16],
  ['bfloat16', bfloat16],
] as const;

describe.each(formats)('%s', (name, format) => {
  const capital = name === 'float16' ? 'Float16' : 'Bfloat16';
  const round = (numbers: Float64Array) => converted(`float64To${capital}`, numbers, Uint16Array);
  const rounded = (numbers: Float64Array) => Uint16Array.from(numbers, (x) => bitsOfNumber(x, format));

  test('every pattern of bits is the number that plain JavaScript reads, as a float and as a double', () => {
    const numbers = Float64Array.from(patterns, (bits) => numberOfBits(bits, format));
    for (let start = 0; start < 65536; start += 8192) {
      const some = patterns.subarray(start, start + 8192);
      const expected = Array.from(numbers.subarray(start, start + 8192));
      expect(Array.from(converted(`${name}ToFloat64`, some, Float64Array))).toEqual(expected);
      expect(Array.from(converted(`${name}ToFloat32`, some, Float32Array))).toEqual(expected);
    }
  });

  test('every number of it, every middle between neighbours and the doubles next to both are rounded as by plain JavaScript', () => {
    const finite = Array.from(patterns, (bits) => numberOfBits(bits, format)).filter(Number.isFinite);
    const sorted = Float64Array.from(new Set(finite)).sort();
    const middles = sorted.subarray(1).map((x, i) => (x + sorted[i]!) / 2);
    const next = (x: number, by: bigint) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, x);
      view.setBigInt64(0, view.getBigInt64(0) + by);
      return view.getFloat64(0);
    };
    const all = [...sorted, ...middles].flatMap((x) => [next(x, -1n), x, next(x, 1n)]);
    for (let start = 0; start < all.length; start += 65536) {
      const some = Float64Array.from(all.slice(start, start + 65536));
      expect(Array.from(round(some))).toEqual(Array.from(rounded(some)));
    }
  });

  test('any doubles are rounded as by plain JavaScript, at any place', () => {
    const any = fc.oneof(
      fc.double(),
      fc.double({ min: -70_000, max: 70_000 }),
      fc.double({ min: -1e-4, max: 1e-4 }),
      fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 65519.99999999999, 65520, 2 ** 128, 5e-324, 2 ** -25),
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (values) => {
        const numbers = Float64Array.from(values);
        expect(Array.from(round(numbers))).toEqual(Array.from(rounded(numbers)));
      }),
      { numRuns: 2000 },
    );
  });
});

test('doubles and floats become each other as in JavaScript', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.float()), { minLength: 1, maxLength: 30 }), (values) => {
      const floats = converted('float64ToFloat32', Float64Array.from(values), Float32Array);
      expect(Array.from(floats)).toEqual(values.map(Math.fround));
      expect(Array.from(converted('float32ToFloat64', floats, Float64Array))).toEqual(Array.from(floats));
    }),
  );
});
