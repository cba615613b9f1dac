import { readAxes } from './axes.ts';
import { readFormulas, type Shown } from './formula.ts';
import { readGrowth } from './growth.ts';
import { readIntervals } from './intervals.ts';
import type { Lexicon } from './lexicon.ts';
import { matcher } from './matcher.ts';
import { readPairCounts } from './pair-counts.ts';
import { type Reading, read } from './reading.ts';
import { ASSERTED, type Stance, stanceOf } from './stance.ts';
import { type Binding, bindSubjects } from './subjects.ts';
import { vectorsOf } from './vectors.ts';
import { readWorkedNumbers } from './worked-numbers.ts';

/** A concept found in an answer: where, of what, and whether it is claimed. */
export interface Mention {
  readonly concept: string;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
  readonly denied: boolean;
  /** False where it is only told of others, or taken back. */
  readonly claimed: boolean;
  /** Whether the writer says of the stretch it stands in that it is not so. */
  readonly refused: boolean;
  /** Whether it is only supposed, against the facts. */
  readonly supposed: boolean;
  /** Bit mask of the subjects it may be said of. */
  readonly subjects: number;
}

/** An answer, understood. */
export interface Understood {
  readonly reading: Reading;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

/** Everything of the lexicon that an answer mentions. Concepts not in `wanted` are left out. */
export function understand(
  text: string,
  lexicon: Lexicon,
  about: readonly string[],
  wanted: ReadonlySet<string>,
): Understood {
  const reading = read(text, lexicon);
  const find = matcher(reading, lexicon);
  const stance = stanceOf(reading);
  const vectors = vectorsOf(text);
  const shown = [
    ...readFormulas(text),
    ...readAxes(text),
    ...readIntervals(text),
    ...readWorkedNumbers(text, vectors),
    ...readGrowth(text, vectors),
    ...readPairCounts(text),
  ];
  const binding = bindSubjects(reading, lexicon, find, about, shown);
  const { bound } = binding;
  const mentions = new Map<string, Mention[]>();
  const add = (mention: Mention) => {
    const list = mentions.get(mention.concept);
    if (list) list.push(mention);
    else mentions.set(mention.concept, [mention]);
  };

  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const { stem, text: word, kind } = tokens[at]!;
    const seen = new Set<number>();
    const look = (concepts: readonly number[] | undefined) => {
      for (const concept of concepts ?? []) {
        const name = lexicon.names[concept]!;
        if (seen.has(concept) || !wanted.has(name)) continue;
        seen.add(concept);
        for (const negated of [false, true]) {
          let to = 0;
          for (const end of find.ends(concept, at))
            if (end.negated === negated && (to === 0 || end.at < to)) to = end.at;
          if (to > 0) add(mentionOf(reading, stance, bound, name, at, to, negated));
        }
      }
    };
    look(lexicon.byStem.get(stem));
    if (word !== stem) look(lexicon.byStem.get(word));
    if (kind === 'number') look(lexicon.byNumber);
    if (at === 0) look(lexicon.byStart);
  }
  for (const one of shown) if (wanted.has(one.concept)) add(shownMention(reading, stance, bound, one));
  for (const derived of ellipses(reading, binding, mentions)) add(derived);
  return { reading, mentions };
}

/** How many tokens before an ellipsis what it stands for may end. */
const ELLIPSIS_REACH = 14;
/** Words of a clause that is but a name: "that's the other one", "no, batch norm does". */
const BARE = new Set(
  'that it this is do does are was the one no yes but and actually really rather only not never too either so whereas while though which'.split(
    ' ',
  ),
);

/**
 * "Batch norm cares who else is there and layer norm doesn't", "LN isn't computed over the batch, BN is", "that's the other
 * one": a clause that is only a subject, or a subject and an auxiliary, says of it what stands before, or the opposite.
 */
