import type { CompiledBlock, OnOddRow, RowBlock } from '../core/kernel/row-block.ts';
import { decodeElements } from '../tensor/elements/decode.ts';
import { elementSize, type FloatDtype } from '../tensor/elements/dtype.ts';
import { encodeElements } from '../tensor/elements/encode.ts';
import { heldInMemory, newBlock } from './block.ts';
import type { BulkJob } from './job.ts';

/** Room for some groups of numbers as they lie in files. */
export interface StoredBlock {
  /** Where the bytes of numbers are put. */
  readonly input: Uint8Array;
  /** Where those of the results are found. */
  readonly output: Uint8Array;
  /** Normalizes the first groups of `input` into the first of `output`. */
  normalize(groups: number, onOddRow: OnOddRow): void;
}

/** How numbers come into a block of the arithmetic's type, and results out of it, each rounded once. */
interface Ends {
  readonly input: Uint8Array;
  readonly output: Uint8Array;
  /** Puts some groups, from one on, to the beginning of the block. */
  take(first: number, groups: number): void;
  /** Gets their results. */
  give(first: number, groups: number): void;
}

type Job = Pick<BulkJob, 'input' | 'output' | 'arithmetic' | 'norm' | 'kernel'>;

/** Numbers of other types than the arithmetic's are worked on in pieces of so many bytes, which fit the first-level cache. */
const PIECE_BYTES = 1 << 14;

/** Conversions take eight numbers at a time, so that they read and write beyond the last; and areas are kept apart. */
const SPARE_BYTES = 64;

/** Room for so many groups of a job. Throws InputError where memory does not hold it. */
export function storedBlock(job: Job, capacity: number): StoredBlock {
  const { input, output, arithmetic, norm, kernel } = job;
  if (input.dtype === arithmetic && output.dtype === arithmetic) {
    const block = newBlock(kernel, arithmetic, norm, capacity);
    return { input: bytesOf(block.input), output: bytesOf(block.output), normalize: block.normalize };
  }
  const fitting = Math.floor(PIECE_BYTES / (norm.features * elementSize[arithmetic]));
  const atOnce = Math.min(capacity, Math.max(1, fitting));
  const block = newBlock(kernel, arithmetic, norm, atOnce, roomOf(job, capacity));
  const ends =
    'memory' in block ? compiledEnds(block, job, capacity) : heldInMemory(norm, () => plainEnds(block, job, capacity));
  return {
    input: ends.input,
    output: ends.output,
    normalize(groups, onOddRow) {
      for (let first = 0; first < groups; first += atOnce) {
        const count = Math.min(atOnce, groups - first);
        ends.take(first, count);
        block.normalize(count, (row, numbers) => onOddRow(first + row, numbers));
        ends.give(first, count);
      }
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function areaBytes(dtype: FloatDtype, { norm }: Job, capacity: number): number {
  return capacity * norm.features * elementSize[dtype];
}

/** What compiledEnds needs behind a block. */
function roomOf(job: Job, capacity: number): number {
  return areaBytes(job.input.dtype, job, capacity) + areaBytes(job.output.dtype, job, capacity) + 3 * SPARE_BYTES;
}

/** Both areas lie behind the block, in its memory, where compiled code converts. */
function compiledEnds({ memory, end, conversions, input, output }: CompiledBlock, job: Job, capacity: number): Ends {
  const { arithmetic, norm } = job;
  const n = norm.features;
  const inputLength = areaBytes(job.input.dtype, job, capacity);
  const inputAt = end + SPARE_BYTES;
  const outputAt = inputAt + inputLength + SPARE_BYTES;
  const all = new Uint8Array(memory.buffer);
  const converter = (from: FloatDtype, to: FloatDtype) =>
    from === to
      ? (at: number, target: number, count: number) => all.copyWithin(target, at, at + count * elementSize[from])
      : conversions[`${from}To${capitalized(to)}` as keyof typeof conversions];
  const [widen, narrow] = [converter(job.input.dtype, arithmetic), converter(arithmetic, job.output.dtype)];
  const [inputBytes, outputBytes] = [n * elementSize[job.input.dtype], n * elementSize[job.output.dtype]];
  return {
    input: all.subarray(inputAt, inputAt + inputLength),
    output: all.subarray(outputAt, outputAt + areaBytes(job.output.dtype, job, capacity)),
    take: (first, groups) => widen(inputAt + first * inputBytes, input.byteOffset, groups * n),
    give: (first, groups) => narrow(output.byteOffset, outputAt + first * outputBytes, groups * n),
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function plainEnds(block: RowBlock, job: Job, capacity: number): Ends {
  const n = job.norm.features;
  const input = new Uint8Array(areaBytes(job.input.dtype, job, capacity));
  const output = new Uint8Array(areaBytes(job.output.dtype, job, capacity));
  const kind = { dtype: job.input.dtype, littleEndian: true };
  const [inputBytes, outputBytes] = [n * elementSize[job.input.dtype], n * elementSize[job.output.dtype]];
  const everyPatternIsANumber = (): never => {
    throw new Error('a pattern of bits without a number');
  };
  return {
    input,
    output,
    take(first, groups) {
      const bytes = input.subarray(first * inputBytes, (first + groups) * inputBytes);
      block.input.set(decodeElements(bytes, kind, everyPatternIsANumber));
    },
    give(first, groups) {
      const results = Float64Array.from(block.output.subarray(0, groups * n));
      output.set(encodeElements(results, job.output.dtype), first * outputBytes);
    },
  };
}
