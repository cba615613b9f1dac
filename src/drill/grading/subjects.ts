import type { Shown } from './formula.ts';
import { type Lexicon, nameConcept } from './lexicon.ts';
import type { matcher } from './matcher.ts';
import { COMMA, type Reading, SENTENCE } from './reading.ts';
import type { Subject } from './rubric.ts';

/** For each token a bit mask of the subjects that are spoken of there. */
export type Binding = Uint32Array;

interface Name {
  readonly from: number;
  readonly to: number;
  readonly mask: number;
}

const OBLIQUE = new Set(
  'unlike than versus opposed contrast compared comparison opposite like as against confuse from replaces replace to'.split(
    ' ',
  ),
);
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
  const bound = new Uint32Array(tokens.length + 1);
  const all = namesOf(reading, lexicon, find);
  const families = new Set(lexicon.subjects.map(({ family }) => family));
  for (const each of families) {
    const members = [...lexicon.subjects.entries()].filter(([, subject]) => subject.family === each);
    const family = members.reduce((mask, [index]) => mask | (1 << index), 0);
    const first = members.filter(([, { id }]) => about.includes(id)).reduce((mask, [index]) => mask | (1 << index), 0);
    const named = withoutOverlaps(all.filter(({ mask }) => (mask & family) !== 0));
    const names = named.length > 0 ? named : shownNames(reading, shown, members);
    bindFamily(reading, names, members.length === 2 ? family : 0, first, bound);
  }
  return bound;
}

type NameStarts = ReadonlyMap<string, readonly { readonly bit: number; readonly concept: number }[]>;
const nameStarts = new WeakMap<Lexicon, NameStarts>();

/** By the stem that a subject's name can begin with: the subject's bit and the concept of its names. */
function startsOf(lexicon: Lexicon): NameStarts {
  let starts = nameStarts.get(lexicon);
  if (!starts) {
    const concepts = lexicon.subjects.map((subject, index) => ({
      bit: 1 << index,
      concept: lexicon.indexOf.get(nameConcept(subject))!,
    }));
    starts = new Map(
      [...lexicon.byStem]
        .map(([stem, list]) => [stem, concepts.filter(({ concept }) => list.includes(concept))] as const)
        .filter(([, list]) => list.length > 0),
    );
    nameStarts.set(lexicon, starts);
  }
  return starts;
}

/** Every name of a subject in the answer, the longest at each place. */
function namesOf(reading: Reading, lexicon: Lexicon, find: ReturnType<typeof matcher>): Name[] {
  const { tokens } = reading;
  const starts = startsOf(lexicon);
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const candidates = starts.get(tokens[at]!.stem) ?? starts.get(tokens[at]!.text);
    if (!candidates) continue;
    let best: Name | undefined;
    for (const { bit, concept } of candidates) {
      for (const end of find.ends(concept, at))
        if (!best || end.at > best.to) best = { from: at, to: end.at, mask: bit };
    }
    if (best) names.push(best);
  }
  return names;
}

/** Formulas that stand for a name: `x + f(LN(x))` where nobody says pre-norm. */
function shownNames(
  { tokens }: Reading,
  shown: readonly Shown[],
  members: readonly (readonly [number, Subject])[],
): Name[] {
  const names: Name[] = [];
  for (const [index, { shownBy }] of members) {
    if (shownBy === undefined) continue;
    for (const { concept, from: start, to: end } of shown) {
      if (concept !== shownBy) continue;
      const from = tokens.findIndex((token) => token.start >= start);
      let to = from;
      while (to < tokens.length && tokens[to]!.start < end) to++;
      if (from >= 0) names.push({ from, to, mask: 1 << index });
    }
  }
  return withoutOverlaps(names.sort((a, b) => a.from - b.from));
}

function withoutOverlaps(names: readonly Name[]): Name[] {
  const out: Name[] = [];
  for (const name of names) if (name.from >= (out.at(-1)?.to ?? 0)) out.push(name);
  return out;
}

/** Walks the clauses of an answer and writes the family's bits. `pair` is the family's mask where it has two members. */
function bindFamily(reading: Reading, names: readonly Name[], pair: number, about: number, bound: Binding): void {
  const { tokens, clause } = reading;
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
      [...here, ...pointers(reading, from, to, recent, inOrder, carried, pair)].sort((a, b) => a.from - b.from),
    );
    const direct = spoken.filter((name) => !isOblique(reading, name, from));
    const oblique = spoken.findLast((name) => isOblique(reading, name, from));
    if (direct.length === 0) {
      const only = spoken[0];
      if (only && pair !== 0 && (carried === 0 || carried === only.mask) && only.mask !== pair)
        carried = pair & ~only.mask;
      const relative =
        lastOblique !== undefined &&
        lastOblique.to >= from - 1 &&
        /^(?:which|that|who|whose|where)$/.test(tokens[from]!.text)
          ? lastOblique.mask
          : carried;
      for (let at = from; at < to; at++) bound[at]! |= relative;
      for (const name of spoken) for (let at = name.from; at < name.to; at++) bound[at]! |= name.mask;
    } else {
      if (direct.length === 1 && namesWhatStandsBefore(reading, direct[0]!, from, to))
        rebind(reading, from, direct[0]!.mask, names, bound);
      for (let k = 0, at = from; k < direct.length; k++) {
        const until = k + 1 < direct.length ? boundaryBetween(reading, direct[k]!, direct[k + 1]!) : to;
        for (; at < until; at++) bound[at]! |= direct[k]!.mask;
      }
      carried = direct.at(-1)!.mask;
    }
    if (oblique) lastOblique = oblique;
    from = to;
  }
}

