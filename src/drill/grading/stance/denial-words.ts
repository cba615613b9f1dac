/** Phrases that say of what follows that it is not so. */
export const DENIALS: readonly (readonly string[])[] = [
  ['it', 'is', 'not', 'true', 'that'],
  ['it', 'is', 'not', 'the', 'case', 'that'],
  ['it', 'is', 'false'],
  ['it', 'is', 'wrong'],
  ['it', 'would', 'be', 'wrong'],
  ['it', 'would', 'be', 'a', 'mistake'],
  ['it', 'is', 'a', 'mistake'],
  ['it', 'is', 'a', 'myth'],
  ['it', 'would', 'be', 'a', 'misunderstanding'],
  ['it', 'is', 'a', 'misunderstanding'],
  ['it', 'is', 'a', 'misconception'],
  ['is', 'not', 'true', 'that'],
  ['is', 'not', 'the', 'case', 'that'],
  ['nor', 'is', 'it', 'so', 'that'],
  ['nor', 'is', 'it', 'true', 'that'],
  ['nor', 'is', 'it', 'the', 'case', 'that'],
  ['nor', 'is', 'it', 'right', 'that'],
  ['it', 'is', 'not', 'so', 'that'],
  ['it', 'is', 'not', 'as', 'if'],
  ['it', 'is', 'untrue', 'that'],
  ['i', 'disagree', 'that'],
  ['i', 'doubt', 'that'],
  ['does', 'not', 'mean'],
  ['do', 'not', 'mean'],
  ['not', 'mean', 'that'],
  ['myth', ':'],
  ['misconception', ':'],
  ['not', 'as', 'if'],
  ['not', 'as', 'though'],
  ['not', 'that', 'it'],
  ['wrong', 'to', 'say'],
  ['wrong', 'to', 'think'],
  ['wrong', 'to', 'believe'],
  ['wrongly'],
  ['mistakenly'],
  ['erroneously'],
];

const MISTAKEN = new Set(
  'common classic usual typical frequent popular widespread textbook standard old famous the a this that'.split(' '),
);
const MISTAKES = new Set(
  'misconception mistake myth error trap confusion mix-up slip misunderstanding fallacy belief bug pitfall blunder gotcha howler oversight'.split(
    ' ',
  ),
);

/** "A common misconception is that", "the classic mistake": what follows is denied. */
export function isMistake(words: readonly (string | undefined)[]): boolean {
  const [first, second, third, fourth] = words;
  if (first === undefined || !MISTAKEN.has(first)) return false;
  const isWeak = first === 'a' || first === 'this' || first === 'that' || first === 'the';
  const noun = (isWeak ? [third] : [second, third]).find((word) => word !== undefined && MISTAKES.has(word));
  if (isWeak && !(second !== undefined && MISTAKEN.has(second))) return second === 'misconception' || second === 'myth';
  return (
    noun !== undefined || (second === 'mix' && third === '-' && fourth === 'up') || (third === 'mix' && fourth === '-')
  );
}
