import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, median, once, peakMemory } from './measure.mjs';
import { howToGet, pythonCommand } from './peers.mjs';
import { layernorm, node } from './programs.mjs';
import { printTable } from './table.mjs';

const FEATURES = 1024;

/** Rounds of what takes a fraction of a second; the others take seconds. */
const ROUNDS = 15;
const FEW_ROUNDS = 3;

/**
 * A large CSV file in the page cache, whole processes: read and parsed, the last line alone being kept and normalized; then
 * every line normalized into a .npy file.
 */
export async function csv(folder, isQuick) {
  const rows = isQuick ? 2000 : 25_000;
  const [path, y] = [join(folder, 'x.csv'), join(folder, 'y.npy')];
  writeCsv(path, rows);
  const python = (module, what, kind) => ({ what, module, command: pythonCommand(module, kind, path) });
  const last = [...layernorm, '--file', path, '--rows', `${rows - 1}:${rows}`, '--quiet'];
  const all = [...layernorm, '--file', path, '--out', y, '--quiet'];
  const threads = (count) => ({ LAYERNORM_THREADS: String(count) });
  const things = [
    { what: 'cat', command: ['cat', path] },
    { what: 'layernorm, 2 threads', command: last, env: threads(2) },
    { what: 'layernorm, 1 thread', command: last, env: threads(1) },
    {
      what: 'Node: split and Number',
      command: [node, fileURLToPath(new URL('./split-number.mjs', import.meta.url)), path],
      most: FEW_ROUNDS,
    },
    { ...python('polars', 'polars', 'csv_polars'), most: FEW_ROUNDS },
    { ...python('numpy', 'NumPy loadtxt', 'csv_numpy'), most: FEW_ROUNDS },
    { ...python('pandas', 'pandas read_csv, each number the nearest', 'csv_pandas'), most: FEW_ROUNDS },
  ];
  const written = [
    { what: 'layernorm to .npy, 2 threads', command: all, env: threads(2) },
    { what: 'layernorm to .npy, 1 thread', command: all, env: threads(1) },
  ];
  const secondsOf = (those) =>
    interleaved(
      those.map(({ command, env, most }) => ({
        run: command && (() => fresh(y, () => once(command, env)?.wall)),
        most,
      })),
      ROUNDS,
    );
  // The system goes on writing what has been written, so what only reads is measured before.
  const seconds = [...(await secondsOf(things)), ...(await secondsOf(written))];
  const told = [];
  for (const [i, { what, command, env, module }] of [...things, ...written].entries()) {
    const isOurs = what.startsWith('layernorm');
    told.push({
      what,
      seconds: seconds[i] && median(seconds[i]),
      memory: isOurs ? await fresh(y, () => peakMemory(command, env)) : undefined,
      note: module && `not installed (${howToGet(module)})`,
    });
  }
  const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
  rmSync(path);
  rmSync(y, { force: true });
  printTable(
    `CSV: [${rows}, ${FEATURES}] as %.6g (${size}), read and parsed, median of interleaved runs, peak memory`,
    told,
  );
}

/** Runs what may write a file where there is none. */
function fresh(path, run) {
  rmSync(path, { force: true });
  return run();
}

/** 1000 distinct lines over and over. */
function writeCsv(path, rows) {
  const line = () =>
    Array.from({ length: FEATURES }, () => {
      const x = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
      return Number(x.toPrecision(6));
    }).join(',');
  const text = Buffer.from(`${Array.from({ length: 1000 }, line).join('\n')}\n`);
  const descriptor = openSync(path, 'w');
  for (let row = 0; row < rows; row += 1000) writeSync(descriptor, text);
  closeSync(descriptor);
}
