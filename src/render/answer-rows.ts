import { safe } from '../terminal/safe.ts';
import { displayWidth } from './display-width.ts';

/** A character of an answer, where it stands in it, and as it is shown. */
export interface Cell {
  readonly at: number;
  readonly shown: string;
  readonly width: number;
}

/** The answer's characters in rows: its own lines, broken between words where they are too long. */
export function rowsOf(answer: string, width: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let taken = 0;
  /** Where the row can be broken: behind its last blank. */
  let breakAt = 0;
  let at = 0;
  for (const character of answer.trimEnd()) {
    const cell = cellOf(character, at);
    at += character.length;
    if (character === '\n') {
      rows.push(row);
      [row, taken, breakAt] = [[], 0, 0];
      continue;
    }
    if (character === '\r') continue;
    if (taken + cell.width > width && row.length > 0 && cell.shown !== ' ') {
      const rest = breakAt > 0 ? row.slice(breakAt) : [];
      rows.push(breakAt > 0 ? row.slice(0, breakAt) : row);
      [row, taken, breakAt] = [rest, rest.reduce((sum, { width }) => sum + width, 0), 0];
    }
    row.push(cell);
    taken += cell.width;
    if (cell.shown === ' ') breakAt = row.length;
  }
  rows.push(row);
  return rows.map(withoutLastBlanks);
}

function cellOf(character: string, at: number): Cell {
  const shown = character === '\t' ? ' ' : safe(character);
  return { at, shown, width: displayWidth(shown) };
}

function withoutLastBlanks(row: readonly Cell[]): readonly Cell[] {
  return row.slice(0, row.findLastIndex(({ shown }) => shown !== ' ') + 1);
}
