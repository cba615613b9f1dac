import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bfloat16,
  bitsOfNumber,
  float8e4m3,
  float8e5m2,
  float16,
  numberOfBits,
  type SmallFloat,
} from '../../../src/tensor/elements/small-float.ts';
import { add, compare, fraction } from '../../core/fraction.ts';
import { numpyReference } from '../../reference/read.ts';

const all = (count: number) => Array.from({ length: count }, (_, bits) => bits);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('every pattern of bits is the number it stands for', () => {
  test('float16: as NumPy says', () => {
    const halves = Float64Array.from(all(65536), (bits) => numberOfBits(bits, float16));
    expect(sha256(new Uint8Array(halves.buffer))).toBe(numpyReference().halvesSha256);
  });

  test('bfloat16: the upper half of a float32', () => {
    const view = new DataView(new ArrayBuffer(4));
    for (const bits of all(65536)) {
      view.setUint32(0, bits * 2 ** 16);
      if (!Object.is(numberOfBits(bits, bfloat16), view.getFloat32(0))) throw new Error(`bits ${bits}`);
    }
  });

  test('float8 E5M2: the upper half of a float16', () => {
    for (const bits of all(256)) {
      expect(numberOfBits(bits, float8e5m2)).toBe(numberOfBits(bits * 256, float16));
    }
  });

  test('float8 E4M3: a float16 of the same digits and another bias, the last pattern NaN', () => {
    for (const bits of all(256)) {
      const half = numberOfBits((bits & 0x80) * 256 + (bits & 0x7f) * 128, float16) * 2 ** 8;
      expect(numberOfBits(bits, float8e4m3)).toBe((bits & 0x7f) === 0x7f ? Number.NaN : half);
    }
    expect(numberOfBits(0x7e, float8e4m3)).toBe(448);
    expect(numberOfBits(0x01, float8e4m3)).toBe(2 ** -9);
  });
});

describe('a double is rounded once, to the nearest, ties to even', () => {
  test('float16: as NumPy rounds the middles between neighbours, and the doubles next to them', () => {
    const bits = all(31742).map((i) => i + 1);
    const middles = bits.map((i) => (numberOfBits(i, float16) + numberOfBits(i + 1, float16)) / 2);
    const near = [...middles.map((x) => x * (1 - 2 ** -53)), ...middles.map((x) => x * (1 + 2 ** -52)), ...middles];
    const rounded = Uint16Array.from(near, (x) => bitsOfNumber(x, float16));
    expect(sha256(new Uint8Array(rounded.buffer))).toBe(numpyReference().roundedSha256);
  });

  test.each<[string, SmallFloat]>([
    ['float16', float16],
    ['bfloat16', bfloat16],
  ])('%s: no other number of the format is nearer', (_, format) => {
    const finite = all(65536).filter((bits) => Number.isFinite(numberOfBits(bits, format)));
    const largest = Math.max(...finite.map((bits) => numberOfBits(bits, format)));
    const distance = (x: number, bits: number) => {
      const d = add(fraction(x), fraction(-numberOfBits(bits, format)));
      return d.n < 0n ? { n: -d.n, d: d.d } : d;
    };
    const doubles = fc.oneof(
      fc.double({ noNaN: true, min: -largest, max: largest }),
      fc.double({ min: -4, max: 4, noNaN: true }),
    );
    fc.assert(
      fc.property(doubles, (x) => {
        const bits = bitsOfNumber(x, format);
        const y = numberOfBits(bits, format);
        expect(Object.is(Math.sign(y), -0) || Math.sign(y) < 0).toBe(x < 0 || Object.is(x, -0));
        for (const other of [bits - 1, bits + 1]) {
          if (other < 0 || other > 65535 || !Number.isFinite(numberOfBits(other, format))) continue;
          const order = compare(distance(x, bits), distance(x, other));
          expect(order < 0 || (order === 0 && bits % 2 === 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what the format holds stays as it is, zeros and infinities with their signs, and NaN', () => {
    for (const format of [float16, bfloat16]) {
      for (const bits of all(65536)) {
        const x = numberOfBits(bits, format);
        if (Number.isNaN(x)) expect(numberOfBits(bitsOfNumber(x, format), format)).toBeNaN();
        else if (bitsOfNumber(x, format) !== bits) throw new Error(`bits ${bits}`);
      }
    }
  });

  test('beyond the largest number lies infinity, from the middle to it on', () => {
    expect(bitsOfNumber(65519.99999999999, float16)).toBe(0x7bff);
    expect(bitsOfNumber(65520, float16)).toBe(0x7c00);
    expect(bitsOfNumber(-1e300, float16)).toBe(0xfc00);
    expect(bitsOfNumber(Number.MAX_VALUE, bfloat16)).toBe(0x7f80);
    expect(bitsOfNumber(2 ** -25, float16)).toBe(0);
    expect(bitsOfNumber(2 ** -25 * (1 + 2 ** -52), float16)).toBe(1);
    expect(bitsOfNumber(-Number.MIN_VALUE, bfloat16)).toBe(0x8000);
  });
});
