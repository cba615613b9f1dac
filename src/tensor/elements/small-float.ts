/**
 * A binary floating-point format of 16 bits or fewer: sign, exponent, fraction, from the highest bit down. The least
 * exponent is for numbers below 2^`least`, without a leading one.
 */
export interface SmallFloat {
  readonly exponentBits: number;
  readonly fractionBits: number;
  /** The exponent of the smallest normal number: 1 - bias. */
  readonly least: number;
  /** Whether the greatest exponent holds infinity and NaN, as IEEE 754 has it, or numbers, its last one alone NaN. */
  readonly hasInfinity: boolean;
}

/** IEEE 754 binary16. */
export const float16: SmallFloat = { exponentBits: 5, fractionBits: 10, least: -14, hasInfinity: true };
/** The upper half of a float32. */
export const bfloat16: SmallFloat = { exponentBits: 8, fractionBits: 7, least: -126, hasInfinity: true };
/** Micikevicius et al. 2022, "FP8 formats for deep learning": E5M2 as IEEE 754 has it, E4M3 without infinities. */
export const float8e5m2: SmallFloat = { exponentBits: 5, fractionBits: 2, least: -14, hasInfinity: true };
export const float8e4m3: SmallFloat = { exponentBits: 4, fractionBits: 3, least: -6, hasInfinity: false };

/** The number that a pattern of bits stands for; each is a double. */
export function numberOfBits(bits: number, format: SmallFloat): number {
  const { exponentBits, fractionBits, least, hasInfinity } = format;
  const sign = bits >> (exponentBits + fractionBits) ? -1 : 1;
  const greatest = 2 ** exponentBits - 1;
  const exponent = (bits >> fractionBits) & greatest;
  const fraction = bits & (2 ** fractionBits - 1);
  if (exponent === greatest) {
    if (hasInfinity) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    if (fraction === 2 ** fractionBits - 1) return Number.NaN;
  }
  const [whole, scale] = exponent === 0 ? [fraction, least] : [fraction + 2 ** fractionBits, exponent - 1 + least];
  return sign * whole * 2 ** (scale - fractionBits);
}

/** The bits of the number nearest to a double, of two equally near the one with an even fraction. For IEEE 754 formats. */
export function bitsOfNumber(x: number, { exponentBits, fractionBits, least }: SmallFloat): number {
  const infinity = ((1 << exponentBits) - 1) << fractionBits;
  if (Number.isNaN(x)) return infinity | (1 << (fractionBits - 1));
  asDouble[0] = x;
  const high = asWords[HIGH]!;
  const sign = (high >>> 31) << (exponentBits + fractionBits);
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY) return sign | infinity;
  const exponent = Math.max(((high >>> 20) & 0x7ff) - 1023, least);
  // In units of the last place the number has a whole part of at most fractionBits + 1 bits; adding and taking away
  // 2^52 rounds it, to even as all arithmetic does. Division by a power of two is exact here.
  const units = size / powerOfTwo(exponent - fractionBits) + 2 ** 52 - 2 ** 52;
  // Above the least exponent one leading one is the exponent's; units that were rounded up to the next power carry over.
  const bits = ((exponent - least) << fractionBits) + units;
  return sign | Math.min(bits, infinity);
}

const asDouble = new Float64Array(1);
const asWords = new Uint32Array(asDouble.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2 ** exponent, of a normal double; `**` takes several times as long. */
function powerOfTwo(exponent: number): number {
  asWords[HIGH] = (exponent + 1023) << 20;
  asWords[1 - HIGH] = 0;
  return asDouble[0]!;
}
