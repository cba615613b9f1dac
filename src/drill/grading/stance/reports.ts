import { COMMA, type Reading, SENTENCE } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { ASSERTED, type Denial, deny, REPORTED } from './marks.ts';
import { OTHER_NORMS, RETURNS } from './report-words.ts';

/**
 * From a reporting phrase to the end of the sentence, or to where the writer speaks again: told of others, or where the
 * phrase itself says that it is not so denied. Gives where it ends.
 */
export function tell(reading: Reading, at: number, status: Uint8Array, phrase: number, denial?: Denial): number {
  const { tokens, breaks } = reading;
  let quoted = false;
  let here = at;
  for (; here < tokens.length; here++) {
    const { text } = tokens[here]!;
    if (text === '"' || text === '“' || text === '”') {
      if (quoted) break;
      quoted = here - at < 6;
    }
    if (!quoted && here > at && breaks[here]! === SENTENCE) break;
    const isReturn =
      RETURNS.has(text) && breaks[here]! >= COMMA && !(text === 'wrong' && tokens[here + 1]?.text === 'that');
    if (!quoted && here > at + Math.max(1, phrase - 1) && (isReturn || givesReason(tokens, here))) break;
    // "It is not true that it pools the batch: it pools the channels."
    if (denial && !quoted && text === ':' && /^(?:it|they|that|this|the)$/.test(tokens[here + 1]?.text ?? '')) break;
    if (denial) deny(denial, here);
    else if (status[here] === ASSERTED) status[here] = REPORTED;
  }
  return here;
}

const KNOWING = /^(?:know|tell|say|remember|recall|idea|sure|unsure|clue|unclear|doubt|wonder|forgot|forgotten|guess)$/;

/** "Whether they are learned I couldn't tell": a sentence that opens so and then speaks of knowing leaves it open. */
export function isLeftOpen({ tokens, sentence, breaks }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'whether' || (at > 0 && breaks[at] !== SENTENCE)) return false;
  for (let here = at + 1; here < tokens.length && sentence[here] === sentence[at]; here++)
    if (KNOWING.test(tokens[here]!.text)) return true;
  return false;
}

/** "..., that is why it crashed": what came of it is the writer's own. */
function givesReason(tokens: readonly Token[], at: number): boolean {
  return /^(?:that|which)$/.test(tokens[at]!.text) && tokens[at + 1]?.text === 'is' && tokens[at + 2]?.text === 'why';
}

const MYTHS = /^(?:myths|misconceptions|misunderstandings|fallacies|mistakes|errors|falsehoods)$/;

const ORDINALS = /^(?:one|two|three|four|first|second|third|fourth|firstly|secondly|thirdly|1|2|3|4)$/;

/** How many tokens a sentence may have that does nothing but announce a list. */
const ANNOUNCEMENT = 7;

/** "Three myths. One, that layer norm averages over the batch": what follows "that" is listed as not so. */
export function isListedMyth({ tokens, sentence }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'that' || !ORDINALS.test(tokens[at - 2]?.text ?? tokens[at - 1]?.text ?? '')) return false;
  for (let here = at - 1, back = 0; here >= 0 && back < 90; here--, back++) {
    if (!MYTHS.test(tokens[here]!.text)) continue;
    let from = here;
    while (from > 0 && sentence[from - 1] === sentence[here]) from--;
    return here - from < ANNOUNCEMENT;
  }
  return false;
}

/** "With a norm which averages along the sequence": what follows is said of another norm. */
export function isOtherNorm(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const isOther =
    tokens[at]!.text === 'another'
      ? !/^(?:is|as|be)$/.test(before)
      : tokens[at]!.text === 'a' && /^(?:with|than|unlike|using|use|from)$/.test(before);
  return (
    isOther && OTHER_NORMS.has(tokens[at + 1]?.text ?? '') && /^(?:that|which|who)$/.test(tokens[at + 2]?.text ?? '')
  );
}
