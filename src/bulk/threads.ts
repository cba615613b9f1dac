import { threadsAsked } from '../tensor/threads.ts';
import { type BulkJob, groupsPerBlock, largestGroupBytes } from './job.ts';

/** A thread takes 40 to 80 ms to start, in which one thread does about this much. */
const WORTH_A_THREAD_BYTES = 1e8;

/**
 * How many threads do a job: two where it is large enough, or what LAYERNORM_THREADS says, but no more than there are
 * blocks. Writes to one file wait for each other, so that more than two gain little. Throws InputError for another word.
 */
export function threadsFor(job: BulkJob, asked: string | undefined): number {
  const bytes = job.groups * largestGroupBytes(job);
  const wanted = threadsAsked(asked) ?? (bytes >= WORTH_A_THREAD_BYTES ? 2 : 1);
  return Math.min(wanted, Math.ceil(job.groups / groupsPerBlock(largestGroupBytes(job))));
}
