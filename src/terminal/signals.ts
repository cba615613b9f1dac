const cleanups = new Set<() => void>();
let isListening = false;

/** Has something done before the program ends by a signal; returns a way to take that back. */
export function beforeEnding(cleanup: () => void): () => void {
  endOnSignals();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * From here on Ctrl-C and its kin end the program after the cleanups, with 128 plus the signal's number, as shells count
 * it (130 for Ctrl-C). A signal before that ends the program as ever, at once and by the signal, which shells count alike.
 *
 * Our way needs the event loop to turn and no thread to be stuck: while the main thread writes to a pipe that nobody reads,
 * no handler runs, and process.exit waits for a thread that waits to open a pipe. So this is called when whatever may
 * be a pipe has been opened, and what comes after is written by `writePieces`, which blocks nothing.
 */
export function endOnSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.on(signal, () => {
      for (const cleanup of cleanups) cleanup();
      // Should the end itself be held up after all, a second signal has no handler any more and ends the program.
      process.removeAllListeners(signal);
      process.exit(128 + number);
    });
  }
}

/** Whether signals have to wait for the event loop, so that nothing should block it. */
export function handlesSignals(): boolean {
  return isListening;
}

/**
 * The work is done. Where it took a while, the event loop turns until no thread computes any more: V8 may still be compiling
 * in the background, and Node 20 can wait for ever when it ends at that moment (nodejs/node#54918).
 * `test/bench/endings.mjs` counts how often.
 */
export function settle(milliseconds: number): void {
  if (milliseconds > SHORT_MS) rest(MOST_TURNS);
}

function rest(turns: number): void {
  const before = process.cpuUsage();
  setTimeout(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > IDLE_MS && turns > 1) rest(turns - 1);
  }, TURN_MS);
}

/** Too short for anything to be compiled; with next to nothing to do the program takes half of it. */
const SHORT_MS = 40;
/** Long enough that the system has counted what threads computed meanwhile. */
const TURN_MS = 5;
/** More than the turn itself takes, less than a thread that computes. */
const IDLE_MS = 0.3;
const MOST_TURNS = 40;
