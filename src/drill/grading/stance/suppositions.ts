import { CONTRARY } from '../polarity-words.ts';
import { CLAUSE, type Reading, SENTENCE } from '../reading.ts';
import { ASSERTED, REPORTED } from './marks.ts';

/** Who supposes something of himself supposes nothing of the matter: "if I had to explain it". */
const PERSONS = new Set('i we you one someone somebody they he she people anyone'.split(' '));

const UNREAL = /^(?:was|were|did|had|took|happened|could|gave|used|kept|made|came|went|got|held|\p{L}{2,}ed)$/u;

const CONSEQUENT = new Set('would could might'.split(' '));

/** Words of a supposition among which its verb stands. */
const SUPPOSITION = 8;

/** "If layer norm took its statistics over the batch, ... would be", "were gamma to equal ..., you'd". */
export function supposedIn({ tokens, sentence }: Reading): Uint8Array {
  const supposed = new Uint8Array(tokens.length + 1);
  for (let from = 0; from < tokens.length; from++) {
    const { text } = tokens[from]!;
    const opens = from === 0 || sentence[from - 1] !== sentence[from];
    if (text !== 'if' && !(opens && (text === 'were' || text === 'had'))) continue;
    let to = from + 1;
    while (to < tokens.length && sentence[to] === sentence[from]) to++;
    const rest = tokens.slice(from + 1, to).map((token) => token.text);
    const isUnreal = text !== 'if' || rest.slice(0, SUPPOSITION).some((word) => UNREAL.test(word));
    // "If they were fixed" is said of things.
    const isOfPerson = PERSONS.has(rest[0] ?? '') && !(rest[0] === 'they' && rest[1] === 'were');
    if (!isUnreal || isOfPerson || !rest.some((word) => CONSEQUENT.has(word))) continue;
    supposed.fill(1, from, to);
  }
  supposeDeeds({ tokens, sentence }, supposed);
  return supposed;
}

/** How far behind a deed that is only thought of its "would" stands. */
const DEED_REACH = 12;

/**
 * "Averaging over the sequence would leak future tokens": the deed that opens the sentence is not done; "without them
 * each would be fixed": nor is what would be without a thing.
 */
function supposeDeeds({ tokens, sentence }: Pick<Reading, 'tokens' | 'sentence'>, supposed: Uint8Array): void {
  for (let from = 0; from < tokens.length; from++) {
    const opens = from === 0 || sentence[from - 1] !== sentence[from];
    const isWithout = tokens[from]!.text === 'without';
    if (!opens || !(isWithout || /^\p{L}{3,}ing$/u.test(tokens[from]!.text))) continue;
    for (let at = from + 1; at < Math.min(tokens.length, from + DEED_REACH) && sentence[at] === sentence[from]; at++) {
      if (tokens[at]!.text !== 'would' && !(isWithout && tokens[at]!.text === 'could')) continue;
      // Without a thing, what would be is not so either.
      let to = at;
      while (isWithout && to < tokens.length && sentence[to] === sentence[from]) to++;
      supposed.fill(1, from, to);
    }
  }
}

/** "Suppose you divided by the variance" claims nothing; "suppose the token is (1, 3)" gives an example. */
export function isSupposed({ tokens, sentence }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'suppose') return false;
  for (let here = at + 1; here < Math.min(tokens.length, at + 8) && sentence[here] === sentence[at]; here++) {
    const { kind, text } = tokens[here]!;
    if (kind === 'number' || /^(?:token|vector|features?|numbers|word|row|entries|values)$/.test(text)) return false;
  }
  return true;
}

/** What is supposed against the truth: "if it were the more stable". */
const UNREAL_STATE = /^(?:the|more|better|less|to|true|right|so|not|irrelevant|enough|really|indeed|as)$/;

/**
 * "If post-norm were the more stable, then ...", "if they did not multiply": what is only supposed, to the end of its
 * clause, is not claimed.
 */
export function supposeUnreal({ tokens, clause }: Reading, at: number, status: Uint8Array): void {
  let verb = at + 1;
  while (verb < tokens.length && verb - at < 8 && !/^(?:were|did)$/.test(tokens[verb]!.text)) verb++;
  const next = tokens[verb + 1]?.text ?? '';
  const isUnreal =
    tokens[verb]?.text === 'were' ? UNREAL_STATE.test(next) : tokens[verb]?.text === 'did' && next === 'not';
  if (!isUnreal || clause[verb] !== clause[at]) return;
  for (let here = at; here < tokens.length && clause[here] === clause[at]; here++)
    if (status[here] === ASSERTED) status[here] = REPORTED;
}

/** How far behind "if" its verb and its axis stand. */
const CONDITION_REACH = 10;

/** What an axis stands behind. */
export const AXIAL = /^(?:over|across|along|through|down)$/;

/** "If the mean ran over the batch, you would get": neither the condition nor what would follow is claimed. */
export function tellContrary({ tokens, breaks }: Reading, at: number, status: Uint8Array): void {
  const condition = tokens.slice(at + 1, at + CONDITION_REACH);
  if (!condition.some(({ text }) => CONTRARY.has(text)) || !condition.some(({ text }) => AXIAL.test(text))) return;
  let end = at + 1;
  let isWould = false;
  for (; end < tokens.length && breaks[end] !== SENTENCE && !(isWould && breaks[end]! >= CLAUSE); end++)
    isWould ||= tokens[end]!.text === 'would';
  if (!isWould) return;
  for (let here = at; here < end; here++) if (status[here] === ASSERTED) status[here] = REPORTED;
}
