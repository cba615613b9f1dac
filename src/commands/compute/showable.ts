import { InputError } from '../../errors.ts';
import type { ComputeOptions } from './options.ts';

/** What is to be shown, as far as it is known: its shape, or the number of its numbers alone. */
export interface Shown {
  readonly name: string;
  readonly shape?: readonly number[];
  readonly length: number;
}

/** A document of more has some gigabyte, which hardly a reader of JSON has room for. */
const MOST_IN_JSON = 2 ** 23;

/**
 * Refuses to show what cannot be: an array with an extent of 0 can be written, as it is, but of no numbers there is nothing
 * to show, and one too large for a JSON document can be written too. Throws InputError.
 */
export function refuseUnshowable({ name, shape, length }: Shown, { format, quiet }: ComputeOptions): void {
  if (shape !== undefined && length === 0) {
    throw new InputError(`${name} is empty: an array of shape [${shape.join(', ')}] holds no numbers`);
  }
  if (format === 'json' && !quiet && length > MOST_IN_JSON) {
    throw new InputError(
      `${name} is too large for one JSON document: of its ${length} numbers at most ${MOST_IN_JSON} can be shown; ` +
        'take some with --rows, or write the result with --out y.npy',
    );
  }
}
