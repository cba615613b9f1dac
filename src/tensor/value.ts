import { promises as fs } from 'node:fs';
import { InputError, isInputError, quoted } from '../errors.ts';
import { fileSource } from './bytes.ts';
import { collect } from './collect.ts';
import { isMiswritten, notNumber, parseNumber } from './number.ts';
import { openTensor } from './open.ts';
import { ambiguityOf } from './separator.ts';
import type { Tensor } from './tensor.ts';
import { isNumberWord, numberParts, parseList, refuseAmbiguous, refuseEmpty } from './words.ts';

/** A file, and the name of an array in it where one is given. */
interface Place {
  readonly path: string;
  readonly key?: string;
}

/** The value of an option, and the file that it was read from, where it was. */
export interface Value extends Tensor {
  readonly path?: string;
}

/**
 * The value of an option such as `--gamma`: one number (shape []), a list of them ([n], or as brackets nest), or the
 * array of a file, given as PATH, PATH#key or @PATH. Throws InputError that begins with the option's name.
 */
export async function readValue(option: string, text: string): Promise<Value> {
  try {
    return await readText(text);
  } catch (error) {
    if (!isInputError(error)) throw error;
    throw new InputError(`${option}: ${error.message}`, error.list);
  }
}

async function readText(text: string): Promise<Value> {
  if (text.trim() === '') throw new InputError('the value is empty');
  if (text.startsWith('@')) return readPlace((await placeOf(text.slice(1))) ?? { path: text.slice(1) });
  if (text.trimStart().startsWith('[')) return parseList(text, quoted(text));
  const parts = numberParts(text);
  if (!parts.every(isNumberWord)) {
    const place = await placeOf(text);
    if (place !== undefined) return readPlace(place);
  }
  return numbersOf(text, parts);
}

/** The numbers of a text that names no file. */
function numbersOf(text: string, parts: readonly string[]): Tensor {
  const values = parts.map(parseNumber);
  const wrong = values.indexOf(undefined);
  if (wrong >= 0) refuseParts(text, parts, wrong);
  const ambiguity = ambiguityOf(text);
  if (ambiguity !== undefined) refuseAmbiguous(ambiguity, '');
  const single = values.length === 1 && !text.includes(',');
  return { shape: single ? [] : [values.length], values: Float64Array.from(values as number[]) };
}

/** Says which part is no number where the text was meant as numbers, else that there is no such file. */
function refuseParts(text: string, parts: readonly string[], wrong: number): never {
  const part = parts[wrong]!;
  const meant = parts.some((one) => isNumberWord(one) || (one !== '' && isMiswritten(one)));
  if (!meant && /[/\\]|\.\w+(?:#|$)/.test(text)) throw new InputError(`there is no file ${text}`);
  if (!meant) throw new InputError(`${quoted(text)} is neither a number nor a file`);
  if (parts.length === 1) throw new InputError(notNumber(part));
  if (part === '') refuseEmpty(quoted(text), wrong + 1);
  throw new InputError(`${quoted(text)}: ${notNumber(part)}`);
}

/** The file that a text names: the whole text, or what stands before one of its `#`, the first that is a file. */
async function placeOf(text: string): Promise<Place | undefined> {
  if (await exists(text)) return { path: text };
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    const path = text.slice(0, at);
    if (await exists(path)) return { path, key: text.slice(at + 1) };
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return fs.stat(path).then(
    () => true,
    () => false,
  );
}

async function readPlace({ path, key }: Place): Promise<Value> {
  return { ...(await collect(await openTensor(fileSource(path), key, '#NAME after the file name'))), path };
}
