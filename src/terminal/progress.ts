import type { Io } from './io.ts';

/** What is worked through. */
export interface Amount {
  /** Things done are counted in these, such as `tokens`. */
  readonly noun: string;
  /** How many there are, where that is known. */
  readonly total: number | undefined;
  /** Bytes of one. */
  readonly bytes: number;
}

/** A line on standard error about how far something is. */
export interface Progress {
  readonly update: (done: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

const FIRST_SHOWN_MS = 1000;
const SHOWN_EVERY_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/** Shows progress once it has taken a second, on a terminal; elsewhere nothing. `now` counts milliseconds. */
export function progressLine(io: Io, amount: Amount, now: () => number): Progress {
  const start = now();
  let isShown = false;
  let next = start + FIRST_SHOWN_MS;
  const isTerminal = io.stderrIsTerminal();
  return {
    update(done) {
      const time = now();
      if (!isTerminal || time < next) return;
      next = time + SHOWN_EVERY_MS;
      isShown = true;
      io.writeError(ERASE_LINE + progressText(amount, done, (time - start) / 1000, io.columns() - 1));
    },
    clear() {
      if (isShown) io.writeError(ERASE_LINE);
      isShown = false;
    },
  };
}

const BAR = 20;

/** `  42%  [########            ]  110,000 of 262,144 tokens   812 MB/s   0:03 left`, less of it where it is narrow. */
export function progressText({ noun, total, bytes }: Amount, done: number, seconds: number, width: number): string {
  const rate = `${Math.round((done * bytes) / seconds / 1e6)} MB/s`;
  const count = (n: number) => n.toLocaleString('en-US');
  if (total === undefined) return fitting([`${count(done)} ${noun}`, rate], width);
  const part = total === 0 ? 1 : done / total;
  const percent = `${Math.floor(part * 100)}%`.padStart(4);
  const filled = Math.floor(part * BAR);
  const bar = `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}]`;
  const left = done === 0 ? '' : `${clock(((total - done) / done) * seconds)} left`;
  const words = [percent, bar, `${count(done)} of ${count(total)} ${noun}`, rate, left];
  return fitting(
    words.filter((word) => word !== ''),
    width,
  );
}

/** As many of the words as a line holds, the first being the most wanted. */
function fitting(words: readonly string[], width: number): string {
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line}  ${word}`;
    if (longer.length <= width) line = longer;
  }
  return line;
}

/** `0:07`, `12:30`, `1:02:03` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
