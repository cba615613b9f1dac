import { type BulkJob, KERNEL_NUMBERS, newBoard } from '../../bulk/job.ts';
import { runBulk } from '../../bulk/run.ts';
import { streamNormalizer } from '../../bulk/stream.ts';
import { threadsFor } from '../../bulk/threads.ts';
import type { BlockNorm, NumberType } from '../../core/kernel/row-block.ts';
import { findOddGroups, type OddGroups } from '../../core/odd-groups.ts';
import { count } from '../../errors.ts';
import { elementSize, type FloatDtype, floatDtypes, isFloat32, overflowFrom } from '../../tensor/elements/dtype.ts';
import { rowSizeOf } from '../../tensor/stream.ts';
import type { InputFile } from '../../tensor/target.ts';
import type { RawData, TensorStream } from '../../tensor/tensor.ts';
import { createRawWriter, createWriter, removeUnfinished } from '../../tensor/write.ts';
import type { Io } from '../../terminal/io.ts';
import { type Progress, progressLine } from '../../terminal/progress.ts';
import { safe } from '../../terminal/safe.ts';
import { warn } from '../../terminal/warn.ts';
import { loadWasm } from '../../wasm-file.ts';
import { oddGroupWarnings } from './odd-groups.ts';
import type { ComputeOptions } from './options.ts';
import { groupsOf, normalized, oddGroupsOf, type Plan } from './plan.ts';
import { resultLayout } from './result-layout.ts';

type ResultLayout = ReturnType<typeof resultLayout>;

/** What is to be normalized, and whether exactly. */
export interface Normalizing {
  readonly stream: TensorStream;
  readonly plan: Plan;
  readonly read: ReadFiles;
  readonly isExact: boolean;
}

/** The files that are read, by what is read from them: paths, or the descriptor of standard input. */
export type ReadFiles = Readonly<Record<'input' | 'gamma' | 'beta', string | number | undefined>>;

/** What is written: where from, where to, how. */
interface Writing extends Normalizing {
  readonly out: string;
  readonly layout: ResultLayout;
  /** The files that are read, which must not be written. */
  readonly inputs: readonly InputFile[];
}

/** What came of it. */
interface Written {
  readonly rows: number;
  readonly odd: OddGroups;
  /** Results too large for the type they were written in. */
  readonly overflowed: number;
}

/** Normalizes an input into a file, which appears whole or not at all: exactly, or by the bulk path at the speed of the disk. */
export async function writeNormalized(normalizing: Normalizing, options: ComputeOptions, io: Io): Promise<void> {
  const { stream, plan, isExact } = normalizing;
  const out = options.out!;
  const inputs = Object.entries(normalizing.read).flatMap(([role, file]) =>
    file === undefined ? [] : [{ role: role === 'input' ? 'the input' : role, file }],
  );
  const writing: Writing = { ...normalizing, out, layout: resultLayout(stream, out, options), inputs };
  const progress = progressLine(io, amountOf(writing), () => performance.now());
  const forget = io.beforeEnding(() => {
    removeUnfinished();
    progress.clear();
  });
  try {
    const { rows, odd, overflowed } = isExact
      ? await writeBlocks(writing, exactNormalizer(plan), progress)
      : ((await writeRaw(writing, io, progress)) ?? (await writeBlocks(writing, bulkNormalizer(writing), progress)));
    progress.clear();
    warn(io, oddGroupWarnings(odd, plan));
    if (overflowed > 0) {
      warn(io, [`${count(overflowed, 'number')} too large for ${writing.layout.dtype} became infinite in ${out}`]);
    }
    if (options.quiet) return;
    const widened = options.dtype === undefined && stream.dtype === 'bfloat16' && writing.layout.dtype !== 'bfloat16';
    const note = widened ? ` as ${writing.layout.dtype}, as NumPy has no bfloat16` : '';
    io.writeError(`layernorm: wrote ${count(rows, 'token')} to ${safe(out)}${note}\n`);
  } finally {
    progress.clear();
    forget();
  }
}

function amountOf({ stream, layout }: Writing) {
  return { noun: 'tokens', total: stream.rowCount, bytes: rowSizeOf(stream) * elementSize[layout.dtype] };
}

