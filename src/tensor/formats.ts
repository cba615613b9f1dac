import type { Format } from './format.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { npy } from './npy/read.ts';
import { npz } from './npz/read.ts';
import { printed } from './printed.ts';
import { binary, foreign, markup } from './refused.ts';
import { safetensors } from './safetensors/read.ts';
import { text } from './text.ts';

/** The formats that arrays are read from, in the order in which they are asked. A new one is a module and a row. */
export const formats: readonly Format[] = [npy, npz, safetensors, foreign, binary, markup, printed, ndjson, json, text];
