import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/nearest.ts';
import { colourLevel } from '../../src/terminal/colour.ts';
import { showsUnicode } from '../../src/terminal/io.ts';
import { safe } from '../../src/terminal/safe.ts';

describe('foreign text', () => {
  test('nothing that a terminal acts on is left in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
        expect(safe(text)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test('what was there can still be told, and what is harmless stays as it is', () => {
    expect(safe('a\u001b[31mb\u0007\u202ec\u200b')).toBe('a\\x1b[31mb\\x07\\u202ec\\u200b');
    expect(safe('déjà vu 😀 −1 x̂')).toBe('déjà vu 😀 −1 x̂');
  });
});

describe('a near word', () => {
  test('is found through a slip or two, and not where nothing is near', () => {
    const names = ['compute', 'compare', 'quiz'];
    expect(['qiuz', 'COMPUTE', 'compte', 'comupte', 'quizz'].map((word) => nearest(word, names))).toEqual([
      'quiz',
      'compute',
      'compute',
      'compute',
      'quiz',
    ]);
    expect(['x', 'hello', 'help'].map((word) => nearest(word, names))).toEqual([undefined, undefined, undefined]);
  });
});

describe('the level of colour', () => {
  test('what the person says comes before what the terminal is', () => {
    const cases: [Record<string, string>, boolean, boolean, number][] = [
      [{ TERM: 'xterm' }, true, false, 1],
      [{ TERM: 'xterm-256color' }, true, false, 2],
      [{ COLORTERM: 'truecolor' }, true, false, 3],
      [{ TERM: 'dumb' }, true, false, 0],
      [{}, false, false, 0],
      [{ FORCE_COLOR: '3' }, false, false, 3],
      [{ FORCE_COLOR: '' }, false, false, 1],
      [{ FORCE_COLOR: '0' }, true, false, 0],
      [{ NO_COLOR: '1', FORCE_COLOR: '3' }, true, false, 0],
      [{ FORCE_COLOR: '3' }, true, true, 0],
    ];
    for (const [env, isTerminal, isRefused, level] of cases) {
      expect({ env, level: colourLevel(env, isTerminal, isRefused) }).toEqual({ env, level });
    }
  });
});

test('Unicode is for locales that have it, and for where none is set', () => {
  const shown = [{}, { LANG: 'en_US.UTF-8' }, { LANG: 'C.utf8' }, { LC_ALL: 'C', LANG: 'C.UTF-8' }, { TERM: 'linux' }];
  expect(shown.map((env) => showsUnicode(env))).toEqual([true, true, true, false, false]);
});
