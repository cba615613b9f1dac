import { dirname } from 'node:path';
import { InputError } from '../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than the file system allows',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links run in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'it is in use',
  EIO: 'the disk reports an error',
  ENXIO: 'it is a device or socket that cannot be read',
};

/** The operating system's code of an error (`ENOENT`), or undefined when the error is not the system's but ours. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system refused, as the end of a sentence; the bare code where we have no words for it. */
export function systemReason(code: string): string {
  return REASONS[code] ?? `the system says ${code}`;
}

/** What failed when reading `name`, as an InputError; an error that is not the system's comes back as it is. */
export function readFailure(error: unknown, name: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (name === '') return new InputError('the name of the file is empty');
  // A NUL in a path is refused by Node itself; no file can have such a name.
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') {
    return new InputError(`there is no file ${name}`);
  }
  if (code === 'EISDIR') return new InputError(`${name} is a folder, not a file`);
  return new InputError(`cannot read ${name}: ${systemReason(code)}`);
}

/** What an action that reads `name` gives. Throws InputError where the system refuses. */
export function reading<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw readFailure(error, name);
  }
}

/** What failed when writing `path` in `folder` (where a link leads), as an InputError; an error that is not the system's comes back as it is. */
export function writeFailure(error: unknown, path: string, folder = dirname(path)): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError(`cannot write ${path}: there is no folder ${folder}`);
  }
  return new InputError(`cannot write ${path}: ${systemReason(code)}`);
}
