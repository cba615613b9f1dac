import { guardWords } from '../../src/drill/grading/lexicon/guard-words.ts';
import { sharedLexicon } from '../../src/drill/grading/lexicon/shared.ts';
import { mended } from '../../src/drill/grading/spelling.ts';

/** Of English words those that would be mended if nothing guarded them. */
export function wordsToGuard(words: readonly string[]): readonly string[] {
  (guardWords as Set<string>).clear();
  const { spelling } = sharedLexicon();
  return words.filter((word) => mended(word, spelling) !== undefined);
}
