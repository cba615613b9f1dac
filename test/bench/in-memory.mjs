import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { interleaved, median } from './measure.mjs';
import { rowsInOnnx } from './onnx.mjs';
import { howToGet, rowsInPython } from './peers.mjs';
import { printTable } from './table.mjs';

const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernel.wasm', import.meta.url)));

/** Rows of float32 in memory, from one place to another. */
export async function inMemory(folder, isQuick) {
  const script = join(folder, 'row-block.cjs');
  const entryPoints = [fileURLToPath(new URL('../../src/core/kernel/row-block.ts', import.meta.url))];
  await build({ entryPoints, outfile: script, bundle: true, platform: 'node', format: 'cjs' });
  const { plainBlock, wasmBlock } = createRequire(import.meta.url)(script);
  const shapes = [
    [65_536, 768],
    [16_384, 4096],
    [1_048_576, 64],
    [64, 1_048_576],
  ];
  for (const [rows, features] of shapes) await measureRows(isQuick ? Math.ceil(rows / 8) : rows, features);
  await measureTiny();

  async function measureRows(rows, features) {
    const norm = { features, epsilon: 1e-5 };
    const source = normal(rows * features);
    const target = new Float32Array(source.length);
    const whole = wasmBlock(module, 'float32', norm, rows, rows);
    whole.input.set(source);
    const half = wasmBlock(module, 'float32', norm, rows / 2, rows / 2);
    half.input.set(source.subarray(0, half.input.length));
    const other = await startHalf(script, norm, rows / 2, half.input);
    const plain = plainBlock('float32', norm, rows, rows);
    plain.input.set(source);
    const peers = ['torch', 'numpy'].map((library) => ({ library, peer: rowsInPython(library, rows, features) }));
    const things = [
      { what: 'memcpy, one thread', run: timed(() => target.set(source)) },
      { what: 'layernorm kernel, 2 threads', run: () => together(half, rows / 2, other) },
      { what: 'layernorm kernel, 1 thread', run: timed(() => whole.normalize(rows)) },
      { what: 'the same in plain JavaScript, 1 thread', run: timed(() => plain.normalize(rows)) },
      ...peers.map(({ library, peer }) => ({
        what: `${library}, float32 arithmetic`,
        run: peer?.run,
        module: library,
      })),
    ];
    const onnx = await rowsInOnnx(rows, features);
    things.push({ what: 'ONNX Runtime, 2 threads', run: onnx, module: 'onnxruntime-node' });
    for (const { run } of things) await run?.();
    const seconds = await interleaved(things, 9);
    other.end();
    for (const { peer } of peers) peer?.end();
    printTable(
      `In memory: float32 [${rows}, ${features}], median of 9 interleaved runs`,
      things.map(({ what, module: library }, i) => ({
        what,
        seconds: seconds[i] && median(seconds[i]),
        note: library && `not installed (${howToGet(library)})`,
      })),
    );
  }

  async function measureTiny() {
    const block = plainBlock('float32', { features: 8, epsilon: 1e-5 }, 1);
    const x = normal(8);
    const calls = 100_000;
    const run = timed(() => {
      for (let i = 0; i < calls; i++) {
        block.input.set(x);
        block.normalize(1);
      }
    });
    const peers = ['torch', 'numpy'].map((library) => ({ library, peer: rowsInPython(library, 1, 8, 2000) }));
    const things = [{ run: () => run() / calls }, ...peers.map(({ peer }) => ({ run: peer?.run }))];
    const seconds = await interleaved(things, 9);
    for (const { peer } of peers) peer?.end();
    printTable('One tiny vector: float32 [1, 8], one call, median of 9', [
      { what: 'layernorm kernel (plain JavaScript)', seconds: median(seconds[0]) },
      ...peers.map(({ library }, i) => ({
        what: library,
        seconds: seconds[i + 1] && median(seconds[i + 1]),
        note: `not installed (${howToGet(library)})`,
      })),
    ]);
  }
}

function normal(length) {
  const distinct = Float32Array.from({ length: Math.min(length, 1 << 22) }, () => {
    return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  });
  const numbers = new Float32Array(length);
  for (let at = 0; at < length; at += distinct.length) numbers.set(distinct.subarray(0, length - at), at);
  return numbers;
}

function timed(action) {
  return () => {
    const start = performance.now();
    action();
    return (performance.now() - start) / 1000;
  };
}

const [GO, DONE] = [0, 1];

/** A thread that holds the other half of the rows and normalizes them when it is told. */
async function startHalf(script, norm, rows, input) {
  const board = new Int32Array(new SharedArrayBuffer(8));
  const code = `
    const { workerData, parentPort } = require('node:worker_threads');
    const { script, module, norm, rows, input, board } = workerData;
    const block = require(script).wasmBlock(module, 'float32', norm, rows, rows);
    block.input.set(input);
    parentPort.postMessage('ready');
    for (;;) {
      Atomics.wait(board, ${GO}, 0);
      if (Atomics.exchange(board, ${GO}, 0) === 2) break;
      block.normalize(rows);
      Atomics.store(board, ${DONE}, 1);
      Atomics.notify(board, ${DONE});
    }`;
  const worker = new Worker(code, {
    eval: true,
    workerData: { script, module, norm, rows, input: input.slice(), board },
  });
  await new Promise((resolve) => worker.once('message', resolve));
  return {
    begin: () => tell(board, 1),
    wait() {
      Atomics.wait(board, DONE, 0);
      Atomics.store(board, DONE, 0);
    },
    end: () => tell(board, 2),
  };
}

function tell(board, word) {
  Atomics.store(board, GO, word);
  Atomics.notify(board, GO);
}

function together(half, rows, other) {
  return timed(() => {
    other.begin();
    half.normalize(rows);
    other.wait();
  })();
}
