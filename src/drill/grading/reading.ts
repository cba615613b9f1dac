import type { Lexicon } from './lexicon.ts';
import { compoundOf } from './notation-words.ts';
import { type Meant, mended } from './spelling.ts';
import { type Token, tokenize } from './tokens.ts';

/** How strong a break stands before a token. */
export const NONE = 0;
export const COMMA = 1;
export const CLAUSE = 2;
export const SENTENCE = 3;

/** An answer cut into tokens, clauses and sentences. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Strength of the break before each token. */
  readonly breaks: Uint8Array;
  /** Number of the clause and the sentence that each token is in. */
  readonly clause: Int32Array;
  readonly sentence: Int32Array;
}

const CONJUNCTIONS = new Set(
  'but whereas while however although though because since so which where when unless until except yet otherwise hence therefore thus instead meanwhile versus if'.split(
    ' ',
  ),
);
/** Conjunctions that stand inside a clause behind an auxiliary: "would otherwise keep". */
const ADVERBS = new Set('otherwise instead therefore thus hence meanwhile however'.split(' '));
const AUXILIARIES = new Set(
  'would is are was were will can could do does did must may might should has have'.split(' '),
);
const MARK_BREAKS: Readonly<Record<string, number>> = {
  ',': COMMA,
  '->': COMMA,
  '—': CLAUSE,
  '–': CLAUSE,
  ':': COMMA,
  '(': COMMA,
  ')': COMMA,
  '#': CLAUSE,
  ';': SENTENCE,
  '!': SENTENCE,
  '?': SENTENCE,
  '…': COMMA,
  '“': COMMA,
  '”': COMMA,
  '"': COMMA,
  '|': CLAUSE,
  '•': SENTENCE,
};

/** Reads an answer: tokens, with slips of the pen mended, and where clauses and sentences end. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = compounded(tokenize(text));
  mend(tokens, lexicon);
  const breaks = new Uint8Array(tokens.length + 1);
  const clause = new Int32Array(tokens.length + 1);
  const sentence = new Int32Array(tokens.length + 1);
  const open: boolean[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.text;
    let own = breakAt(tokens, i, text);
    // The bracket of a call, mean(x), parts nothing; neither does the one that closes it.
    if (word === '(') {
      own = /[\w)]/.test(text[tokens[i]!.start - 1] ?? '') || isFormula(text, tokens[i]!.end) ? NONE : COMMA;
      open.push(own === NONE);
    } else if (word === ')') own = open.pop() ? NONE : COMMA;
    else if (word === '[' && isLabel(text, tokens[i]!.start)) own = COMMA;
    else if (word === ']' && tokens[i - 2]?.text === '[' && isLabel(text, tokens[i - 2]!.start)) own = COMMA;
    if (own === NONE) continue;
    const after = tokens[i]!.kind === 'mark' ? i + 1 : i;
    if (own > breaks[after]!) breaks[after] = own;
  }
  for (let i = 1; i < tokens.length; i++) {
    clause[i] = clause[i - 1]! + (breaks[i]! > NONE ? 1 : 0);
    // A full stop and the end of its line end one sentence.
    sentence[i] = sentence[i - 1]! + (breaks[i]! === SENTENCE && tokens[i]!.text !== '\n' ? 1 : 0);
  }
  return { text, tokens, breaks, clause, sentence };
}

/** Two words that mean one thing, and neither of them: "learning rate" is no learning, "deep learning" no depth. */
function compounded(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    if (isNoise(tokens, i)) continue;
    const last = out.at(-1);
    const one = last?.kind === 'word' ? compoundOf(last.text, token.text) : undefined;
    if (last && one !== undefined) out[out.length - 1] = { ...last, text: one, stem: one, end: token.end };
    else out.push(token);
  }
  return out;
}

const NOISES = new Set(['um', 'uh', 'uhm', 'erm', 'ehm', 'hmm']);

