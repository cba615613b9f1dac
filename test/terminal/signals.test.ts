import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settle } from '../../src/terminal/signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// Whether Node hangs at its end is a matter of luck, so that no short test shows it: test/bench/endings.mjs counts.
test('after long work the event loop turns a little longer, after short work the program ends at once', () => {
  settle(5000);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(20);
  expect(vi.getTimerCount()).toBe(0);
  settle(40);
  expect(vi.getTimerCount()).toBe(0);
});
