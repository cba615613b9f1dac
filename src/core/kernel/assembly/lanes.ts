/** What all modules of the kernel share: kinds of rows, and two doubles side by side. */

/**
 * Kinds of rows: `Near` rows lie around 0 and need no shift, `Far` rows are shifted before their squares are added up, and
 * of `Refined` ones the mean is known to twice as many bits.
 */
export class Near {}
export class Far {}
export class Refined {}

/** Two numbers as doubles. */
export function pair<T>(at: usize): v128 {
  return sizeof<T>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at)) : v128.load(at);
}

export function square(x: v128): v128 {
  return f64x2.mul(x, x);
}

export function lanes(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

/** What a + b lost when it was rounded to `sum`. */
export function lost(a: v128, b: v128, sum: v128): v128 {
  const back = f64x2.sub(sum, a);
  return f64x2.add(f64x2.sub(a, f64x2.sub(sum, back)), f64x2.sub(b, back));
}
