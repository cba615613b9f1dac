import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From this many numbers on, loading the compiled kernel costs less than it gains. */
export const KERNEL_NUMBERS = 1 << 15;

/** The compiled kernel, which lies beside the built program; undefined where the machine has no WebAssembly SIMD. */
export function loadKernel(): WebAssembly.Module | undefined {
  const bytes = readFileSync(join(__dirname, 'kernel.wasm'));
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return undefined;
  }
}
