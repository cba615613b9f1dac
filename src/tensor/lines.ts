/** Cuts text that comes in pieces into its lines, ended by LF, CRLF or CR; a line lies in memory as a whole. */
export interface LineSplitter {
  push(text: string): void;
  /** Hands on the last line if it has no end. */
  end(): void;
}

/**
 * `onLine` gets each line without its end; `onLong` is called in its place, once, for a line of more than `longest`
 * characters, which is not held.
 */
export function lineSplitter(onLine: (line: string) => void, longest: number, onLong: () => void): LineSplitter {
  // The line so far in pieces, joined once: a long line in many pieces takes linear time.
  let pieces: string[] = [];
  let length = 0;
  let afterReturn = false;

  const hold = (piece: string) => {
    const isLong = length > longest;
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else if (!isLong) {
      pieces = [];
      onLong();
    }
  };
  const release = () => {
    const isLong = length > longest;
    const line = pieces.join('');
    pieces = [];
    length = 0;
    if (!isLong) onLine(line);
  };

  return {
    push(text) {
      if (text === '') return;
      const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
      afterReturn = text.endsWith('\r');
      const parts = fresh.split(/\r\n|[\n\r]/);
      parts.forEach((part, i) => {
        if (i > 0) release();
        hold(part);
      });
    },
    end() {
      if (length > 0) release();
    },
  };
}
