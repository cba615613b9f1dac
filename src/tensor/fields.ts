import { isBlank, isLineEnd, mayGroupDigits, mayYetGroupDigits, skipBlanks, trimmed } from './blank.ts';
import { closingQuote, QUOTE, unquoted } from './quotes.ts';
import type { Separator } from './separator.ts';
import { separatorOf, separatorOfEnding } from './separator.ts';

/** Who is told of the fields of a text, in order. Lines and columns count from 1. */
export interface FieldSink {
  /** Comes before the first field: what separates the fields, and the first line as far as it is known. */
  begin(separator: Separator, firstLine: string, line: number): void;
  /** A field without its quotes and the blanks around it; empty where nothing stands between two separators. */
  field(word: string, line: number, column: number): void;
  /** The end of a line that had fields: blank lines and comments are passed over. */
  lineEnd(line: number, columns: number): void;
  /** A quote that is not closed on its line, or is followed by something else than a separator. */
  badQuote(line: number, column: number): never;
  /** A field longer than any number is. */
  endless(word: string, line: number, column: number): never;
}

export interface FieldScanner {
  push(text: string): void;
  end(): void;
}

// What is held back between two pieces of text is never longer than this: a line may be of any length, a word not.
const LONGEST_WORD = 1 << 16;

const HASH = 35;
const NEWLINE = 10;
const NONE = -1;

/** Cuts text, which comes in pieces of any size, into lines and their fields. */
export function fieldScanner(ending: string, sink: FieldSink): FieldScanner {
  let separator = separatorOfEnding(ending);
  let begun = false;
  let separatorCode = separator?.charCodeAt(0) ?? NONE; // of the separator, where it is one character
  let line = 1;
  let column = 0; // fields of this line so far
  let inComment = false;
  let afterReturn = false; // a CR ended the line, so an LF that follows belongs to it
  let held = '';

  /** Passes the line end at `at`. */
  const passLineEnd = (text: string, at: number): number => {
    if (column > 0) sink.lineEnd(line, column);
    column = 0;
    line++;
    inComment = false;
    afterReturn = text.charCodeAt(at) !== NEWLINE;
    return at + 1;
  };

  /** Settles the separator by the line that starts at `at`; false where more of the line has to be seen. */
  const begin = (text: string, at: number): boolean => {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    if (end === text.length && end - at < LONGEST_WORD) return false;
    const firstLine = text.slice(at, end);
    separator ??= separatorOf(firstLine, ending);
    if (separator !== ' ') separatorCode = separator.charCodeAt(0);
    begun = true;
    sink.begin(separator, firstLine, line);
    return true;
  };

  /** A word between blanks. Returns the offset behind it, or -1 where its end has not come yet. */
  const blankField = (text: string, start: number): number => {
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if ((isBlank(code) && !mayGroupDigits(text, end)) || isLineEnd(code)) break;
    }
    if (end === text.length || mayYetGroupDigits(text, end)) return -1;
    sink.field(text.slice(start, end), line, ++column);
    return end;
  };

  /** A field up to its separator or line end, `start` being its first character that is no blank; as above. */
  const separatedField = (text: string, start: number): number => {
    const quoted = text.charCodeAt(start) === QUOTE;
    let end = start;
    if (quoted) {
      const close = closingQuote(text, start);
      if (close === -1) return -1;
      end = isLineEnd(text.charCodeAt(close)) ? sink.badQuote(line, column + 1) : close + 1;
      while (end < text.length && text.charCodeAt(end) !== separatorCode && isBlank(text.charCodeAt(end))) end++;
    } else {
      while (end < text.length && text.charCodeAt(end) !== separatorCode && !isLineEnd(text.charCodeAt(end))) end++;
    }
    if (end === text.length) return -1;
    const code = text.charCodeAt(end);
    if (quoted && code !== separatorCode && !isLineEnd(code)) sink.badQuote(line, column + 1);
    const word = quoted ? unquoted(text, start, end) : trimmed(text, start, end);
    if (code === separatorCode) {
      sink.field(word, line, ++column);
      return end + 1;
    }
    // A line without anything on it has no field; after a separator, nothing is an empty field.
    if (column > 0 || quoted || word !== '') sink.field(word, line, ++column);
    return passLineEnd(text, end);
  };

  /** Takes what stands at `at`: a line end, a comment or a field. Returns as blankField does. */
  const step = (text: string, at: number): number => {
    if (inComment) {
      let end = at;
      while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
      return end === text.length ? end : passLineEnd(text, end);
    }
    let start = at;
    while (start < text.length && text.charCodeAt(start) !== separatorCode && isBlank(text.charCodeAt(start))) start++;
    if (start === text.length) return begun ? start : -1;
    const code = text.charCodeAt(start);
    if (column === 0 && code === HASH) {
      inComment = true;
      return start;
    }
    if (!begun && !isLineEnd(code)) return begin(text, at) ? at : -1;
    if (separatorCode !== NONE) return separatedField(text, start);
    return isLineEnd(code) ? passLineEnd(text, start) : blankField(text, start);
  };

  const push = (piece: string) => {
    const text = held + piece;
    held = '';
    let at = 0;
    while (at < text.length) {
      if (afterReturn) {
        afterReturn = false;
        if (text.charCodeAt(at) === NEWLINE) at++;
        continue;
      }
      const next = step(text, at);
      if (next === -1) break;
      at = next;
    }
    held = text.slice(at);
    if (held.length > LONGEST_WORD) sink.endless(held.slice(skipBlanks(held, 0)), line, column + 1);
  };

  // A last line without its end gets one; after a line end it is one more blank line.
  return { push, end: () => push('\n') };
}
