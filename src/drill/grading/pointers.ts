import type { Name } from './names.ts';
import type { Reading } from './reading.ts';

/** What "the other" may be said of that is no subject: the other hand, the other way, the other tokens. */
const OTHER_THINGS =
  /^(?:hand|way|ways|side|tokens?|examples?|samples?|features?|words?|sentences?|sequences?|images?|rows?|batch|layers?|values?|numbers?|entries|positions?|two|three|things?|end|direction|stuff|members|people|axis|axes|dimensions?|inputs?|items?|units?|half|extreme|day|observations?|channels?|neurons?|components?|elements?|vectors?|ones?|pictures?|photos?|steps?|parts?)$/;
/** What "the first" and "the second" may be said of that is no subject. */
const NOT_ONES =
  /^(?:layers?|steps?|tokens?|thing|things|few|moments?|two|three|papers?|time|times|place|part|parts|hundred|hundreds|dimension|axis|words?|blocks?|iterations?|epochs?|formula|term|features?|and|or|of|central|sentence|example|row|column|reason|point|sub)$/;

/** What was spoken of before a clause. `pair` is the family's mask where it has two members, else 0. */
export interface Spoken {
  /** The last two, the older first. */
  readonly recent: readonly number[];
  /** In the order in which they were first named. */
  readonly inOrder: readonly number[];
  readonly carried: number;
  readonly pair: number;
  /** What "the former" stands for where an answer has said so itself ("the former is called pre-norm"). */
  readonly former: number;
}

/** What the other of two is called. */
const KIN = /^(?:sibling|cousin|counterpart|rival|twin|relative|brother|sister|competitor)$/;

/** "The former", "the second one", "the other", "both", "that one" in a clause, as names. */
export function pointers(reading: Reading, from: number, to: number, spoken: Spoken): Name[] {
  const { recent, inOrder, carried, pair, former } = spoken;
  const { tokens } = reading;
  const out: Name[] = [];
  const older = former || (recent.length > 1 ? recent[0]! : 0);
  const newer = former && pair ? pair & ~former : (recent.at(-1) ?? 0);
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    const after = tokens[at + 1]?.text ?? '';
    const before = tokens[at - 1]?.text ?? '';
    const one = !NOT_ONES.test(after) || isOfTheTwo(tokens, at + 1);
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
      (!OTHER_THINGS.test(after) || after === 'one')
    )
      mask = pair & ~carried;
    else if (KIN.test(text) && /^(?:its|the|her|his)$/.test(before) && pair !== 0 && carried !== pair && carried !== 0)
      mask = pair & ~carried;
    else if (
      text === 'both' &&
      pair !== 0 &&
      (inOrder.length > 1 || (inOrder.length === 0 && carried === 0)) &&
      !/^(?:the|of)$/.test(before)
    )
      mask = pair;
    else if (
      text === 'each' &&
      after === 'of' &&
      /^(?:them|the|these)$/.test(tokens[at + 2]?.text ?? '') &&
      inOrder.length > 1
    )
      mask = pair;
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

/** "The first of the two", "the second of these". */
function isOfTheTwo(tokens: Reading['tokens'], at: number): boolean {
  const after = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return tokens[at]?.text === 'of' && /^(?:two|these|those|both)$/.test(tokens[after]?.text ?? '');
}

/** Two things told before they are named. */
export interface Unnamed {
  /** Mask of what the former is. */
  readonly former: number;
  /** Stretches of tokens and whose they are. */
  readonly spans: readonly Name[];
}

const FIRSTS = /^(?:former|first)$/;
const SECONDS = /^(?:latter|second)$/;

/**
 * "One goes down each column, the other along each row. Layer norm is the latter": what stands before is whose it is said
 * to be afterwards.
 */
export function unnamedPair(reading: Reading, names: readonly Name[], pair: number): Unnamed | undefined {
  const { tokens, sentence, clause } = reading;
  if (pair === 0) return undefined;
  for (let at = 1; at < tokens.length; at++) {
    const { text } = tokens[at]!;
    const isFormer = FIRSTS.test(text);
    if (!isFormer && !SECONDS.test(text)) continue;
    const name = names.find(({ from, to, mask }) => mask !== pair && clause[from] === clause[at] && near(from, to, at));
    if (!name) continue;
    let start = Math.min(at, name.from);
    while (start > 0 && sentence[start - 1] === sentence[at]) start--;
    if (names.some(({ from }) => from < start)) return undefined;
    const split = splitBefore(reading, start);
    if (split === undefined) return undefined;
    const former = isFormer ? name.mask : pair & ~name.mask;
    return {
      former,
      spans: [
        { from: split.from, to: split.at, mask: former },
        { from: split.at, to: start, mask: pair & ~former },
      ],
    };
  }
  return undefined;
}

function near(from: number, to: number, at: number): boolean {
  return at < from ? from - at <= 4 : at - to <= 4;
}

/** Where the one thing of the sentence before ends and the other begins: at "the other", else at "or". */
function splitBefore({ tokens, sentence }: Reading, end: number): { from: number; at: number } | undefined {
  let from = end;
  while (from > 0 && sentence[from - 1] === sentence[end - 1]) from--;
  for (const words of [/^other$/, /^or$/, /^(?:and|versus)$/, /^\/$/, /^one$/])
    for (let at = end - 1; at > from + 1; at--) if (words.test(tokens[at]!.text)) return { from, at };
  if (from === 0) return undefined;
  // "The norm in front of each block. The norm behind each sum. The first is pre-norm."
  let before = from;
  while (before > 0 && sentence[before - 1] === sentence[from - 1]) before--;
  return { from: before, at: from };
}
