import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startLayernorm, temporaryFolder } from './run.ts';

type Child = ReturnType<typeof startLayernorm>;

/** Starts the program; what is still on its way to it when it ends is lost in silence. */
function start(...given: Parameters<typeof startLayernorm>): Child {
  const child = startLayernorm(...given);
  child.stdin?.on('error', () => {});
  return child;
}

/** How a program ended: its status, or the signal that ended it. */
async function interrupted(child: Child): Promise<number | NodeJS.Signals> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const [status, signal] = await ended;
  return status ?? signal;
}

/** Waits until the program waits itself: it has begun to work, sleeps, and uses no more processor time. */
async function quiet(child: Child): Promise<void> {
  let before = 0;
  for (let same = 0; same < 6; ) {
    await setTimeout(60);
    const { isAsleep, time } = activity(child);
    same = isAsleep && time === before && time > 0 ? same + 1 : 0;
    before = time;
  }
}

/**
 * Whether the program sleeps, and its processor time in nanoseconds (proc(5), stat and schedstat: ticks of 10 ms are more than it
 * may take to start); as if at rest where no system tells it.
 */
function activity({ pid }: Child): { isAsleep: boolean; time: number } {
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!;
    return { isAsleep: state === 'S', time: Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) };
  } catch {
    return { isAsleep: true, time: 1 };
  }
}

/** A folder with a pipe of that name in it. */
function folderWithPipe(name: string): string {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, name)]);
  return folder;
}

describe('Ctrl-C', () => {
  test('ends with 130, leaves the old file as it was and no litter', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'out.csv');
    writeFileSync(target, 'old\n');
    const child = start(['--file', '-', '--out', target]);
    child.stdin?.write('1,2,3\n'.repeat(200_000));
    while (readdirSync(folder).length < 2) {
      child.stdin?.write('1,2,3\n');
      await setTimeout(5);
    }
    expect(await interrupted(child)).toBe(130);
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(target, 'utf8')).toBe('old\n');
  });

  test('ends with 130 while standard input is silent', async () => {
    const child = start(['-']);
    child.stdin?.write('1 2 3\n');
    await quiet(child);
    expect(await interrupted(child)).toBe(130);
  });

  test('ends by the signal, which a shell counts as 130, while a pipe has no writer', async () => {
    for (const words of [
      ['--file', 'pipe'],
      ['1', '2', '--gamma', '@pipe'],
    ]) {
      const child = start(words, { cwd: folderWithPipe('pipe') });
      await quiet(child);
      expect(await interrupted(child)).toBe('SIGINT');
    }
  });

  test('ends with 130 while the writer of a pipe is silent in the middle, without litter', async () => {
    const folder = folderWithPipe('pipe');
    const child = start(['--file', 'pipe', '--out', 'out.csv'], { cwd: folder });
    const writer = createWriteStream(join(folder, 'pipe'));
    writer.on('error', () => {});
    writer.write('1,2,3\n'.repeat(400_000));
    await quiet(child);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await interrupted(child)).toBe(130);
    writer.destroy();
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  test('ends a long answer into a pipe that nobody reads, with 130 where a file is read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), '1,2,3,4\n'.repeat(20_000));
    const rows = JSON.stringify(Array.from({ length: 4000 }, (_, i) => [i, 2, 3]));
    for (const [words, ending] of [
      [['--file', 'x.csv', '--json'], 130],
      [['--file', 'x.csv', '-q'], 130],
      [['--json', rows], 'SIGINT'],
    ] as const) {
      const child = start(words, { cwd: folder });
      await once(child.stdout!, 'readable');
      await quiet(child);
      expect({ words: words[0], ending: await interrupted(child) }).toEqual({ words: words[0], ending });
      child.stdout?.destroy();
    }
  });
});
