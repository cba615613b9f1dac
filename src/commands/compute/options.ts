import { InputError, quoted } from '../../errors.ts';
import { type FloatDtype, floatDtypes } from '../../tensor/elements/dtype.ts';
import { parseRowRange, type RowRange } from '../../tensor/rows.ts';
import { isNumberWord } from '../../tensor/words.ts';
import { isWrittenAsText } from '../../tensor/write.ts';
import type { Typed } from '../command.ts';

export const formats = ['text', 'json', 'markdown', 'latex'] as const;
export type Format = (typeof formats)[number];

/** What `compute` was asked for, checked. */
export interface ComputeOptions {
  readonly values: readonly string[];
  readonly file: string | undefined;
  readonly key: string | undefined;
  readonly gamma: string | undefined;
  readonly beta: string | undefined;
  readonly epsilon: number;
  readonly axis: number;
  readonly tokens: readonly number[] | undefined;
  readonly rows: RowRange | undefined;
  /** Significant digits, where they were asked for. */
  readonly precision: number | undefined;
  readonly format: Format;
  /** Whether the steps are to be shown; where only a file is written or only the result wanted, they are not. */
  readonly showsSteps: boolean;
  readonly quiet: boolean;
  readonly out: string | undefined;
  /** Element type of what is written, where one was asked for. */
  readonly dtype: FloatDtype | undefined;
  readonly isColourRefused: boolean;
}

const DEFAULT_EPSILON = 1e-5;
const MOST_DIGITS = 17;

/** Checks what was typed behind `compute`. Throws InputError for an option that is wrong or goes with no other given. */
export function computeOptions({ operands, options }: Typed): ComputeOptions {
  const text = (name: string) => options[name] as string | undefined;
  const quiet = options.quiet === true;
  const tokens = (options.token as readonly string[] | undefined)?.map((word) => wholeNumber('--token', word));
  const format = formatAsked(text('format'), options.json === true);
  const precision = precisionAsked(text('precision'));
  const out = text('out');
  const dtype = dtypeAsked(text('dtype'));
  const showsSteps = !quiet && (out === undefined || format !== undefined || tokens !== undefined);
  refuseClashes({ quiet, format, tokens, precision, out });
  refuseWritten({ out, dtype, precision, showsText: quiet || showsSteps });
  return {
    values: operands,
    file: text('file'),
    key: text('key'),
    gamma: text('gamma'),
    beta: text('beta'),
    epsilon: epsilonAsked(text('eps')),
    axis: wholeNumber('--axis', text('axis') ?? '-1'),
    tokens,
    rows: text('rows') === undefined ? undefined : parseRowRange(text('rows') as string),
    precision,
    format: format ?? 'text',
    showsSteps,
    quiet,
    out,
    dtype,
    isColourRefused: options.color === false,
  };
}

interface Clashing {
  readonly quiet: boolean;
  readonly format: Format | undefined;
  readonly tokens: readonly number[] | undefined;
  readonly precision: number | undefined;
  readonly out: string | undefined;
}

function refuseClashes({ quiet, format, tokens, precision, out }: Clashing): void {
  if (quiet && format !== undefined) {
    throw new InputError(`--quiet prints the result alone and ${format} the steps; keep one of them`);
  }
  if (quiet && tokens !== undefined) {
    throw new InputError(
      '--token shows the steps of a token and --quiet shows none; for the result of some tokens use --rows',
    );
  }
  if (precision !== undefined && format === 'json' && out === undefined) {
    throw new InputError('--precision does not go with JSON, which always gives every digit');
  }
}

interface Written {
  readonly out: string | undefined;
  readonly dtype: FloatDtype | undefined;
  readonly precision: number | undefined;
  /** Whether something is printed as well, whose digits `--precision` can mean. */
  readonly showsText: boolean;
}

/** Refuses what a file that is to be written has not: an element type in text, significant digits in a binary file. */
function refuseWritten({ out, dtype, precision, showsText }: Written): void {
  if (out === undefined) {
    if (dtype === undefined) return;
    throw new InputError('--dtype is the element type of what --out writes; give --out too, such as --out y.npy');
  }
  const isText = isWrittenAsText(out);
  if (isText && dtype !== undefined) {
    throw new InputError(
      `--dtype is for .npy, .npz and .safetensors; ${out} holds numbers as text, which --precision rounds`,
    );
  }
  if (!isText && precision !== undefined && !showsText) {
    throw new InputError(
      `--precision rounds numbers written as text; ${out} is binary, where --dtype chooses the type`,
    );
  }
}

function dtypeAsked(word: string | undefined): FloatDtype | undefined {
  if (word === undefined) return undefined;
  const known = floatDtypes.find((name) => name === word);
  if (known === undefined) throw new InputError(`--dtype takes ${floatDtypes.join(', ')}, not ${quoted(word)}`);
  return known;
}

function formatAsked(format: string | undefined, json: boolean): Format | undefined {
  if (format === undefined) return json ? 'json' : undefined;
  const known = formats.find((name) => name === format);
  if (!known) throw new InputError(`--format takes ${formats.join(', ')}, not ${quoted(format)}`);
  if (json && known !== 'json')
    throw new InputError(`--json and --format ${known} ask for two formats; keep one of them`);
  return known;
}

function epsilonAsked(word: string | undefined): number {
  if (word === undefined) return DEFAULT_EPSILON;
  const epsilon = isNumberWord(word) ? Number(word.replaceAll('\u2212', '-')) : Number.NaN;
  if (!(epsilon >= 0 && epsilon < Number.POSITIVE_INFINITY)) {
    throw new InputError(`--eps takes a number of at least 0, such as 1e-5, not ${quoted(word)}`);
  }
  return epsilon;
}

function precisionAsked(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const digits = /^\d+$/.test(word) ? Number(word) : 0;
  if (digits >= 1 && digits <= MOST_DIGITS) return digits;
  throw new InputError(
    `--precision takes a number of significant digits from 1 to ${MOST_DIGITS}, not ${quoted(word)}`,
  );
}

function wholeNumber(option: string, word: string): number {
  const digits = word.replace('\u2212', '-');
  if (/^[+-]?\d{1,15}$/.test(digits)) return Number(digits);
  throw new InputError(`${option} takes a whole number, not ${quoted(word)}`);
}
