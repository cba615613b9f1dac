import { layerNormOutput } from '../layer-norm.ts';
import { carefulRow } from './careful-row.ts';
import { normalizeRows, type RowNorm } from './plain-rows.ts';
import type { Numbers } from './plain-sums.ts';
import { leastNormalized, leastOutputs, leastRefined } from './tolerance.ts';

/** How the numbers of a block are held. */
export type NumberType = 'float32' | 'float64';

/** Gamma and beta for one row of numbers, and epsilon. */
export interface BlockNorm {
  readonly features: number;
  readonly epsilon: number;
  readonly gamma?: Float64Array;
  readonly beta?: Float64Array;
}

/** A row whose results are NaN, before they are written: it has numbers that are not finite, or is constant with epsilon 0. */
export type OnOddRow = (row: number, numbers: Numbers) => void;

/** Room for some rows of numbers and what normalizes them, made once and used for block after block. */
export interface RowBlock {
  /** Rows that fit. */
  readonly capacity: number;
  /** Where numbers are put. */
  readonly input: Numbers;
  /** Where results are found; unless it lies as many rows before `input` as it has, it overlaps it, whose numbers are lost. */
  readonly output: Numbers;
  /**
   * Normalizes the first rows of `input` into the first of `output`. Float32 results are within 0.51 units in the last
   * place of the exact ones; float64 results within 4 units of the row's scale. They do not depend on the other rows.
   */
  normalize(rows: number, onOddRow?: OnOddRow): void;
}

/**
 * Does rows `first` up to `rows` as far as float64 arithmetic is good enough. Returns `rows`, or the row it stopped at: as it
 * is where some of its results are not sure, its bitwise complement where nothing of it was done.
 */
type FastRows = (first: number, rows: number) => number;

/** A block whose rows are done by plain JavaScript; `lag` is how many rows the results lie before the numbers. */
export function plainBlock(type: NumberType, norm: BlockNorm, capacity: number, lag = 1): RowBlock {
  const n = norm.features;
  const numbers = type === 'float32' ? new Float32Array((capacity + lag) * n) : new Float64Array((capacity + lag) * n);
  const rowNorm = rowNormOf(norm);
  const fast: FastRows = (first, rows) =>
    counted(first, normalizeRows(numbers, (first + lag) * n, first * n, rows - first, rowNorm));
  return blockOf(numbers, norm, rowNorm, { capacity, lag }, fast);
}

/** What the compiled kernel exports. */
interface Exports extends Conversions {
  normalize32(...words: [...Place, sure: number, refinedSure: number]): number;
  normalize64(...words: Place): number;
}

/** From so many numbers of one type at an offset to another type at another (assembly/stored.ts). */
type Convert = (from: number, to: number, count: number) => void;
type Conversions = Readonly<Record<ConversionName, Convert>>;
type ConversionName =
  | `${'float16' | 'bfloat16'}To${'Float32' | 'Float64'}`
  | `float64To${'Float32' | 'Float16' | 'Bfloat16'}`
  | 'float32ToFloat64';

/** A block in a memory with room for something else. */
export interface CompiledBlock extends RowBlock {
  readonly memory: WebAssembly.Memory;
  /** The offset from which on nothing of the block lies. */
  readonly end: number;
  readonly conversions: Conversions;
}
type Place = [source: number, target: number, features: number, rows: number, epsilon: number, affine: number];

/** The first bytes of the memory are the kernel's own (assembly/measure.ts); offset 0 stands for no gamma and beta. */
const KERNELS_BYTES = 576;

/** The pages of a WebAssembly memory. */
const PAGE_BYTES = 1 << 16;
/** Offsets are 32 bits: larger rows than these are left to plain JavaScript. */
const MOST_BYTES = 2 ** 31;

/**
 * A block whose rows are done by the compiled assembly/rows.ts, in a memory of its own, with room for `more` bytes behind
 * them. Plain JavaScript does rows that are too large for it.
 */
