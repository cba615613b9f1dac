import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './system-error.ts';

/** The name of a temporary file beside a target, its `attempt`-th, which says whose it is: of which machine and process. */
export async function temporaryName(target: string, attempt: number): Promise<string> {
  return join(dirname(target), `${await prefixFor(target)}${process.pid}${attempt === 0 ? '' : `.${attempt}`}.tmp`);
}

async function prefixFor(target: string): Promise<string> {
  const { hostname } = await import('node:os');
  // A name may have 255 bytes; of a longer one than fits its beginning is enough.
  const short = (text: string, bytes: number) => Buffer.from(text).subarray(0, bytes).toString();
  return `.${short(basename(target), 160)}.${short(hostname(), 40)}-`;
}

/**
 * Removes what a process of this machine that was killed outright has left beside the same target. What cannot be removed
 * stays: it hinders nobody.
 */
export async function removeLeftovers(target: string): Promise<void> {
  const prefix = await prefixFor(target);
  const names = await fs.readdir(dirname(target)).catch(() => []);
  for (const name of names) {
    const process = name.startsWith(prefix) ? /^(\d+)(?:\.\d+)?\.tmp$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (process !== undefined && !isAlive(Number(process)))
      await fs.unlink(join(dirname(target), name)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 is none: it only asks. A process of somebody else refuses it, and is alive.
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
