// node test/bench/endings.mjs [RUNS]: how often the program hangs at its end after a large input, as Node 20 does by chance
// (nodejs/node#54918), with the moments of rest that it takes (`settle` in signals.ts, the turn after a write in output.ts)
// and without. The rate is a matter of luck and of the code: on one machine 19 of 120 before there was any rest, 3 of 600
// with the turn alone, 0 of 1500 with both; so take some hundred runs, two at a time as here.
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
const row = (_, i) => Array.from({ length: 32 }, (_, j) => (3 * Math.sin(33 * i + j)).toFixed(4)).join(',');
writeFileSync(input, Array.from({ length: 40_000 }, row).join('\n'));
// Loaded before the program: the timers of `settle` are never set, and after a write the loop does not turn.
writeFileSync(
  withoutRest,
  `const set = setTimeout;
globalThis.setTimeout = (f, ms, ...rest) => ms === 5 ? undefined : set(f, ms, ...rest);
globalThis.setImmediate = (f) => queueMicrotask(f);`,
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
