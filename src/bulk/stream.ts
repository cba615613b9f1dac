import type { BlockNorm, NumberType, RowBlock } from '../core/kernel/row-block.ts';
import type { OddGroupFinder } from '../core/odd-groups.ts';
import { elementSize } from '../tensor/elements/dtype.ts';
import { loadWasm } from '../wasm-file.ts';
import { newBlock } from './block.ts';
import { groupsPerBlock, KERNEL_NUMBERS } from './job.ts';

/**
 * Normalizes numbers that come in pieces of whole groups, in order. Arithmetic is as of `type`: float32 for numbers that
 * are float32 and whose results are to be. Results are there until the next piece is given.
 */
export function streamNormalizer(
  type: NumberType,
  norm: BlockNorm,
  finder: OddGroupFinder,
): (values: Float64Array) => Float64Array {
  const n = norm.features;
  const capacity = groupsPerBlock(n * elementSize[type]);
  let block: RowBlock | undefined;
  let isCompiled = false;
  let before = 0; // groups of the pieces before

  const blockFor = (numbers: number): RowBlock => {
    const isLarge = numbers >= KERNEL_NUMBERS;
    if (block === undefined || (isLarge && !isCompiled)) {
      isCompiled = isLarge;
      const kernel = isLarge ? loadWasm('kernel') : undefined;
      block = newBlock(kernel, type, norm, isLarge ? capacity : Math.min(capacity, Math.ceil(numbers / n)));
    }
    return block;
  };

  return (values) => {
    const { input, output: results, capacity: most, normalize } = blockFor(values.length);
    // What fits the block at once, as most pieces do, is taken out of it as it is, where that is of the right type.
    const isOne = values.length <= most * n && results instanceof Float64Array;
    const output = isOne ? results.subarray(0, values.length) : new Float64Array(values.length);
    for (let start = 0; start < values.length; start += most * n) {
      const piece = values.subarray(start, start + most * n);
      input.set(piece);
      normalize(piece.length / n, (row, numbers) => finder.see(numbers, before + row));
      if (!isOne) output.set(results.subarray(0, piece.length), start);
      before += piece.length / n;
    }
    return output;
  };
}
