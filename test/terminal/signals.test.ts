import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settle } from '../../src/terminal/signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Has all threads together compute so many microseconds in each turn to come, then nothing. */
function computing(...turns: number[]) {
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: before ? (turns.shift() ?? 0) : 0,
    system: 0,
  }));
}

/** Turns of five milliseconds until nothing keeps the event loop alive. */
function turnsToTheEnd(): number {
  for (let turns = 0; ; turns++) {
    if (vi.getTimerCount() === 0) return turns;
    vi.advanceTimersByTime(5);
  }
}

// Whether Node hangs at its end is a matter of luck, so that no short test shows it: test/bench/endings.mjs counts.
test('after long work the event loop turns until no thread computes', () => {
  computing();
  settle(5000);
  expect(turnsToTheEnd()).toBe(1);
  computing(4000, 9000, 350);
  settle(41);
  expect(turnsToTheEnd()).toBe(4);
});

test('what computes for ever does not hold the program up for ever', () => {
  computing(...Array<number>(1000).fill(5000));
  settle(5000);
  expect(turnsToTheEnd()).toBe(40);
});

test('after short work the program ends at once', () => {
  settle(40);
  expect(vi.getTimerCount()).toBe(0);
});
