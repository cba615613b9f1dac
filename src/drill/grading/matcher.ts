import type { Lexicon } from './lexicon.ts';
import type { Element, Phrase } from './phrase.ts';
import { CLAUSE, COMMA, NONE, type Reading, SENTENCE } from './reading.ts';
import { isFarFrom, isNegator } from './stance/negators.ts';
import type { Token } from './tokens.ts';

/** Words that a phrase may pass over without counting them. */
const FILLERS = new Set(
  'the a an its their our your my his her um uh er erm just simply really basically actually then also very quite like kind sort you_know so all each every any both exactly essentially literally then again same that this these those itself now already purely only even well still yeah right okay ok current whole entire full given actual respective corresponding'.split(
    ' ',
  ),
);
/** Marks that part nothing. */
const SOFT = new Set([
  '"',
  "'",
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '*',
  '_',
  '$',
  '`',
  '-',
  '^',
  '\\',
  '~',
  '‑',
  '/',
  '=',
  ':',
]);
/** Words that no gap reaches over: they begin something else. */
const GAP_ENDS = new Set(
  'for per over across along but whereas while than instead rather unlike within versus if because so which until unless whether'.split(
    ' ',
  ),
);

/** Where a concept was found to end (token after the last), and whether a negation stood in one of its gaps. */
export interface End {
  readonly at: number;
  readonly negated: boolean;
}

const NO_ENDS: readonly End[] = [];

function hasWord(stems: ReadonlySet<string>, { stem, text }: Token, exact: string): boolean {
  return stems.has(stem) || stems.has(text) || stems.has(exact);
}

