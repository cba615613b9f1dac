import { InputError } from '../errors.ts';
import type { ByteSource } from './bytes.ts';
import type { Encoding } from './decode.ts';
import type { TensorStream } from './tensor.ts';

/** What a format is recognised by. */
export interface Head {
  readonly bytes: Uint8Array;
  /** The file's ending in lower case with its dot, such as `.csv`; empty where there is none. Only a hint. */
  readonly ending: string;
  /** Undefined where the bytes are no text. */
  readonly encoding: Encoding | undefined;
  /** The bytes as text without leading blanks and line ends; empty where they are no text. */
  readonly text: string;
}

/** Which array of a source is wanted. */
export interface Selection {
  /** Undefined: the only one. */
  readonly key: string | undefined;
  /** How a key is given, for messages: `--key`. */
  readonly how: string;
}

/** A format that arrays are read from. The table is in formats.ts; the first that recognises the head reads on. */
export interface Format {
  readonly id: string;
  recognises(head: Head): boolean;
  /** Reads on. Throws InputError for what it cannot read, here or while the blocks are walked. */
  open(source: ByteSource, head: Head, selection: Selection): Promise<TensorStream>;
}

/** Refuses a key where the format has no names. */
export function refuseKey(name: string, selection: Selection): void {
  if (selection.key === undefined) return;
  throw new InputError(`${name} holds one array without a name; leave out ${selection.how}`);
}
