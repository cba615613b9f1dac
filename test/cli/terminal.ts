import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url));

/** Keys as a terminal sends them. */
export const keys = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  enter: '\r',
  space: ' ',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlO: '\x0f',
  ctrlZ: '\x1a',
  altEnter: '\x1b\r',
} as const;

export interface TerminalOptions {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell line to run instead of the words, in which `layernorm` is the real program. */
  readonly line?: string;
}

/** The real program in a real pseudo-terminal. */
export interface Terminal {
  /** Everything that it wrote, escape sequences and all. */
  readonly raw: () => string;
  /** Waits until something is on the screen that was not there when it was last waited for. */
  readonly sees: (what: RegExp) => Promise<RegExpMatchArray>;
  /** Sends keys, and gives the program a moment between one and the next. */
  readonly press: (...sent: readonly string[]) => Promise<void>;
  readonly resize: (columns: number) => void;
  readonly kill: (signal: string) => void;
  /** The exit status, and the signal that ended it, where one did. */
  readonly ended: Promise<{ readonly status: number; readonly signal: number }>;
}

const LONGEST_WAIT_MS = 10_000;

/** Starts the program in a pseudo-terminal; it is gone when the test ends. */
export function openTerminal(
  words: readonly string[],
  { columns = 80, env = {}, line }: TerminalOptions = {},
): Terminal {
  const home = mkdtempSync(join(tmpdir(), 'layernorm-tty-'));
  const [file, args] =
    line === undefined
      ? [process.execPath, [launcher, ...words]]
      : ['sh', ['-c', `layernorm() { "${process.execPath}" "${launcher}" "$@"; }; ${line}`]];
  const pty = spawn(file, [...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows: 40,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      LAYERNORM_HOME: home,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...env,
    },
  });
  let raw = '';
  let seen = 0;
  let hasEnded = false;
  pty.onData((text) => {
    raw += text;
  });
  const ended = new Promise<{ status: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      hasEnded = true;
      resolve({ status: exitCode, signal: signal ?? 0 });
    });
  });
  onTestFinished(() => {
    if (!hasEnded) pty.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });
  return {
    raw: () => raw,
    async sees(what) {
      const until = Date.now() + LONGEST_WAIT_MS;
      for (;;) {
        const text = shown(raw.slice(seen));
        const found = text.match(what);
        if (found) {
          seen = raw.length;
          return found;
        }
        if (hasEnded || Date.now() > until) throw new Error(`no ${what} in:\n${text}`);
        await setTimeout(10);
      }
    },
    async press(...sent) {
      for (const key of sent) {
        pty.write(key);
        await setTimeout(40);
      }
    },
    resize: (width) => pty.resize(width, 40),
    kill: (signal) => pty.kill(signal),
    ended,
  };
}

/** What a terminal shows of an output: without its escape sequences. */
function shown(raw: string): string {
  return raw.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/\r/g, '');
}
