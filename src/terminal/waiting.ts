import type { Io } from './io.ts';

const FIRST_SHOWN_MS = 300;
const ERASE_LINE = '\r\u001b[K';

/** Does something that may take long, with a line on a terminal that says so while it does; elsewhere without a word. */
export async function waitingLine<T>(what: string, io: Io, act: () => Promise<T>): Promise<T> {
  if (!io.stderrIsTerminal() || io.env.TERM === 'dumb') return act();
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    io.writeError(`${what} ...`);
  }, FIRST_SHOWN_MS);
  try {
    return await act();
  } finally {
    clearTimeout(timer);
    if (isShown) io.writeError(ERASE_LINE);
  }
}

const CTRL_C = 3;
const CTRL_Z = 26;

/**
 * Does something that may take long while nothing is asked at the terminal: what is typed meanwhile is no answer to what is asked
 * next. Ctrl-C ends the program and Ctrl-Z stops it, as ever.
 */
export async function deaf<T>(act: () => Promise<T>): Promise<T> {
  const { stdin } = process;
  const listen = (typed: Buffer | string) => {
    const keys = Buffer.from(typed);
    if (keys.includes(CTRL_C)) process.kill(process.pid, 'SIGINT');
    if (!keys.includes(CTRL_Z)) return;
    stdin.setRawMode(false);
    process.kill(process.pid, 'SIGTSTP');
    // From here on it goes on again.
    stdin.setRawMode(true);
  };
  stdin.setRawMode(true);
  stdin.on('data', listen);
  stdin.resume();
  try {
    return await act();
  } finally {
    stdin.off('data', listen);
    stdin.pause();
    stdin.setRawMode(false);
  }
}
