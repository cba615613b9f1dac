import { NONE, type Reading, SENTENCE } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { ASSERTED, type Denial, deny, REPORTED, RETRACTED } from './marks.ts';
import { isNegator } from './negators.ts';

/**
 * "..., which is wrong": what stands before a rejection, back to the start of its sentence or, where it begins one, of the
 * sentence before, is not so. What is told of others is thereby denied by the writer.
 */
export function reject(reading: Reading, at: number, status: Uint8Array, denial: Denial): void {
  const { breaks } = reading;
  let here = at - 1;
  let sentences = 0;
  if (opensSentence(reading, at)) sentences = -1;
  for (; here >= 0 && at - here < 60; here--) {
    if (breaks[here + 1] === SENTENCE && ++sentences > 0) return;
    if (status[here] === RETRACTED) continue;
    status[here] = ASSERTED;
    // "One myth: that it averages over the batch: it does not" refuses once.
    if (denial.refused[here] !== 1) deny(denial, here);
  }
}

const POINTING = new Set('they that this these those he she it both all well but of course simply just'.split(' '));

/** Whether nothing but a pronoun stands before a rejection in its sentence: "they are mistaken", "that's simply wrong". */
function opensSentence({ tokens, breaks }: Reading, at: number): boolean {
  let here = at;
  while (here > 0 && breaks[here] !== SENTENCE && POINTING.has(tokens[here - 1]!.text)) here--;
  return here > 0 && breaks[here] === SENTENCE;
}

const UNDONE = /^(?:forget|forgot|omit|skip|leav|left|neglect|miss)/;

/** "Forgetting the root is a common mistake", "not the batch, that's a common slip": the mistake is the other thing. */
export function isLeftUndone(reading: Reading, at: number): boolean {
  const { tokens, breaks } = reading;
  let sentences = opensSentence(reading, at) ? -1 : 0;
  for (let here = at - 1; here >= 0 && at - here < 60; here--) {
    if (breaks[here + 1] === SENTENCE && ++sentences > 0) return false;
    if (isNegator(tokens[here]!.text) || UNDONE.test(tokens[here]!.text)) return true;
  }
  return false;
}

/** "Some say it clips, and I have to agree": what is told of others is claimed after all. */
export function accept({ breaks }: Reading, at: number, status: Uint8Array): void {
  let sentences = breaks[at] === SENTENCE ? -1 : 0;
  for (let here = at - 1; here >= 0 && at - here < 60; here--) {
    if (breaks[here + 1] === SENTENCE && ++sentences > 0) return;
    if (status[here] === REPORTED) status[here] = ASSERTED;
  }
}

export function isAcceptance(tokens: readonly Token[], at: number): boolean {
  const isDenied = tokens.slice(Math.max(0, at - 4), at).some(({ text }) => isNegator(text) || text === 'if');
  const [second, third] = [tokens[at + 2]?.text ?? '', tokens[at + 3]?.text ?? ''];
  return !isDenied && !/^(?:of|for|only|that)$/.test(second) && !/^(?:of|for|only)$/.test(third);
}

/** "Sure, and pigs fly": nothing of the sentence is meant. */
export function mock({ sentence }: Reading, at: number, status: Uint8Array): void {
  for (let here = at; here >= 0 && sentence[here] === sentence[at]; here--) status[here] = REPORTED;
  for (let here = at; sentence[here] === sentence[at] && here < sentence.length - 1; here++) status[here] = REPORTED;
}

const WITH_ALL = new Set('scratch strike scrap forget delete cross'.split(' '));

/** What a self-correction takes back: the words since the last break, at most eight of them. */
export function retract(reading: Reading, at: number, status: Uint8Array): void {
  const { tokens, breaks } = reading;
  const whole = WITH_ALL.has(tokens[at]!.text);
  let here = at - 1;
  while (
    here >= 0 &&
    (tokens[here]!.kind === 'mark' ||
      tokens[here]!.text === 'no' ||
      tokens[here]!.text === 'um' ||
      tokens[here]!.text === 'oh' ||
      tokens[here]!.text === 'uh')
  )
    here--;
  for (let words = 0; here >= 0 && words < (whole ? 40 : 8); here--) {
    if (breaks[here + 1] === SENTENCE && words > 0) return;
    status[here] = RETRACTED;
    words++;
    if (!whole && breaks[here]! > NONE) return;
    if (!whole && words >= 2 && PREPOSITIONS.has(tokens[here]!.text)) return;
  }
}

/** "Sorry for my English" takes nothing back. */
export function isApology(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'sorry' && /^(?:for|about|if|but|to)$/.test(tokens[at + 1]?.text ?? '');
}

const PREPOSITIONS = new Set('over across along within on in by through to with from'.split(' '));
