import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, median, once } from './measure.mjs';
import { howToGet, pythonCommand } from './peers.mjs';
import { layernorm, node } from './programs.mjs';
import { printTable } from './table.mjs';

const FEATURES = 1024;

/** A large CSV file, read and parsed, whole processes: all lines are read, the last alone is kept. */
export async function csv(folder, isQuick) {
  const rows = isQuick ? 2000 : 25_000;
  const path = join(folder, 'x.csv');
  writeCsv(path, rows);
  const python = (module, what, kind) => ({ what, module, command: pythonCommand(module, kind, path) });
  const things = [
    { what: 'cat', command: ['cat', path] },
    { what: 'layernorm', command: [...layernorm, '--file', path, '--rows', `${rows - 1}:${rows}`, '--quiet'] },
    {
      what: 'Node: split and Number',
      command: [node, fileURLToPath(new URL('./split-number.mjs', import.meta.url)), path],
    },
    python('polars', 'polars', 'csv_polars'),
    python('numpy', 'NumPy loadtxt', 'csv_numpy'),
    python('pandas', 'pandas read_csv, each number the nearest', 'csv_pandas'),
  ];
  const seconds = await interleaved(
    things.map(({ command }) => ({ run: command && (() => once(command)?.wall) })),
    isQuick ? 5 : 3,
  );
  const told = things.map(({ what, module }, i) => ({
    what,
    seconds: seconds[i] && median(seconds[i]),
    note: module && `not installed (${howToGet(module)})`,
  }));
  const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
  rmSync(path);
  printTable(`CSV: [${rows}, ${FEATURES}] as %.6g (${size}), read and parsed, median of interleaved runs`, told);
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
