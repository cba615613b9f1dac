import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Where it is set, Node 20 reads a file of certificates at every start, which has nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
export const environment = env;

/** Runs a command once; processor seconds where the system tells them of children, and the wall clock's. */
export function once([command, ...words], more = {}) {
  const [cpu, start] = [childrenSeconds(), performance.now()];
  const { status, error } = spawnSync(command, words, { stdio: 'ignore', env: { ...env, ...more } });
  const wall = (performance.now() - start) / 1000;
  if (error || status !== 0) return undefined;
  return { wall, cpu: cpu === undefined ? wall : childrenSeconds() - cpu };
}

/** User and system seconds of all children waited for: fields 16 and 17 of /proc/self/stat, in ticks of 10 ms. */
function childrenSeconds() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Seconds of several things over interleaved rounds, so that a machine that changes its speed changes all of them. Each
 * has `run`, which gives the seconds of one run or undefined where it is not there; what `run` is undefined of is left out.
 */
export async function interleaved(things, rounds) {
  const seconds = things.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run }] of things.entries()) {
      const taken = await run?.();
      if (taken !== undefined) seconds[i].push(taken);
    }
  }
  return seconds.map((taken) => (taken.length === 0 ? undefined : taken));
}

/** The most memory a command holds, in bytes, by Linux's account (VmHWM), looked at until it ends; undefined elsewhere. */
export async function peakMemory([command, ...words], more = {}) {
  const child = spawn(command, words, { stdio: 'ignore', env: { ...env, ...more } });
  let peak;
  const look = setInterval(() => {
    try {
      const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      if (found) peak = Number(found[1]) * 1024;
    } catch {
      // It has ended, or this is not Linux.
    }
  }, 5);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(look);
  return peak;
}
