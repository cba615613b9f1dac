import { displayWidth } from '../display-width.ts';
import type { Screen } from '../look.ts';

/** A few things to do. */
export interface MenuView {
  readonly question: string;
  readonly items: readonly { readonly key: string; readonly name: string }[];
  readonly active: number;
  readonly isDone: boolean;
}

/** The things to do, on one line where they fit, each with the letter that takes it. */
export function menuLines({ question, items, active, isDone }: MenuView, screen: Screen): readonly string[] {
  const { symbols, style, width } = screen;
  const asked = question === '' ? '' : `${question}  `;
  if (isDone) return question === '' ? [] : [style.dim(`  ${asked}${items[active]?.name}`)];
  const cells = items.map(({ key, name }, i) => {
    const isActive = i === active;
    const text = `${isActive ? symbols.pointer : ' '} ${key} ${name}`;
    return { text, shown: isActive ? style.result(text) : text };
  });
  const whole = `  ${asked}${cells.map(({ text }) => text).join('  ')}`;
  if (displayWidth(whole) < width) {
    return [`  ${style.title(asked)}${cells.map(({ shown }) => shown).join('  ')}`];
  }
  return [...(question === '' ? [] : [`  ${style.title(question)}`]), ...cells.map(({ shown }) => `  ${shown}`)];
}
