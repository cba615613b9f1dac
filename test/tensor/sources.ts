import { InputError } from '../../src/errors.ts';
import type { ByteSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';

/** A file of this name and content that is in no folder, in pieces of `size` bytes. */
export function source(name: string, content: string | Uint8Array, size = Number.POSITIVE_INFINITY): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, path: name, chunks: pieces(bytes, [size]) };
}

/** Bytes in pieces of these sizes, the last of them repeating. */
export async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = Math.min(bytes.length, at + sizes[Math.min(i, sizes.length - 1)]!);
    yield bytes.slice(at, end);
    at = end;
  }
}

export async function read(name: string, content: string | Uint8Array, key?: string): Promise<Tensor> {
  return collect(await openTensor(source(name, content), key));
}

/** Shape and numbers in a form that toEqual tells 0 and -0 apart in. */
export function plain({ shape, values }: Tensor): { shape: readonly number[]; values: number[] } {
  return { shape, values: [...values] };
}

/** The InputError that an action ends in; fails where it ends in none, or in an error of ours. */
export async function refusal(action: () => unknown): Promise<InputError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The sentence with which a file is refused. */
export async function refused(name: string, content: string | Uint8Array, key?: string): Promise<string> {
  return (await refusal(() => read(name, content, key))).message;
}
