import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../errors.ts';

/** Bytes that a pack file may have: several hundred questions. What is hostile in so many is read in a second or two. */
const MOST_BYTES = 2 ** 19;

/** A pack file that could be read, or why not. */
export type PackFile =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly refusal: string };

/**
 * The pack files that some paths name: files, and of folders all that end in .yaml or .yml, by name. Throws InputError for a
 * path that is not there and for a folder without packs.
 */
export function packFiles(paths: readonly string[]): readonly PackFile[] {
  const files = paths.flatMap(filesAt);
  return files.filter((file, i) => files.indexOf(file) === i).map(readFile);
}

/** A file itself, or the pack files of a folder. Throws InputError. */
export function filesAt(path: string): readonly string[] {
  let names: readonly string[];
  try {
    if (!statSync(path).isDirectory()) return [path];
    names = readdirSync(path).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
  } catch (error) {
    throw new InputError(`${path}: ${reason(error)}`);
  }
  if (names.length === 0) throw new InputError(`the folder ${path} holds no pack: no file that ends in .yaml or .yml`);
  return names.toSorted().map((name) => join(path, name));
}

function readFile(file: string): PackFile {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { file, refusal: 'this is no file to read a pack from' };
    if (stats.size > MOST_BYTES) {
      return { file, refusal: `the file has ${stats.size} bytes; a pack has at most ${MOST_BYTES} (512 KB)` };
    }
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return { file, refusal: error instanceof TypeError ? 'the file is not UTF-8 text' : reason(error) };
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  return message;
}