function ellipses(
  { tokens, clause }: Reading,
  { bound, named, families }: Binding,
  mentions: ReadonlyMap<string, readonly Mention[]>,
): Mention[] {
  const derived: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && clause[to] === clause[from]) to++;
    const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
    const start = bareFrom(tokens, named, from, to);
    const not = words.some(({ text }, i) => i >= words.length - 2 && (text === 'not' || text === 'never'));
    const isVerb = words.some(({ stem }) => /^(?:do|is|can|will|have)$/.test(stem));
    const isNo = words[0]?.text === 'no' || words[0]?.text === 'not';
    if (start !== undefined && (isVerb || isNo || tokens[from - 1]?.text === ':')) {
      let subject = 0;
      for (let at = start; at < to; at++) subject |= named[at]!;
      const isOwn = subject === 0;
      if (isOwn) subject = bound[start]!;
      const family = families.reduce((mask, members) => ((members & subject) !== 0 ? mask | members : mask), 0);
      for (const list of mentions.values()) {
        const near = list.filter(({ to: end }) => end <= start && start - end <= ELLIPSIS_REACH);
        // "Post-norm blows up without warm-up, pre-norm doesn't": what is denied is the blowing up.
        const isMixed = not && near.some(({ denied }) => !denied);
        for (const mention of near) {
          if (isMixed && mention.denied) continue;
          // "It doesn't", after what others say of it, denies that; of another subject a name says it, or the opposite.
          if (isOwn ? mention.claimed || !not : (mention.subjects & subject) !== 0 && mention.claimed) continue;
          // "One of the two does, and it is batch norm."
          const isSaidOfNone =
            (mention.subjects & family) === 0 && words.some(({ text }) => text === 'it' || text === 'that');
          if (!not && mention.claimed && !mention.denied && !isSaidOfNone) continue;
          const denied = not && !(mention.claimed && mention.denied);
          derived.push({
            ...mention,
            end: tokens[to - 1]!.end,
            denied,
            claimed: true,
            refused: false,
            subjects: subject,
          });
        }
      }
    }
    from = to;
  }
  return derived;
}

/** Where in a clause a bare name with its auxiliary begins, and goes on to the end of the clause. */
function bareFrom(tokens: Reading['tokens'], named: Uint32Array, from: number, to: number): number | undefined {
  let at = to;
  while (at > from) {
    const { kind, text } = tokens[at - 1]!;
    if (kind === 'word' && named[at - 1] === 0 && !BARE.has(text)) break;
    at--;
  }
  // "... and layer norm doesn't": what stands before the name in its clause is what it speaks of.
  if (at > from) {
    while (at < to && !/^(?:and|but|whereas|while)$/.test(tokens[at]!.text)) at++;
    if (at >= to - 1) return undefined;
  }
  return tokens.slice(at, to).some(({ kind }) => kind === 'word') ? at : undefined;
}

function mentionOf(
  reading: Reading,
  stance: Stance,
  bound: Uint32Array,
  concept: string,
  from: number,
  to: number,
  inner: boolean,
): Mention {
  let subjects = 0;
  let claimed = true;
  for (let at = from; at < to; at++) {
    subjects |= bound[at]!;
    claimed &&= stance.status[at] === ASSERTED;
  }
  const start = reading.tokens[from]!.start;
  const { end } = reading.tokens[to - 1]!;
  return {
    concept,
    from,
    to,
    start,
    end,
    denied: ((stance.negated[from] === 1) !== inner) !== isDeniedBehind(reading, to),
    claimed,
    refused: stance.refused[from] === 1,
    supposed: stance.supposed[from] === 1,
    subjects: from < to ? bound[from]! || subjects : 0,
  };
}

function shownMention(
  reading: Reading,
  stance: Stance,
  bound: Uint32Array,
  { concept, from: start, to: end }: Shown,
): Mention {
  const { tokens } = reading;
  let from = lowerBound(tokens, start);
  if (from >= tokens.length) from = tokens.length - 1;
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return {
    concept,
    from,
    to,
    start,
    end,
    denied: (stance.negated[from] === 1) !== isDeniedBehind(reading, to),
    claimed: stance.status[from] === ASSERTED,
    refused: stance.refused[from] === 1,
    supposed: stance.supposed[from] === 1,
    subjects: bound[from]!,
  };
}

const AUXILIARIES = new Set('is do can will must should would could get gets may might need'.split(' '));

const UNWANTED = new Set(
  'unnecessary irrelevant superfluous pointless useless moot wrong absent gone redundant obsolete unneeded false nonsense'.split(
    ' ',
  ),
);

/** "Dims 0 and 1 are never reduced", "batch mates do not enter": what is named is denied right behind it. */
function isDeniedBehind({ tokens, clause }: Reading, to: number): boolean {
  const [first, second] = [tokens[to], tokens[to + 1]];
  if (!first || clause[to] !== clause[to - 1]) return false;
  if (first.text === 'never' || first.text === 'nothing') return true;
  if (first.text === 'not' && AUXILIARIES.has(tokens[to - 1]!.stem) && second?.text !== 'only') return true;
  if (AUXILIARIES.has(first.stem) && UNWANTED.has(second?.text ?? '')) return true;
  return (
    AUXILIARIES.has(first.stem) &&
    (second?.text === 'not' || second?.text === 'never') &&
    !/^(?:only|just)$/.test(tokens[to + 2]?.text ?? '')
  );
}

function lowerBound(tokens: Reading['tokens'], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
