import type { Io } from './io.ts';
import { safe } from './safe.ts';

/** Warnings on standard error, a line each. */
export function warn(io: Io, sentences: readonly string[]): void {
  for (const sentence of sentences) io.writeError(`layernorm: warning: ${safe(sentence)}\n`);
}
