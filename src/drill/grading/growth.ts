import type { Shown } from './formula.ts';
import { LOOKED_AT, type Numbers } from './vectors.ts';

const POWER =
  /(\d+(?:\.\d+)?|\.\d+|\b[a-zα-ω]|(?<=[+-]\s?[\wδε]{1,3})\))\s*(?:\^|\*\*|to the power (?:of )?|to the )\s*\{?\s*([-−]?\d+|[nldk]\b)/giu;
/** Values that no healthy scale has: "1e-20", "3e15". */
const EXTREME = /(?<![\w.])\d+(?:\.\d+)?e([-−+]?\d{1,3})\b/giu;
/** The left side of an equation whose right side goes on: `sigma_L = sigma_0`. */
const EQUATION = /[=≈][^=.,;\n]*$/;
/** Behind these stands a small constant and no scale. */
const CONSTANT = /(?:ε|eps|lr\b|rate|decay|atol|tolerance)[^.\n]{0,25}$/i;
/** `131x`, "9000 times too large". */
const MULTIPLE =
  /(?:\bx|×)\s?\d{2,}\b|\b\d{2,}(?:\.\d+)?\s?x\b(?!\s?\d)|\b\d{2,} times (?:too|bigger|larger|smaller|as|its|the)\b/giu;
/** "This becomes more than 9000". */
const BECOMES =
  /(?:\b(?:becomes?|gives?|makes?|reach(?:es)?|yields?|get|that'?s|is)\s|(?:->|→|=>|⇒)\s?)\s*(?:already\s+)?(?:more than|over|about|almost|nearly|roughly|around)?\s*\d{3,}\b/giu;
/** What one layer does, as a recurrence: `sigma_{l+1} = g_l sigma_l`, `Var(h_{l+1}) = c Var(h_l)`, `std(h) *= g`. */
const RECURRENCE =
  /(?<![\p{L}\\])[\p{L}\\]{1,8}\(?[\p{L}\\]{0,8}_\{?([lnkti])\s?\+\s?1\}?\)?\s?(?:=|≈|\\approx)\s?[\p{L}\\\d.]{1,8}(?:_\{?\w\}?)?[\s*·×\\,]{0,6}[\p{L}\\]{1,8}\(?[\p{L}\\]{0,8}_\{?\1\}?|\*=\s?[\p{L}\d]/giu;
/** Factors of all layers, multiplied. */
const PRODUCT = /\\prod|∏|Π/gu;
/** Places, which are no values: "at layers 1, 10 and 100". */
const PLACES = /\b(?:layers?|blocks?|depths?|steps?)\s+(?:\w+\s+)?$/i;
const LEAST = 3;
/** Powers of ten from here on are out of scale. */
const EXTREME_EXPONENT = 5;

/** A factor that compounds, as numbers show it: `1.1^100`, `1, 2, 4, 8`, "9000 times too large". */
export function readGrowth(text: string, vectors: readonly Numbers[]): Shown[] {
  const shown: Shown[] = [];
  const say = (from: number, to: number) => shown.push({ concept: 'shown-growth', from, to });
  const read = text.slice(0, LOOKED_AT);
  const isConstant = (at: number) => CONSTANT.test(read.slice(Math.max(0, at - 30), at));
  for (const match of read.matchAll(POWER)) {
    if (!grows(match[1]!, match[2]!) || (/^[-−]/.test(match[2]!) && isConstant(match.index))) continue;
    say(match.index, match.index + match[0].length);
    // c^L: a factor, and as many of them as there are layers.
    if (/^[nldk]$/i.test(match[2]!) && EQUATION.test(read.slice(Math.max(0, match.index - 30), match.index)))
      shown.push({ concept: 'shown-factor', from: match.index, to: match.index + match[0].length });
  }
  for (const match of read.matchAll(EXTREME))
    if (Math.abs(Number(match[1]!.replace('−', '-'))) >= EXTREME_EXPONENT && !isConstant(match.index))
      shown.push({ concept: 'shown-extreme', from: match.index, to: match.index + match[0].length });
  for (const match of read.matchAll(RECURRENCE))
    shown.push({ concept: 'shown-factor', from: match.index, to: match.index + match[0].length });
  for (const pattern of [MULTIPLE, BECOMES, PRODUCT])
    for (const match of read.matchAll(pattern)) say(match.index, match.index + match[0].length);
  for (const { values, from, to } of vectors)
    if (isGeometric(values) && !PLACES.test(read.slice(Math.max(0, from - 30), from))) say(from, to);
  return shown;
}

/** Whether a power is far from 1; a letter to the power of a letter, c^L, stands for any. */
function grows(base: string, exponent: string): boolean {
  const [value, times] = [Number(base), Math.abs(Number(exponent.replace('−', '-')))];
  if (Number.isNaN(times)) return Number.isNaN(value) || value !== 1;
  if (Number.isNaN(value)) return times >= 10;
  return times >= LEAST && Math.abs(Math.log(value)) * times > 1;
}

function isGeometric(values: readonly number[]): boolean {
  if (values.length < LEAST) return false;
  const ratio = values[1]! / values[0]!;
  const isSteady = values.every((value, i) => i === 0 || Math.abs(value / values[i - 1]! / ratio - 1) < 0.06);
  return isSteady && ratio > 0 && Math.abs(Math.log(ratio)) > 0.05;
}