const NAMING = new Set('that is this it which are called we call and so these those being the'.split(' '));

/**
 * "The norm follows the addition (post)", "one reads along the row, that's layer norm": a clause that is but a name is
 * the name of what stands before it; "ResNets: batch norm" too.
 */
function namesWhatStandsBefore(reading: Reading, name: Name, from: number, to: number): boolean {
  const before = reading.tokens[from - 1]?.text;
  if (from === 0 || reading.breaks[from] === SENTENCE) return false;
  let pointing = before === '(' || before === ':' || before === '->';
  for (let at = from; at < to; at++) {
    const { kind, text } = reading.tokens[at]!;
    if ((at >= name.from && at < name.to) || kind === 'mark') continue;
    if (!NAMING.has(text) || (at >= name.to && text !== 'one')) return false;
    pointing ||= /^(?:that|this|which|called|call)$/.test(text) && at < name.from;
  }
  return pointing;
}

function rebind(reading: Reading, from: number, mask: number, names: readonly Name[], bound: Binding): void {
  const family = names.reduce((all, name) => all | name.mask, mask);
  for (let at = from - 1; at >= 0 && reading.sentence[at] === reading.sentence[from]; at--) {
    if (names.some((name) => name.from <= at && at < name.to)) return;
    bound[at] = (bound[at]! & ~family) | mask;
  }
}

/** Where the words of one name end and those of the next begin: at "and", else at the next name itself. */
function boundaryBetween(reading: Reading, one: Name, next: Name): number {
  for (let at = one.to; at < next.from; at++) if (/^(?:and|or|then|\+)$/.test(reading.tokens[at]!.text)) return at;
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

function isOblique(reading: Reading, name: Name, from: number): boolean {
  const before = reading.tokens[name.from - 1]?.text ?? '';
  const twoBefore = reading.tokens[name.from - 2]?.text ?? '';
  if (name.from - 1 < from) return false;
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
  return OBLIQUE.has(before);
}

/** What "the other" may be said of that is no subject: the other hand, the other way, the other tokens. */
const OTHER_THINGS =
  /^(?:hand|way|ways|side|tokens?|examples?|samples?|features?|words?|sentences?|sequences?|images?|rows?|batch|layers?|values?|numbers?|entries|positions?|two|three|things?|end|direction|stuff|members|people|axis|axes|dimensions?|inputs?|items?|units?|half|extreme|day|observations?|channels?|neurons?)$/;

/** "The former", "the second one", "the other", "both", "that one" as names. */
function pointers(
  reading: Reading,
  from: number,
  to: number,
  recent: readonly number[],
  inOrder: readonly number[],
  carried: number,
  pair: number,
): Name[] {
  if (recent.length < 1) return [];
  const { tokens } = reading;
  const out: Name[] = [];
  const older = recent.length > 1 ? recent[0]! : 0;
  const newer = recent.at(-1)!;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    const after = tokens[at + 1]?.text ?? '';
    const before = tokens[at - 1]?.text ?? '';
    const one =
      /^(?:one|arrangement|variant|kind|option|form|version|placement|method|is|does|norm|way|scheme|design|recipe)$/.test(
        after,
      ) ||
      (/^(?:the|,)$/.test(before) && reading.breaks[at + 1]! >= COMMA);
    let mask = 0;
    if (text === 'former' && older) mask = older;
    else if (text === 'latter' && older) mask = newer;
    else if (text === 'first' && before === 'the' && one && inOrder.length > 1) mask = inOrder[0]!;
    else if (text === 'second' && before === 'the' && one && inOrder.length > 1) mask = inOrder[1]!;
    else if (
      text === 'other' &&
      before === 'the' &&
      pair !== 0 &&
      carried !== pair &&
      carried !== 0 &&
      !OTHER_THINGS.test(after)
    )
      mask = pair & ~carried;
    else if (text === 'both' && pair !== 0 && inOrder.length > 1 && !/^(?:the|of)$/.test(before)) mask = pair;
    else if (
      (text === 'they' || text === 'neither') &&
      pair !== 0 &&
      inOrder.length > 1 &&
      recent.length > 1 &&
      carried === pair
    )
      mask = pair;
    if (mask !== 0) out.push({ from: at, to: at + 1, mask });
  }
  return out;
}
