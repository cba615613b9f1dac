import { count, InputError, quoted } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Selection } from './format.ts';
import type { ArrayInfo } from './tensor.ts';

/** More lines than these, or more text, hide the sentence above them. */
export const MOST_LISTED = 40;
const MOST_CHARACTERS = 1500;
const LONGEST_NAME = 60;
const LONGEST_DTYPE = 20;
const MOST_EXTENTS = 8;

/**
 * The array that is wanted of those in a file: the one of the name asked for, or the only one. `faulty` has a line for
 * each that is meant as an array and cannot be read. Throws InputError with the list of all where the name is missing or wrong.
 */
export function chooseArray<Info extends ArrayInfo>(
  file: string,
  infos: readonly Info[],
  wanted: Selection,
  faulty: readonly string[] = [],
): Info {
  const { key } = wanted;
  const all = [...listed(infos), ...faulty.slice(0, MOST_LISTED)];
  if (key === undefined) {
    const total = infos.length + faulty.length;
    if (total === 0) throw new InputError(`${file} holds no array of numbers`);
    if (infos.length === 1 && total === 1) return infos[0]!;
    throw new InputError(`${file} holds ${count(total, 'array')}; choose one with ${wanted.how}`, all);
  }
  const info = infos.find((one) => one.name === key);
  if (info !== undefined) return info;
  const near = nameNear(key, infos);
  throw new InputError(
    `${file} holds no array named ${quoted(key)}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`,
    all,
  );
}

/** A line for each array, as far as a screen has room: `weight  [3, 4]  float64`. */
function listed(infos: readonly ArrayInfo[]): string[] {
  const lines: string[] = [];
  let characters = 0;
  for (const info of infos) {
    const line = lineOf(info);
    characters += line.length;
    if (lines.length === MOST_LISTED || characters > MOST_CHARACTERS) break;
    lines.push(line);
  }
  return lines.length < infos.length ? [...lines, `and ${infos.length - lines.length} more`] : lines;
}

function lineOf({ name, shape, dtype }: ArrayInfo): string {
  const extents = shape.length > MOST_EXTENTS ? [...shape.slice(0, MOST_EXTENTS), '…'] : shape;
  return `${cut(name, LONGEST_NAME)}  [${extents.join(', ')}]  ${cut(dtype, LONGEST_DTYPE)}`;
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** The name that was meant, by all appearance; names too long to be typed are not compared. */
function nameNear(key: string, infos: readonly ArrayInfo[]): string | undefined {
  const names = infos.map(({ name }) => name).filter((name) => name.length <= LONGEST_NAME);
  return key.length <= LONGEST_NAME ? nearest(key, names) : undefined;
}
