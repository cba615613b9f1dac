// Builds the program: one CommonJS file and what V8 compiles of it, because start-up is a feature (ARCHITECTURE.md).
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import asc from 'assemblyscript/asc';
import { build } from 'esbuild';

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('.', import.meta.url));
const bundle = fileURLToPath(new URL('dist/layernorm.cjs', import.meta.url));

if (process.argv[2] === '--compile') compile();
else await bundleAll();

async function bundleAll() {
  rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
  await build({
    entryPoints: { layernorm: 'src/main.ts', 'bulk-worker': 'src/bulk/worker.ts' },
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    minify: true,
    // commander needs child_process only for subcommands that are programs of their own; loading it costs 2 ms a start.
    alias: { 'node:child_process': './src/terminal/no-child-process.ts' },
    logLevel: 'warning',
  });
  await compileWasm('kernel', 'src/core/kernel/assembly/rows.ts');
  await compileWasm('decimal', 'src/tensor/decimal/assembly/lines.ts');
  execFileSync(process.execPath, [here, '--compile'], { stdio: 'ignore' });
}

/** AssemblyScript to WebAssembly, each in a file of its own that is read only where it gains. */
async function compileWasm(name, source) {
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--importMemory', '--enable', 'simd'];
  const { error, stderr } = await asc.main([source, ...options, '--outFile', `dist/${name}.wasm`], { baseDir: root });
  if (error) throw new Error(stderr.toString());
}

/** Runs the program once and keeps all the code that V8 compiled on the way; Node 20 starts from it. */
function compile() {
  const program = new Script(Module.wrap(readFileSync(bundle, 'latin1')), { filename: bundle });
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
