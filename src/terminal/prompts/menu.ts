import { isEnter, isLetter, type Machine } from './machine.ts';

/** One of a few things to do, on one line. */
export interface MenuItem<R> {
  /** The letter that takes it at once. */
  readonly key: string;
  readonly name: string;
  readonly value: R;
}

export interface Choosing {
  readonly active: number;
}

/**
 * An item's letter takes it at once, and where they are steps of a scale its number, from 1; left and right move, Enter takes
 * what is marked.
 */
export function menu<R>(items: readonly MenuItem<R>[], first = 0, isScale = false): Machine<Choosing, R> {
  const n = items.length;
  return {
    start: { active: first },
    press({ active }, key) {
      const marked = items[active] as MenuItem<R>;
      const at = items.findIndex((item, i) => isLetter(key, item.key) || (isScale && key.sequence === String(i + 1)));
      const hit = items[at];
      if (hit) return { done: hit.value, state: { active: at } };
      if (isEnter(key)) return { done: marked.value };
      const isBack = key.name === 'left' || key.name === 'up' || (key.name === 'tab' && key.shift);
      if (isBack) return { state: { active: (active + n - 1) % n } };
      const isOn = ['right', 'down', 'tab', 'space'].includes(key.name ?? '');
      return { state: { active: isOn ? (active + 1) % n : active } };
    },
  };
}
