import type { Screen } from '../look.ts';
import { proseLines } from '../prose.ts';
import { helpLines } from './pick.ts';

/** Words of an answer that are being picked. */
export interface SpanView {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

/** The answer with the words picked so far in brackets, and the keys. */
export function spanLines({ words, from, to, isOpen }: SpanView, screen: Screen): readonly string[] {
  const text = words.map((word, i) => `${i === from ? '[' : ''}${word}${i === to ? ']' : ''}`).join(' ');
  const help = isOpen
    ? 'arrows to the last of the words, Enter takes them, Backspace goes back'
    : 'arrows to the first of the words, Enter; Escape leaves it';
  return [
    ...proseLines(text, screen.width - 1, 2).map((line) => painted(line, screen)),
    '',
    ...helpLines('', help, screen),
  ];
}

function painted(line: string, { style }: Screen): string {
  return line.replace(/\[[^\]]*\]|\[[^\]]*$|^[^[]*\]/, (words) => style.result(words));
}
