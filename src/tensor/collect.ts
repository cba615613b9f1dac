import { InputError } from '../errors.ts';
import { allocated, joined } from './number-list.ts';
import { rowSizeOf } from './stream.ts';
import type { Tensor, TensorStream } from './tensor.ts';

/**
 * A whole array in memory. Shape: the row's own for ranks 0 and 1, else [rows, ...rowShape].
 * Throws InputError where memory does not hold it, and what its reader throws.
 */
export async function collect(stream: TensorStream): Promise<Tensor> {
  if (stream.rowCount !== undefined) return collectKnown(stream, stream.rowCount);
  const blocks: Float64Array[] = [];
  let length = 0;
  for await (const block of stream.blocks) {
    blocks.push(block.slice());
    length += block.length;
  }
  const shape = stream.rank <= 1 ? stream.rowShape : [length / rowSizeOf(stream), ...stream.rowShape];
  return { shape, values: joined(blocks, length) };
}

const NOTHING = new Float64Array();

/** The same where the number of rows is known: each number is held once. Memory that is not filled yet takes no room. */
async function collectKnown(stream: TensorStream, rows: number): Promise<Tensor> {
  const length = rows * rowSizeOf(stream);
  if (length > MANY) await refuseMoreThanMemory(stream.name, length);
  let values: Float64Array = NOTHING;
  let at = 0;
  for await (const block of stream.blocks) {
    // An array that comes as one block, as what is read from JSON does, is not copied once more.
    if (block.length === length) values = block;
    else {
      if (at === 0) values = allocated(length);
      values.set(block, at);
    }
    at += block.length;
  }
  if (at !== length) throw new Error(`${stream.name}: ${at} numbers came, not ${length}`);
  return {
    shape: stream.rank <= 1 ? stream.rowShape : [rows, ...stream.rowShape],
    values,
  };
}

/** So many numbers any machine holds. */
const MANY = 1 << 26;

async function refuseMoreThanMemory(name: string, length: number): Promise<void> {
  const { totalmem } = await import('node:os');
  if (8 * length < totalmem()) return;
  throw new InputError(
    `${name} holds ${length} numbers, more than this machine's memory; show some with --rows, or write the result with --out`,
  );
}
