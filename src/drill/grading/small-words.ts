const SMALL = new Set(
  [
    'a an the its every their your my',
    'of to in for by with from at over under into onto across inside between within than on',
    'and or but nor',
    'because if when while whereas since which that so as where what',
    'is are was were be been am',
    'has have does do did will would can could should must may might cannot',
    'it they you we i he she',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a word only holds others together: an article, a preposition, a pronoun and the like. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}