/** Looks for concepts in a reading; every place is looked at once a concept. */
export function matcher(reading: Reading, lexicon: Lexicon) {
  const { tokens, breaks } = reading;
  const memo = new Map<number, readonly End[]>();
  const exact = tokens.map(({ text }) => `!${text}`);
  const inName = new Uint8Array(tokens.length + 1);
  let isNaming = false;

  /** Ends of a concept that begins at a token. */
  function ends(concept: number, at: number): readonly End[] {
    if (!mayBegin(concept, at)) return NO_ENDS;
    const key = at * lexicon.names.length + concept;
    const known = memo.get(key);
    if (known) return known;
    memo.set(key, NO_ENDS);
    const wasNaming = isNaming;
    isNaming = lexicon.isName[concept]!;
    let found: End[] | undefined;
    const add = (end: End) => {
      found ??= [];
      if (!found.some((other) => other.at === end.at && other.negated === end.negated)) found.push(end);
    };
    const { byWord, others } = lexicon.openings[concept]!;
    const token = tokens[at];
    if (token && byWord.size > 0 && isFree(at)) {
      for (const phrase of byWord.get(token.stem) ?? []) walk(phrase, 0, at, false, add);
      if (token.text !== token.stem) for (const phrase of byWord.get(token.text) ?? []) walk(phrase, 0, at, false, add);
      for (const phrase of byWord.get(exact[at]!) ?? []) walk(phrase, 0, at, false, add);
    }
    for (const phrase of others) if (canBegin(phrase[0]!, at)) walk(phrase, 0, at, false, add);
    isNaming = wasNaming;
    if (found) memo.set(key, found);
    return found ?? NO_ENDS;
  }

  /** Whether a token is among the first words of a concept's phrases: told without looking at one of them. */
  function mayBegin(concept: number, at: number): boolean {
    const token = tokens[at];
    const firsts = lexicon.firsts[concept]!;
    if (at === 0 && firsts.has('^')) return true;
    if (!token) return false;
    return firsts.has(token.stem) || firsts.has(token.text) || (token.kind === 'number' && firsts.has('#'));
  }

  function canBegin(element: Element, at: number): boolean {
    if (element.kind === 'start') return at === 0;
    const token = tokens[at];
    if (!token) return false;
    if (element.kind === 'number') return token.kind === 'number';
    if (element.kind === 'concept') return ends(lexicon.indexOf.get(element.name)!, at).length > 0;
    return false;
  }

  function walk(phrase: Phrase, i: number, at: number, negated: boolean, found: (end: End) => void): void {
    const element = phrase[i];
    if (!element) {
      found({ at, negated });
      return;
    }
    if (element.kind === 'gap') {
      walkGap(phrase, i, at, negated, found);
      return;
    }
    if (element.kind === 'start') {
      if (at === 0) walk(phrase, i + 1, at, negated, found);
      return;
    }
    if (element.kind === 'end') {
      const stop = skipSoft(at);
      if (stop >= tokens.length || breaks[stop]! === SENTENCE || isStop(stop)) walk(phrase, i + 1, at, negated, found);
      return;
    }
    if ('optional' in element && element.optional) walk(phrase, i + 1, at, negated, found);
    for (let here = at, passed = 0; here < tokens.length && passed < 5; here++, passed++) {
      if (here > at && breaks[here]! >= CLAUSE) return;
      if (i > 0 && here === at && breaks[here]! === SENTENCE) return;
      if (step(element, phrase, i, here, negated, found)) return;
      if (i === 0 || !isFiller(here)) return;
    }
  }

  /** Matches one element at a place and goes on behind it; whether it was there. */
  function step(
    element: Element,
    phrase: Phrase,
    i: number,
    at: number,
    negated: boolean,
    found: (end: End) => void,
  ): boolean {
    const token = tokens[at]!;
    if (element.kind === 'words') {
      if (!isFree(at) || !hasWord(element.stems, token, exact[at]!)) return false;
      walk(phrase, i + 1, at + 1, negated, found);
      return true;
    }
    if (element.kind === 'number') {
      if (token.kind !== 'number') return false;
      walk(phrase, i + 1, at + 1, negated, found);
      return true;
    }
    if (element.kind !== 'concept') return false;
    const inner = ends(lexicon.indexOf.get(element.name)!, at);
    for (const end of inner) walk(phrase, i + 1, end.at, negated !== end.negated, found);
    return inner.length > 0;
  }

  function walkGap(phrase: Phrase, i: number, at: number, negated: boolean, found: (end: End) => void): void {
    const gap = phrase[i]! as Extract<Element, { kind: 'gap' }>;
    const next = phrase[i + 1];
    if (!next) {
      found({ at, negated });
      return;
    }
    let counted = 0;
    let turned = negated;
    let crossed = false;
    for (let here = at; here < tokens.length; here++) {
      if (breaks[here]! > (gap.commas ? COMMA : isBracketBreak(here) ? COMMA : NONE)) return;
      if (next.kind === 'gap' || next.kind === 'end' || next.kind === 'start') return;
      crossed ||= here > at && breaks[here]! > NONE;
      let hit = false;
      step(next, phrase, i + 1, here, turned, (end) => {
        hit = true;
        found(end);
      });
      if (hit) return;
      if (isFiller(here)) continue;
      const { kind, text } = tokens[here]!;
      if (kind === 'mark') {
        if (isStop(here)) return;
        continue;
      }
      if (!gap.commas && !gap.over && GAP_ENDS.has(text) && tokens[here + 1]?.text !== '-') return;
      // "They don't mix: no statistic crosses the batch" is two denials and not one of the other.
      if (isNegator(text) && crossed) return;
      if ((isNegator(text) && !isDeniedAlong(at, here)) || isFarFrom(tokens, here)) turned = !turned;
      if (++counted > gap.reach) return;
    }
  }

  /** "No regularizer and no step size", "neither a weight nor a step": the second negator of a list denies along with the first. */
  function isDeniedAlong(from: number, at: number): boolean {
    const { text } = tokens[at]!;
    if (text !== 'nor' && !/^(?:and|or)$/.test(tokens[at - 1]?.text ?? '')) return false;
    return tokens.slice(from, at).some((token) => isNegator(token.text));
  }

  function isBracketBreak(at: number): boolean {
    const before = tokens[at - 1]?.text;
    return before === '(' || before === ')' || before === '"' || before === ':' || tokens[at]!.text === '(';
  }

  function isFiller(at: number): boolean {
    const { kind, text } = tokens[at]!;
    if (kind === 'word') return FILLERS.has(text);
    return kind === 'mark' && (SOFT.has(text) || ((text === '.' || text === '\n') && breaks[at + 1]! < SENTENCE));
  }

  function skipSoft(at: number): number {
    let here = at;
    while (here < tokens.length && tokens[here]!.kind === 'mark' && SOFT.has(tokens[here]!.text)) here++;
    return here;
  }

  function isStop(at: number): boolean {
    return tokens[at]?.kind === 'mark' && breaks[at + 1]! === SENTENCE;
  }

  /** The "batch" of "batch norm" is no batch, and the "norm" of "pre-norm" none that comes before or after something. */
  function isFree(at: number): boolean {
    return isNaming || inName[at] === 0;
  }

  function takeNames(names: readonly { readonly from: number; readonly to: number; readonly mask: number }[]): void {
    const whole = lexicon.subjects.reduce((mask, { isWhole }, index) => (isWhole ? mask | (1 << index) : mask), 0);
    for (const { from, to, mask } of names)
      if (to - from > 1) inName.fill(1, from, (mask & whole) !== 0 ? to : from + 1);
  }

  return { ends, takeNames };
}
