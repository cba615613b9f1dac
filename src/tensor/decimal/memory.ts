import { layTables, TABLE_BYTES } from './tables.ts';

/**
 * Memory for the compiled assembly/lines.ts: its tables, and some slots, each with room for so many bytes of text and for the
 * numbers in it. Threads share it: each works with an instance of its own, in slots that no other uses at the time.
 */
export interface DecimalMemory {
  readonly memory: WebAssembly.Memory;
  readonly capacities: readonly number[];
}

/** One thread's way to a slot. */
export interface Slot {
  /** Where text is put. */
  readonly text: Uint8Array;
  /**
   * Reads lines of text from one offset up to another: those of `width` numbers with one separator between two, as far as
   * such come. Returns how many, and the offset behind the last; a line without its end is none.
   */
  read(from: number, to: number, width: number, separator: string): { readonly lines: number; readonly stop: number };
  /** The first numbers that were read, there until the slot is used again. */
  numbers(count: number): Float64Array;
}

/** What assembly/lines.ts exports. */
interface Exports {
  readonly stopped: { readonly value: number };
  lines(from: number, to: number, target: number, width: number, separator: number, ends: number): number;
}

/** The pages of a WebAssembly memory. */
const PAGE_BYTES = 1 << 16;
const NEWLINE = 10;
/** What is looked at before and behind a slot's text, where many characters are looked at at once. */
const MARGIN_BYTES = 64;
/** Where fields end in a stretch of text, as lines.ts notes it: four bytes each, some more than there are. */
const ENDS_BYTES = 4 * 2048 + 256;
/** The shortest number takes two bytes of text, its separator one of them, and eight as a double. */
const GROWTH = 4;

export function decimalMemory(capacities: readonly number[]): DecimalMemory {
  const ends = placesOf(capacities);
  const pages = Math.ceil(ends.at(-1)! / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  layTables(memory.buffer);
  for (const at of ends.slice(0, -1)) new Uint8Array(memory.buffer, at, MARGIN_BYTES).fill(NEWLINE);
  return { memory, capacities };
}

/** Where slots begin, and where the last ends. A slot is its margin, text, margin, ends of fields, numbers. */
function placesOf(capacities: readonly number[]): readonly number[] {
  const places = [aligned(TABLE_BYTES)];
  for (const capacity of capacities) {
    places.push(places.at(-1)! + 2 * MARGIN_BYTES + ENDS_BYTES + (1 + GROWTH) * aligned(capacity));
  }
  return places;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

/** The slots of a memory, for one thread. */
export function decimalSlots(module: WebAssembly.Module, { memory, capacities }: DecimalMemory): readonly Slot[] {
  const { lines, stopped } = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  const places = placesOf(capacities);
  return capacities.map((capacity, i) => {
    const textAt = places[i]! + MARGIN_BYTES;
    const endsAt = textAt + aligned(capacity) + MARGIN_BYTES;
    const numbersAt = endsAt + ENDS_BYTES;
    return {
      text: new Uint8Array(memory.buffer, textAt, capacity),
      read(from, to, width, separator) {
        const taken = lines(textAt + from, textAt + to, numbersAt, width, separator.charCodeAt(0), endsAt);
        return { lines: taken, stop: stopped.value - textAt };
      },
      numbers: (count) => new Float64Array(memory.buffer, numbersAt, count),
    };
  });
}
