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

/**
 * The first word of `1,5 2,5`, where commas may be decimal commas (two numbers) or separators (four): a text with a
 * comma between two digits and elsewhere a blank alone between two numbers. Undefined where the text is clear.
 */
export function ambiguousWord(text: string): string | undefined {
  if (
    !text.includes(',') ||
    !/\d,\d/.test(text) ||
    !/^[\d\s.,+\-\u2212eE]+$/.test(text) ||
    !/[^\s,]\s+[^\s,]/.test(text)
  )
    return undefined;
  return splitAtBlanks(text).find((word) => /\d,\d/.test(word));
}
