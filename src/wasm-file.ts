import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A compiled WebAssembly module that lies beside the built program; undefined where there is none or the machine cannot run
 * it. Whoever asks has the same work done by plain JavaScript then.
 */
export function loadWasm(name: 'kernel' | 'decimal'): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(readFileSync(join(__dirname, `${name}.wasm`)));
  } catch {
    return undefined;
  }
}
