import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Where it is set, Node 20 reads a file of certificates at every start, which has nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
export const environment = env;

/**
 * Bash's own clocks: the wall's to the microsecond, as `cat` takes some ten milliseconds; and a command's processor time to the
 * millisecond, which /proc tells of children in tens of them.
 */
const TIMED = `TIMEFORMAT="%3U %3S"; from=$EPOCHREALTIME; { time "$@" > /dev/null 2>&1; } 2>&1
status=$?; echo $from $EPOCHREALTIME; exit $status`;

/** Seconds of a command that is run once, by the wall clock and of the processor; undefined where it does not run. */
export function once([command, ...words], more = {}) {
  const { status, stdout } = spawnSync('bash', ['-c', TIMED, 'bash', command, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    // A decimal point, whatever the language.
    env: { ...env, LC_ALL: 'C.UTF-8', ...more },
  });
  if (status !== 0) return undefined;
  const [user, system, from, to] = stdout.trim().split(/\s+/).map(Number);
  return { wall: to - from, cpu: user + system };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Seconds of several things over interleaved rounds, so that a machine that changes its speed changes all of them. Each
 * has `run`, which gives the seconds of one run or undefined where it is not there; what `run` is undefined of is left out.
 * `most` is how many rounds a thing takes part in, where not in all.
 */
export async function interleaved(things, rounds) {
  const seconds = things.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run, most = rounds }] of things.entries()) {
      const taken = round < most ? await run?.() : undefined;
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
