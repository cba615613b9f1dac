import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Where it is set, Node 20 reads a file of certificates at every start, which has nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs a command once; processor seconds where the system tells them of children, else the wall clock's. */
function once([command, ...words], input) {
  const [cpu, wall] = [childrenSeconds(), performance.now()];
  const { status, error } = spawnSync(command, words, {
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore'],
    input,
    env,
  });
  if (error || status !== 0) return undefined;
  return { cpu: cpu === undefined ? undefined : childrenSeconds() - cpu, wall: (performance.now() - wall) / 1000 };
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

/** Mean seconds of each command over interleaved runs; undefined for one that is not there. */
export function compare(commands, runs) {
  const totals = commands.map(() => ({ cpu: 0, wall: 0 }));
  const isThere = commands.map((command) => once(command) !== undefined);
  for (let run = 0; run < runs; run++) {
    commands.forEach((command, i) => {
      if (!isThere[i]) return;
      const { cpu, wall } = once(command);
      totals[i].cpu += cpu ?? wall;
      totals[i].wall += wall;
    });
  }
  return totals.map(({ cpu, wall }, i) => (isThere[i] ? { cpu: cpu / runs, wall: wall / runs } : undefined));
}
