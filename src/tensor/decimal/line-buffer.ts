import { layTables, TABLE_BYTES } from './tables.ts';

/** Bytes of text that have come and are not yet read, in the memory of the compiled assembly/lines.ts. */
export interface LineBuffer {
  /** Adds bytes, at most as many as a piece has. */
  append(bytes: Uint8Array): void;
  /** Whether a line end has come. */
  hasLine(): boolean;
  isHalfFull(): boolean;
  /** The numbers of the first lines as far as they are plain, so many to a line; they are then out of the buffer. */
  takePlain(width: number, separator: string): { values: Float64Array; lines: number };
  /** The first line with its end. What is released is only there until the next call of anything. */
  releaseLine(): Uint8Array;
  /** All bytes. */
  release(): Uint8Array;
}

/** What assembly/lines.ts exports. */
interface Exports {
  readonly stopped: { readonly value: number };
  lines(from: number, to: number, target: number, width: number, separator: number): number;
}

const NEWLINE = 10;
/** The pages of a WebAssembly memory. */
const PAGE_BYTES = 1 << 16;
/** Eight digits are looked at at once, so that some bytes behind the last are read. */
const MARGIN_BYTES = 64;
/** The shortest number takes two bytes of text, its separator one of them, and eight as a double. */
const GROWTH = 4;

/** A buffer that takes pieces of so many bytes. */
export function lineBuffer(module: WebAssembly.Module, pieceBytes: number): LineBuffer {
  const capacity = 2 * pieceBytes;
  const target = Math.ceil((TABLE_BYTES + capacity + MARGIN_BYTES) / 8) * 8;
  const pages = Math.ceil((target + GROWTH * capacity) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages });
  const { lines, stopped } = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  layTables(memory.buffer);
  const bytes = new Uint8Array(memory.buffer, TABLE_BYTES, capacity);
  let [start, end] = [0, 0]; // of what is in the buffer
  let linesEnd = 0; // behind the last line end

  const released = (to: number) => {
    const part = bytes.subarray(start, to);
    start = to;
    return part;
  };

  return {
    append(more) {
      if (end + more.length > capacity) {
        bytes.copyWithin(0, start, end);
        end -= start;
        start = 0;
      }
      bytes.set(more, end);
      const last = more.lastIndexOf(NEWLINE);
      linesEnd = last < 0 ? start : end + last + 1;
      end += more.length;
    },
    hasLine: () => linesEnd > start,
    isHalfFull: () => end - start > pieceBytes,
    takePlain(width, separator) {
      const taken = lines(TABLE_BYTES + start, TABLE_BYTES + linesEnd, target, width, separator.charCodeAt(0));
      start = stopped.value - TABLE_BYTES;
      return { values: new Float64Array(memory.buffer, target, taken * width).slice(), lines: taken };
    },
    releaseLine: () => released(bytes.indexOf(NEWLINE, start) + 1),
    release: () => released(end),
  };
}
