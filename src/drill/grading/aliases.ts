import type { Name } from './names.ts';
import type { Reading } from './reading.ts';

/** A letter that an answer gives a subject: "A is called pre-norm", "B = post-norm", "pre-norm (A)". */
const MOST_BETWEEN = 2;
const EQUALS = new Set('is = being called named are the'.split(' '));
/** What stands behind a letter that is spoken of: "A: ...", "B has". Behind an article there is a noun. */
const SPOKEN_OF = /^(?:[:=.,)]|is|has|have|needs?|gets?|wants?|trains?|puts?|keeps?|can|will|does|do|goes|was)$/;

/** Where the letters that an answer has given its subjects stand for them. */
export function aliasesOf(reading: Reading, names: readonly Name[]): Name[] {
  const meant = new Map<string, number>();
  for (const name of names) {
    const letter = letterBefore(reading, name);
    if (letter !== undefined) meant.set(letter, name.mask);
  }
  if (meant.size < 2 || new Set(meant.values()).size < 2) return [];
  return reading.tokens.flatMap((_, at) => {
    const mask = meant.get(letterAt(reading, at) ?? '');
    const isSpokenOf = SPOKEN_OF.test(reading.tokens[at + 1]?.text ?? '.');
    return mask !== undefined && isSpokenOf ? [{ from: at, to: at + 1, mask }] : [];
  });
}

function letterBefore(reading: Reading, { from }: Name): string | undefined {
  for (let at = from - 1, passed = 0; at >= 0 && passed <= MOST_BETWEEN; at--, passed++) {
    const letter = letterAt(reading, at);
    if (letter !== undefined) return passed > 0 ? letter : undefined;
    if (!EQUALS.has(reading.tokens[at]!.text)) return undefined;
  }
  return undefined;
}

function letterAt({ tokens, text }: Reading, at: number): string | undefined {
  const token = tokens[at];
  return token && /^[A-D]$/.test(text.slice(token.start, token.end)) ? token.text : undefined;
}