/** Normalizes pieces of whole groups that come in order. */
interface Normalizer {
  readonly normalize: (values: Float64Array) => Float64Array;
  readonly odd: () => OddGroups;
}

function exactNormalizer(plan: Plan): Normalizer {
  const watch = oddGroupsOf(plan);
  return {
    normalize(values) {
      for (const group of groupsOf(values, plan.grouping)) watch.see(group);
      return normalized(values, plan);
    },
    odd: watch.found,
  };
}

function bulkNormalizer(writing: Writing): Normalizer {
  const { plan } = writing;
  const finder = findOddGroups(plan.norm.epsilon);
  return { normalize: streamNormalizer(arithmeticOf(writing), blockNorm(plan), finder), odd: finder.found };
}

/** float32, of which most results are rounded once, where neither numbers nor results are of another type. */
function arithmeticOf({ stream, plan, layout }: Writing): NumberType {
  const isFloat = layout.dtype === 'float32' && isFloat32(stream.dtype) && !canOverflow(plan, 'float32');
  return isFloat ? 'float32' : 'float64';
}

/** Writes block by block, in order. */
async function writeBlocks(
  { stream, out, layout, inputs }: Writing,
  { normalize, odd }: Normalizer,
  progress: Progress,
): Promise<Written> {
  const writer = await createWriter(out, layout, inputs);
  let rows = 0;
  try {
    for await (const block of stream.blocks) {
      await writer.write(normalize(block));
      rows += block.length / rowSizeOf(stream);
      progress.update(rows);
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  return { rows: stream.rowCount ?? rows, odd: odd(), overflowed: writer.overflowed };
}

/** Writes by position, from file to file, where both hold the numbers as the kernel takes them; else undefined. */
async function writeRaw(writing: Writing, io: Io, progress: Progress): Promise<Written | undefined> {
  const { stream, plan, out, layout, inputs } = writing;
  const { raw } = stream;
  const dtype = raw && !canOverflow(plan, layout.dtype) ? dtypeInMemory(raw) : undefined;
  const rows = stream.rowCount ?? 0;
  const numbers = rows * rowSizeOf(stream);
  if (raw === undefined || dtype === undefined || numbers === 0) return undefined;
  const writer = await createRawWriter(out, layout, inputs);
  if (writer === undefined) return undefined;
  try {
    const job: BulkJob = {
      input: { path: raw.path, name: stream.name, offset: raw.offset, dtype },
      output: { descriptor: writer.descriptor, name: out, offset: writer.offset, dtype: layout.dtype },
      arithmetic: arithmeticOf(writing),
      groups: numbers / plan.grouping.size,
      norm: blockNorm(plan),
      kernel: numbers < KERNEL_NUMBERS ? undefined : loadWasm('kernel'),
      board: newBoard(),
    };
    const threads = threadsFor(job, io.env.LAYERNORM_THREADS);
    const odd = await runBulk(job, threads, (groups) => progress.update(Math.floor((groups / job.groups) * rows)));
    await writer.finish();
    return { rows, odd, overflowed: 0 };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** Whether a result could be too large for its type: |y| <= |gamma| sqrt(n) + |beta|. */
function canOverflow({ grouping, norm: { gamma = [1], beta = [0] } }: Plan, dtype: FloatDtype): boolean {
  const largest = (values: ArrayLike<number>) =>
    Float64Array.from(values).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return !(largest(gamma) * Math.sqrt(grouping.size) + largest(beta) < overflowFrom[dtype]);
}

/** The type of numbers that the kernel takes as they lie in a file. */
function dtypeInMemory({ dtype, littleEndian }: RawData): FloatDtype | undefined {
  const isAsInMemory = littleEndian && new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return isAsInMemory ? floatDtypes.find((one) => one === dtype) : undefined;
}

function blockNorm({ grouping, norm: { epsilon, gamma, beta } }: Plan): BlockNorm {
  return {
    features: grouping.size,
    epsilon,
    ...(gamma === undefined ? {} : { gamma: Float64Array.from(gamma) }),
    ...(beta === undefined ? {} : { beta: Float64Array.from(beta) }),
  };
}
