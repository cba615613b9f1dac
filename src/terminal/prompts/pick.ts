import { isEnter, isLetter, type Key, type Machine } from './machine.ts';

/** One or several of some things that are numbered from 1. */
export interface Picking {
  /** Place of the cursor, from 0. */
  readonly active: number;
  /** Places picked; of one to be picked always the cursor's. */
  readonly picked: readonly number[];
  /** Digits typed just now. */
  readonly typed: string;
  readonly note: string;
}

/** The places picked, from 0 and in order; `skip` where nothing is to be picked. */
export type Picked = readonly number[] | 'skip';

/** Arrows, j and k or a number move; Enter takes; where several may be right, Space or a number marks. s skips. */
export function picking(n: number, isMultiple: boolean): Machine<Picking, Picked> {
  const moved = (state: Picking, active: number): Picking => ({
    active,
    picked: isMultiple ? state.picked : [active],
    typed: '',
    note: '',
  });
  const toggled = (state: Picking, place: number): Picking => ({
    active: place,
    picked: state.picked.includes(place)
      ? state.picked.filter((one) => one !== place)
      : [...state.picked, place].sort((a, b) => a - b),
    typed: '',
    note: '',
  });
  return {
    start: { active: 0, picked: isMultiple ? [] : [0], typed: '', note: '' },
    press(state, key) {
      if (isEnter(key)) {
        if (state.picked.length > 0) return { done: state.picked };
        return {
          state: { ...state, note: `mark at least one, with Space or its number; s skips` },
        };
      }
      if (isLetter(key, 's')) return { done: 'skip', state: { ...state, picked: [] } };
      if (key.name === 'up' || isLetter(key, 'k')) return { state: moved(state, (state.active + n - 1) % n) };
      if (key.name === 'down' || isLetter(key, 'j')) return { state: moved(state, (state.active + 1) % n) };
      if (isMultiple && key.name === 'space') return { state: toggled(state, state.active) };
      const typed = numberTyped(state.typed, key, n);
      if (typed === undefined) return { state: { ...state, typed: '' } };
      const place = Number(typed) - 1;
      if (!isMultiple) return { state: { ...moved(state, place), typed } };
      // Of ten and more, 1 and then 2 marks 12 and takes the mark of 1 away again.
      const before = state.typed !== '' && typed.length > 1 ? toggled(state, Number(state.typed) - 1) : state;
      return { state: { ...toggled(before, place), typed: n > 9 ? typed : '' } };
    },
  };
}

/** The number that a digit makes of those typed before it, where there is such a place; else the digit alone. */
function numberTyped(before: string, { sequence, ctrl, meta }: Key, n: number): string | undefined {
  if (ctrl || meta || !/^\d$/.test(sequence)) return undefined;
  return [before + sequence, sequence].find((text) => Number(text) >= 1 && Number(text) <= n);
}
