import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that run before a function is compiled for speed; V8's own figure is a ninth of it. */
const BUDGET = 600_000;

/**
 * Has V8 wait longer before it compiles a function for speed. A file of some hundred answers is graded before that pays: on
 * Node 20 it took half of the processor time. Later versions have a quick compiler in between, and no such flag.
 */
export function compilePatiently(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
