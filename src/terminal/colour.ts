import type { ChalkInstance } from 'chalk';

/** Levels of colour as chalk counts them: none, 16, 256, or 16 million colours. */
export type ColourLevel = 0 | 1 | 2 | 3;

/**
 * How much colour to use on an output. `--no-color` comes first, then NO_COLOR (https://no-color.org: set and not
 * empty), then FORCE_COLOR (0 to 3, anything else 1), then whether it is a terminal that knows colour.
 */
export function colourLevel(env: NodeJS.ProcessEnv, isTerminal: boolean, refused: boolean): ColourLevel {
  if (refused || env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined)
    return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1;
  if (!isTerminal || env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return env.TERM?.includes('256') ? 2 : 1;
}

/** Chalk at a level; loaded only where there is colour to paint. */
export async function chalkAt(level: Exclude<ColourLevel, 0>): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level });
}
