import { count } from '../errors.ts';
import { numberList } from './number-list.ts';
import type { Tensor } from './tensor.ts';

/** Who is told of nested lists of numbers, in the order in which they are written. `at` is an offset in the text. */
export interface NestedSink {
  open(at: number): void;
  close(): void;
  number(x: number, at: number): void;
  /** Something that has no place in an array, such as `null` or `an object`. */
  other(what: string, at: number): void;
}

export interface NestedBuilder extends NestedSink {
  /** The array, when all lists are closed; undefined where something was refused. */
  result(): Tensor | undefined;
  /** Whether a number was among what was told, refused or not. */
  holdsNumbers(): boolean;
}

/** NumPy and PyTorch allow 64 axes at most; nobody has a file with more than 32. */
const MOST_AXES = 32;

/**
 * Builds an array from nested lists: all lists of one depth must be of one length, all numbers of one depth.
 * `refuse` is told of the first thing that is not so; where it returns, the rest is passed over.
 */
export function nestedBuilder(refuse: (at: number, why: string) => void): NestedBuilder {
  const values = numberList();
  const shape: number[] = []; // by depth, the length of the first list that was closed there
  const counts: number[] = []; // of the lists that are open, outermost first: entries so far
  const starts: number[] = [];
  let leaf: number | undefined; // depth of the numbers, by the first number
  let failed = false;
  let anyNumber = false;

  const fail = (at: number, why: string) => {
    failed = true;
    refuse(at, why);
  };

  return {
    open(at) {
      if (failed) return;
      if (leaf !== undefined && counts.length >= leaf) return fail(at, 'a list stands where the others are numbers');
      if (counts.length === MOST_AXES) return fail(at, `lists are nested more than ${MOST_AXES} deep`);
      if (counts.length > 0) counts[counts.length - 1]!++;
      counts.push(0);
      starts.push(at);
    },
    close() {
      if (failed) return;
      const n = counts.pop()!;
      const at = starts.pop()!;
      const depth = counts.length;
      if (n === 0 && shape[depth] === undefined) return fail(at, 'the list that begins here is empty');
      shape[depth] ??= n;
      if (shape[depth] === n) return;
      const noun = depth + 1 === leaf ? 'value' : 'entry';
      const size = noun === 'value' ? count(n, noun) : `${n} ${n === 1 ? 'entry' : 'entries'}`;
      fail(at, `the list that begins here has ${size} but the first one has ${shape[depth]}`);
    },
    number(x, at) {
      anyNumber = true;
      if (failed) return;
      leaf ??= counts.length;
      if (leaf !== counts.length) return fail(at, 'a number stands where the others are lists');
      counts[leaf - 1]!++;
      values.push(x);
    },
    other(what, at) {
      if (!failed) fail(at, `${what} is not a number`);
    },
    holdsNumbers: () => anyNumber,
    result: () => (failed ? undefined : { shape: [...shape], values: values.take() }),
  };
}
