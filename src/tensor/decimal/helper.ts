import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ByteSource } from '../bytes.ts';
import type { TextJob } from './lane.ts';
import { threadsFor } from './threads.ts';

/** Has another thread do its part of a job; is settled when that has ended. */
export type StartLane = (job: TextJob) => Promise<void>;

/** Files that end so are most likely text of numbers. */
const TEXT_ENDINGS = /^\.(?:csv|tsv|txt|dat)$/i;

/**
 * Starts another thread for a large file of text before anything of it is read, as a thread takes some 20 ms to come: it waits
 * for its job. Undefined where one thread alone will read.
 */
export async function helperAhead({ path, threads }: ByteSource): Promise<StartLane | undefined> {
  if (path === undefined || !TEXT_ENDINGS.test(extname(path))) return undefined;
  try {
    const stats = statSync(path);
    return stats.isFile() && threadsFor(stats.size, threads) > 1 ? await startHelper() : undefined;
  } catch {
    // Whatever is wrong with the file, or with what was asked, is told by whoever comes upon it.
    return undefined;
  }
}

/** Starts another thread, which ends with its job; where it gets none it does not keep the program from its end. */
export async function startHelper(): Promise<StartLane> {
  // Loading it takes a millisecond, which one thread alone is spared.
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(join(__dirname, 'text-worker.cjs'));
  worker.unref();
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  // Where it fails before it has a job, whoever gives it one is told.
  ended.catch(() => {});
  return (job) => {
    worker.ref();
    worker.postMessage(job);
    return ended;
  };
}
