import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { interleaved, median, once, peakMemory } from './measure.mjs';
import { howToGet, pythonCommand } from './peers.mjs';
import { layernorm } from './programs.mjs';
import { printTable } from './table.mjs';

const FEATURES = 1024;

/** From .npy to .npy, page cache to page cache, whole processes. */
export async function files(folder, isQuick) {
  const rows = isQuick ? 16_384 : 262_144;
  const [x, y] = [join(folder, 'x.npy'), join(folder, 'y.npy')];
  writeNormal(x, rows);
  const ours = [...layernorm, 'compute', '--file', x, '--out', y];
  const python = (module, what, kind) => ({ what, module, command: pythonCommand(module, kind, x, y) });
  const things = [
    { what: 'cp', command: ['cp', x, y] },
    { what: 'layernorm, 2 threads', command: ours, env: { LAYERNORM_THREADS: '2' } },
    { what: 'layernorm, 1 thread', command: ours, env: { LAYERNORM_THREADS: '1' } },
    python('numpy', 'NumPy, memory-mapped, in blocks by hand', 'file_blocks'),
    python('torch', 'PyTorch, memory-mapped, in blocks by hand', 'file_torch_mapped'),
    python('torch', 'PyTorch: load, compute, save', 'file_torch'),
    python('numpy', 'NumPy: load, compute, save', 'file_numpy'),
  ];
  const fresh = (run) => {
    rmSync(y, { force: true });
    return run();
  };
  const seconds = await interleaved(
    things.map(({ command, env }) => ({ run: command && (() => fresh(() => once(command, env)?.wall)) })),
    5,
  );
  const told = [];
  for (const [i, { what, command, env, module }] of things.entries()) {
    const memory = command && (await fresh(() => peakMemory(command, env)));
    told.push({
      what,
      seconds: seconds[i] && median(seconds[i]),
      memory,
      note: module && `not installed (${howToGet(module)})`,
    });
  }
  rmSync(x);
  rmSync(y, { force: true });
  const size = `${(rows * FEATURES * 4) / 2 ** 20} MiB`;
  printTable(
    `Files: .npy to .npy, float32 [${rows}, ${FEATURES}] (${size}), median of 5 interleaved runs, peak memory`,
    told,
  );
}

/** Peak memory at 8 GiB: an input that holds nothing (a sparse file) and a result as large. */
export async function largeFile(folder) {
  const rows = 2 ** 21;
  const [x, y] = [join(folder, 'x.npy'), join(folder, 'y.npy')];
  const descriptor = openSync(x, 'w');
  writeSync(descriptor, header(rows));
  writeSync(descriptor, Buffer.alloc(4), 0, 4, header(rows).length + rows * FEATURES * 4 - 4);
  closeSync(descriptor);
  const memory = await peakMemory([...layernorm, 'compute', '--file', x, '--out', y]);
  rmSync(x);
  rmSync(y, { force: true });
  console.log(
    `\nPeak memory at 8 GiB: ${memory === undefined ? 'not known here' : `${(memory / 2 ** 20).toFixed(0)} MiB`}`,
  );
}

function header(rows) {
  const bytes = Buffer.alloc(128, ' ');
  bytes.write('\x93NUMPY\x01\x00\x76\x00', 'latin1');
  bytes.write(`{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${FEATURES}), }`, 10);
  bytes.write('\n', 127);
  return bytes;
}

/** A .npy file of normally distributed rows, 4096 of them over and over. */
function writeNormal(path, rows) {
  const distinct = 4096;
  const piece = new Float32Array(distinct * FEATURES);
  for (let i = 0; i < piece.length; i++) {
    piece[i] = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  }
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, header(rows));
  for (let row = 0; row < rows; row += distinct) writeSync(descriptor, new Uint8Array(piece.buffer));
  closeSync(descriptor);
}
