import { greek, latexWords, shorthand } from './notation-words.ts';
import { stemOf } from './stem.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, number or mark of an answer, with its place in the original text. */
export interface Token {
  readonly kind: TokenKind;
  /** Lower case, notation spelled out: `γ` is `gamma`, `w/o` is `without`. */
  text: string;
  /** What phrases are compared by. */
  stem: string;
  readonly start: number;
  readonly end: number;
}

const PIECE =
  /\\[a-zA-Z]+|\bi\.e\.?|\be\.g\.?|(?:\d+(?:\.\d+)?|\.\d+)(?:e[-−+]?\d+)?(?![a-zA-Z])|w\/o\b|w\/(?=\s|\w)|b\/c\b|->|=>|[→⇒]|\*\*|\/0|!=|\n|[\p{L}\p{M}]+(?:['’ʼ][\p{L}]+)*|[a-zA-Z]*\d+[a-zA-Z]*|[^\s]/giu;

const CONTRACTED = /^(.+?)(n['’ʼ]?t)$/;
const NEGATABLE = new Set(
  'do does did is are was were wo ca can could would should have has had must might need ai'.split(' '),
);

/** Behind these an 's is a verb; behind others it is a possessive, or as good as one. */
const SAID_OF = new Set('it that what there here who this he she where how everything'.split(' '));

/** The answer as tokens, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) addPiece(tokens, match[0], match.index);
  return tokens.flatMap((token, i) => (isContracted(tokens, i) ? itIs(token) : [token]));
}

/** "Its a constant": it is, without the apostrophe. */
function isContracted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'its' && /^(?:a|an|the|just|not|only|like|because|for)$/.test(tokens[at + 1]?.text ?? '');
}

function itIs(token: Token): Token[] {
  return ['it', 'is'].map((text) => ({ ...token, text, stem: stemOf(text) }));
}

/** What a table has for a word; "constructor" is in none. */
function wordOf(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function addPiece(tokens: Token[], piece: string, start: number): void {
  const end = start + piece.length;
  const lower = piece
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<=\de)−(?=\d)/, '-');
  const add = (kind: TokenKind, text: string, from = start, to = end) =>
    tokens.push({ kind, text, stem: kind === 'word' ? stemOf(text) : text, start: from, end: to });

  if (piece === '\n') return void add('mark', '\n');
  if (/^[.\d]/.test(lower) && !/[a-df-z]/.test(lower) && /\d/.test(lower)) return void add('number', lower);
  if (lower.startsWith('\\')) {
    const word = wordOf(latexWords, lower.slice(1)) ?? lower.slice(1);
    if (word !== '') for (const part of word.split(' ')) add('word', part);
    return;
  }
  const short = wordOf(shorthand, lower);
  if (short !== undefined) {
    for (const part of short.split(' ')) add('word', part);
    return;
  }
  const name = wordOf(greek, lower);
  if (name !== undefined) return void add('word', name);
  // 10⁻⁵
  if (piece === '⁻') return void add('mark', '-');
  if (!/[\p{L}\d]/u.test(lower))
    return void add('mark', lower === '→' || lower === '=>' || lower === '⇒' ? '->' : lower);

  const contracted = CONTRACTED.exec(lower);
  if (contracted && NEGATABLE.has(contracted[1]!)) {
    add('word', contracted[1]!, start, end);
    return void add('word', 'not', start, end);
  }
  const apostrophe = lower.indexOf("'");
  if (apostrophe > 0) {
    add('word', lower.slice(0, apostrophe), start, start + apostrophe);
    const tail = {
      "'s": SAID_OF.has(lower.slice(0, apostrophe)) ? 'is' : '',
      "'re": 'are',
      "'ve": 'have',
      "'ll": 'will',
      "'d": 'would',
      "'m": 'am',
    }[lower.slice(apostrophe)];
    if (tail) add('word', tail, start + apostrophe, end);
    return;
  }
  add('word', lower);
}
