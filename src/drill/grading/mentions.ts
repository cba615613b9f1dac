import { readAxes } from './axes.ts';
import { ellipses } from './ellipses.ts';
import { readFormulas, type Shown } from './formula.ts';
import { readGrowth } from './growth.ts';
import { readIntervals } from './intervals.ts';
import type { Lexicon } from './lexicon.ts';
import { matcher } from './matcher.ts';
import { readPairCounts } from './pair-counts.ts';
import { type Reading, read } from './reading.ts';
import { readShapes } from './shapes.ts';
import { ASSERTED, type Stance } from './stance/marks.ts';
import { stanceOf } from './stance/stance.ts';
import { bindSubjects } from './subjects.ts';
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
  readonly stance: Stance;
}

/** Everything of the lexicon that an answer mentions. Concepts not in `wanted` are left out. */
export function understand(
  text: string,
  lexicon: Lexicon,
  about: readonly string[],
  wanted: Pick<ReadonlySet<string>, 'has'>,
): Understood {
  const reading = read(text, lexicon);
  const find = matcher(reading, lexicon);
  const stance = stanceOf(reading);
  const vectors = vectorsOf(text);
  const shown = [
    ...readFormulas(text),
    ...readAxes(text),
    ...readShapes(text),
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
        const ends = find.ends(concept, at);
        for (const negated of [false, true]) {
          let to = 0;
          for (const end of ends) if (end.negated === negated && (to === 0 || end.at < to)) to = end.at;
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
  for (const derived of ellipses(reading, stance, binding, mentions)) add(derived);
  return { reading, mentions, stance };
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
export function isDeniedBehind({ tokens, clause }: Reading, to: number): boolean {
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
