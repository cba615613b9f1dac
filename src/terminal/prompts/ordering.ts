import { digitOf, isEnter, isLetter, type Key, type Machine } from './machine.ts';

/** Steps that are being put in order. */
export interface Ordering {
  /** The steps' numbers, from 0, as they stand now. */
  readonly order: readonly number[];
  /** Place of the cursor. */
  readonly active: number;
  /** Whether the step at the cursor is held, so that it moves along. */
  readonly isHeld: boolean;
  /** How many places are filled by typing numbers. */
  readonly filled: number;
}

export type Ordered = readonly number[] | 'skip';

/**
 * Arrows move the cursor; Space takes up the step there and the arrows carry it, as do J and K or Shift and an arrow at once;
 * a step's number puts it in the next place, Backspace takes that back. Enter takes the order as it stands, s skips.
 */
export function ordering(n: number): Machine<Ordering, Ordered> {
  const start: Ordering = { order: [...Array(n).keys()], active: 0, isHeld: false, filled: 0 };
  return {
    start,
    press(state, key) {
      if (isEnter(key)) return { done: state.order };
      if (isLetter(key, 's')) return { done: 'skip' };
      if (key.name === 'space') return { state: { ...state, isHeld: !state.isHeld } };
      if (key.name === 'backspace') return { state: { ...state, filled: Math.max(0, state.filled - 1) } };
      const by = directionOf(key);
      if (by !== 0) return { state: state.isHeld || carries(key) ? carried(state, by) : movedBy(state, by) };
      const digit = digitOf(key);
      return { state: digit === undefined ? state : placed(state, digit - 1) };
    },
  };
}

function directionOf(key: Key): -1 | 0 | 1 {
  if (key.name === 'up' || isLetter(key, 'k')) return -1;
  if (key.name === 'down' || isLetter(key, 'j')) return 1;
  return 0;
}

function carries({ shift, sequence }: Key): boolean {
  return shift || sequence === 'J' || sequence === 'K';
}

function movedBy(state: Ordering, by: number): Ordering {
  const n = state.order.length;
  return { ...state, active: (state.active + by + n) % n };
}

/** The step at the cursor changes places with its neighbour. */
function carried(state: Ordering, by: number): Ordering {
  const to = state.active + by;
  if (to < 0 || to >= state.order.length) return state;
  const order = [...state.order];
  [order[state.active], order[to]] = [order[to] as number, order[state.active] as number];
  return { ...state, order, active: to, filled: 0 };
}

/** A step goes to the next place to be filled; one that stands in a filled place stays. */
function placed(state: Ordering, step: number): Ordering {
  const from = state.order.indexOf(step);
  const filled = state.filled === state.order.length ? 0 : state.filled;
  if (from < filled) return state;
  const order = state.order.toSpliced(from, 1).toSpliced(filled, 0, step);
  return { ...state, order, active: filled, filled: filled + 1, isHeld: false };
}
