import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Key, Machine } from '../../../src/terminal/prompts/machine.ts';
import { menu } from '../../../src/terminal/prompts/menu.ts';
import { ordering } from '../../../src/terminal/prompts/ordering.ts';
import { picking } from '../../../src/terminal/prompts/pick.ts';
import { spanning } from '../../../src/terminal/prompts/span.ts';
import { writing } from '../../../src/terminal/prompts/writing.ts';

const NAMED = new Set(
  'up down left right return space backspace escape tab home end delete paste-start paste-end'.split(' '),
);

/** A key by its name, with `C-`, `M-` or `S-` before it; else the characters of a text, key by key. */
function keysOf(word: string): readonly Key[] {
  const [, modifier, rest = ''] = word.match(/^(?:([CMS])-)?(.+)$/s) ?? [];
  const base = { ctrl: modifier === 'C', meta: modifier === 'M', shift: modifier === 'S' };
  if (NAMED.has(rest)) return [{ ...base, name: rest, sequence: rest === 'space' ? ' ' : '' }];
  if (modifier) return [{ ...base, name: rest, sequence: '' }];
  return [...word].map((sequence) => ({ ...base, name: /^[a-z]$/.test(sequence) ? sequence : undefined, sequence }));
}

/** Presses keys until a machine ends. */
function run<S, R>(machine: Machine<S, R>, ...words: readonly string[]): { readonly state: S; readonly done?: R } {
  let state = machine.start;
  for (const key of words.flatMap(keysOf)) {
    const step = machine.press(state, key);
    if ('done' in step) return { state, done: step.done };
    state = step.state;
  }
  return { state };
}

describe('picking one', () => {
  const one = picking(4, false);
  test('arrows go round, Enter takes', () => {
    expect(run(one, 'return').done).toEqual([0]);
    expect(run(one, 'down', 'down', 'return').done).toEqual([2]);
    expect(run(one, 'up', 'return').done).toEqual([3]);
    expect(run(one, 'j', 'j', 'k', 'return').done).toEqual([1]);
  });

  test('a number goes there and takes nothing yet; numbers that are not there do nothing', () => {
    expect(run(one, '3').done).toBeUndefined();
    expect(run(one, '3', 'return').done).toEqual([2]);
    expect(run(one, '3', '9', '0', 'return').done).toEqual([2]);
  });

  test('of ten and more, two digits make one number', () => {
    const many = picking(14, false);
    expect(run(many, '12', 'return').done).toEqual([11]);
    expect(run(many, '19', 'return').done).toEqual([8]);
    expect(run(many, '1', 'down', '2', 'return').done).toEqual([1]);
  });

  test('s skips', () => {
    expect(run(one, 's').done).toBe('skip');
  });
});

describe('picking several', () => {
  const several = picking(5, true);
  test('Space or a number marks and takes the mark away again', () => {
    expect(run(several, 'space', '3', 'down', 'space', 'return').done).toEqual([0, 2, 3]);
    expect(run(several, '3', '3', '1', 'return').done).toEqual([0]);
  });

  test('Enter takes nothing that is not marked, and says so', () => {
    const { done, state } = run(several, 'return');
    expect(done).toBeUndefined();
    expect(state.note).toMatch(/mark at least one/);
  });

  test('of ten and more, 1 and then 2 marks 12 alone', () => {
    expect(run(picking(12, true), '12', 'return').done).toEqual([11]);
  });
});

describe('putting in order', () => {
  const four = ordering(4);
  test('Space takes a step up and the arrows carry it, up to the ends', () => {
    expect(run(four, 'space', 'down', 'down', 'space', 'return').done).toEqual([1, 2, 0, 3]);
    expect(run(four, 'space', 'up', 'return').done).toEqual([0, 1, 2, 3]);
    expect(run(four, 'S-down', 'return').done).toEqual([1, 0, 2, 3]);
    expect(run(four, 'down', 'J', 'K', 'K', 'return').done).toEqual([1, 0, 2, 3]);
  });

  test('the numbers typed make the order', () => {
    expect(run(four, '3142', 'return').done).toEqual([2, 0, 3, 1]);
    expect(run(four, '31', 'return').done).toEqual([2, 0, 1, 3]);
    expect(run(four, '3', 'backspace', '4', 'return').done).toEqual([3, 2, 0, 1]);
    expect(run(four, '33', '9', '1', 'return').done).toEqual([2, 0, 1, 3]);
  });

  test('whatever is pressed, every step stays there once', () => {
    const key = fc.constantFrom(
      'up',
      'down',
      'space',
      'backspace',
      'S-up',
      'S-down',
      'j',
      'K',
      '1',
      '2',
      '3',
      '4',
      'x',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (pressed) => {
        expect(run(four, ...pressed).state.order.toSorted()).toEqual([0, 1, 2, 3]);
      }),
    );
  });

  test('typing an order gives it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (numbers) => {
        expect(run(ordering(6), numbers.join(''), 'return').done).toEqual(numbers.map((n) => n - 1));
      }),
    );
  });
});

