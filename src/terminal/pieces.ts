import type { Io } from './io.ts';

const PAGE_LENGTH = 1 << 16;

/**
 * Writes an answer that is made piece by piece, some 64 K characters at a time; between and during the writes the program
 * takes notice of Ctrl-C.
 */
export async function writePieces(io: Io, pieces: Iterable<string>): Promise<void> {
  let page: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    page.push(piece);
    length += piece.length;
    if (length < PAGE_LENGTH) continue;
    await io.writePatiently(page.join(''));
    page = [];
    length = 0;
  }
  if (length > 0) await io.writePatiently(page.join(''));
}
