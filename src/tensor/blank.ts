/**
 * Whether a character code is a blank within a line: space, tab, vertical tab, form feed, the no-break space and the
 * other spaces of Unicode. Line and paragraph separators (U+2028, U+2029), the byte order mark and zero-width
 * characters are none: they are refused where they stand rather than guessed at.
 */
export function isBlank(code: number): boolean {
  if (code > 32 && code < 160) return false;
  return (
    code === 32 ||
    code === 9 ||
    code === 11 ||
    code === 12 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * Whether the blank at `at` may set the thousands of one number apart, as typesetters do (`12\u202f345`): a no-break or
 * thin space with a digit before it and just three behind it. It parts no words, so that such a word is refused.
 */
export function mayGroupDigits(text: string, at: number): boolean {
  return isGroupBlank(text.charCodeAt(at)) && isDigit(text, at - 1) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** Whether it takes more text than there is yet to tell what {@link mayGroupDigits} asks. */
export function mayYetGroupDigits(text: string, at: number): boolean {
  return isGroupBlank(text.charCodeAt(at)) && at + 5 > text.length && /^\d*$/.test(text.slice(at + 1));
}

function isGroupBlank(code: number): boolean {
  return code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether a character code ends a line: LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The first offset from `at` on that is no blank; the length of the text where all are. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The text from `start` to `end` without the blanks around it. */
export function trimmed(text: string, start: number, end: number): string {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return text.slice(first, last);
}

/** The words of a text, split at runs of blanks and line ends. */
export function splitAtBlanks(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    const outside = i === text.length || (isBlank(code) && !mayGroupDigits(text, i)) || isLineEnd(code);
    if (outside && start >= 0) words.push(text.slice(start, i));
    if (outside) start = -1;
    else if (start < 0) start = i;
  }
  return words;
}
