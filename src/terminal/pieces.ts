import type { Io } from './io.ts';

const PAGE_LENGTH = 1 << 16;

/**
 * Writes an answer that is made piece by piece, some 64 K characters at a time, and between two writes lets the program
 * take notice of Ctrl-C.
 */
export async function writePieces(io: Io, pieces: Iterable<string>): Promise<void> {
  let page: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    page.push(piece);
    length += piece.length;
    if (length < PAGE_LENGTH) continue;
    io.write(page.join(''));
    page = [];
    length = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (length > 0) io.write(page.join(''));
}
