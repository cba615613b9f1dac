import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { mergeOddGroups, type OddGroups } from '../core/odd-groups.ts';
import { InputError } from '../errors.ts';
import { type BulkJob, groupsDone, stopAll } from './job.ts';
import { lane } from './lane.ts';
import type { Report } from './report.ts';

/** Between two turns of the event loop, in which signals are heard and progress is shown. */
const TURN_MS = 40;

/**
 * Does a job by this thread and `threads - 1` others. `onProgress` is told now and then how many groups are done.
 * Returns what made results NaN. Throws InputError where a file cannot be read or written; all threads have ended then.
 */
export async function runBulk(job: BulkJob, threads: number, onProgress: (groups: number) => void): Promise<OddGroups> {
  const others = Array.from({ length: threads - 1 }, () => settled(startWorker(job)));
  const own = await settled(ownLane(job, onProgress));
  if (!own.isDone) stopAll(job.board);
  const reports = await Promise.all(others);
  const failed = [own, ...reports].find((one) => !one.isDone);
  if (failed !== undefined && !failed.isDone) throw failed.error;
  if (groupsDone(job.board) !== job.groups)
    throw new Error(`of ${job.groups} groups ${groupsDone(job.board)} were done`);
  return mergeOddGroups([own, ...reports].flatMap((one) => (one.isDone ? [one.value] : [])));
}

async function ownLane(job: BulkJob, onProgress: (groups: number) => void): Promise<OddGroups> {
  const walk = lane(job);
  let last = performance.now();
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
    if (performance.now() - last < TURN_MS) continue;
    await turn();
    onProgress(groupsDone(job.board));
    last = performance.now();
  }
}

/** A worker with a lane of its own; what it refuses or fails of stops all others. */
function startWorker(job: BulkJob): Promise<OddGroups> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'bulk-worker.cjs'), { workerData: job });
    const fail = (error: unknown) => {
      stopAll(job.board);
      reject(error);
    };
    worker.once('message', (report: Report) => {
      if ('odd' in report) resolve(report.odd);
      else fail(new InputError(report.refusal));
    });
    worker.once('error', fail);
    // After its report it is no failure to end.
    worker.once('exit', () => reject(new Error('a thread ended without a report')));
  });
}

type Settled<T> = { readonly isDone: true; readonly value: T } | { readonly isDone: false; readonly error: unknown };

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ isDone: true, value }),
    (error: unknown) => ({ isDone: false, error }),
  );
}
