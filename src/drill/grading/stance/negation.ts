import { CLAUSE, NONE, type Reading, SENTENCE } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isFarFrom, isNegator, reachOf, SOFTENED } from './negators.ts';

/** "Far from irrelevant", "anything but optional", "hard to keep stable". */
export function isKeptAway(tokens: readonly Token[], at: number): boolean {
  const [next, third] = [tokens[at + 1]?.text, tokens[at + 2]?.text ?? ''];
  if (/^(?:hard|difficult|tough|tricky)$/.test(tokens[at]!.text) && next === 'to')
    return /^(?:keep|get|make|stay|remain|hold)$/.test(third);
  return isFarFrom(tokens, at) || (tokens[at]!.text === 'anything' && next === 'but');
}

/** "It doesn't simply divide, it also scales" says more instead of denying. */
function goesFurther({ tokens, sentence }: Reading, at: number): boolean {
  for (let here = at + 2; here < tokens.length && sentence[here] === sentence[at]; here++)
    if (/^(?:but|also|too|additionally)$/.test(tokens[here]!.text)) return true;
  return false;
}

/** Denies the words that a negator reaches, and where they were denied before asserts them. */
export function spreadNegation(reading: Reading, at: number, reach: number, negated: Uint8Array): void {
  const { tokens, breaks } = reading;
  const word = tokens[at]!.text;
  const next = tokens[at + 1]?.text ?? '';
  // "You can't just pick any" is as good as "you can't pick any".
  const isBarred =
    (/^(?:can|could|should|must)$/.test(tokens[at - 1]?.text ?? '') && /^(?:just|simply)$/.test(next)) ||
    (/^(?:do|does|will)$/.test(tokens[at - 1]?.text ?? '') && next === 'simply' && !goesFurther(reading, at));
  if (SOFTENED[word]?.includes(next) && !isBarred) return;
  // "That does not change the fact that" leaves what follows as it is.
  if (word === 'not' && next === 'change' && tokens[at + 3]?.text === 'fact') return;
  if (word === 'no' && (next === ',' || next === '.' || next === ':' || next === ';' || next === '')) return;
  // "No it isn't learned" answers first and denies then.
  if (word === 'no' && NEW_STARTS.has(next)) return;
  if (word === 'not' && tokens[at - 1]?.text === 'or') return;
  let words = 0;
  // "No one" reaches as far as "nobody".
  let most = word === 'no' && next === 'one' ? reachOf('nobody') : reach;
  for (let here = at + 1; here < tokens.length; here++) {
    // "No averaging over the batch or over the tokens" denies both.
    if (tokens[here]!.text === 'or' && AXIAL.test(tokens[here + 1]?.text ?? '')) most += 4;
    if (words >= most) return;
    if (here > at + 1 && breaks[here]! > NONE && !(word === 'neither' && breaks[here]! < CLAUSE)) return;
    if (breaks[here]! === SENTENCE) return;
    // "Neither is set by hand: both are trained" denies what stands before the colon.
    if (here > at + 1 && tokens[here - 1]!.text === ':' && breaks[here]! > NONE) return;
    if (word === 'neither' && tokens[here]!.text === 'nor') return;
    // "Without normalization nothing explodes" denies once.
    if (word === 'without' && isNegator(tokens[here]!.text)) return;
    // "Not the batch, not the tokens" is no denial of a denial, and "isn't learned it's a constant" goes on with a claim.
    if (word === 'not' && /^(?:not|never|no)$/.test(tokens[here]!.text)) return;
    if (word === 'not' && here > at + 1 && speaksAnew(tokens, here)) return;
    // "No regularizer and no step size" denies both once.
    if (word === 'no' && tokens[here]!.text === 'no' && /^(?:and|or)$/.test(tokens[here - 1]!.text)) return;
    if (word === 'unlike' && NEW_STARTS.has(tokens[here]!.text)) return;
    if (tokens[here]!.kind === 'word') {
      if (tokens[here]!.text === 'and' && startsSomethingNew(tokens, here + 1)) return;
      words++;
    }
    // "Not over the batch nor the sequence": the second denies again what the first has denied.
    if (word === 'nor') negated[here] = 1;
    else negated[here]! ^= 1;
  }
}

/** "Leakage between samples: none", "crosstalk = no": a label that is answered with nothing is denied. */
export function denyLabel({ tokens, breaks }: Reading, at: number, negated: Uint8Array): void {
  if (!/^[:=]$/.test(tokens[at - 1]?.text ?? '') || !NOTHING_OF_IT.test(tokens[at]!.text)) return;
  const after = tokens[at + 1];
  if (after && breaks[at + 1] === NONE && after.kind === 'word') return;
  for (let here = at - 1; here >= 0 && breaks[here + 1]! < CLAUSE && at - here < LONGEST_LABEL; here--) {
    if (/^[,|]$/.test(tokens[here]!.text)) return;
    negated[here]! ^= 1;
  }
}

const NOTHING_OF_IT = /^(?:none|no|nope|never|nil|nothing|nobody|neither|nowhere)$/;

/** Tokens of a label and its mark. */
const LONGEST_LABEL = 12;

/** What an axis stands behind. */
const AXIAL = /^(?:over|across|along|through|down)$/;

const NEW_STARTS = new Set('it they this that these those we you i he she so then'.split(' '));

const HANGING = new Set(
  'that if whether when because so what mean means think say believe as than where since while'.split(' '),
);

/** Whether a new statement begins in the middle of a clause, for want of a mark: "... they are ...". */
function speaksAnew(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:it|they|this)$/.test(tokens[at]!.text) &&
    /^(?:is|do|have|can|will)$/.test(tokens[at + 1]?.stem ?? '') &&
    !HANGING.has(tokens[at - 1]?.text ?? '')
  );
}

function startsSomethingNew(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text ?? '';
  if (NEW_STARTS.has(next) || next === 'not' || next === 'never') return true;
  // "... and beta isn't added" has a denial of its own.
  return [at + 1, at + 2].some(
    (verb) =>
      /^(?:is|are|was|were|do|does|did|has|have|can|will)$/.test(tokens[verb]?.text ?? '') &&
      /^(?:not|never)$/.test(tokens[verb + 1]?.text ?? ''),
  );
}
