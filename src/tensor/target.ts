import { constants, promises as fs, fstatSync, type Stats, unlinkSync, writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { systemCode, systemReason, writeFailure } from './system-error.ts';
import { removeLeftovers, temporaryName } from './temporary-name.ts';

/** A file that comes into being whole or not at all: it is written beside its target and takes its place at the end. */
export interface Target {
  /** For whoever writes by position instead, from other threads too. */
  readonly descriptor: number;
  /**
   * Writes behind what was written before, or at a position what takes the place of bytes written before. It holds this thread
   * up until the system has taken the bytes: to have another thread do that takes longer than most pieces.
   */
  write(bytes: Uint8Array, position?: number): Promise<void>;
  size(): Promise<number>;
  /** Puts the file in the target's place. */
  finish(): Promise<void>;
  /** Takes away what was written; an old target stays as it was. */
  abort(): Promise<void>;
}

/**
 * Larger files are not waited for until they are on the disk, which takes many times as long as to make them; as with `cp`, a
 * power failure just after can cost the file, old and new.
 */
const MOST_SYNCED_BYTES = 1 << 26;

/** A file that is read while another is written: what is read from it, and its path or descriptor. */
export interface InputFile {
  readonly role: string;
  readonly file: string | number;
}

/** Temporary files of this process that are not finished. */
const unfinished = new Set<string>();

/** Removes the temporary files that are not finished, without waiting. */
export function removeTemporaries(): void {
  for (const path of unfinished) {
    unfinished.delete(path);
    try {
      unlinkSync(path);
    } catch {
      // It is gone already, or cannot be removed; the program ends, and there is nobody to tell.
    }
  }
}

/**
 * Opens a temporary file beside `path`. Throws InputError where `path` cannot be written: its folder is missing, it
 * is a folder or a device, permission is denied, it is one of the files that are read.
 */
export async function openTarget(path: string, inputs: readonly InputFile[]): Promise<Target> {
  const real = await explained(path, () => followLinks(path));
  const beside = async () => {
    const old = await statOrNothing(real);
    if (old !== undefined) await refuseTarget(path, real, old, inputs);
    await removeLeftovers(real);
    const { handle, temporary } = await openBeside(real);
    return targetOf(path, real, temporary, handle, old === undefined ? undefined : old.mode & 0o7777);
  };
  return explained(path, beside, dirname(real));
}

function targetOf(path: string, real: string, temporary: string, handle: FileHandle, mode?: number): Target {
  let open = true;

  const abort = async () => {
    if (!open) return;
    open = false;
    await handle.close().catch(() => {});
    await fs.unlink(temporary).catch(() => {});
    unfinished.delete(temporary);
  };
  const orAbort = async (action: () => Promise<void>) => {
    if (!open) throw new Error(`${path} is written to after its end`);
    try {
      await explained(path, action);
    } catch (error) {
      await abort();
      throw error;
    }
  };

  return {
    descriptor: handle.fd,
    write: (bytes, position) =>
      orAbort(async () => {
        for (let at = 0; at < bytes.length; ) {
          const place = position === undefined ? null : position + at;
          at += writeSync(handle.fd, bytes, at, bytes.length - at, place);
        }
      }),
    size: async () => (await handle.stat()).size,
    finish: () =>
      orAbort(async () => {
        if (mode !== undefined) await handle.chmod(mode);
        if ((await handle.stat()).size <= MOST_SYNCED_BYTES) await handle.sync();
        await handle.close();
        await fs.rename(temporary, real);
        open = false;
        unfinished.delete(temporary);
      }),
    abort,
  };
}

/** The file that a path leads to through symbolic links, though it need not exist. */
async function followLinks(path: string): Promise<string> {
  let real = path;
  for (let links = 0; links < 40; links++) {
    const link = await fs.lstat(real).catch(() => undefined);
    if (!link?.isSymbolicLink()) return real;
    real = resolve(await fs.realpath(dirname(real)), await fs.readlink(real));
  }
  throw new InputError(`cannot write ${path}: ${systemReason('ELOOP')}`);
}

async function statOrNothing(path: string): Promise<Stats | undefined> {
  return fs.stat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function refuseTarget(path: string, real: string, old: Stats, inputs: readonly InputFile[]): Promise<void> {
  if (old.isDirectory()) throw new InputError(`cannot write ${path}: it is a folder`);
  if (!old.isFile()) throw new InputError(`cannot write ${path}: it is a device or a pipe, not a regular file`);
  for (const { role, file } of inputs) {
    const input = typeof file === 'number' ? fstatSync(file) : await fs.stat(file).catch(() => undefined);
    if (input?.dev !== old.dev || input.ino !== old.ino) continue;
    throw new InputError(
      `${path} is the file that ${role} is read from, which the result would overwrite; write it to another`,
    );
  }
  // Renaming needs no permission on the old file, so that a file kept from writing has to be asked for it.
  await fs.access(real, constants.W_OK);
}

/** A new file beside the target, by a name that nobody else has. */
async function openBeside(real: string): Promise<{ handle: FileHandle; temporary: string }> {
  for (let attempt = 0; ; attempt++) {
    const temporary = await temporaryName(real, attempt);
    // Another writer of this process has it, who goes on to answer for its removal.
    if (unfinished.has(temporary)) continue;
    try {
      unfinished.add(temporary);
      return { handle: await fs.open(temporary, 'wx'), temporary };
    } catch (error) {
      unfinished.delete(temporary);
      if (systemCode(error) !== 'EEXIST' || attempt === 100) throw error;
    }
  }
}

/** Runs what may fail by the system and tells of it in a sentence. */
async function explained<T>(path: string, action: () => Promise<T>, folder = dirname(path)): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw writeFailure(error, path, folder);
  }
}
