import type { Shown } from './formula.ts';

const ONE = String.raw`(?:\+?1(?:\.0)?|one|plus one)(?!\.?\d|\w)`;
const LOW = String.raw`(?:[-−–]\s?1|0(?:\.0)?|zero|nought|minus one|negative one)`;
const INTERVAL = new RegExp(
  String.raw`[[(]\s*${LOW}\s*,\s*${ONE}\s*[\])]|\b(?:between|from|in|into|to|within|range)\s+(?:the\s+(?:range|interval)\s+)?(?:of\s+)?${LOW}\s*(?:and|to|\.\.+|…|-|–|,)\s*${ONE}|\bmin[-\s]?max\b|\bunit interval\b`,
  'giu',
);

/** Fixed intervals of an answer, `[0, 1]`, "between -1 and 1", as a concept. */
export function readIntervals(text: string): Shown[] {
  return [...text.matchAll(INTERVAL)].map((match) => ({
    concept: 'unit-interval',
    from: match.index,
    to: match.index + match[0].length,
  }));
}
