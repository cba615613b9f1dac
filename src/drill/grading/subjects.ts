import type { Shown } from './formula.ts';
import type { Lexicon } from './lexicon.ts';
import type { matcher } from './matcher.ts';
import { familyNames, type Name, namesOf } from './names.ts';
import { pointers, unnamedPair } from './pointers.ts';
import { CLAUSE, type Reading, SENTENCE } from './reading.ts';

/** Whose each token of an answer is, as bit masks of subjects. */
export interface Binding {
  /** The subjects that are spoken of at each token. */
  readonly bound: Uint32Array;
  /** The subjects that a token names or points at itself. */
  readonly named: Uint32Array;
  /** Masks of the subjects that are of one family. */
  readonly families: readonly number[];
}

const OBLIQUE = new Set(
  'unlike than versus opposed contrast compared comparison opposite like as against confuse from replaces replace to'.split(
    ' ',
  ),
);
const LIKING =
  /^(?:people|folks|we|i|they|you|cnns?|convnets?|resnets?|transformers?|rnns?|lstms?|llms?|gpts?|bert|vision|practitioners|researchers|guys|crowd|everybody|everyone|nets|models|would|do|not|still)$/;
/** What may stand between "than" and a name: "than its deep twin". */
const DETERMINERS =
  /^(?:the|a|an|its|their|our|my|your|any|every|each|some|same|comparable|equivalent|corresponding|similar|deep|old|older|classic|original|plain|standard|vanilla|usual)$/;
const JOINERS = new Set(['and', '/', 'or', ',', '&', 'both', 'the', 'nor', '+']);

/**
 * Binds every token to the subject it is said of, family by family: a name in its own clause, the last name carried
 * on, "the former", "the other", or what the question is about.
 */
export function bindSubjects(
  reading: Reading,
  lexicon: Lexicon,
  find: ReturnType<typeof matcher>,
  about: readonly string[],
  shown: readonly Shown[],
): Binding {
  const { tokens } = reading;
  const masks: number[] = [];
  const binding = {
    families: masks,
    bound: new Uint32Array(tokens.length + 1),
    named: new Uint32Array(tokens.length + 1),
  };
  const all = namesOf(reading, lexicon, find);
  find.takeNames(all);
  const families = new Set(lexicon.subjects.map(({ family }) => family));
  for (const each of families) {
    const members = [...lexicon.subjects.entries()].filter(([, subject]) => subject.family === each);
    const family = members.reduce((mask, [index]) => mask | (1 << index), 0);
    masks.push(family);
    const first = members.filter(([, { id }]) => about.includes(id)).reduce((mask, [index]) => mask | (1 << index), 0);
    const names = familyNames(reading, lexicon, find, all, members, shown);
    bindFamily(reading, names, members.length === 2 ? family : 0, first, binding);
  }
  return binding;
}

/** Walks the clauses of an answer and writes the family's bits. `pair` is the family's mask where it has two members. */
function bindFamily(
  reading: Reading,
  names: readonly Name[],
  pair: number,
  about: number,
  { bound, named }: Omit<Binding, 'families'>,
): void {
  const { tokens, clause } = reading;
  const unnamed = unnamedPair(reading, names, pair);
  let carried = about;
  let lastOblique: Name | undefined;
  let recent: number[] = [];
  const inOrder: number[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && clause[to] === clause[from]) to++;
    const here: Name[] = [];
    while (next < names.length && names[next]!.from < to) here.push(names[next++]!);
    for (const { mask } of here) {
      recent = [...recent.filter((other) => other !== mask), mask].slice(-2);
      if (!inOrder.includes(mask)) inOrder.push(mask);
    }
    const spoken = joined(
      reading,
      [...here, ...pointers(reading, from, to, { recent, inOrder, carried, pair, former: unnamed?.former ?? 0 })].sort(
        (a, b) => a.from - b.from,
      ),
    );
    for (const name of spoken) for (let at = name.from; at < name.to; at++) named[at]! |= name.mask;
    const direct = spoken.filter((name) => !isOblique(reading, name, from));
    const oblique = spoken.findLast((name) => isOblique(reading, name, from));
    if (direct.length === 0) {
      const only = spoken[0];
      if (only && pair !== 0 && (carried === 0 || carried === only.mask) && only.mask !== pair)
        carried = pair & ~only.mask;
      const relative =
        lastOblique !== undefined &&
        lastOblique.to >= from - 1 &&
        (/^(?:which|that|who|whose|where)$/.test(tokens[from]!.text) || isFormula(reading, from, to))
          ? lastOblique.mask
          : carried;
      for (let at = from; at < to; at++) bound[at]! |= relative;
      for (const name of spoken) for (let at = name.from; at < name.to; at++) bound[at]! |= name.mask;
    } else {
      const isNaming = direct.length === 1 && namesWhatStandsBefore(reading, direct[0]!, from, to);
      const naming = isNaming ? from : direct.length === 1 ? namedSentence(reading, direct[0]!, from, to) : -1;
      if (naming >= 0) rebind(reading, naming, direct[0]!.mask, names, bound);
      for (let k = 0, at = from; k < direct.length; k++) {
        const until = k + 1 < direct.length ? boundaryBetween(reading, direct[k]!, direct[k + 1]!) : to;
        for (; at < until; at++) bound[at]! |= direct[k]!.mask;
      }
      // "That's the other one" says whose the words before were, and goes back to who was spoken of.
      if (!isNaming || names.includes(direct[0]!)) carried = direct.at(-1)!.mask;
    }
    if (oblique && !isSetAside(reading, oblique, from)) lastOblique = oblique;
    from = to;
  }
  if (pair !== 0) bindLines(reading, names, pair, bound);
  if (pair !== 0 && about === 0) bindBackwards(reading, names, pair, bound);
  for (const { from, to, mask } of unnamed?.spans ?? [])
    for (let at = from; at < to; at++) bound[at] = (bound[at]! & ~pair) | mask;
}

