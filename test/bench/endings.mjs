// node test/bench/endings.mjs [RUNS]: how often the program hangs at its end after a large input, as Node 20 does by chance
// (nodejs/node#54918), with the moment of rest that signals.ts gives it (`settle`) and without.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url));
const runs = Number(process.argv[2] ?? 60);
/** Long past any run that ends. */
const HUNG_MS = 10_000;
const AT_ONCE = 2;

const folder = mkdtempSync(join(tmpdir(), 'layernorm-bench-'));
const input = join(folder, 'x.csv');
const withoutRest = join(folder, 'no-rest.cjs');
const row = Array.from({ length: 32 }, (_, i) => Math.sin(i).toFixed(4)).join(',');
writeFileSync(input, `${row}\n`.repeat(40_000));
// Loaded before the program: the timer of `settle` is never set.
writeFileSync(
  withoutRest,
  'const set = setTimeout; globalThis.setTimeout = (f, ms, ...rest) => ms === 20 ? undefined : set(f, ms, ...rest);',
);

/** Whether one run hangs. */
function hangs(options) {
  const child = spawn(process.execPath, [...options, launcher, '--file', input], { stdio: 'ignore' });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(true);
    }, HUNG_MS);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

async function count(options) {
  let [left, hung] = [runs, 0];
  const lane = async () => {
    while (left-- > 0) if (await hangs(options)) hung++;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return hung;
}

try {
  console.log(`hung at the end, of ${runs} runs on 10 MB, Node ${process.version}:`);
  console.log(`  with settle     ${await count([])}`);
  console.log(`  without         ${await count(['--require', withoutRest])}`);
} finally {
  rmSync(folder, { recursive: true });
}
