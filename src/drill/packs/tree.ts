import type { Path } from './misfit.ts';

/** A pack's data with the place in the text (an offset) that each piece of it starts at. */
export type Tree =
  | { readonly is: 'scalar'; readonly start: number; readonly value: string | number | boolean | null }
  | { readonly is: 'list'; readonly start: number; readonly items: readonly Tree[] }
  | { readonly is: 'record'; readonly start: number; readonly entries: readonly Entry[] }
  /** Something that packs may not have and that has been told as a fault. */
  | { readonly is: 'refused'; readonly start: number };

export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: Tree;
}

/** The data of a tree. Records have no prototype, so that a key `__proto__` is a key as any other. */
export function dataOf(tree: Tree): unknown {
  if (tree.is === 'scalar') return tree.value;
  if (tree.is === 'list') return tree.items.map(dataOf);
  if (tree.is === 'refused') return undefined;
  const record = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of tree.entries) if (!(key in record)) record[key] = dataOf(value);
  return record;
}

/**
 * Where the piece that a path leads to starts, or with `isKey` the key that the path ends in; where the path leads
 * nowhere, the last piece on it that there is.
 */
export function startOf(tree: Tree, path: Path, isKey = false): number {
  let here = tree;
  for (const [i, step] of path.entries()) {
    const entry = here.is === 'record' ? here.entries.find(({ key }) => key === step) : undefined;
    if (entry && isKey && i === path.length - 1) return entry.keyStart;
    const next = entry?.value ?? (here.is === 'list' ? here.items[step as number] : undefined);
    if (!next) break;
    here = next;
  }
  return here.start;
}
