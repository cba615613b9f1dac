import { type Encoder, NOTHING } from './encoder.ts';
import type { Words } from './layout.ts';

/** Numbers that become text at a time. */
const PIECE = 1 << 13;

/** A text layout as bytes. */
export function textEncoder({ number, end }: Words): Encoder {
  let written = 0;
  return {
    head: NOTHING,
    *encode(block) {
      for (let start = 0; start < block.length; start += PIECE) {
        let piece = '';
        for (const x of block.subarray(start, start + PIECE)) piece += number(x, written++);
        yield Buffer.from(piece);
      }
    },
    end: (rows) => ({ tail: Buffer.from(end(written, rows)), patches: [] }),
    isRaw: false,
  };
}
