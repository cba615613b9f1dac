/**
 * What of a sequence of bytes lies between two offsets. The rest is walked too, so that `end` can be told how many bytes
 * there were in all, and refuse.
 */
export async function* sectionOf(
  chunks: AsyncIterable<Uint8Array>,
  from: number,
  to: number,
  end: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const first = Math.max(0, from - at);
    const last = Math.min(chunk.length, to - at);
    if (first < last) yield chunk.subarray(first, last);
    at += chunk.length;
  }
  end(at);
}
