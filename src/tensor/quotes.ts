import { isLineEnd, trimmed } from './blank.ts';

/** The character code of a double quote. */
export const QUOTE = 34;

/** The offset of the quote that closes the one at `start`, of the line end before it, or -1 where neither has come. */
export function closingQuote(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLineEnd(code)) return i;
    if (code !== QUOTE) continue;
    if (text.charCodeAt(i + 1) !== QUOTE) return i + 1 < text.length ? i : -1;
    i++;
  }
  return -1;
}

/** What stands within the quotes of a field, blanks around it taken away and doubled quotes made one. */
export function unquoted(text: string, start: number, end: number): string {
  const word = trimmed(text, start, end);
  return trimmed(word, 1, word.length - 1).replaceAll('""', '"');
}
