import { joined } from './number-list.ts';
import { rowSizeOf } from './stream.ts';
import type { Tensor, TensorStream } from './tensor.ts';

/**
 * A whole array in memory. Shape: the row's own for ranks 0 and 1, else [rows, ...rowShape].
 * Throws InputError where memory does not hold it, and what its reader throws.
 */
export async function collect(stream: TensorStream): Promise<Tensor> {
  const blocks: Float64Array[] = [];
  let length = 0;
  for await (const block of stream.blocks) {
    blocks.push(block);
    length += block.length;
  }
  const rows = stream.rowCount ?? length / rowSizeOf(stream);
  const shape = stream.rank <= 1 ? stream.rowShape : [rows, ...stream.rowShape];
  // An array that came as one block, as what is read from JSON does, is not copied once more.
  return { shape, values: blocks.length === 1 ? blocks[0]! : joined(blocks, length) };
}
