import type { Screen } from '../look.ts';
import { helpLines } from './pick.ts';

/** An answer that is being written. */
export interface WritingView {
  readonly lines: readonly string[];
  readonly row: number;
  readonly note: string;
  readonly help: string;
  readonly isDone: boolean;
  /** What a clock says, where one runs. */
  readonly clock: string;
}

/** The text up to the cursor's line, and what stands below it. */
export function writingView(view: WritingView, screen: Screen): { readonly text: string; readonly below: string } {
  const { lines, row, note, help, isDone, clock } = view;
  const { style, symbols } = screen;
  const shown = lines.map((line, i) => `${i === 0 ? style.result(symbols.pointer) : ' '} ${line}`);
  if (isDone) return { text: shown.join('\n'), below: '' };
  const keys = [...(clock === '' ? [] : [`  ${clock}`]), ...helpLines(note, help, screen)];
  return { text: shown.slice(0, row + 1).join('\n'), below: [...shown.slice(row + 1), '', ...keys].join('\n') };
}
