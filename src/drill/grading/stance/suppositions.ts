import type { Reading } from '../reading.ts';
import { ASSERTED, REPORTED, type Stance } from './marks.ts';

/**
 * What is said against the facts. A sentence supposes
 *
 * - behind "if", and behind a "suppose", "imagine" or "say" that opens it, where a past form stands near: "if it averaged";
 * - where "were" or "had" opens it: "were gamma to equal the spread";
 * - where "without" opens it, or a deed that runs straight into its "would": "averaging over the batch would leak";
 *
 * and where it says "would", "could" or "might" ("if it were" and "if they were to" need none). Then all is supposed from
 * the condition, or from the clause of a "would" in front of it, to the end of the sentence: nobody falls into a trap by it.
 * What a condition states is not claimed either ("without" and a deed state nothing). What would follow may be: "without
 * the norm the scale would explode" says what the norm is good for.
 */
export function suppose(reading: Reading, stance: Pick<Stance, 'status' | 'supposed'>): void {
  const { tokens, sentence } = reading;
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    while (to < tokens.length && sentence[to] === sentence[from]) to++;
    supposeIn(reading, from, to, stance);
  }
}

const CONSEQUENT = new Set('would could might'.split(' '));

/** A condition: from its first word to before the comma, the conjunction or the "would" behind it. */
interface Condition {
  readonly from: number;
  readonly to: number;
  /** Whether it is a clause: "if it flew" states what "without flying" only names. */
  readonly states: boolean;
}

/** Looks through a sentence for what it only supposes. */
function supposeIn(
  reading: Reading,
  start: number,
  end: number,
  { status, supposed }: Pick<Stance, 'status' | 'supposed'>,
): void {
  const modal = firstModal(reading, start, end);
  let first = end;
  for (let at = start; at < end; at++) {
    const condition = conditionAt(reading, at, end);
    if (!condition || !(modal < end || isSubjunctive(reading, condition) || isMereSupposal(reading, at))) continue;
    first = Math.min(first, at);
    if (!condition.states) continue;
    for (; at < condition.to; at++) if (status[at] === ASSERTED) status[at] = REPORTED;
    at--;
  }
  if (modal < first && first < end) {
    first = modal;
    while (first > start && reading.clause[first - 1] === reading.clause[modal]) first--;
  }
  supposed.fill(1, first, end);
}

function firstModal({ tokens }: Reading, start: number, end: number): number {
  let at = start;
  while (at < end && !CONSEQUENT.has(tokens[at]!.text)) at++;
  return at;
}

const DEED = /^\p{L}{3,}ing$/u;

function conditionAt(reading: Reading, from: number, end: number): Condition | undefined {
  const { tokens, clause } = reading;
  const { text } = tokens[from]!;
  const opens = opensSentence(reading, from);
  const isDeed = opens && DEED.test(text);
  const isWithout = opens && text === 'without';
  const states = !isDeed && !isWithout;
  if (states && !opensCondition(reading, from)) return undefined;
  let to = from + 1;
  while (to < end && clause[to] === clause[from] && !CONSEQUENT.has(tokens[to]!.text)) to++;
  return isDeed && !CONSEQUENT.has(tokens[to]?.text ?? '') ? undefined : { from, to, states };
}

function opensSentence({ sentence }: Reading, at: number): boolean {
  return at === 0 || sentence[at - 1] !== sentence[at];
}

/** Who must or asks supposes nothing of the matter: "if I had to explain it", "if you asked me". */
const PERSONS = new Set('i we you one someone somebody they he she people anyone'.split(' '));
const ASKED = /^(?:had|asked|wanted|needed|wished|could|did)$/;

const PAST = /^(?:was|were|did|had|took|ran|happened|could|gave|used|kept|made|came|went|got|held|\p{L}{2,}ed)$/u;

/** Words of a condition among which its verb stands. */
const CONDITION = 8;

function opensCondition(reading: Reading, at: number): boolean {
  const { tokens, sentence } = reading;
  const { text } = tokens[at]!;
  const opens = opensSentence(reading, at);
  if ((opens && /^(?:were|had)$/.test(text)) || isMereSupposal(reading, at)) return true;
  if (text !== 'if' && !(opens && /^(?:suppose|imagine|say)$/.test(text))) return false;
  const behind = tokens.slice(at + 1, at + 1 + CONDITION).filter((_, k) => sentence[at + 1 + k] === sentence[at]);
  const [first, second] = behind.map((token) => token.text);
  if (PERSONS.has(first ?? '') && ASKED.test(second ?? '')) return false;
  return behind.some((token) => PAST.test(token.text));
}

/** "If it were", "if the norms were to": one thing that "were" is none, and what were to be is not. */
function isSubjunctive({ tokens }: Reading, { from, to }: Condition): boolean {
  if (tokens[from]!.text !== 'if') return false;
  let verb = from + 2;
  while (verb < to && tokens[verb]!.text !== 'were') verb++;
  if (verb >= to) return false;
  return tokens[verb + 1]?.text === 'to' || !PLURAL.test(tokens[verb - 1]!.text);
}

const PLURAL = /^(?:they|these|those|there|we|you|all|both)$|s$/;

/** "Suppose you divided by the variance" claims nothing; "suppose the token is (1, 3)" gives an example. */
function isMereSupposal({ tokens, sentence }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'suppose') return false;
  for (let here = at + 1; here < Math.min(tokens.length, at + CONDITION) && sentence[here] === sentence[at]; here++) {
    const { kind, text } = tokens[here]!;
    if (kind === 'number' || /^(?:token|vector|features?|numbers|word|row|entries|values)$/.test(text)) return false;
  }
  return true;
}
