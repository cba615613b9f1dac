// npm run bench [-- --quick | --large | part ...]: ratios side by side in one run, the first row of a table being 1.
// Runs are interleaved, so a machine that changes its speed changes both sides of a ratio. Bench files are made in the
// system's folder for temporary files and removed.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv } from './csv.mjs';
import { files, largeFile } from './files.mjs';
import { grading } from './grading.mjs';
import { inMemory } from './in-memory.mjs';
import { replay } from './replay.mjs';
import { startUp } from './start-up.mjs';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const parts = {
  'start-up': () => startUp(isQuick),
  'in-memory': () => inMemory(folder, isQuick),
  files: () => files(folder, isQuick),
  csv: () => csv(folder, isQuick),
  grading,
  replay,
};

const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.find((word) => !(word in parts)) ?? words.find((word) => /^--(?!quick$|large$)/.test(word));
if (unknown !== undefined) {
  console.error(`bench: ${unknown} is neither --quick, --large nor one of ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'layernorm-bench-'));
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
for (const part of asked.length > 0 ? asked : Object.keys(parts)) await parts[part]();
// Of disk it takes 8 GiB.
if (words.includes('--large')) await largeFile(folder);
