import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from './measure.mjs';

const script = fileURLToPath(new URL('./peer.py', import.meta.url));

const pythons = new Map();

/** The first python3 that has a module, undefined where none has; Debian's is often not the first on the path. */
export function pythonWith(module) {
  if (!pythons.has(module)) {
    const has = (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
    pythons.set(module, ['python3', '/usr/bin/python3'].find(has));
  }
  return pythons.get(module);
}

/** How a module that is not there is got. */
export function howToGet(module) {
  if (module === 'onnxruntime-node') return 'npm install --no-save --ignore-scripts onnxruntime-node';
  return module === 'polars'
    ? 'pip install polars'
    : `Debian: apt-get install python3-${module}; else pip install ${module}`;
}

/** A command of peer.py; undefined where its module is not installed. */
export function pythonCommand(module, ...words) {
  const python = pythonWith(module);
  return python && [python, script, ...words];
}

/** A python3 that normalizes rows in memory whenever it is asked, and answers by the seconds of one run. */
export function rowsInPython(library, rows, features, calls = 1) {
  const command = pythonCommand(library, 'rows', library, String(rows), String(features), String(calls));
  if (!command) return undefined;
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'], env: environment });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run() {
      child.stdin.write('\n');
      return Number((await answers.next()).value);
    },
    end: () => child.stdin.end(),
  };
}
