import { existsSync } from 'node:fs';
import { InputError, quoted } from '../errors.ts';
import { fileSource, streamSource } from '../tensor/bytes.ts';
import { openTensor } from '../tensor/open.ts';
import { streamOf } from '../tensor/stream.ts';
import type { TensorStream } from '../tensor/tensor.ts';
import { isNumberWord, parseWords } from '../tensor/words.ts';
import { type Io, isPiped } from '../terminal/io.ts';

/** Where a command's numbers come from, as typed. */
export interface InputWords {
  readonly values: readonly string[];
  readonly file: string | undefined;
  readonly key: string | undefined;
}

/** An input that is read, and where it comes from: a path, a descriptor, or undefined where it was typed. */
export interface Input {
  readonly stream: TensorStream;
  readonly origin: string | number | undefined;
}

const STDIN = 0;

/**
 * Opens a command's input, the first that is there: values typed, `--file PATH` (`-` for standard input), what is
 * piped in. Throws InputError with a sentence for whatever cannot be read.
 */
export async function openInput({ values, file, key }: InputWords, io: Io): Promise<Input> {
  const isDash = values.length === 1 && values[0] === '-';
  if (values.length > 0 && file !== undefined) {
    throw new InputError('both values and --file give an input; keep one of them');
  }
  if (values.length > 0 && !isDash) {
    if (key !== undefined) throw new InputError('--key picks an array of a file; values have no names, leave it out');
    return { stream: inline(values), origin: undefined };
  }
  if (file !== undefined && file !== '-') {
    const stream = await openTensor({ ...fileSource(file), threads: io.env.LAYERNORM_THREADS }, key);
    // Only now: a pipe without a writer holds its opener in a thread, which a signal of its own ends and we cannot.
    io.endOnSignals();
    return { stream, origin: file };
  }
  if (isDash || file === '-' || isPiped(io)) {
    io.endOnSignals();
    return { stream: await openTensor(streamSource('standard input', io.stdin()), key), origin: STDIN };
  }
  throw new InputError(
    'there is no input: give numbers (layernorm 2 4 6 8), --file PATH, or pipe them in; see layernorm --help',
  );
}

function inline(values: readonly string[]): TensorStream {
  explainFile(values[0] as string);
  return streamOf(parseWords(values), 'the values');
}

/** Tells of a first word that is a file how to have it read. */
function explainFile(word: string): void {
  if (isNumberWord(word) || word.startsWith('[') || !existsSync(word)) return;
  throw new InputError(`${quoted(word)} is a file; to normalize its numbers: layernorm --file ${word}`);
}
