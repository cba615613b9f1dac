import { bash } from './bash.ts';
import type { Completed } from './completed.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/**
 * A completion script for a shell. It holds all it offers as constants and runs nothing that was typed: no `eval`, no
 * expansion of the words on the line.
 */
export const completionScripts: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash,
  zsh,
  fish,
};
