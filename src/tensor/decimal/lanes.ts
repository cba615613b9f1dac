import { awaitFound, begin, type Found, foundIn, freeBlock, type Plan, stopAll } from './board.ts';
import type { StartLane } from './helper.ts';
import { type TextJob, type TextLane, textLane } from './lane.ts';
import type { Slot } from './memory.ts';

/** The threads that read a file's blocks, of which this one takes what all have found, block after block. */
export interface Lanes {
  /** Has all begin. */
  begin(plan: Plan): void;
  /** What was found in a block, once it is done; its numbers are there until the block is freed. */
  take(block: number): Promise<Found & { readonly numbers: Float64Array }>;
  free(block: number): void;
  /** Has all stop; is settled when they have. */
  end(): Promise<void>;
}

/** How long this thread waits for others before it calls `breathe`, which lets the event loop turn when it is time. */
export interface Patience {
  readonly turnMs: number;
  readonly breathe: () => Promise<void>;
}

/** Starts `others` threads beside this one, which reads blocks itself while it has none to take. */
export function startLanes(
  job: TextJob,
  slots: readonly Slot[],
  others: number,
  start: StartLane,
  { turnMs, breathe }: Patience,
): Lanes {
  const { board } = job;
  let lane: TextLane | undefined;
  let width = 0;
  let failure: unknown;
  const ends = Array.from({ length: others }, () =>
    start(job).catch((error: unknown) => {
      failure ??= error;
    }),
  );
  return {
    begin(plan) {
      lane = textLane(job, slots, plan);
      width = plan.line.width;
      begin(board, plan);
    },
    async take(block) {
      for (;;) {
        // Also where another thread is always ahead, as what is done with the numbers may take long.
        await breathe();
        const found = foundIn(board, block);
        if (found !== undefined) return { ...found, numbers: lane!.numbers(block, found.lines * width) };
        if (!lane!.next()) awaitFound(board, block, turnMs);
        if (failure !== undefined) throw failure;
      }
    },
    free: (block) => freeBlock(board, block),
    async end() {
      stopAll(board);
      await Promise.all(ends);
    },
  };
}
