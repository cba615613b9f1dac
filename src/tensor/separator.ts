import { splitAtBlanks } from './blank.ts';
import { parseNumber } from './number.ts';

/** What stands between the numbers of a line; a blank means runs of blanks. */
export type Separator = ' ' | ',' | ';' | '\t';

/** The separator that a file's ending fixes, whatever is in the file. */
export function separatorOfEnding(ending: string): Separator | undefined {
  return ending === '.tsv' ? '\t' : undefined;
}

/** The separator of a file, from its first line that holds data and from its ending. */
export function separatorOf(line: string, ending: string): Separator {
  if (ending === '.tsv' || line.includes('\t')) return '\t';
  if (line.includes(';')) return ';';
  if (line.includes(',')) return ',';
  // A CSV file of one column has no comma; a blank in it belongs to a name, unless all words are numbers.
  return ending === '.csv' && !splitAtBlanks(line).every((word) => parseNumber(word) !== undefined) ? ',' : ' ';
}

/** A word whose commas can be read in two ways, and what they can mean, to follow the word in a sentence. */
export interface Ambiguity {
  readonly word: string;
  readonly why: string;
}

/** What is ambiguous about the commas of a text, such as a line; undefined where it is clear. */
export function ambiguityOf(text: string): Ambiguity | undefined {
  if (!text.includes(',')) return undefined;
  const word = decimalCommaWord(text);
  if (word !== undefined) return { word, why: DECIMAL_COMMA };
  const grouped = text.trim();
  if (!mayBeGrouped(grouped)) return undefined;
  const ungrouped = grouped.replaceAll(',', '');
  return { word: grouped, why: `could be one number or several; write ${ungrouped}, or a blank behind each comma` };
}

export const DECIMAL_COMMA =
  'could be a decimal comma or two numbers; decimal commas are not read, separate all numbers by commas or all by blanks';

/**
 * The first word of `1,5 2,5`, where commas may be decimal commas (two numbers) or separators (four): a text with a
 * comma between two digits and elsewhere a blank alone between two numbers.
 */
function decimalCommaWord(text: string): string | undefined {
  if (!/\d,\d/.test(text) || !/^[\d\s.,+\-\u2212eE]+$/.test(text) || !/[^\s,]\s+[^\s,]/.test(text)) return undefined;
  return splitAtBlanks(text).find((word) => /\d,\d/.test(word));
}

/** Whether a whole text may be one number with commas between its thousands: `1,000`, where nobody writes 000 for 0. */
function mayBeGrouped(text: string): boolean {
  return text.includes(',0') && /^[+\-\u2212]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(text);
}
