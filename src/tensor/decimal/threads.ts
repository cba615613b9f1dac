import { threadsAsked } from '../threads.ts';

/** A thread takes some 25 ms to start, in which one thread reads about half of this much text. */
const WORTH_A_THREAD_BYTES = 1e8;

/** Bytes that a thread reads at once. */
export const BLOCK_BYTES = 1 << 20;

/** How many threads read a text of so many bytes: two where it is large enough, or as many as somebody asked for and find a block. */
export function threadsFor(bytes: number, asked: string | undefined): number {
  const wanted = threadsAsked(asked) ?? (bytes >= WORTH_A_THREAD_BYTES ? 2 : 1);
  return Math.max(1, Math.min(wanted, Math.ceil(bytes / BLOCK_BYTES)));
}
