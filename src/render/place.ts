import type { Kind } from '../drill/question.ts';
import { safe } from '../terminal/safe.ts';
import { displayWidth } from './display-width.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';

/** Where a question stands in its session. */
export interface Place {
  /** Which one it is, from 1. */
  readonly number: number;
  /** How many are to be asked, where that is settled. */
  readonly of: number | undefined;
  /** Title of its topic. */
  readonly topic: string;
  /** Whether it was asked in this session before. */
  readonly isBack: boolean;
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  choice: 'choice',
  numeric: 'numbers',
  order: 'put in order',
  spot: 'spot the fault',
  free: 'in your own words',
};

/** `── 3 of 10 ── Epsilon ── choice ────────`: where one question ends and the next begins. */
export function placeLines({ number, of, topic, isBack }: Place, kind: Kind, screen: Screen): readonly string[] {
  const { symbols, style, width } = screen;
  const rule = symbols.underline.repeat(2);
  const count = of === undefined ? `${number}` : `${number} of ${of}`;
  const line = [rule, isBack ? 'once more' : count, rule, safe(topic), rule, KIND_NAMES[kind], ''].join(' ');
  if (displayWidth(line) > width - 2) return proseLines(line, width).map(style.dim);
  return [style.dim(line + symbols.underline.repeat(Math.max(0, width - 1 - displayWidth(line))))];
}
