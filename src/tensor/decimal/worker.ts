import { parentPort } from 'node:worker_threads';
import { runLane } from './lane.ts';

// Without a listener the thread ends, when this has returned.
parentPort!.once('message', runLane);
