import type { Shown } from './formula.ts';

interface Numbers {
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
}

const NUMBER = String.raw`[-−–+±]?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?(?:\/\d+)?`;
const VECTOR = new RegExp(
  String.raw`[[(]\s*(${NUMBER}(?:(?:\s*[,;]\s*|\s+(?:and\s+)?)${NUMBER}){1,15})\s*[\])]`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\w.,])(${NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+|\s+and\s+)${NUMBER}){1,15})(?![\w])`,
  'giu',
);
const MOST = 60;

/** What worked numbers show, checked by calculation: `[2,4,6]: mean 4, minus 4 -> -2 0 2`. */
export function readWorkedNumbers(text: string): Shown[] {
  const vectors = vectorsOf(text);
  const shown: Shown[] = [];
  for (const [index, vector] of vectors.entries()) {
    const later = vectors.slice(index + 1);
    const steps = stepsOf(vector.values);
    const same = (other: Numbers, values: readonly number[]) =>
      other.values.length === values.length && values.every((value, i) => near(value, other.values[i]!));
    if (steps.deviation === 0) continue;
    for (const other of later) {
      if (other.values.length !== vector.values.length) continue;
      if (steps.mean !== 0 && same(other, steps.centered))
        shown.push({ concept: 'shown-centered', from: other.from, to: other.to });
      else if (same(other, steps.normalized) || same(other, steps.sampled))
        shown.push({ concept: 'shown-normalized', from: other.from, to: other.to });
      else if (steps.variance !== 1 && same(other, steps.overVariance))
        shown.push({ concept: 'shown-over-variance', from: other.from, to: other.to });
    }
    const twin = later[0];
    if (index === 0 && twin && twin.values.length === vector.values.length && vector.values.length > 1) {
      const average = vector.values.map((value, i) => (value + twin.values[i]!) / 2);
      const hit = later.slice(1).find((other) => same(other, average));
      if (hit) shown.push({ concept: 'shown-across-tokens', from: hit.from, to: hit.to });
      const all = [...vector.values, ...twin.values];
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      const shifted = later.slice(1, 3).filter(
        (other) =>
          same(
            other,
            vector.values.map((v) => v - mean),
          ) ||
          same(
            other,
            twin.values.map((v) => v - mean),
          ),
      );
      if (shifted.length > 0 && !near(mean, steps.mean))
        shown.push({ concept: 'shown-across-tokens', from: shifted[0]!.from, to: shifted[0]!.to });
    }
  }
  return [...shown, ...dividedOf(text), ...pairsOf(text), ...growthOf(text, vectors)];
}

const POWER = /(\d+(?:\.\d+)?|\.\d+|\b[a-zα-ω])\s*(?:\^|\*\*|to the power (?:of )?|to the )\s*\{?\s*(\d+|[nldk]\b)/giu;
/** `131x`, "9000 times too large". */
const MULTIPLE = /\b\d{2,}(?:\.\d+)?\s?x\b(?!\s?\d)|\b\d{2,} times (?:too|bigger|larger|smaller|as|its|the)\b/giu;
/** "This becomes more than 9000". */
const BECOMES =
  /\b(?:becomes?|gives?|makes?|reach(?:es)?|yields?|get|that'?s|is)\s+(?:already\s+)?(?:more than|over|about|almost|nearly|roughly|around)?\s*\d{3,}\b/giu;
const GROWN = 3;

/** `1.1^100`, `1, 2, 4, 8`: a factor that compounds. */
function growthOf(text: string, vectors: readonly Numbers[]): Shown[] {
  const shown: Shown[] = [];
  for (const match of text.slice(0, 20_000).matchAll(POWER)) {
    // A letter to the power of a letter, c^L, grows as well.
    const exponent = Number(match[2]);
    const base = Number.isNaN(Number(match[1])) && Number.isNaN(exponent) ? 2 : Number(match[1]);
    if (Math.abs(Math.log(base)) * (Number.isNaN(exponent) ? 10 : exponent) > 1 && !(exponent < GROWN))
      shown.push({ concept: 'shown-growth', from: match.index, to: match.index + match[0].length });
  }
  for (const pattern of [MULTIPLE, BECOMES])
    for (const match of text.slice(0, 20_000).matchAll(pattern))
      shown.push({ concept: 'shown-growth', from: match.index, to: match.index + match[0].length });
  for (const { values, from, to } of vectors) {
    const ratio = values[1]! / values[0]!;
    const isGeometric = values.every((value, i) => i === 0 || Math.abs(value / values[i - 1]! / ratio - 1) < 0.06);
    if (values.length >= GROWN && isGeometric && ratio > 0 && Math.abs(Math.log(ratio)) > 0.05)
      shown.push({ concept: 'shown-growth', from, to });
  }
  return shown;
}

function stepsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centered = values.map((value) => value - mean);
  const squares = centered.reduce((sum, value) => sum + value * value, 0);
  const variance = squares / values.length;
  const deviation = Math.sqrt(variance);
  const sample = Math.sqrt(squares / Math.max(1, values.length - 1));
  return {
    mean,
    centered,
    variance,
    deviation,
    normalized: centered.map((value) => value / deviation),
    sampled: centered.map((value) => value / sample),
    overVariance: centered.map((value) => value / variance),
  };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.011 + 0.012 * Math.abs(a);
}

function vectorsOf(text: string): Numbers[] {
  const out: Numbers[] = [];
  const add = (match: RegExpMatchArray) => {
    const from = match.index!;
    const to = from + match[0].length;
    if (out.some((other) => from < other.to && to > other.from)) return;
    const values = [...match[1]!.matchAll(new RegExp(NUMBER, 'giu'))].map(([word]) => readNumber(word));
    if (values.every(Number.isFinite)) out.push({ values, from, to });
  };
  for (const match of text.slice(0, 20_000).matchAll(VECTOR)) if (out.length < MOST) add(match);
  for (const match of text.slice(0, 20_000).matchAll(BARE)) if (out.length < MOST) add(match);
  return out.sort((a, b) => a.from - b.from);
}

function readNumber(word: string): number {
  const plain = word.replace(/[−–]/, '-').replace(/[+±]/, '');
  const [above, below] = plain.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

const BY_VARIANCE = new RegExp(
  String.raw`\b(?:variance|var|σ²|σ\^2)\b[^.\n]{0,20}?(${NUMBER})(?:(?!sqrt|root|√|std|deviation)[^\n]){0,60}?\b(?:divid\w*|over|÷|/)\s+(?:\w+\s+){0,3}?(?:by\s+)?(${NUMBER})`,
  'giu',
);

/** "The variance is 4 and we divide by 4": the number that is divided by is the variance. */
function dividedOf(text: string): Shown[] {
  const shown: Shown[] = [];
  for (const match of text.slice(0, 20_000).matchAll(BY_VARIANCE)) {
    const [variance, divisor] = [readNumber(match[1]!), readNumber(match[2]!)];
    if (variance === divisor && variance !== 1 && variance !== 0)
      shown.push({ concept: 'shown-over-variance', from: match.index, to: match.index + match[0].length });
  }
  return shown;
}

/** `[32, 128, 768] gives 4096 pairs, each of 768 numbers`: counts that fit a shape. */
function pairsOf(text: string): Shown[] {
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
