import { loadWasm } from '../../wasm-file.ts';
import type { ByteSource } from '../bytes.ts';
import { textChunks } from '../decode.ts';
import { regularFile } from '../random-access.ts';
import { type StartLane, startHelper } from './helper.ts';
import { decimalMemory, decimalSlots } from './memory.ts';
import { type LineReader, lineSieve } from './plain-lines.ts';
import { textFile } from './text-file.ts';
import { threadsFor } from './threads.ts';

/** Bytes of a pipe that are taken at once. */
const PIECE_BYTES = 1 << 18;

/**
 * The text of a large source in UTF-8 without its plain lines of numbers, which the reader is given at once: read by
 * several threads where it is a large regular file; by one where it is a pipe. Where the compiled reader does not run it is
 * all of the text.
 */
export async function* largeText(source: ByteSource, reader: LineReader): AsyncGenerator<string> {
  const module = loadWasm('decimal');
  if (module === undefined) return yield* textChunks(source, 'utf-8');
  const file = await regularFile(source);
  // What the system makes up as it is read has no size.
  if (file?.path === undefined || file.size === 0) {
    const [slot] = decimalSlots(module, decimalMemory([2 * PIECE_BYTES]));
    const sieve = lineSieve(slot!, reader);
    yield* sieve.pass(source.chunks);
    return yield sieve.rest();
  }
  const threads = threadsFor(file.size, source.threads);
  const firstSize = source.firstSize?.();
  await source.close?.();
  yield* textFile(source.name, file.path, module, reader, { threads, firstSize, start: startWith(source.helper) });
}

/** Gives the first job to a thread that is there already. */
function startWith(helper: StartLane | undefined): StartLane {
  let spare = helper;
  return async (job) => {
    const start = spare ?? (await startHelper());
    spare = undefined;
    return start(job);
  };
}
