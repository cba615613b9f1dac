import { count, InputError, quoted } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Selection } from './format.ts';
import type { ArrayInfo } from './tensor.ts';

/** More lines than these hide the sentence above them. */
export const MOST_LISTED = 40;
const LONGEST_NAME = 60;

/**
 * The array that is wanted of those in a file: the one of the name asked for, or the only one.
 * Throws InputError with the list of arrays where the name is missing or wrong.
 */
export function chooseArray<Info extends ArrayInfo>(file: string, infos: readonly Info[], wanted: Selection): Info {
  const { key } = wanted;
  if (key === undefined) {
    if (infos.length === 1) return infos[0]!;
    if (infos.length === 0) throw new InputError(`${file} holds no array of numbers`);
    throw new InputError(`${file} holds ${count(infos.length, 'array')}; choose one with ${wanted.how}`, listed(infos));
  }
  const info = infos.find((one) => one.name === key);
  if (info !== undefined) return info;
  const near = nameNear(key, infos);
  throw new InputError(
    `${file} holds no array named ${quoted(key)}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`,
    listed(infos),
  );
}

/** A line for each array, as far as a screen has room: `weight  [3, 4]  float64`. */
function listed(infos: readonly ArrayInfo[]): string[] {
  const lines = infos.slice(0, MOST_LISTED).map(({ name, shape, dtype }) => {
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
    return `${short}  [${shape.join(', ')}]  ${dtype}`;
  });
  return infos.length > MOST_LISTED ? [...lines, `and ${infos.length - MOST_LISTED} more`] : lines;
}

/** The name that was meant, by all appearance; names too long to be typed are not compared. */
function nameNear(key: string, infos: readonly ArrayInfo[]): string | undefined {
  const names = infos.map(({ name }) => name).filter((name) => name.length <= LONGEST_NAME);
  return key.length <= LONGEST_NAME ? nearest(key, names) : undefined;
}
