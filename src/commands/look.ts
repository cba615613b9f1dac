import type { Screen } from '../render/look.ts';
import { plain, type Style } from '../render/style.ts';
import { ascii, type Symbols, unicode } from '../render/symbols.ts';
import { chalkAt, colourLevel } from '../terminal/colour.ts';
import { type Io, showsUnicode } from '../terminal/io.ts';

/** The signs that a person's screen can show. */
export function symbolsFor(io: Io): Symbols {
  return showsUnicode(io.env) ? unicode : ascii;
}

/** The colours that a person wants on their screen: on standard output, unless told of another. */
export async function styleFor(io: Io, isColourRefused: boolean, isTerminal = io.stdoutIsTerminal()): Promise<Style> {
  const level = colourLevel(io.env, isTerminal, isColourRefused);
  if (level === 0) return plain;
  const chalk = await chalkAt(level);
  // Chalk joins all it is given, and so takes no part in a map.
  const painted = (paint: (text: string) => string) => (text: string) => paint(text);
  return {
    title: painted(chalk.bold),
    dim: painted(chalk.dim),
    result: painted(chalk.cyan),
    before: painted(chalk.yellow),
    after: painted(chalk.green),
    good: painted(chalk.green),
    fair: painted(chalk.yellow),
    bad: painted(chalk.red),
  };
}

/** The screen that a view of the drill is drawn for. */
export async function screenFor(io: Io, isColourRefused: boolean): Promise<Screen> {
  return { width: io.columns(), symbols: symbolsFor(io), style: await styleFor(io, isColourRefused) };
}