/** "The norm goes on the total, in the post variant.": what the one name of a first sentence stands behind is said of it. */
function bindBackwards(reading: Reading, names: readonly Name[], pair: number, bound: Uint32Array): void {
  const { sentence, clause, tokens } = reading;
  const first = names[0];
  if (!first || first.mask === pair) return;
  const own = tokens[firstOf(clause, first.from)]!.text;
  if (!/^(?:in|with|for|under|that|this|which)$/.test(own) || isOblique(reading, first, firstOf(clause, first.from)))
    return;
  const start = firstOf(sentence, first.from);
  if (names.some(({ from, mask }) => sentence[from] === sentence[start] && mask !== first.mask)) return;
  for (let at = start; at < tokens.length && at < first.from; at++)
    if ((bound[at]! & pair) === 0) bound[at]! |= first.mask;
}

/** The first token of the stretch that a token is in. */
function firstOf(stretches: Int32Array, at: number): number {
  let first = at;
  while (first > 0 && stretches[first - 1] === stretches[at]) first--;
  return first;
}

/** Whether a clause is nothing but a formula: `..., LN(x + f(x)), ...` stands for the name before it. */
function isFormula({ tokens, text }: Reading, from: number, to: number): boolean {
  const stretch = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return to - from < 24 && /[+(=]/.test(stretch) && !/[a-z]{2,}\s+[a-z]{2,}/i.test(stretch);
}

const NAMING = new Set(
  'that is this it which are would be called named termed labelled labeled known as we call and so these those being the'.split(
    ' ',
  ),
);

/**
 * "The norm follows the addition (post)", "one reads along the row, that's layer norm": a clause that is but a name is
 * the name of what stands before it; "ResNets: batch norm" too.
 */
function namesWhatStandsBefore(reading: Reading, name: Name, from: number, to: number): boolean {
  const before = reading.tokens[from - 1]?.text;
  if (from === 0) return false;
  // "... That's layer norm." names a whole sentence.
  if (reading.breaks[from] === SENTENCE && !/^(?:that|this)$/.test(reading.tokens[from]!.text)) return false;
  // "LN(x + f(x)), pre: x + f(LN(x))" names what follows.
  if (before === ',' && /^[:=]$/.test(reading.tokens[name.to]?.text ?? '')) return false;
  let pointing =
    before === '(' ||
    before === '[' ||
    before === ':' ||
    before === '->' ||
    (before === ',' && followsFormula(reading, from));
  for (let at = from; at < to; at++) {
    const { kind, text } = reading.tokens[at]!;
    if ((at >= name.from && at < name.to) || kind === 'mark') continue;
    if (at >= name.to ? text !== 'one' : !NAMING.has(text)) return false;
    pointing ||= /^(?:that|this|which|called|call|named|termed|known)$/.test(text) && at < name.from;
  }
  return pointing;
}

/**
 * "You add them and norm the sum. This is called post-norm.": where the sentence that it names ends, or -1 where a
 * sentence says more than a name.
 */
function namedSentence({ tokens, breaks }: Reading, name: Name, from: number, to: number): number {
  if (
    from === 0 ||
    breaks[from] !== SENTENCE ||
    breaks[to] === CLAUSE ||
    !/^(?:that|this|these|those)$/.test(tokens[from]!.text)
  )
    return -1;
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at]!;
    if ((at >= name.from && at < name.to) || kind === 'mark') continue;
    if (at >= name.to ? !/^(?:one|for|you)$/.test(text) : !NAMING.has(text)) return -1;
  }
  let end = from - 1;
  while (end > 0 && tokens[end]!.kind === 'mark') end--;
  return end + 1;
}

