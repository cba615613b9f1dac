import { compoundOf, shorthand } from './notation-words.ts';
import { stemOf } from './stem.ts';

/**
 * A phrase of the lexicon, read from a line a teacher can write:
 *
 * - `subtract mean`   these words in this order, in any inflection; articles and fillers between them are no matter
 * - `subtract/remove` either word
 * - `!units`           this very form, no other inflection
 * - `(hidden) unit`   a word that may be missing
 * - `<over> <feature>` any phrase of another concept
 * - `..`              up to four words of the same clause; `...` up to nine, over commas too
 * - `a & b`           both, in either order, up to seven words apart in the same clause
 * - `#`               a number; `^` the start of the answer, `$` the end of a sentence
 */
export type Phrase = readonly Element[];

export type Element =
  | {
      readonly kind: 'words';
      readonly stems: ReadonlySet<string>;
      /** The words as they were written. */
      readonly forms: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'concept'; readonly name: string; readonly optional: boolean }
  /** `commas`: reaches over commas; `over`: reaches over words that begin something else. */
  | { readonly kind: 'gap'; readonly reach: number; readonly commas: boolean; readonly over?: true }
  | { readonly kind: 'number'; readonly optional: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

const PIECE = /^(\(?)(?:<([a-z0-9-]+)>|([^()<>]+))(\)?)$/;

/** Where `&` joins at most so many parts, as every order of them is a phrase. */
const MOST_JOINED = 4;

/** Reads a line of the lexicon as the phrases it stands for; throws an Error that says what is wrong with it. */
export function readPhrases(line: string): readonly Phrase[] {
  const parts = line.split(/\s&\s/);
  if (parts.length === 1) return alternatives(line).map(readPhrase);
  if (parts.length > MOST_JOINED) throw new Error(`"${line}" joins more than ${MOST_JOINED} parts by &`);
  return orders(parts)
    .flatMap((order) => choices(order.map(alternatives)))
    .map((order) =>
      order
        .map(readPhrase)
        .flatMap((part, i) => (i === 0 ? part : [{ kind: 'gap', reach: 7, commas: false, over: true }, ...part])),
    );
}

/**
 * The lines that a line stands for: of `<mean>/<variance> of` concepts and numbers stand apart and words stay together;
 * a first word that may be missing is there or is not.
 */
function alternatives(line: string): readonly string[] {
  const pieces = line
    .trim()
    // "L2" is read as a letter and a number, as in an answer.
    .replace(/(^|\s)([a-z]+)(\d+)(?=\s|$)/gi, '$1$2 $3')
    .replace(/\blearning rates?\b/g, (pair) => compoundOf('learning', pair.slice(9)) ?? pair)
    .split(/\s+/);
  const lists = pieces.map((piece, i) => {
    const isOptional = piece.startsWith('(') && piece.endsWith(')');
    const inner = isOptional ? piece.slice(1, -1) : piece;
    const parts = inner === '/' ? [inner] : inner.split('/');
    const words = parts.filter((part) => !isApart(part));
    const all = [...parts.filter(isApart), ...(words.length > 0 ? [words.join('/')] : [])];
    if (!isOptional) return all;
    return i === 0 ? [...all, ''] : all.map((part) => `(${part})`);
  });
  return choices(lists).map((choice) => choice.join(' '));
}

function isApart(part: string): boolean {
  return part.startsWith('<') || part === '#';
}

/** Every way to take one of each list. */
function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((taken) => list.map((item) => [...taken, item])),
    [[]],
  );
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

function readPhrase(line: string): Phrase {
  const pieces = line.trim().split(/\s+/).filter(Boolean);
  if (pieces.length === 0) throw new Error('a phrase must not be empty');
  const phrase = pieces.map(readElement);
  const solid = phrase.filter(
    (element) => element.kind !== 'gap' && element.kind !== 'start' && element.kind !== 'end',
  );
  if (!solid.some((element) => 'optional' in element && !element.optional)) {
    throw new Error(`the phrase "${line}" has no word that must be there`);
  }
  const first = phrase[0]!;
  if (first.kind === 'gap' || ('optional' in first && first.optional)) {
    throw new Error(`the phrase "${line}" must begin with a word that must be there`);
  }
  return phrase;
}

function readElement(piece: string): Element {
  if (piece === '..') return { kind: 'gap', reach: 4, commas: false };
  if (piece === '...') return { kind: 'gap', reach: 9, commas: true };
  if (piece === '#' || piece === '(#)') return { kind: 'number', optional: piece !== '#' };
  if (piece === '^') return { kind: 'start' };
  if (piece === '$') return { kind: 'end' };
  if (piece === '->' || piece === '/0' || /^[=+*·×:,&/^|>-]$/.test(piece))
    return { kind: 'words', stems: new Set([piece]), forms: [], optional: false };
  const match = PIECE.exec(piece);
  if (!match || (match[1] === '(') !== (match[4] === ')'))
    throw new Error(`"${piece}" is not a word, (word), <concept>, # or ..`);
  const optional = match[1] === '(';
  if (match[2] !== undefined) return { kind: 'concept', name: match[2], optional };
  const stems = new Set<string>();
  for (const word of match[3]!.split('/')) {
    if (word === '') throw new Error(`"${piece}" has an empty word`);
    stems.add(word.startsWith('!') && word.length > 1 ? word : stemOfWord(word));
  }
  return {
    kind: 'words',
    stems,
    forms: match[3]!.split('/').map((word) => word.replace(/^!/, '').toLowerCase()),
    optional,
  };
}

const stemsOfWords = new Map<string, string>();

/** The stem of a lexicon's word; most stand in many phrases. */
function stemOfWord(word: string): string {
  let stem = stemsOfWords.get(word);
  if (stem === undefined) {
    stem = stemOf(asToken(word.toLowerCase()));
    stemsOfWords.set(word, stem);
  }
  return stem;
}

/** A word as the tokens of an answer have it, where shorthand stands for a single word. */
function asToken(word: string): string {
  const long = Object.hasOwn(shorthand, word) ? shorthand[word]! : word;
  return long.includes(' ') ? word : long;
}
