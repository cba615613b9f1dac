import { safe } from '../../terminal/safe.ts';
import { padLeft } from '../cells.ts';
import type { Screen } from '../look.ts';
import { behind, proseLines } from '../prose.ts';

/** Options of which one or several are being picked. */
export interface PickView {
  readonly options: readonly string[];
  readonly isMultiple: boolean;
  readonly isDone: boolean;
  /** Whether the options are lines of code, which are shown as they stand. */
  readonly isCode?: boolean;
  /** What is said of the key that picks nothing. */
  readonly skip: string;
  readonly active: number;
  readonly picked: readonly number[];
  readonly note: string;
}

/** Numbered options with what is picked marked; below them the keys, until it is done. */
export function pickLines(pick: PickView, screen: Screen): readonly string[] {
  const { isDone, isMultiple, skip, note } = pick;
  const lines = pick.options.flatMap((_, i) => optionLines(pick, i, screen));
  if (isDone) return lines;
  const keys = isMultiple ? 'Space or a number marks' : 'arrows or a number';
  const help = `${keys}, Enter ${isMultiple ? 'hands in' : 'takes it'}, ${skip}`;
  return [...lines, '', ...helpLines(note, help, screen)];
}

/** A sentence on what is wrong, where something is, and the keys. */
export function helpLines(note: string, help: string, { width, style }: Screen): readonly string[] {
  const said = note === '' ? [] : proseLines(note, width - 1, 2).map(style.bad);
  return [...said, ...proseLines(help, width - 1, 2).map(style.dim)];
}

function optionLines(pick: PickView, i: number, screen: Screen): readonly string[] {
  const { symbols, style, width } = screen;
  const isActive = i === pick.active && !pick.isDone;
  const isPicked = pick.picked.includes(i);
  const pointer = isActive || (pick.isDone && isPicked && !pick.isMultiple) ? symbols.pointer : ' ';
  const mark = pick.isMultiple ? `${isPicked ? symbols.marked : symbols.unmarked} ` : '';
  const number = padLeft(String(i + 1), String(pick.options.length).length);
  const start = `${pointer} ${mark}${number}  `;
  const text = pick.options[i] as string;
  const lines = pick.isCode ? codeRows(text, start, width - start.length - 1) : behind(start, text, width - 1);
  if (isActive || (pick.isDone && isPicked)) return lines.map(style.result);
  return pick.isDone ? lines.map(style.dim) : lines;
}

/** A line of code as it stands, made safe; what is too long goes on below. */
function codeRows(text: string, start: string, room: number): readonly string[] {
  const shown = safe(text.replaceAll('\t', '    '));
  const rows = shown.match(new RegExp(`.{1,${Math.max(1, room)}}`, 'gu')) ?? [''];
  return rows.map((row, i) => (i === 0 ? start : ' '.repeat(start.length)) + row);
}
