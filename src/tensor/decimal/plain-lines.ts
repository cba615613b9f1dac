import { type LineBuffer, lineBuffer } from './line-buffer.ts';
import type { Slot } from './memory.ts';

/** A reader of lines of numbers that can be spared the plain ones among them. */
export interface LineReader {
  /** What the next line is to look like; undefined where the reader is amid a line or does not know yet. */
  readonly expected: () => PlainLine | undefined;
  /** Takes plain lines as if it had read them. The values are only there until more text is asked for. */
  readonly takeLines: (values: Float64Array, lines: number) => void;
}

/** So many numbers with one separator between two, and nothing else. */
export interface PlainLine {
  readonly width: number;
  readonly separator: string;
}

/** After so many lines of a chunk that are not plain, the rest of it is not tried. */
const MOST_OTHER_LINES = 16;

/** Takes plain lines of numbers out of UTF-8 text. */
export interface LineSieve {
  /**
   * The text of bytes without its plain lines, which go to the reader by `takeLines` at once, at some twenty times the
   * speed. All else is left to the reader as text, in order, so that it takes and refuses what it would without this, by
   * the same words and places. The reader is to have read each piece of text before the next is asked for.
   */
  pass(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string>;
  /** What text is left when no more bytes come. */
  rest(): string;
}

/** A sieve for a reader, which works in a slot. */
export function lineSieve(slot: Slot, reader: LineReader): LineSieve {
  const buffer = lineBuffer(slot);
  const pieceBytes = Math.floor(slot.text.length / 2);
  const decoder = new TextDecoder('utf-8');
  // Whether the decoder may hold back the first bytes of a character, with which the reader's next line begins.
  let isAmidCharacter = false;
  const decode = (bytes: Uint8Array) => {
    if (bytes.length > 0) isAmidCharacter = bytes.at(-1)! >= 0x80;
    return decoder.decode(bytes, { stream: true });
  };
  return {
    async *pass(chunks) {
      for await (const chunk of chunks) {
        let others = 0;
        for (let at = 0; at < chunk.length; at += pieceBytes) {
          buffer.append(chunk.subarray(at, at + pieceBytes));
          while (buffer.hasLine()) {
            if (others < MOST_OTHER_LINES && !isAmidCharacter && takesPlainLines(buffer, reader)) break;
            others++;
            yield decode(others < MOST_OTHER_LINES ? buffer.releaseLine() : buffer.release());
          }
          // The reader hands on what it has taken. An endless line is its business.
          yield decode(buffer.isHalfFull() ? buffer.release() : NOTHING);
        }
      }
    },
    rest: () => decode(buffer.release()) + decoder.decode(),
  };
}

const NOTHING = new Uint8Array(0);

/** Has the reader take plain lines; whether that leaves no whole line in the buffer. */
function takesPlainLines(buffer: LineBuffer, reader: LineReader): boolean {
  const expected = reader.expected();
  if (expected === undefined) return false;
  const { values, lines } = buffer.takePlain(expected.width, expected.separator);
  if (lines > 0) reader.takeLines(values, lines);
  return !buffer.hasLine();
}
