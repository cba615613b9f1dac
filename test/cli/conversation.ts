import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { startLayernorm } from './run.ts';

/** A line of the stream that a session writes. */
export interface Event {
  readonly event: 'question' | 'graded' | 'skipped' | 'summary';
  readonly [field: string]: unknown;
}

/** A program that holds a session: events in, lines out, one at a time. */
export interface Conversation {
  readonly child: ChildProcess;
  /** The next event; undefined where the stream has ended. */
  readonly next: () => Promise<Event | undefined>;
  readonly say: (line: string) => void;
  /** Ends the lines, as a program does that has nothing more to say. */
  readonly end: () => void;
  readonly ended: Promise<number | null>;
}

export function converse(words: readonly string[], home: string): Conversation {
  const child = startLayernorm([...words, '--json'], { env: { LAYERNORM_HOME: home } });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    async next() {
      const { done, value } = await lines.next();
      return done ? undefined : (JSON.parse(value) as Event);
    },
    say: (line) => void child.stdin?.write(`${line}\n`),
    end: () => void child.stdin?.end(),
    ended,
  };
}
