import { InputError } from '../errors.ts';
import { type ForeignKind, foreignKindOf } from './foreign.ts';
import type { Format } from './format.ts';

/** Where text begins that is none: control characters that no text has, ESC, BEL and backspace aside. */
const BINARY_HEAD = /[\x00-\x06\x0e-\x19\x1c-\x1f]/;

/** Files of known kinds that hold no array which is read, each refused by its name with a way to convert it. */
export const foreign: Format = {
  id: 'foreign',
  recognises: ({ bytes, ending }) => foreignKindOf(bytes, ending) !== undefined,
  async open(source, { bytes, ending }) {
    return refuseKind(source.name, foreignKindOf(bytes, ending)!);
  },
};

/** Binary files of no known kind. */
export const binary: Format = {
  id: 'binary',
  recognises: ({ encoding, text }) => encoding === undefined || BINARY_HEAD.test(text.slice(0, 512)),
  async open({ name }, { ending }) {
    const isNamed = ending === '.npy' || ending === '.npz';
    const what = isNamed ? `does not begin as an ${ending} file does` : 'is a binary file of an unknown kind';
    throw new InputError(`${name} ${what}; ${READABLE} are read`);
  },
};

const READABLE = '.npy, .npz, .safetensors, text, CSV, TSV, JSON and NDJSON';

/** Refuses a file of a known kind. */
export function refuseKind(file: string, { name, advice }: ForeignKind): never {
  throw new InputError(`${file} is ${name}, which is not read; ${advice}`);
}