/** Whether the clause before a comma is a formula: `x + f(LN(x)), pre, is ...`. */
function followsFormula(reading: Reading, from: number): boolean {
  let start = from - 1;
  while (start > 0 && reading.breaks[start] !== SENTENCE && reading.tokens[start - 1]?.text !== ',') start--;
  const stretch = reading.text.slice(reading.tokens[start]!.start, reading.tokens[from - 1]!.start);
  return /[\w)]\s*\+\s*[\w(]/.test(stretch);
}

/** "x = x + f(LN(x))  <- pre", "... # post": what a name at the end of a line of code is said of. */
function bindLines({ tokens }: Reading, names: readonly Name[], pair: number, bound: Uint32Array): void {
  for (const { from, mask } of names) {
    const mark = (tokens[from - 2]?.text ?? '') + (tokens[from - 1]?.text ?? '');
    if (!/#$|^<-$|^-{2}$|^\/{2}$/.test(mark)) continue;
    for (let at = from - 1; at >= 0 && tokens[at]!.text !== '\n'; at--) {
      if (names.some((name) => name.from <= at && at < name.to)) break;
      bound[at] = (bound[at]! & ~pair) | mask;
    }
  }
}

function rebind(reading: Reading, from: number, mask: number, names: readonly Name[], bound: Uint32Array): void {
  const family = names.reduce((all, name) => all | name.mask, mask);
  const sentence = reading.sentence[from - 1];
  for (let at = from - 1; at >= 0 && reading.sentence[at] === sentence; at--) {
    if (names.some((name) => name.from <= at && at < name.to)) return;
    bound[at] = (bound[at]! & ~family) | mask;
  }
}

/** "LN(x + f(x)), and call it post": a name that stands behind what it names. */
function isCalled({ tokens }: Reading, { from }: Name): boolean {
  const [before, twoBefore] = [tokens[from - 1]?.text ?? '', tokens[from - 2]?.text ?? ''];
  return (
    /^(?:called|named|termed)$/.test(before) ||
    (/^(?:it|this|that)$/.test(before) && /^(?:call|calls|name)$/.test(twoBefore))
  );
}

/** Where the words of one name end and those of the next begin: at the last "and" between, else at the next name itself. */
function boundaryBetween(reading: Reading, one: Name, next: Name): number {
  if (isCalled(reading, one) && isCalled(reading, next)) return one.to;
  for (let at = next.from - 1; at >= one.to; at--) if (/^(?:and|or|then|\+)$/.test(reading.tokens[at]!.text)) return at;
  return next.from;
}

/** Names with nothing but "and" or a comma between them are spoken of together. */
function joined(reading: Reading, names: readonly Name[]): Name[] {
  const out: Name[] = [];
  for (const name of names) {
    const last = out.at(-1);
    if (last && name.from <= last.to) {
      out[out.length - 1] = {
        from: last.from,
        to: Math.max(last.to, name.to),
        mask: last.to > name.from ? last.mask : last.mask | name.mask,
      };
      continue;
    }
    if (last && name.from - last.to <= 2) {
      let between = true;
      for (let at = last.to; at < name.from; at++) between &&= JOINERS.has(reading.tokens[at]!.text);
      if (between) {
        out[out.length - 1] = { from: last.from, to: name.to, mask: last.mask | name.mask };
        continue;
      }
    }
    out.push(name);
  }
  return out;
}

/** "It is pre-norm, not post-norm, that ...": a clause that only sets a name aside. */
function isSetAside({ tokens, clause }: Reading, { from: first, to }: Name, from: number): boolean {
  return (
    from > 0 &&
    tokens[from]!.text === 'not' &&
    first === from + 1 &&
    (clause[to] !== clause[from] || tokens[to]!.text === ',') &&
    tokens[from - 1]!.text === ','
  );
}

function isOblique(reading: Reading, name: Name, from: number): boolean {
  let first = name.from;
  while (first - 1 > from && DETERMINERS.test(reading.tokens[first - 1]!.text)) first--;
  const before = reading.tokens[first - 1]?.text ?? '';
  const twoBefore = reading.tokens[first - 2]?.text ?? '';
  if (first - 1 < from) return false;
  if (isSetAside(reading, name, from)) return true;
  if (before === 'to')
    return (
      /^(?:contrast|compared|opposed|similar|contrary|opposite|equivalent|identical)$/.test(twoBefore) ||
      twoBefore === 'opposed'
    );
  if (before === 'with') return /^(?:contrast|compared|confuse|confused|than|as)$/.test(twoBefore);
  if (before === 'from') return /^(?:different|differs|differ)$/.test(twoBefore);
  if (before === 'of') return twoBefore === 'instead' || twoBefore === 'opposite';
  if (before === 'in') return /^(?:as|than|unlike|like)$/.test(twoBefore);
  if (before === 'as') return twoBefore === 'same' || twoBefore === 'not';
  // "People like batch norm" is no comparison.
  if (before === 'like' && LIKING.test(twoBefore)) return false;
  return OBLIQUE.has(before);
}
