import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadPacks } from '../drill/packs/load.ts';
import { shippedPacks } from '../drill/packs/shipped.ts';
import type { Pack } from '../drill/question.ts';
import { progressFolder } from '../progress/home.ts';
import type { Io } from '../terminal/io.ts';

/**
 * The packs that a drill command asks from: those at the paths given (`--pack`), alone; the program's own where none
 * are. Throws InputError for a path that cannot be read and for faulty packs, with the list of faults.
 */
export function packsFor(io: Io, paths: readonly string[] = []): readonly Pack[] {
  if (paths.length > 0) return loadPacks(paths);
  return shippedPacks(join(io.packageFolder, 'questions'), join(io.packageFolder, 'dist', 'packs.json'));
}

/** The folder that a person's progress lives in. */
export function progressFolderOf(io: Io): string {
  return progressFolder({ env: io.env, platform: process.platform, home: homedir() });
}