export function wasmBlock(
  module: WebAssembly.Module,
  type: NumberType,
  norm: BlockNorm,
  capacity: number,
  lag = 1,
  more = 0,
): RowBlock | CompiledBlock {
  const n = norm.features;
  const size = type === 'float32' ? 4 : 8;
  const rowNorm = rowNormOf(norm);
  const affineBytes = rowNorm.affine === undefined ? 0 : n * 28;
  const [affineAt, rowsAt] = [KERNELS_BYTES, aligned(KERNELS_BYTES + affineBytes)];
  const end = aligned(rowsAt + (capacity + lag) * n * size);
  if (end + more > MOST_BYTES) return plainBlock(type, norm, capacity, lag);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((end + more) / PAGE_BYTES) });
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  if (rowNorm.affine !== undefined) {
    const { gamma, beta, sure } = rowNorm.affine;
    new Float64Array(memory.buffer, affineAt, 2 * n).set(gamma);
    new Float64Array(memory.buffer, affineAt, 2 * n).set(beta, n);
    const least = new Float32Array(memory.buffer, affineAt + 16 * n, 3 * n);
    least.set(sure.least);
    least.set(sure.ofBeta, n);
    least.set(sure.gamma, 2 * n);
  }
  const numbers =
    type === 'float32'
      ? new Float32Array(memory.buffer, rowsAt, (capacity + lag) * n)
      : new Float64Array(memory.buffer, rowsAt, (capacity + lag) * n);
  const { sure, refinedSure } = rowNorm;
  const fast: FastRows = (first, rows) => {
    const target = rowsAt + first * n * size;
    const affine = affineBytes === 0 ? 0 : affineAt;
    const place: Place = [target + lag * n * size, target, n, rows - first, norm.epsilon, affine];
    return counted(
      first,
      type === 'float32' ? kernel.normalize32(...place, sure, refinedSure) : kernel.normalize64(...place),
    );
  };
  return { ...blockOf(numbers, norm, rowNorm, { capacity, lag }, fast), memory, end, conversions: kernel };
}

/** Where rows from `first` on stopped, `done` being counted from there. */
function counted(first: number, done: number): number {
  return done < 0 ? ~(first + ~done) : first + done;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 64) * 64;
}

function rowNormOf({ features, epsilon, gamma, beta }: BlockNorm): RowNorm {
  const common = { features, epsilon, sure: leastNormalized(features), refinedSure: leastRefined(features) };
  if (gamma === undefined && beta === undefined) return common;
  const g = gamma ?? new Float64Array(features).fill(1);
  const b = beta ?? new Float64Array(features);
  return { ...common, affine: { gamma: g, beta: b, sure: leastOutputs(g, b) } };
}

function blockOf(
  numbers: Numbers,
  norm: BlockNorm,
  rowNorm: RowNorm,
  { capacity, lag }: { readonly capacity: number; readonly lag: number },
  fast: FastRows,
): RowBlock {
  const n = norm.features;
  return {
    capacity,
    input: numbers.subarray(lag * n),
    output: numbers.subarray(0, capacity * n),
    normalize(rows, onOddRow) {
      for (let first = 0; first < rows; ) {
        const stop = fast(first, rows);
        if (stop === rows) return;
        const row = stop < 0 ? ~stop : stop;
        const [x, y] = [
          numbers.subarray((row + lag) * n, (row + lag + 1) * n),
          numbers.subarray(row * n, (row + 1) * n),
        ];
        if (stop >= 0) unsureRow(x, y, norm, rowNorm);
        else if (isOdd(x, norm.epsilon)) {
          onOddRow?.(row, x);
          y.fill(Number.NaN);
        } else {
          // Every result is then one to be worked out.
          y.fill(0);
          unsureRow(x, y, norm, rowNorm);
        }
        first = row + 1;
      }
    },
  };
}

/** Whether all results of a row are NaN. */
function isOdd(x: Numbers, epsilon: number): boolean {
  return (epsilon === 0 && x.every((value) => value === x[0])) || !x.every(Number.isFinite);
}

/** A row with results whose last place float64 arithmetic does not tell; those of `y` that it does stay as they are. */
function unsureRow(x: Numbers, y: Numbers, norm: BlockNorm, rowNorm: RowNorm): void {
  const least = (feature: number) => rowNorm.affine?.sure.least[feature] ?? rowNorm.sure;
  if (x instanceof Float32Array && carefulRow(x, y as Float32Array, rowNorm, least)) return;
  y.set(layerNormOutput(Float64Array.from(x), norm));
}
