import type { Screen } from '../look.ts';
import { behind } from '../prose.ts';
import { helpLines } from './pick.ts';

/** Steps that are being put in order. */
export interface OrderingView {
  /** The steps as they were first shown, so that each keeps its number. */
  readonly steps: readonly string[];
  readonly order: readonly number[];
  readonly active: number;
  readonly isHeld: boolean;
  readonly filled: number;
  readonly isDone: boolean;
}

/** The steps as they stand now, each with the number it had; what is held is marked. */
export function orderingLines(view: OrderingView, screen: Screen): readonly string[] {
  const { steps, order, active, isHeld, filled, isDone } = view;
  const { symbols, style, width } = screen;
  const lines = order.flatMap((step, i) => {
    const isActive = i === active && !isDone;
    const pointer = isActive ? (isHeld ? symbols.held : symbols.pointer) : ' ';
    const text = behind(`${pointer} ${step + 1}  `, steps[step] as string, width - 1);
    if (isActive) return text.map(isHeld ? style.fair : style.result);
    return !isDone && i < filled ? text.map(style.good) : text;
  });
  if (isDone) return lines;
  const help = isHeld
    ? 'arrows carry the step, Space puts it down, Enter hands in'
    : 'Space takes up a step, or type the numbers in order; Enter hands in, s skips';
  return [...lines, '', ...helpLines('', help, screen)];
}
