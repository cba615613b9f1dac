/** Stands in for node:child_process in the program's bundle, so that commander does not load it at every start. */
export function spawn(): never {
  throw new Error('this program starts no other program');
}
