import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/terminal/io.ts';
import { progressLine, progressText } from '../../src/terminal/progress.ts';

const amount = { noun: 'tokens', total: 262_144, bytes: 4096 };

describe('the line of progress', () => {
  test('tells the part, the tokens, the rate and the time that is left', () => {
    expect(progressText(amount, 131_072, 2, 100)).toBe(
      ' 50%  [##########          ]  131,072 of 262,144 tokens  268 MB/s  0:02 left',
    );
    expect(progressText({ ...amount, total: 2 ** 31 }, 2 ** 21, 10, 100)).toBe(
      '  0%  [                    ]  2,097,152 of 2,147,483,648 tokens  859 MB/s  2:50:30 left',
    );
  });

  test('leaves out what a narrow screen has no room for', () => {
    expect(progressText(amount, 131_072, 2, 60)).toBe(' 50%  [##########          ]  131,072 of 262,144 tokens');
    expect(progressText(amount, 131_072, 2, 40)).toBe(' 50%  [##########          ]  268 MB/s');
  });

  test('counts where the end is not known, and tells no time before anything is done', () => {
    expect(progressText({ ...amount, total: undefined }, 1000, 2, 80)).toBe('1,000 tokens  2 MB/s');
    expect(progressText(amount, 0, 2, 80)).toBe('  0%  [                    ]  0 of 262,144 tokens  0 MB/s');
  });

  const shown = (isTerminal: boolean) => {
    let time = 0;
    const written: string[] = [];
    const io = {
      stderrIsTerminal: () => isTerminal,
      columns: () => 80,
      writeError: (text: string) => written.push(text),
    };
    const progress = progressLine(io as unknown as Io, amount, () => time);
    for (let i = 1; i <= 20; i++) {
      time = i * 75;
      progress.update(i * 1000);
    }
    progress.clear();
    return written;
  };

  test('comes after a second, at most ten times a second, and goes away', () => {
    const written = shown(true);
    expect(written.length).toBe(5);
    expect(written[0]).toMatch(/^\r\u001b\[K +5% .* 14,000 of 262,144 tokens/);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('is not there where nobody sees it', () => {
    expect(shown(false)).toEqual([]);
  });
});
