import type { Key } from './machine.ts';

/** Text that is being written, and the cursor in it. */
export interface TextBuffer {
  readonly lines: readonly string[];
  readonly row: number;
  /** In UTF-16 units, never between the two halves of a character. */
  readonly column: number;
}

/** A buffer that holds a text, with the cursor behind it; control characters are left out. */
export function bufferOf(text: string): TextBuffer {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .split('\n');
  return { lines, row: lines.length - 1, column: (lines.at(-1) as string).length };
}

export function textOf({ lines }: TextBuffer): string {
  return lines.join('\n');
}

/** The line that the cursor is in. */
export function currentLine({ lines, row }: TextBuffer): string {
  return lines[row] as string;
}

export function inserted(buffer: TextBuffer, text: string): TextBuffer {
  const { row, column } = buffer;
  const line = currentLine(buffer);
  return withLine({ ...buffer, column: column + text.length }, row, line.slice(0, column) + text + line.slice(column));
}

/** The cursor's line broken at the cursor. */
export function broken(buffer: TextBuffer): TextBuffer {
  const { lines, row, column } = buffer;
  const line = currentLine(buffer);
  return { lines: lines.toSpliced(row, 1, line.slice(0, column), line.slice(column)), row: row + 1, column: 0 };
}

/** What a key does to a text, as in a shell's line: undefined where it is none of those that edit. */
export function edited(buffer: TextBuffer, { name, ctrl, meta, sequence }: Key): TextBuffer | undefined {
  const byWord = ctrl || meta;
  if (name === 'left') return { ...buffer, ...(byWord ? wordBefore(buffer) : before(buffer)) };
  if (name === 'right') return { ...buffer, ...(byWord ? wordAfter(buffer) : after(buffer)) };
  if (name === 'up') return vertically(buffer, -1);
  if (name === 'down') return vertically(buffer, 1);
  if (name === 'home' || (ctrl && name === 'a')) return { ...buffer, column: 0 };
  if (name === 'end' || (ctrl && name === 'e')) return { ...buffer, column: currentLine(buffer).length };
  if (name === 'backspace' || (ctrl && name === 'h'))
    return cutTo(buffer, byWord && name === 'backspace' ? wordBefore(buffer) : before(buffer));
  if (name === 'delete' || (ctrl && name === 'd')) return cutTo(buffer, after(buffer));
  if (ctrl && name === 'w') return cutTo(buffer, wordBefore(buffer));
  if (ctrl && name === 'u') return cutTo(buffer, { row: buffer.row, column: 0 });
  if (ctrl && name === 'k') return cutTo(buffer, { row: buffer.row, column: currentLine(buffer).length });
  if (ctrl && name === 'b') return { ...buffer, ...before(buffer) };
  if (ctrl && name === 'f') return { ...buffer, ...after(buffer) };
  if (meta && name === 'b') return { ...buffer, ...wordBefore(buffer) };
  if (meta && name === 'f') return { ...buffer, ...wordAfter(buffer) };
  if (ctrl || meta || sequence === undefined || !isPrintable(sequence)) return undefined;
  return inserted(buffer, sequence === '\t' ? ' ' : sequence);
}

function isPrintable(text: string): boolean {
  return text === '\t' || (text !== '' && !/[\u0000-\u001f\u007f-\u009f]/.test(text));
}

type Place = Pick<TextBuffer, 'row' | 'column'>;

function before(buffer: TextBuffer): Place {
  const { lines, row, column } = buffer;
  if (column === 0) return row === 0 ? { row, column } : { row: row - 1, column: (lines[row - 1] as string).length };
  const last = [...currentLine(buffer).slice(0, column)].at(-1) as string;
  return { row, column: column - last.length };
}

function after(buffer: TextBuffer): Place {
  const { lines, row, column } = buffer;
  const next = String.fromCodePoint(currentLine(buffer).codePointAt(column) ?? 0);
  if (column < currentLine(buffer).length) return { row, column: column + next.length };
  return row === lines.length - 1 ? { row, column } : { row: row + 1, column: 0 };
}

function wordBefore(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  if (column === 0) return before(buffer);
  const rest = currentLine(buffer)
    .slice(0, column)
    .match(/\S+\s*$/)?.index;
  return { row, column: rest ?? 0 };
}

function wordAfter(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  const line = currentLine(buffer);
  if (column === line.length) return after(buffer);
  const word = line.slice(column).match(/^\s*\S*/)?.[0] ?? '';
  return { row, column: column + word.length };
}

function vertically(buffer: TextBuffer, by: number): TextBuffer {
  const row = buffer.row + by;
  const line = buffer.lines[row];
  if (line === undefined) return { ...buffer, column: by < 0 ? 0 : currentLine(buffer).length };
  const column = Math.min(buffer.column, line.length);
  const isSplit = /[\udc00-\udfff]/.test(line.charAt(column)) && /[\ud800-\udbff]/.test(line.charAt(column - 1));
  return { ...buffer, row, column: isSplit ? column - 1 : column };
}

/** The text without what stands between the cursor and another place. */
function cutTo(buffer: TextBuffer, place: Place): TextBuffer {
  const isBefore = place.row < buffer.row || (place.row === buffer.row && place.column < buffer.column);
  const [from, to] = isBefore ? [place, buffer] : [buffer, place];
  const { lines } = buffer;
  const joined = (lines[from.row] as string).slice(0, from.column) + (lines[to.row] as string).slice(to.column);
  return { lines: lines.toSpliced(from.row, to.row - from.row + 1, joined), row: from.row, column: from.column };
}

function withLine(buffer: TextBuffer, row: number, line: string): TextBuffer {
  return { ...buffer, lines: buffer.lines.with(row, line) };
}
