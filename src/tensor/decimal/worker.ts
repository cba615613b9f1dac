import { workerData } from 'node:worker_threads';
import { runLane, type TextJob } from './lane.ts';

runLane(workerData as TextJob);
