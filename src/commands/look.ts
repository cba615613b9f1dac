import type { Screen } from '../render/look.ts';
import { plain, type Style } from '../render/style.ts';
import { ascii, type Symbols, unicode } from '../render/symbols.ts';
import { chalkAt, colourLevel } from '../terminal/colour.ts';
import { type Io, showsUnicode } from '../terminal/io.ts';

/** The signs that a person's screen can show. */
export function symbolsFor(io: Io): Symbols {
  return showsUnicode(io.env) ? unicode : ascii;
}

/** The colours that a person wants on their screen. */
export async function styleFor(io: Io, isColourRefused: boolean): Promise<Style> {
  const level = colourLevel(io.env, io.stdoutIsTerminal(), isColourRefused);
  if (level === 0) return plain;
  const chalk = await chalkAt(level);
  return {
    title: chalk.bold,
    dim: chalk.dim,
    result: chalk.cyan,
    before: chalk.yellow,
    after: chalk.green,
    good: chalk.green,
    fair: chalk.yellow,
    bad: chalk.red,
  };
}

/** The screen that a view of the drill is drawn for. */
export async function screenFor(io: Io, isColourRefused: boolean): Promise<Screen> {
  return { width: io.columns(), symbols: symbolsFor(io), style: await styleFor(io, isColourRefused) };
}
