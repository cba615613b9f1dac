import { InputError } from '../errors.ts';
import type { ByteSource } from './bytes.ts';

/** Encodings of text, by the names that TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** V8's longest string is 2^29 - 24 characters; a little less leaves room for what is added to it. */
export const LONGEST_TEXT = 2 ** 29 - 1024;

/**
 * The encoding of text that begins with these bytes; undefined where they are no text, that is where they hold NUL.
 * UTF-16 shows by its mark or, as numbers are ASCII, by every other byte being NUL.
 */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return head[2] === 0 && head[3] === 0 ? undefined : 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (!head.includes(0)) return 'utf-8';
  if (nulsAreAt(head, 1)) return 'utf-16le';
  return nulsAreAt(head, 0) ? 'utf-16be' : undefined;
}

/** Whether the NUL bytes are exactly those at even (0) or at odd (1) offsets. */
function nulsAreAt(head: Uint8Array, offset: 0 | 1): boolean {
  if (head.length < 2) return false;
  for (let i = 0; i < head.length; i++) {
    if ((head[i] === 0) !== (i % 2 === offset)) return false;
  }
  return true;
}

/** The head as text, without its byte order mark; a character cut in two at its end is left out. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding);
  if (encoding !== 'utf-8' || head.length < LARGE_HEAD) return decoder.decode(head, { stream: true });
  // All at once it takes a fifth of the time. What may be cut are the last bytes that are no ASCII.
  let end = head.length;
  while (end > head.length - 4 && head[end - 1]! >= 0x80) end--;
  return decoder.decode(head.subarray(0, end));
}

const LARGE_HEAD = 1 << 16;

/**
 * The text of a source in pieces, without its byte order mark. Bytes that are no text come out as U+FFFD, so that
 * they are refused by the place where they stand, and do no harm in a comment.
 */
export async function* textChunks(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** All text of a source as one string. Throws InputError where it is longer than a string can be. */
export async function wholeText(source: ByteSource, encoding: Encoding): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textChunks(source, encoding)) {
    length += piece.length;
    if (length > LONGEST_TEXT) {
      throw new InputError(
        `${source.name} is longer than 512 MB, too much for one JSON text; save it as NDJSON or CSV, a row a line`,
      );
    }
    pieces.push(piece);
  }
  return pieces.join('');
}
