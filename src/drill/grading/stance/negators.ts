/** Words that turn what follows into its opposite, and how many words they reach. */
const NEGATORS: Readonly<Record<string, number>> = {
  not: 8,
  never: 8,
  no: 5,
  without: 3,
  neither: 12,
  nor: 8,
  none: 6,
  nothing: 8,
  nobody: 8,
  hardly: 6,
  barely: 5,
  scarcely: 5,
  unlike: 6,
  nowhere: 8,
  lacks: 4,
  lack: 4,
  neednt: 8,
  skips: 4,
  dispenses: 4,
  spares: 4,
  fewer: 3,
  rarely: 4,
  seldom: 4,
};

/** Whether a word negates. */
export function isNegator(word: string): boolean {
  return Object.hasOwn(NEGATORS, word);
}

const FAR_FROM =
  /^(?:irrelevant|unimportant|useless|pointless|meaningless|negligible|harmless|trivial|identical|equivalent|interchangeable|equal|certain|guaranteed|true|being|making|having|stable|over|obsolete|redundant)$/;

/** "Far from irrelevant" denies; "far from one" tells of a number. */
export function isFarFrom(tokens: readonly { readonly text: string }[], at: number): boolean {
  return tokens[at]!.text === 'far' && tokens[at + 1]?.text === 'from' && FAR_FROM.test(tokens[at + 2]?.text ?? '');
}

/** How many words a negator reaches. */
export function reachOf(word: string): number {
  return NEGATORS[word] ?? 0;
}

/** Words behind a negator that take its force away: "not only", "no matter", "not sure". */
export const SOFTENED: Readonly<Record<string, readonly string[]>> = {
  not: [
    'only',
    'just',
    'merely',
    'simply',
    'necessarily',
    'sure',
    'solely',
    'always',
    'exactly',
    'quite',
    'so',
    'much',
  ],
  no: ['matter', 'wait', 'worries', 'doubt', 'problem', '-'],
  nothing: ['but', 'else'],
  without: ['doubt'],
  never: ['mind'],
};
