// Builds the program: CommonJS bundles and what V8 compiles of the first, because start-up is a feature (ARCHITECTURE.md).
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import asc from 'assemblyscript/asc';
import { build } from 'esbuild';

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('.', import.meta.url));
const inDist = (name) => fileURLToPath(new URL(`dist/${name}`, import.meta.url));
const bundle = inDist('layernorm.cjs');

/** The default command lies in the program's own bundle. */
const IN_THE_PROGRAM = './compute.ts';

/** For memory that threads share, of at most so many pages of 64 KiB. */
const SHARED = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '16384'];

if (process.argv[2] === '--compile') compile();
else await bundleAll();

async function bundleAll() {
  rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
  const loadedLater = new Set();
  await bundleOf({ layernorm: 'src/main.ts' }, loadedLater, {
    // commander needs child_process only for subcommands that are programs of their own; loading it costs 2 ms a start.
    alias: { 'node:child_process': './src/terminal/no-child-process.ts' },
  });
  // A set grows while it is walked: a bundle can load further ones.
  for (const path of loadedLater) await bundleOf({ [bundleName(path)]: path }, loadedLater);
  // Threads begin with a bundle of their own.
  await bundleOf({ 'bulk-worker': 'src/bulk/worker.ts', 'text-worker': 'src/tensor/decimal/worker.ts' }, new Set());
  const kernel = 'src/core/kernel/assembly';
  await compileWasm('kernel', [`${kernel}/rows.ts`, `${kernel}/stored.ts`]);
  await compileWasm('decimal', ['src/tensor/decimal/assembly/lines.ts'], SHARED);
  await writePacks();
  execFileSync(process.execPath, [here, '--compile'], { stdio: 'ignore' });
}

/** Bundles a module with all it imports. What it loads by `import()` becomes a bundle of its own, beside it. */
async function bundleOf(entryPoints, loadedLater, options = {}) {
  const apart = {
    name: 'bundles loaded later',
    setup(own) {
      own.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || path === IN_THE_PROGRAM) return undefined;
        const whole = join(resolveDir, path);
        loadedLater.add(whole);
        // By a path that holds from bin/ as well, whose `require` the program is given on Node 20 (bin/layernorm.js).
        return { path: `../dist/${bundleName(whole)}.cjs`, external: true };
      });
    },
  };
  await build({
    entryPoints,
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    minify: true,
    plugins: [apart],
    logLevel: 'warning',
    ...options,
  });
}

/** `commands-compute-write` for src/commands/compute/write.ts. */
function bundleName(path) {
  return relative(join(root, 'src'), path).replace(/\.ts$/, '').split(sep).join('-');
}

/** Leaves the question packs as JSON, which is read in a hundredth of the time that YAML takes. */
async function writePacks() {
  const reader = inDist('load.cjs');
  await bundleOf({ load: 'src/drill/packs/shipped.ts' }, new Set());
  const { packsOf } = createRequire(here)(reader);
  writeFileSync(inDist('packs.json'), JSON.stringify(packsOf(fileURLToPath(new URL('questions', import.meta.url)))));
  rmSync(reader);
}

/** AssemblyScript to WebAssembly, each in a file of its own that is read only where it gains. */
async function compileWasm(name, sources, more = []) {
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--importMemory', '--enable', 'simd'];
  const { error, stderr } = await asc.main([...sources, ...options, ...more, '--outFile', `dist/${name}.wasm`], {
    baseDir: root,
  });
  if (error) throw new Error(stderr.toString());
}

/** Runs the program once and keeps all the code that V8 compiled on the way; Node 20 starts from it. */
function compile() {
  const program = new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle });
  process.argv = [process.execPath, bundle, '2', '4', '6', '8'];
  process.on('exit', () => writeFileSync(bundle.replace(/cjs$/, 'cache'), program.createCachedData()));
  program.runInThisContext()(
    {},
    createRequire(bundle),
    { exports: {} },
    bundle,
    new URL('dist', import.meta.url).pathname,
  );
}
