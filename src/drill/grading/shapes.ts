import type { Shown } from './formula.ts';

/** Three sizes in brackets, `[4, 20, 64]`, `(B, T, 1)`, or without them, `B x T x D`; in brackets two may be left of them. */
const SHAPE =
  /[[(]\s*(\w+)\s*[,x×*]\s*(\w+)\s*(?:[,x×*]\s*(\w+)\s*)?,?\s*[\])]|\b(\w+)\s*[x×]\s*(\w+)\s*[x×]\s*(\w+)\b/gu;
/** What stands between a shape and what becomes of it: "->", "becomes", "goes to", "reduces to", "collapses into". */
const BECOMES =
  /^[\s,]*(?:->|→|=>|⇒|to\b|into\b|(?:is |gets |are )?(?:becomes?|became|turns?|goes|reduces?|reduced|collapses?|collapsed|shrinks?|squashed|averaged)\b)[\s\w,]{0,24}$/i;
/** How far a shape may stand from the one it comes of. */
const REACH = 40;
const BY_PLACE = ['batch-axis', 'token-axis', 'last-axis'] as const;

/**
 * Which axes are gone where an answer tells a shape before and after: `[4, 20, 64] becomes [4, 1, 64]`, `(B,T,D) -> (B,T)`.
 * Of the axes that remain as 1 or are left out the first wrong one counts; without any, the last.
 */
export function readShapes(text: string): Shown[] {
  const shown: Shown[] = [];
  const shapes = [...text.matchAll(SHAPE)].map((match) => ({
    sizes: match.slice(1).filter((size) => size !== undefined),
    from: match.index,
    to: match.index + match[0].length,
  }));
  for (const [i, after] of shapes.entries()) {
    const before = shapes[i - 1];
    if (before?.sizes.length !== 3 || before.sizes.includes('1')) continue;
    const between = text.slice(before.to, after.from);
    if (between.length > REACH || !BECOMES.test(between)) continue;
    for (const concept of lost(before.sizes, after.sizes)) shown.push({ concept, from: before.from, to: after.to });
  }
  return [...shown, ...readSizes(text, shapes)];
}

const GONE =
  '(?:that |which |is |gets |are |one |what )*(?:goes|disappears|vanish|collapse|average|reduce|sum|squash|consumed|eaten|lost|gone)';

/** "It's the 768 that goes away", "over the 768": an axis that is named by its size in a shape told before. */
function readSizes(
  text: string,
  shapes: readonly { readonly sizes: readonly string[]; readonly to: number }[],
): Shown[] {
  const shape = shapes.find(({ sizes }) => sizes.length === 3 && sizes.every((size) => /^\d{1,6}$/.test(size)));
  if (!shape || new Set(shape.sizes).size < 3) return [];
  return shape.sizes.flatMap((size, place) => {
    if (size === '1') return [];
    const said = new RegExp(
      `\\b(?:over|across|along) (?:the |all |those |its )*${size}\\b|\\bthe ${size} ${GONE}`,
      'giu',
    );
    said.lastIndex = shape.to;
    return [...text.matchAll(said)].map((match) => ({
      concept: BY_PLACE[place]!,
      from: match.index,
      to: match.index + match[0].length,
    }));
  });
}

function lost(before: readonly string[], after: readonly string[]): readonly string[] {
  const gone =
    after.length === 3
      ? before.flatMap((size, i) => (after[i] === '1' ? [i] : after[i] === size ? [] : [Number.NaN]))
      : before.flatMap((size, i) => (after.includes(size) ? [] : [i]));
  if (gone.length === 0 || gone.some(Number.isNaN)) return [];
  const others = gone.filter((axis) => axis < 2);
  return others.length > 0 ? others.map((axis) => BY_PLACE[axis]!) : ['last-axis', 'shape-per-token'];
}
