import { threadsAsked } from '../threads.ts';

/** A thread takes some 25 ms to start, in which one thread reads about half of this much text. */
const WORTH_A_THREAD_BYTES = 1e8;

/** How many threads read a text of so many bytes: two where it is large enough, or as many as somebody asked for. */
export function threadsFor(bytes: number, asked: string | undefined): number {
  return threadsAsked(asked) ?? (bytes >= WORTH_A_THREAD_BYTES ? 2 : 1);
}
