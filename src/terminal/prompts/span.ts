import { isEnter, isLetter, type Machine } from './machine.ts';

/** Words in a row that are being picked from a text. */
export interface Spanning {
  /** Place of the word where they begin, from 0. */
  readonly from: number;
  /** Place of the cursor, where they end. */
  readonly to: number;
  /** Whether the beginning is settled. */
  readonly isOpen: boolean;
}

/** The first and the last of the words; `none` where none is to be picked. */
export type Span = { readonly from: number; readonly to: number } | 'none';

/** Arrows go to the first of the words, Space or Enter settles it; arrows go on to the last, Enter takes. Escape leaves. */
export function spanning(n: number): Machine<Spanning, Span> {
  return {
    start: { from: 0, to: 0, isOpen: false },
    press(state, key) {
      if (key.name === 'escape' || isLetter(key, 'q')) return { done: 'none' };
      if (!state.isOpen && (isEnter(key) || key.name === 'space')) return { state: { ...state, isOpen: true } };
      if (isEnter(key) || key.name === 'space') return { done: { from: state.from, to: state.to } };
      if (state.isOpen && key.name === 'backspace') return { state: { ...state, to: state.from, isOpen: false } };
      const by = STEPS[key.name ?? ''];
      if (by === undefined) return { state };
      const least = state.isOpen ? state.from : 0;
      const to = Math.min(n - 1, Math.max(least, state.to + by));
      return { state: { from: state.isOpen ? state.from : to, to, isOpen: state.isOpen } };
    },
  };
}

const STEPS: Readonly<Record<string, number>> = {
  left: -1,
  right: 1,
  up: -8,
  down: 8,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};