describe('a menu', () => {
  const three = menu(
    [
      { key: 'g', name: 'guess', value: 'guess' },
      { key: 't', name: 'think', value: 'think' },
      { key: 's', name: 'sure', value: 'sure' },
    ],
    1,
    true,
  );
  test('takes a letter or a number at once, Enter what is marked', () => {
    expect(run(three, 'g').done).toBe('guess');
    expect(run(three, 'S').done).toBe('sure');
    expect(run(three, '3').done).toBe('sure');
    expect(run(three, 'return').done).toBe('think');
    expect(run(three, 'right', 'right', 'return').done).toBe('guess');
    expect(run(three, 'left', 'left', 'return').done).toBe('sure');
    expect(run(three, 'x', '9').done).toBeUndefined();
  });

  test('that is no scale takes no number', () => {
    const two = menu([
      { key: 'n', name: 'next', value: 'next' },
      { key: 'q', name: 'quit', value: 'quit' },
    ]);
    expect(run(two, '2').done).toBeUndefined();
    expect(run(two, '2', 'return').done).toBe('next');
  });
});

describe('writing', () => {
  const long = writing({ isLong: true, check: () => undefined });
  const written = (...words: readonly string[]) => run(long, ...words).done;

  test('Enter hands in what was typed', () => {
    expect(written('so it is', 'return')).toEqual({ text: 'so it is', isForEditor: false });
    expect(written('return')).toEqual({ text: '', isForEditor: false });
  });

  test('a backslash at the end, Alt and Enter, and the ends of pasted lines begin another line', () => {
    expect(written('a\\', 'return', 'b', 'return')?.text).toBe('a\nb');
    expect(written('a', 'M-return', 'b', 'return')?.text).toBe('a\nb');
    expect(written('paste-start', 'a', 'return', 'b', 'paste-end', 'return')?.text).toBe('a\nb');
  });

  test('a number has one line', () => {
    const short = writing({ isLong: false, check: () => undefined });
    expect(run(short, 'paste-start', '1', 'return', '2', 'paste-end', 'return').done?.text).toBe('1 2');
    expect(run(short, '1\\', 'return').done?.text).toBe('1\\');
  });

  test('what is wrong with it is told, until it is changed', () => {
    const checked = writing({ isLong: false, check: (text) => (text === 'x' ? 'x is no number' : undefined) });
    expect(run(checked, 'x', 'return').state.note).toBe('x is no number');
    expect(run(checked, 'x', 'return', 'backspace').state.note).toBe('');
    expect(run(checked, 'x', 'return', 'backspace', '1', 'return').done?.text).toBe('1');
  });

  test('Ctrl-O hands it to an editor, Ctrl-D hands in what is there, and nothing where nothing is', () => {
    expect(written('a', 'C-o')).toEqual({ text: 'a', isForEditor: true });
    expect(long.close?.(run(long, 'a', 'M-return').state)).toEqual({ text: 'a\n', isForEditor: false });
    expect(long.close?.(long.start)).toBeUndefined();
  });

  test('it is edited as in a shell', () => {
    expect(written('one two', 'C-w', 'three', 'return')?.text).toBe('one three');
    expect(written('abc', 'left', 'backspace', 'x', 'return')?.text).toBe('axc');
    expect(written('abc', 'home', 'delete', 'end', 'd', 'return')?.text).toBe('bcd');
    expect(written('abc', 'C-a', 'C-k', 'return')?.text).toBe('');
    expect(written('ab', 'M-return', 'cd', 'up', 'x', 'return')?.text).toBe('abx\ncd');
    expect(written('ab', 'M-return', 'home', 'backspace', 'return')?.text).toBe('ab');
    expect(written('ab', 'M-return', 'c', 'up', 'end', 'delete', 'return')?.text).toBe('abc');
    expect(written('two words', 'C-left', 'C-u', 'return')?.text).toBe('words');
  });

  test('a sign of two halves is one sign', () => {
    expect(written('a😀b', 'left', 'backspace', 'return')?.text).toBe('ab');
    expect(written('😀', 'left', 'delete', 'return')?.text).toBe('');
    expect(written('😀', 'M-return', 'a', 'up', 'x', 'return')?.text).toBe('x😀\na');
  });

  test('any text that is typed is what is handed in, wherever the cursor went', () => {
    const text = fc.string({ unit: 'grapheme-composite', maxLength: 30 }).filter((s) => !/[\\\n\r\t\p{Cc}]/u.test(s));
    const moves = fc.array(fc.constantFrom('left', 'right', 'up', 'down', 'home', 'end', 'M-b', 'M-f'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(text, moves, (typed, moved) => {
        const state = run(long, ...[...typed].map((sign) => sign), ...moved);
        expect(run({ ...long, start: state.state }, 'return').done?.text).toBe(typed);
      }),
    );
  });
});

describe('picking words', () => {
  test('the first is settled, then the last', () => {
    expect(run(spanning(6), 'right', 'return', 'right', 'right', 'return').done).toEqual({ from: 1, to: 3 });
    expect(run(spanning(6), 'return', 'return').done).toEqual({ from: 0, to: 0 });
    expect(run(spanning(6), 'right', 'return', 'left', 'left', 'return').done).toEqual({ from: 1, to: 1 });
    expect(run(spanning(6), 'end', 'return', 'end', 'return').done).toEqual({ from: 5, to: 5 });
    expect(run(spanning(6), 'right', 'return', 'backspace', 'home', 'return', 'return').done).toEqual({
      from: 0,
      to: 0,
    });
  });

  test('Escape leaves it', () => {
    expect(run(spanning(3), 'right', 'escape').done).toBe('none');
  });
});
