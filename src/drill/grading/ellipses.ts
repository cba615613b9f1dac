import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import { ASSERTED, type Stance } from './stance/marks.ts';
import type { Binding } from './subjects.ts';

/** How many tokens before an ellipsis what it stands for may end. */
const ELLIPSIS_REACH = 14;
/** Words of a clause that is but a name: "that's the other one", "no, batch norm does". */
const BARE = new Set(
  'that it this with for in is do does are was the one no yes none nothing of kind sort such as well too likewise also needs but and actually really rather only not never too either so whereas while though which'.split(
    ' ',
  ),
);

/**
 * "Batch norm cares who else is there and layer norm doesn't", "LN isn't computed over the batch, BN is", "that's the other
 * one": a clause that is only a subject, or a subject and an auxiliary, says of it what stands before, or the opposite.
 */
export function ellipses(
  { tokens, clause }: Reading,
  { status }: Stance,
  { bound, named, families }: Binding,
  mentions: ReadonlyMap<string, readonly Mention[]>,
): Mention[] {
  const derived: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && clause[to] === clause[from]) to++;
    const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
    const start = bareFrom(tokens, named, from, to);
    const isNotSo = words[0]?.text === 'not' && words[1]?.text === 'so';
    const not =
      isNotSo || words.some(({ text }, i) => i >= words.length - 2 && /^(?:not|never|none|nothing)$/.test(text));
    const isVerb = words.some(({ stem }) => /^(?:do|is|can|will|have)$/.test(stem));
    const isYes = /^(?:yes|too|well|likewise|also)$/.test(words.at(-1)?.text ?? '');
    const isNo = isYes || words.at(-1)?.text === 'none' || words[0]?.text === 'no' || words[0]?.text === 'not';
    if (start !== undefined && status[start] === ASSERTED && (isVerb || isNo || tokens[from - 1]?.text === ':')) {
      let subject = 0;
      for (let at = start; at < to; at++) subject |= named[at]!;
      const isOwn = subject === 0;
      if (isOwn) subject = bound[start]!;
      const family = families.reduce((mask, members) => ((members & subject) !== 0 ? mask | members : mask), 0);
      for (const list of mentions.values()) {
        // "... are hard to train and pre ones are not" answers its own clause.
        const near = list.filter(
          ({ from: begin, to: end }) =>
            end <= start && start - end <= ELLIPSIS_REACH && (start === from || clause[begin] === clause[start]),
        );
        // "Post-norm blows up without warm-up, pre-norm doesn't": what is denied is the blowing up.
        const isMixed = not && near.some(({ denied }) => !denied);
        for (const mention of near) {
          if (isMixed && mention.denied) continue;
          // "It doesn't", after what others say of it, denies that; of another subject a name says it, or the opposite.
          if (isOwn ? mention.claimed || !not : (mention.subjects & subject) !== 0 && mention.claimed) continue;
          // "One of the two does, and it is batch norm."
          const isSaidOfNone =
            (mention.subjects & family) === 0 && words.some(({ text }) => text === 'it' || text === 'that');
          if (!not && !isYes && mention.claimed && !mention.denied && !isSaidOfNone) continue;
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
