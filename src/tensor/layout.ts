import { InputError } from '../errors.ts';
import type { FloatDtype } from './elements/dtype.ts';

/** What a writer has to know of an array before its numbers come. */
export interface Layout {
  readonly rank: number;
  /** The shape of a row: the array's without its first axis, for rank 1 the array's own. */
  readonly rowShape: readonly number[];
  /** Number of rows, where it is known before they come; else it shows at the end. */
  readonly rowCount?: number;
  /** For text: significant digits to round to; without it each number is in its shortest exact form. */
  readonly digits?: number;
  /** For binary formats: the element type, float64 unless given. */
  readonly dtype?: FloatDtype;
  /** For formats that give arrays names: this array's. */
  readonly key?: string;
}

/** The text of an array, number by number. */
export interface Words {
  /** The number at a place, counted in the order of writing from 0, with what stands before it. */
  number(x: number, place: number): string;
  /** What stands behind the last number when `places` were written, in so many rows. */
  end(places: number, rows: number): string;
}

/** A row a line, its numbers with `separator` between them. Throws InputError for an array of more than two axes. */
export function lineWords(separator: string): (path: string, layout: Layout) => Words {
  return (path, { rank, rowShape, digits }) => {
    if (rank > 2) {
      throw new InputError(`cannot write ${path}: lines hold 2 axes but the result has ${rank}; .json keeps the shape`);
    }
    const width = rowShape[0]!;
    const before = (place: number) => (place % width !== 0 ? separator : place === 0 ? '' : '\n');
    return {
      number: (x, place) => before(place) + textNumber(x, digits),
      end: (places) => (places > 0 ? '\n' : ''),
    };
  };
}

/** JSON, nested as the axes are, a row a line. */
export function jsonWords(_path: string, { rank, rowShape, digits }: Layout): Words {
  const axes = rank === 1 ? [] : rowShape;
  // Sizes of the lists that begin at a place, innermost first: [2, 6] for rows of shape [3, 2].
  const sizes: number[] = [];
  for (let k = axes.length - 1; k >= 0; k--) sizes.push(axes[k]! * (sizes.at(-1) ?? 1));
  const rowSize = sizes.at(-1) ?? Number.POSITIVE_INFINITY;
  const innermost = sizes[0] ?? Number.POSITIVE_INFINITY;
  const before = (place: number) => {
    if (place % innermost !== 0) return ',';
    const lists = sizes.filter((size) => place % size === 0).length;
    if (place === 0) return `[${'['.repeat(lists)}`;
    return `${']'.repeat(lists)},${place % rowSize === 0 ? '\n ' : ''}${'['.repeat(lists)}`;
  };
  return {
    number: (x, place) => before(place) + jsonNumber(x, digits),
    end: (places) => (places > 0 ? `${']'.repeat(sizes.length + 1)}\n` : '[]\n'),
  };
}

function textNumber(x: number, digits: number | undefined): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  return Object.is(x, -0) ? '-0' : String(rounded(x, digits));
}

function jsonNumber(x: number, digits: number | undefined): string {
  if (!Number.isFinite(x)) return `"${x}"`;
  return Object.is(x, -0) ? '-0.0' : String(rounded(x, digits));
}

/** A finite number to so many significant digits; one that would round beyond the largest double stays as it is. */
function rounded(x: number, digits: number | undefined): number {
  if (digits === undefined || digits >= 17) return x;
  const short = Number(x.toPrecision(digits));
  return Number.isFinite(short) ? short : x;
}
