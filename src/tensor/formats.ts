import type { Format, Head } from './format.ts';
import { json } from './json.ts';
import { markup } from './markup.ts';
import { ndjson } from './ndjson.ts';
import { printed } from './printed.ts';
import { text } from './text.ts';

/** The formats of text, in the order in which they are asked. A new one is a module and a row. */
const textFormats: readonly Format[] = [markup, printed, ndjson, json, text];

/** Endings of files that are no text, whatever they begin with. */
const BINARY_ENDINGS = /^\.(?:npy|npz|safetensors|onnx|pb|pkl|pickle|fits|pdf)$/;

/**
 * The format that a file is read as: the first that recognises its head. The formats of files that are no text are loaded
 * where a file may be one, so that they cost nothing where none is.
 */
export async function formatOf(head: Head): Promise<Format> {
  const isText = /^[\t-\r -~]*$/.test(Buffer.from(head.bytes.subarray(0, 512)).toString('latin1'));
  if (!isText || BINARY_ENDINGS.test(head.ending)) {
    const { binaryFormats } = await import('./binary-formats.ts');
    const found = binaryFormats.find((format) => format.recognises(head));
    if (found !== undefined) return found;
  }
  return textFormats.find((format) => format.recognises(head))!;
}
