import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program as installed: its launcher, which needs a build (`npm test` makes one). */
const launcher = fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** An environment of a fixed page and encoding, whatever the tests run in. */
const page = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8', TERM: 'xterm-256color', COLUMNS: '80' };

/** Runs the real program to its end. Standard input is empty unless given. */
export function layernorm(words: readonly string[], { input = '', env = {}, cwd }: Surroundings = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
    input,
    cwd,
    env: { ...page, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

/** Starts the real program and leaves it running; what is still on its way to it when it ends is lost in silence. */
export function startLayernorm(words: readonly string[], { env = {}, cwd }: Surroundings = {}): ChildProcess {
  const child = spawn(process.execPath, [launcher, ...words], { cwd, env: { ...page, ...env } });
  child.stdin.on('error', () => {});
  return child;
}

/** Runs a shell line in which `layernorm` is the real program. */
export function shell(line: string, { env = {}, cwd, input = '' }: Surroundings = {}): Run {
  const script = `layernorm() { "${process.execPath}" "${launcher}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    input,
    cwd,
    env: { ...page, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'layernorm-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
