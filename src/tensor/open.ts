import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import type { ByteSource } from './bytes.ts';
import { peek } from './bytes.ts';
import { helperAhead } from './decimal/helper.ts';
import { decodeHead, encodingOf } from './decode.ts';
import type { Head } from './format.ts';
import { formatOf } from './formats.ts';
import type { TensorStream } from './tensor.ts';

/**
 * The array in a source, its format told by what is in it; the file's ending is a hint.
 * `key` is the name of the wanted array where the source holds several; `how` is how the person gives a key.
 * Throws InputError, here or while the blocks are walked, for everything that cannot be read.
 */
export async function openTensor(source: ByteSource, key?: string, how = '--key'): Promise<TensorStream> {
  const peeked = await peek({ ...source, helper: await helperAhead(source) });
  try {
    const head = headOf(peeked.head, source.path ?? '');
    if (peeked.head.length === 0) throw new InputError(`${source.name} is empty: it holds no numbers`);
    const format = await formatOf(head);
    return await format.open(peeked.source, head, { key, how });
  } catch (error) {
    await peeked.source.close();
    throw error;
  }
}

function headOf(bytes: Uint8Array, path: string): Head {
  const encoding = encodingOf(bytes);
  const text = encoding === undefined ? '' : decodeHead(bytes, encoding).trimStart();
  return { bytes, ending: extname(path).toLowerCase(), encoding, text };
}
