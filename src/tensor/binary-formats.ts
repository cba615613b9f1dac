import type { Format } from './format.ts';
import { npy } from './npy/read.ts';
import { npz } from './npz/read.ts';
import { binary, foreign } from './refused.ts';
import { safetensors } from './safetensors/read.ts';

/** The formats of files that are no text, in the order in which they are asked. A new one is a module and a row. */
export const binaryFormats: readonly Format[] = [npy, npz, safetensors, foreign, binary];
