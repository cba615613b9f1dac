import type { Shown } from './formula.ts';

/** `[32, 128, 768] gives 4096 pairs, each of 768 numbers`: counts that fit a shape. */
export function readPairCounts(text: string): Shown[] {
  const shown: Shown[] = [];
  const shape = /[[(]\s*(\d+)\s*[,x×]\s*(\d+)\s*[,x×]\s*(\d+)\s*[\])]/u.exec(text);
  if (!shape) return shown;
  const [batch, tokens, features] = [Number(shape[1]), Number(shape[2]), Number(shape[3])];
  const after = shape.index + shape[0].length;
  const wanted: readonly (readonly [string, number])[] = [
    ['pairs-per-token', batch * tokens],
    ['pairs-per-feature', features],
    ['pairs-per-example', batch],
    ['pairs-batch-features', batch * features],
  ];
  for (const match of text.slice(after, after + 4000).matchAll(/(\d[\d,]*)\s*(?:\([^)]{0,30}\)\s*)?([a-z]+)/giu)) {
    const value = Number(match[1]!.replaceAll(',', ''));
    const from = after + match.index;
    const to = from + match[0].length;
    if (/^(?:times|pairs?|means?|variances?|sets?|stat)/i.test(match[2]!) || /\(mean/.test(match[0])) {
      const fit = wanted.find(([, count]) => count === value);
      if (fit) shown.push({ concept: fit[0], from, to });
    } else if (value === features && /^(?:numbers?|values?|features?|entries|dims?|elements|at)/i.test(match[2]!))
      shown.push({ concept: 'last-axis', from, to });
  }
  return shown;
}
