import type { Shown } from './formula.ts';

const REDUCTION =
  /(?:\b(?:mean|var|std|sum|average)\s*\(\s*(?:[a-z]\w*\s*,\s*)?(?:axis\s*=\s*|dim\s*=\s*)?|\b(?:axis|axes|dim|dims|dimension|dimensions)\s*(?:=|is|number|index|#)?\s*|\bover\s+(?=-\d))(\(\s*-?\d[\s\d,-]*\)|\[\s*-?\d[\s\d,-]*\]|[-−]?\d+\b(?!\s*[+*/^]|\.\d)(?:\s*(?:and|,|&)\s*-?\d+\b)?)/giu;
const SHAPE =
  /[([]\s*(?:B|N|batch|bs|b|n)\s*[,x×*]\s*([A-Za-z]+)\s*(?:[,x×*]\s*([A-Za-z]+)\s*)?(?:[,x×*]\s*([A-Za-z]+)\s*)?[)\]]/u;
const KEPT_SHAPE =
  /[([]\s*(?:B|N|batch|bs|b|n)\s*[,x×*]\s*(?:T|L|S|N|tokens?|seq|t|s|l|n|seq_len)\s*[,x×*]?\s*(?:1\s*)?[)\]]/gu;
const LEFT = /\b(?:each|results?|gives?|yields?|leaves|statistics?|pairs|keepdim)\b[^.\n]*$/i;
/** `x[b, t, :]`: all the features of one token. */
const INDEXED = /\[\s*\w+\s*,\s*\w+\s*,\s*:\s*\]/gu;
const DIM_SIZE =
  /normalized_shape\s*(?:=|:|is|of|set to)\s*[([]?\s*(?:[a-zA-Z]\w*|\d+)\s*,?\s*[)\]]?(?!\s*[,\w])|LayerNorm\(\s*(?:d|D|C|d_model|dim|hidden|\d+)|layer_norm\(\s*\w+\s*,\s*[([]/gu;

/** What is said of an axis that is not reduced. */
const KEPT =
  /^\W*(?:and \d\s*)?(?:(?:is|are|=|being|counts|holds) (?:the |for (?:the )?)?(?:batch|tokens?|words?|positions?|sequences?|sentences?|examples?|samples?|time|features?|channels?)\b|survives?|stays?|remains?|(?:is|are) (?:kept|left|untouched|preserved)|untouched)\b/i;

const SUM =
  /(?:(?:\\[dt]?frac\s*\{?1\}?\s*\{?\s*|1\s*\/\s*)([A-Za-z](?:_\w+)?)\}?\)?\s*[·*⋅]?\s*)?(?:\\sum|[Σ∑]|\bsum(?=_))(?:\\limits)?\s*(?:_\s*\{?\s*)?([a-z])?(?:\s*=\s*\d)?\s*\}?(?:\s*\^\s*\{?\s*([A-Za-z](?:_\w+)?))?/gu;
const BY_LETTER: Readonly<Record<string, string>> = {
  d: 'last-axis',
  h: 'last-axis',
  c: 'last-axis',
  f: 'last-axis',
  b: 'batch-axis',
  t: 'token-axis',
  l: 'token-axis',
};
/** Letters that count examples where another sum counts features. */
const COUNTING = /^[nm]$/i;
/** `mean_d x[b,t,d]`, `E_d[x]`: a mean by the letter that it runs over. */
const MEAN_OVER =
  /(?:\b(?:mean|avg|average|var|std)|\\(?:mathbb|mathrm)\s*\{?(?:E|Var)\}?)\s*_\s*\{?\s*([a-z])\b(?!\s*,)/gu;
/** `v - v.mean()`: a vector by its own mean. */
const OWN_MEAN = /\b(v|h|z|vec|token|tok|row|emb|xi|x_i|xt|x_t)\s*-\s*\1\.mean\(\s*\)/gu;
/** `mu[b, t]`, `σ_{bt}`: a statistic that is counted by example and token. */
const COUNTED =
  /(?:\b(?:mu|mean|sigma|var|variance|std)|[μσ])(?:\s*[²2]|\s*\^\s*\{?2\}?)?\s*(?:_\s*\{?|\[|_\s*\()\s*[bni]\s*,?\s*[tlsj]\s*[}\])]/gu;
const SLICE = /\bx\w*\[([\w\s]*(?:,[\w\s:]*)*)\]/gu;
const EINOPS = /['"]\s*([a-z](?:\s+[a-z])+)\s*->\s*([a-z1()\s]+)['"]/gu;

/** The sums of formulas by the letter that they run over, slices `x[b, t, :]` and einops patterns, as axes. */
function readSums(text: string): Shown[] {
  const shown: Shown[] = [];
  const sums = [...text.matchAll(SUM)].map((match) => ({
    letter: (match[3] ?? match[1] ?? match[2] ?? '').charAt(0).toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const isBeside = sums.some(({ letter }) => BY_LETTER[letter] === 'last-axis');
  for (const { letter, from, to } of sums) {
    const concept = COUNTING.test(letter) && isBeside ? 'batch-axis' : BY_LETTER[letter];
    if (concept) shown.push({ concept, from, to });
  }
  for (const match of text.matchAll(MEAN_OVER)) {
    const concept = BY_LETTER[match[1]!];
    if (concept) shown.push({ concept, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(OWN_MEAN))
    shown.push({ concept: 'own-vector', from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(COUNTED))
    shown.push({ concept: 'shape-per-token', from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(SLICE)) {
    const parts = match[1]!.split(',').map((part) => part.trim());
    const free = parts.flatMap((part, i) => (part === ':' ? [i] : []));
    if (parts.length < 2 || free.length !== 1) continue;
    const concept = free[0] === parts.length - 1 ? 'last-axis' : free[0] === 0 ? 'batch-axis' : 'token-axis';
    shown.push({ concept, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(EINOPS)) {
    const before = match[1]!.trim().split(/\s+/);
    const lost = before.filter((letter) => !match[2]!.includes(letter));
    if (lost.length !== 1) continue;
    const at = before.indexOf(lost[0]!);
    const concept = at === before.length - 1 ? 'last-axis' : at === 0 ? 'batch-axis' : 'token-axis';
    shown.push({ concept, from: match.index, to: match.index + match[0].length });
  }
  return shown;
}

/** Which axes the reductions of an answer run over, `x.mean(-1)`, `axis=(0, 1)`, as concepts. */
export function readAxes(text: string): Shown[] {
  // The shape of what is left is not that of what is reduced.
  const found = SHAPE.exec(text);
  const shape = found && LEFT.test(text.slice(Math.max(0, found.index - 40), found.index)) ? null : found;
  const rank = shape ? 2 + (shape[2] ? 1 : 0) + (shape[3] ? 1 : 0) : 3;
  const shown: Shown[] = readSums(text);
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
  for (const match of text.matchAll(INDEXED))
    shown.push({ concept: 'shape-per-token', from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(DIM_SIZE))
    shown.push({ concept: 'last-axis', from: match.index, to: match.index + match[0].length });
  return shown;
}