/** "Um", "you know", "sort of": what is said while one thinks. */
function isNoise(tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1]?.text, tokens[at]!.text, tokens[at + 1]?.text];
  if (NOISES.has(word)) return true;
  if (word === 'sort' && after === 'of') return !/^(?:a|the|this|that|some|any|what|which|same)$/.test(before ?? '');
  if (word === 'of' && before === 'sort') return isNoise(tokens, at - 1);
  if (word === 'you' && after === 'know') return !/^(?:do|if|as|that|when)$/.test(before ?? '');
  return word === 'know' && before === 'you' && isNoise(tokens, at - 1);
}

/** "I mean" is no mean, and "which means that" are none. */
function mend(tokens: Token[], lexicon: Lexicon): void {
  for (const [i, token] of tokens.entries()) {
    const isMeant =
      (token.text === 'mean' && tokens[i - 1]?.text === 'i') ||
      (token.text === 'means' && tokens[i + 1]?.text === 'that');
    if (isMeant) token.text = token.stem = 'imean';
  }
  const seen = new Map<string, Meant | undefined>();
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 5 || lexicon.spelling.known.has(token.stem)) continue;
    if (!seen.has(token.text)) seen.set(token.text, mended(token.text, lexicon.spelling));
    const meant = seen.get(token.text);
    if (meant === undefined) continue;
    token.text = meant.word;
    token.stem = meant.stem;
  }
}

/** Strength of the break that a token makes: a mark after itself, a conjunction before itself. */
function breakAt(tokens: readonly Token[], i: number, text: string): number {
  const { kind, text: word, start, end } = tokens[i]!;
  if (kind === 'word')
    return CONJUNCTIONS.has(word) &&
      !(word === 'instead' && tokens[i + 1]?.text === 'of') &&
      !(word === 'so' && tokens[i - 1]?.text === 'not') &&
      !(word === 'while' && tokens[i - 1]?.text === 'a') &&
      !(ADVERBS.has(word) && AUXILIARIES.has(tokens[i - 1]?.text ?? ''))
      ? CLAUSE
      : NONE;
  if (kind === 'number') return NONE;
  if (word === '\n') return isWrapped(tokens, i, text) ? NONE : SENTENCE;
  if (word === '.') return /^(?:["'”’)\]]*(?:\s|$))/.test(text.slice(end, end + 4)) ? SENTENCE : NONE;
  if (word === '-')
    return /\s/.test(text[start - 1] ?? 'x') &&
      /\s/.test(text[end] ?? 'x') &&
      !/\d/.test(text[end + 1] ?? '') &&
      (tokens[i - 1]?.text.length ?? 0) > 1
      ? COMMA
      : NONE;
  if (word === ':') return /\s|^$/.test(text[end] ?? '') ? COMMA : NONE;
  return Object.hasOwn(MARK_BREAKS, word) ? MARK_BREAKS[word]! : NONE;
}

/** Whether a bracket holds a formula: `(x - mu)`, `(B, T, C)`. */
function isFormula(text: string, from: number): boolean {
  return /^\s*[\p{L}\d]{1,5}\s*[-−+*/,^][^)a-z]*[a-zμσ\d]{0,6}\s*\)/u.test(text.slice(from, from + 40));
}

/** Whether a square bracket holds but a word: `x + f(LN(x)) [pre]`. */
function isLabel(text: string, from: number): boolean {
  return !/\w/.test(text[from - 1] ?? '') && /^\[[a-z]{3,20}\]/i.test(text.slice(from, from + 24));
}

/** Whether a line ends only because it was full: prose goes on in small letters on the next. */
function isWrapped(tokens: readonly Token[], i: number, text: string): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word' || !/[a-z]/.test(text[after.start] ?? '')) return false;
  // A label or code begins a line of its own: `bn: x.mean(0)`.
  if (/^[:=(.]$/.test(tokens[i + 2]?.text ?? '')) return false;
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', tokens[i]!.start - 1)), tokens[i]!.start);
  return line.length > 55;
}
