import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compare } from './measure.mjs';

const launcher = fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url));
const node = process.execPath;
const RUNS = 60;
const PEER_RUNS = 5;

const features = (n) => Array.from({ length: n }, (_, i) => Math.sin(i).toString());

/** The first python3 that has a module; Debian's is often not the first on the path. */
const pythonWith = (module) =>
  ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0) ??
  'python3';

const programs = [
  ['bare node (node -e 0)', [node, '-e', '0']],
  ['layernorm 2 4 6 8', [node, launcher, '2', '4', '6', '8']],
  ['layernorm of 768 features', [node, launcher, ...features(768)]],
  ['layernorm of 4096 features', [node, launcher, ...features(4096)]],
];
const peers = [
  ['python3, importing numpy', [pythonWith('numpy'), '-c', 'import numpy']],
  ['python3, importing torch', [pythonWith('torch'), '-c', 'import torch']],
];

/** Whole processes against a bare Node that does nothing. */
export function startUp() {
  const rows = [...programs, ...peers];
  const commandsOf = (named) => named.map(([, command]) => command);
  const figures = [...compare(commandsOf(programs), RUNS), ...compare(commandsOf(peers), PEER_RUNS)];
  console.log(
    `Start-up: whole processes, processor time, mean of ${RUNS} interleaved runs (${PEER_RUNS} for python3)\n`,
  );
  console.log(`  ${'what'.padEnd(30)} ${'ms'.padStart(8)} ${'ratio'.padStart(7)}`);
  for (const [i, figure] of figures.entries()) {
    const told = figure
      ? `${(figure.cpu * 1000).toFixed(1).padStart(8)} ${(figure.cpu / figures[0].cpu).toFixed(2).padStart(7)}`
      : 'not installed (Debian: apt-get install python3-numpy python3-torch)';
    console.log(`  ${rows[i][0].padEnd(30)} ${told}`);
  }
}
