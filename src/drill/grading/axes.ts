import type { Shown } from './formula.ts';

const REDUCTION =
  /(?:\b(?:mean|var|std|sum|average)\s*\(\s*(?:[a-z]\w*\s*,\s*)?(?:axis\s*=\s*|dim\s*=\s*)?|\b(?:axis|axes|dim|dims|dimension|dimensions)\s*(?:=|is|number|index|#)?\s*|\bover\s+(?=-\d))(\(\s*-?\d[\s\d,-]*\)|\[\s*-?\d[\s\d,-]*\]|[-−]?\d+\b(?:\s*(?:and|,|&)\s*-?\d+\b)?)/giu;
const SHAPE =
  /[([]\s*(?:B|N|batch|bs|b|n)\s*[,x×*]\s*([A-Za-z]+)\s*(?:[,x×*]\s*([A-Za-z]+)\s*)?(?:[,x×*]\s*([A-Za-z]+)\s*)?[)\]]/u;
const KEPT_SHAPE =
  /[([]\s*(?:B|N|batch|bs|b|n)\s*[,x×*]\s*(?:T|L|S|N|tokens?|seq|t|s|l|n|seq_len)\s*[,x×*]?\s*(?:1\s*)?[)\]]/gu;
const DIM_SIZE = /normalized_shape|LayerNorm\(\s*(?:d|D|C|d_model|dim|hidden|\d+)|layer_norm\(\s*\w+\s*,\s*[([]/gu;

/** What is said of an axis that is not reduced. */
const KEPT =
  /^\W*(?:and \d\s*)?(?:survives?|stays?|remains?|(?:is|are) (?:kept|left|untouched|preserved)|untouched)\b/i;

/** Which axes the reductions of an answer run over, `x.mean(-1)`, `axis=(0, 1)`, as concepts. */
export function readAxes(text: string): Shown[] {
  const shape = SHAPE.exec(text);
  const rank = shape ? 2 + (shape[2] ? 1 : 0) + (shape[3] ? 1 : 0) : 3;
  const shown: Shown[] = [];
  for (const match of text.matchAll(REDUCTION)) {
    const axes = [...match[1]!.matchAll(/[-−]?\d+/g)].map(([digits]) => Number(digits.replace('−', '-')));
    const from = match.index;
    const to = from + match[0].length + (text[from + match[0].length] === ')' ? 1 : 0);
    const whole = Math.max(rank, ...axes.map((axis) => axis + 1));
    const fromEnd = axes.map((axis) => (axis < 0 ? axis : axis - whole));
    if (axes.some((axis) => axis > 4 || axis < -4) || KEPT.test(text.slice(to, to + 24))) continue;
    const concepts = fromEnd.map((axis) => (axis === -whole ? 'batch-axis' : axis === -1 ? 'last-axis' : 'token-axis'));
    const others = concepts.filter((concept) => concept !== 'last-axis');
    for (const concept of others.length > 0 ? others : concepts.slice(0, 1)) shown.push({ concept, from, to });
  }
  for (const match of text.matchAll(KEPT_SHAPE))
    shown.push({ concept: 'shape-per-token', from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(DIM_SIZE))
    shown.push({ concept: 'last-axis', from: match.index, to: match.index + match[0].length });
  return shown;
}
