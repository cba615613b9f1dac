import { safe } from '../terminal/safe.ts';
import { fill } from './cells.ts';

/**
 * A text from outside, such as a pack's, in lines of at most `width` columns: made safe for the terminal, its own line
 * ends kept. All lines but the first of each paragraph are indented by `hanging` columns more.
 */
export function proseLines(text: string, width: number, indent = 0, hanging = 0): readonly string[] {
  return text
    .replaceAll('\t', ' ')
    .trimEnd()
    .split('\n')
    .flatMap((paragraph) => {
      const room = Math.max(1, width - indent - hanging);
      const words = safe(paragraph)
        .split(' ')
        .filter((word) => word !== '')
        .flatMap((word) => cut(word, room));
      if (words.length === 0) return [''];
      return fill(words.join(' '), room).map((line, i) => ' '.repeat(indent + (i === 0 ? 0 : hanging)) + line);
    });
}

/** A text behind `start`, which keeps its blanks, with its further lines indented by as much. */
export function behind(
  start: string,
  text: string,
  width: number,
  paint = (start: string): string => start,
): readonly string[] {
  const [first = '', ...more] = proseLines(text, width, start.length);
  return [paint(start) + first.slice(start.length), ...more];
}

/** A word in pieces that fit on a line. */
function cut(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < word.length; start += room) pieces.push(word.slice(start, start + room));
  return pieces;
}

/** A text with a capital at its start, where that is a word and not a formula. */
export function capitalized(text: string): string {
  return /^\p{Ll}{2}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
