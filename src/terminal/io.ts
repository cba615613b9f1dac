import { fstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll, writePatiently } from './output.ts';
import { beforeEnding, endOnSignals } from './signals.ts';

/** The world outside, as commands see it; tests pass another. */
export interface Io {
  readonly env: NodeJS.ProcessEnv;
  /** Bytes of standard input; asked for only where they are read. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdinIsTerminal: () => boolean;
  readonly stdoutIsTerminal: () => boolean;
  readonly stderrIsTerminal: () => boolean;
  /** Columns of the screen, or a page's 80 where there is none. */
  readonly columns: () => number;
  /** Columns of the screen that prompts are shown on. */
  readonly promptColumns: () => number;
  /** Writes to standard output all of it, at once. */
  readonly write: (text: string) => void;
  /** The same, waiting for a slow reader without holding the program up, so that it still takes notice of Ctrl-C. */
  readonly writePatiently: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly writeError: (text: string) => void;
  /** The moment, by the person's clock. */
  readonly now: () => Date;
  /** The folder that this package lies in. */
  readonly packageFolder: string;
  /** Has something done before the program ends by a signal (signals.ts); returns a way to take that back. */
  readonly beforeEnding: (cleanup: () => void) => () => void;
  /** From here on Ctrl-C and its kin end the program after the cleanups (signals.ts). */
  readonly endOnSignals: () => void;
}

const PAGE = 80;
const NARROWEST = 40;
const NARROWEST_PROMPT = 20;

/** The process's own streams and environment. */
export function systemIo(): Io {
  return {
    env: process.env,
    stdin: () => process.stdin,
    stdinIsTerminal: () => isTerminal(0),
    stdoutIsTerminal: () => isTerminal(1),
    stderrIsTerminal: () => isTerminal(2),
    columns: screenColumns,
    promptColumns: () => Math.max(NARROWEST_PROMPT, process.stderr.columns || PAGE),
    write: (text) => writeAll(1, text),
    writePatiently,
    writeError: (text) => writeAll(2, text),
    now: () => new Date(),
    // Of bin/ as of dist/, one of which this runs in.
    packageFolder: join(__dirname, '..'),
    beforeEnding,
    endOnSignals,
  };
}

const terminals = new Map<number, boolean>();

/** Whether a descriptor is a terminal; what it is when first asked, it stays. */
function isTerminal(descriptor: number): boolean {
  const known = terminals.get(descriptor) ?? findTerminal(descriptor);
  terminals.set(descriptor, known);
  return known;
}

/**
 * Whether a descriptor is a terminal. Only a character device other than /dev/null can be one; node:tty, which takes as
 * long to load as a vector takes to be worked out, is asked only of such.
 */
function findTerminal(descriptor: number): boolean {
  try {
    const file = fstatSync(descriptor);
    if (!file.isCharacterDevice() || isNullDevice(file.rdev)) return false;
  } catch {
    return false;
  }
  return (require('node:tty') as typeof import('node:tty')).isatty(descriptor);
}

function isNullDevice(device: number): boolean {
  return process.platform !== 'win32' && statSync('/dev/null').rdev === device;
}

/** The terminal's own width, else what COLUMNS says, else a page's. */
function screenColumns(): number {
  const terminal = isTerminal(1) ? process.stdout.columns : undefined;
  const columns = terminal || Number.parseInt(process.env.COLUMNS ?? '', 10) || PAGE;
  return Math.max(NARROWEST, columns);
}

/** Whether something other than a terminal is connected to standard input. */
export function isPiped(io: Io): boolean {
  if (io.stdinIsTerminal()) return false;
  try {
    fstatSync(0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the screen can show more than ASCII: not the Linux console's or a dumb terminal, and no locale that is set
 * to another encoding. Where no locale is set at all, as in many containers, it can.
 */
export function showsUnicode(env: NodeJS.ProcessEnv): boolean {
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || locale.toLowerCase().replace('-', '').includes('utf8');
}
