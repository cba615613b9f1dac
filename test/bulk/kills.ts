import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startLayernorm } from '../cli/run.ts';

/** When a run is ended by a signal, and by how many threads it works. */
export interface Kill {
  readonly afterMs: number;
  readonly threads: number;
}

/**
 * Expects runs that normalize a file of a folder and are ended by signals to leave the result as it was before or whole, as it
 * is in `whole.npy`, and nothing beside it; and at least one of them to be ended before it is done.
 */
export async function expectKillsToLeaveNothing(folder: string, input: string, kills: readonly Kill[]): Promise<void> {
  const whole = readFileSync(join(folder, 'whole.npy'));
  let stopped = 0;
  for (const [i, { afterMs, threads }] of kills.entries()) {
    const signal = i % 2 === 0 ? 'SIGINT' : 'SIGTERM';
    writeFileSync(join(folder, 'y.npy'), 'old');
    const child = startLayernorm(['--file', input, '--out', 'y.npy'], {
      cwd: folder,
      env: { LAYERNORM_THREADS: String(threads) },
    });
    setTimeout(() => child.kill(signal), afterMs);
    const status = await new Promise((resolve) => child.on('exit', (code, by) => resolve(code ?? by)));
    const now = readFileSync(join(folder, 'y.npy'));
    if (status === 0) expect(now.equals(whole)).toBe(true);
    else {
      stopped++;
      expect([signal, signal === 'SIGINT' ? 130 : 143]).toContain(status);
      expect(now.equals(whole) || now.toString() === 'old').toBe(true);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['whole.npy', input, 'y.npy']);
  }
  expect(stopped).toBeGreaterThan(0);
}
