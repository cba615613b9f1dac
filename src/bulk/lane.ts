import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { findOddGroups, type OddGroups } from '../core/odd-groups.ts';
import { becameShorter } from '../tensor/bytes.ts';
import { elementSize } from '../tensor/elements/dtype.ts';
import { readFailure, writeFailure } from '../tensor/system-error.ts';
import { addDone, type BulkJob, claimBlock, groupsPerBlock, isStopped, largestGroupBytes } from './job.ts';
import { storedBlock } from './stored-block.ts';

/**
 * One thread's part of a job: claims block after block, reads it by position, normalizes it and writes it by
 * position. Yields after each block; returns what made results NaN. Which thread does a block makes no difference to it.
 * Throws InputError where a file cannot be read or written.
 */
export function* lane(job: BulkJob): Generator<void, OddGroups> {
  const { input, output, groups, norm, board } = job;
  const perBlock = groupsPerBlock(largestGroupBytes(job));
  const [inputBytes, outputBytes] = [
    norm.features * elementSize[input.dtype],
    norm.features * elementSize[output.dtype],
  ];
  const block = storedBlock(job, Math.min(perBlock, groups));
  const finder = findOddGroups(norm.epsilon);
  const descriptor = opened(input);
  try {
    for (let first = claimBlock(board) * perBlock; first < groups; first = claimBlock(board) * perBlock) {
      if (isStopped(board)) break;
      const count = Math.min(perBlock, groups - first);
      readAll(descriptor, block.input.subarray(0, count * inputBytes), input.offset + first * inputBytes, input.name);
      block.normalize(count, (row, numbers) => finder.see(numbers, first + row));
      const results = block.output.subarray(0, count * outputBytes);
      writeAll(output.descriptor, results, output.offset + first * outputBytes, output.name);
      addDone(board, count);
      yield;
    }
  } finally {
    closeSync(descriptor);
  }
  return finder.found();
}

function opened({ path, name }: BulkJob['input']): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw readFailure(error, name);
  }
}

function readAll(descriptor: number, bytes: Uint8Array, position: number, name: string): void {
  for (let at = 0; at < bytes.length; ) {
    const got = readOnce(descriptor, bytes, at, position + at, name);
    if (got === 0) throw becameShorter(name);
    at += got;
  }
}

function readOnce(descriptor: number, bytes: Uint8Array, at: number, position: number, name: string): number {
  try {
    return readSync(descriptor, bytes, at, bytes.length - at, position);
  } catch (error) {
    throw readFailure(error, name);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number, name: string): void {
  try {
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(descriptor, bytes, at, bytes.length - at, position + at);
    }
  } catch (error) {
    throw writeFailure(error, name);
  }
}
