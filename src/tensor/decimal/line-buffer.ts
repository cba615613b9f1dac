import type { Slot } from './memory.ts';

/** Bytes of text that have come and are not yet read, in the memory of the compiled assembly/lines.ts. */
export interface LineBuffer {
  /** Adds bytes, at most half as many as there is room for. */
  append(bytes: Uint8Array): void;
  /** Whether a line end has come. */
  hasLine(): boolean;
  isHalfFull(): boolean;
  /**
   * The numbers of the first lines as far as they are plain, so many to a line; they are then out of the buffer. What is
   * taken or released is only there until the next call of anything.
   */
  takePlain(width: number, separator: string): { values: Float64Array; lines: number };
  /** The first line with its end. */
  releaseLine(): Uint8Array;
  /** All bytes. */
  release(): Uint8Array;
}

const NEWLINE = 10;

/** A buffer that takes pieces of half as many bytes as the slot has room for. */
export function lineBuffer(slot: Slot): LineBuffer {
  const bytes = slot.text;
  let [start, end] = [0, 0]; // of what is in the buffer
  let linesEnd = 0; // behind the last line end

  const released = (to: number) => {
    const part = bytes.slice(start, to);
    start = to;
    return part;
  };

  return {
    append(more) {
      if (end + more.length > bytes.length) {
        bytes.copyWithin(0, start, end);
        end -= start;
        start = 0;
      }
      bytes.set(more, end);
      const last = Buffer.from(more.buffer, more.byteOffset, more.length).lastIndexOf(NEWLINE);
      linesEnd = last < 0 ? start : end + last + 1;
      end += more.length;
    },
    hasLine: () => linesEnd > start,
    isHalfFull: () => end - start > bytes.length / 2,
    takePlain(width, separator) {
      const { lines, stop } = slot.read(start, linesEnd, width, separator);
      start = stop;
      return { values: slot.numbers(lines * width), lines };
    },
    releaseLine: () => released(bytes.indexOf(NEWLINE, start) + 1),
    release: () => released(end),
  };
}
