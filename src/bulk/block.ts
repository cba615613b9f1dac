import { type BlockNorm, type NumberType, plainBlock, type RowBlock, wasmBlock } from '../core/kernel/row-block.ts';
import { InputError } from '../errors.ts';

/**
 * Room for some groups of numbers, done by the compiled kernel where it is given, else by plain JavaScript; with room for `more`
 * bytes behind them, if the kernel does it. Throws InputError where memory does not hold it.
 */
export function newBlock(
  kernel: WebAssembly.Module | undefined,
  type: NumberType,
  norm: BlockNorm,
  capacity: number,
  more = 0,
): ReturnType<typeof wasmBlock> | RowBlock {
  return heldInMemory(norm, () =>
    kernel === undefined ? plainBlock(type, norm, capacity) : wasmBlock(kernel, type, norm, capacity, 1, more),
  );
}

/** What `make` allocates. Throws InputError where memory does not hold it. */
export function heldInMemory<T>({ features }: BlockNorm, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`memory does not hold ${features} features at once; fewer LAYERNORM_THREADS take less`);
  }
}
