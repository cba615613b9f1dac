import { parentPort, workerData } from 'node:worker_threads';
import { isInputError } from '../errors.ts';
import type { BulkJob } from './job.ts';
import { lane } from './lane.ts';
import type { Report } from './report.ts';

/** A thread of its own with one lane of a job; it reports once, at its end. */
function work(job: BulkJob): Report {
  try {
    const walk = lane(job);
    for (;;) {
      const { done, value } = walk.next();
      if (done) return { odd: value };
    }
  } catch (error) {
    if (isInputError(error)) return { refusal: error.message };
    throw error;
  }
}

parentPort!.postMessage(work(workerData as BulkJob));
