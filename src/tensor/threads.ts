import { InputError, quoted } from '../errors.ts';

const MOST_THREADS = 64;

/** What LAYERNORM_THREADS asks for; undefined where it is not set. Throws InputError for a word that is no such number. */
export function threadsAsked(word: string | undefined): number | undefined {
  if (word === undefined || word === '') return undefined;
  const threads = /^\d{1,3}$/.test(word) ? Number(word) : 0;
  if (threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new InputError(`LAYERNORM_THREADS takes a number from 1 to ${MOST_THREADS}, not ${quoted(word)}`);
}
