import { type Reading, SENTENCE } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { ASSERTED, REPORTED, type Stance } from './marks.ts';
import { isNegator } from './negators.ts';

const ASKING = new Set(
  'is are does do did can could would should why what how which who has have will was were am isnt arent'.split(' '),
);

/** Tokens of a question too short to tell anything on its way. */
const FRAGMENT = 5;

/** "So it is over the batch?" asks as well, unless a tag asks for consent: "so it is the features, right?". */
const LEADING = /^(?:so|and|but|then|wait|really)$/;
const TAG = /^(?:right|no|huh|ok|okay|yes|not|it)$/;

const LONGEST_QUESTION = 200;

const YES_OR_NO = /^(?:is|are|does|do|did|can|could|would|should|will|has|have|must)$/;

const YES = /^(?:yes|yep|yeah|yup|indeed|absolutely)$/;

const NO = /^(?:no|nope|nah|never|none|nothing|nowhere|neither|nobody)$/;

/** A question claims nothing ("are they learned?"), unless it is answered at once: "does it need the batch? No." */
export function tellQuestions(
  { tokens, breaks }: Reading,
  { negated, status }: Pick<Stance, 'negated' | 'status'>,
): void {
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at > from && breaks[at] === SENTENCE) from = at;
    if (tokens[at]!.text !== '?' || at - from > LONGEST_QUESTION) continue;
    const first = behindJoint(tokens, behindLabel(tokens, from));
    const isFragment = at - from <= FRAGMENT;
    const words = tokens.slice(first, at);
    const isEither = words.some(({ text }) => text === 'or');
    const replied = behindLabel(tokens, at + 1);
    const reply = tokens[replied]?.text ?? '';
    const isAsking = ASKING.has(tokens[first]!.text);
    const isLeading =
      LEADING.test(tokens[first]!.text) && tokens[first + 1]?.text !== 'if' && !TAG.test(tokens[at - 1]!.text);
    // "It divides by the variance? No, by its root", "a pair for each token? No": what is put as a question without asking.
    const isPut =
      !isAsking &&
      !turnsToAsk(tokens, first, at) &&
      !words.some(({ text }) => isNegator(text)) &&
      NO.test(reply) &&
      tokens[replied + 1]?.kind !== 'word';
    if (!isFragment && !isLeading && !isAsking && !isPut) continue;
    // "Leakage between tokens? None" asks no less for its want of a verb.
    const isAnswered =
      (YES_OR_NO.test(tokens[first]!.text) || isPut || ((isFragment || isLeading) && !isAsking)) && !isEither;
    const isNegative = tokens[first + 1]?.text === 'not';
    for (let here = from; here < at; here++) {
      // "Aren't they statistics? No" and "are they statistics? No" deny the same.
      if (isAnswered && (isNegative ? YES : NO).test(reply)) negated[here]! ^= 1;
      else if (!(isAnswered && (YES.test(reply) || NO.test(reply))) && status[here] === ASSERTED)
        status[here] = REPORTED;
    }
  }
}

/** Whether a sentence asks in its second half: "we have a norm, can I drop it?". */
function turnsToAsk(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ text }, i) => ASKING.has(text) && /^(?:i|we|you|it|they|one|there)$/.test(tokens[from + i + 1]!.text));
}

/** Past the word that joins a question to the one before: "and is it learned?". */
function behindJoint(tokens: readonly Token[], at: number): number {
  return /^(?:and|or|but|so|then)$/.test(tokens[at]!.text) && tokens[at + 1]?.kind === 'word' ? at + 1 : at;
}

/** Past the name of who speaks: "Interviewer: is ...", "Me: no". */
function behindLabel(tokens: readonly Token[], at: number): number {
  let first = at;
  while (tokens[first]?.kind === 'mark' && tokens[first]!.text !== '?') first++;
  if (tokens[first + 1]?.text === ':' && tokens[first + 2]) {
    first += 2;
    while (tokens[first]?.kind === 'mark' && tokens[first + 1] && tokens[first]!.text !== '?') first++;
    return first;
  }
  return Math.min(first, tokens.length - 1);
}
