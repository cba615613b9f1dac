import { aliasesOf } from './aliases.ts';
import type { Shown } from './formula.ts';
import { type Lexicon, nameConcept } from './lexicon.ts';
import type { matcher } from './matcher.ts';
import { NONE, type Reading } from './reading.ts';
import type { Subject } from './rubric.ts';

/** A subject's name in an answer: its tokens, and the subject's bit. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly mask: number;
}

/** A subject with its place in the lexicon. */
export type Member = readonly [number, Subject];

type Starts = ReadonlyMap<string, readonly { readonly bit: number; readonly concept: number }[]>;
const nameStarts = new WeakMap<Lexicon, Starts>();

/** By the stem that a subject's name can begin with: the subject's bit and the concept of its names. */
function startsOf(lexicon: Lexicon): Starts {
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
export function namesOf(reading: Reading, lexicon: Lexicon, find: ReturnType<typeof matcher>): Name[] {
  const { tokens } = reading;
  const starts = startsOf(lexicon);
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const candidates = starts.get(tokens[at]!.stem) ?? starts.get(tokens[at]!.text);
    if (!candidates) continue;
    let best: Name | undefined;
    for (const { bit, concept } of candidates) {
      for (const end of find.ends(concept, at))
        if (
          (!best || end.at > best.to) &&
          (!isLabel(reading, end.at) || at === 0 || reading.breaks[at]! > NONE) &&
          !isHalf(reading, end.at) &&
          !hasColon(reading, at, end.at)
        )
          best = { from: at, to: end.at, mask: bit };
    }
    if (best) names.push(best);
  }
  return names;
}

/** What may be hyphened to a name: "pre-style", "post-norm"; the "pre" of "pre-processing" names nothing. */
const HYPHENED =
  /^(?:norm\w*|ln|layer\w*|style|type|variant|version|placement|based|one|ones|like|only|models?|nets?|block|and|or)$/;

function isHalf({ tokens, text }: Reading, to: number): boolean {
  const [hyphen, next] = [tokens[to], tokens[to + 1]];
  return (
    hyphen?.text === '-' &&
    next?.kind === 'word' &&
    /^(?:pre|post)$/.test(tokens[to - 1]!.text) &&
    !/\s/.test(text.slice(tokens[to - 1]!.end, next.start)) &&
    !HYPHENED.test(next.text)
  );
}

/** Whether a colon or an equals sign stands inside a name: `pre: normalise` is a label and what it labels. */
function hasColon({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) if (/^[:=]$/.test(tokens[at]!.text)) return true;
  return false;
}

/** Whether a name ends in a mark, `batch: ...`, which names only at the start of something. */
function isLabel({ tokens }: Reading, to: number): boolean {
  return /^[:=]$/.test(tokens[to - 1]!.text);
}

/**
 * A family's names: those said outright, what hints at one in a clause without them ("the 2017 paper"), and where there is
 * neither, formulas that stand for it (`x + f(LN(x))` where nobody says pre-norm).
 */
export function familyNames(
  reading: Reading,
  lexicon: Lexicon,
  find: ReturnType<typeof matcher>,
  all: readonly Name[],
  members: readonly Member[],
  shown: readonly Shown[],
): readonly Name[] {
  const family = members.reduce((mask, [index]) => mask | (1 << index), 0);
  const outright = withoutOverlaps(all.filter(({ mask }) => (mask & family) !== 0));
  const named = withoutOverlaps([...outright, ...aliasesOf(reading, outright)].sort((a, b) => a.from - b.from));
  const shownThere = shownNames(reading, shown, members);
  if (named.length === 0 && members.every(([index]) => shownThere.some(({ mask }) => mask === 1 << index)))
    return shownThere;
  const hints = members.flatMap(([index, { hints: hinting }]) =>
    hinting === undefined
      ? []
      : found(reading, lexicon, find, hinting, 1 << index).filter(
          (hint) => !named.some((name) => reading.clause[name.from] === reading.clause[hint.from]),
        ),
  );
  const names = withoutOverlaps([...named, ...hints].sort((a, b) => a.from - b.from));
  return names.length > 0 ? names : shownThere;
}

/** Where a concept stands, as names of a subject. */
function found(reading: Reading, lexicon: Lexicon, find: ReturnType<typeof matcher>, concept: string, mask: number) {
  const index = lexicon.indexOf.get(concept);
  const names: Name[] = [];
  if (index === undefined) return names;
  for (let at = 0; at < reading.tokens.length; at++) {
    const to = Math.max(0, ...find.ends(index, at).map((end) => end.at));
    if (to > at) names.push({ from: at, to, mask });
  }
  return names;
}

function shownNames({ tokens }: Reading, shown: readonly Shown[], members: readonly Member[]): Name[] {
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
