import { displayWidth } from './display-width.ts';

/** Blanks on the left, up to `width` columns. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Blanks on the right, up to `width` columns. */
export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The widest of some texts, in columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

/** Which of `n` entries to show when only `head` first and `tail` last ones may be; `gap` where entries are left out. */
export function elide(n: number, head: number, tail: number): readonly (number | 'gap')[] {
  if (n <= head + tail) return Array.from({ length: n }, (_, i) => i);
  const first = Array.from({ length: head }, (_, i) => i);
  const last = Array.from({ length: tail }, (_, i) => n - tail + i);
  return [...first, 'gap', ...last];
}

/** Words filled into lines of at most `width` columns. */
export function fill(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + 1 + displayWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
