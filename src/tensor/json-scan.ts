import { quoted } from '../errors.ts';
import type { JsonText } from './json-text.ts';
import { failAt, failWord, wordAt } from './json-text.ts';
import type { NestedSink } from './nested.ts';
import { codePoint, notNumber, parseNumber } from './number.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What JSON lacks: bare as Python and C write it, in quotes as this program does. */
const NON_FINITE = /^(?:nan|-?inf(?:inity)?)$/i;
const LONGEST_NON_FINITE = 9;

/** The first offset from `at` on that is none of JSON's four blanks. */
export function skipJsonBlanks(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return i;
}

/**
 * Reads one JSON value (RFC 8259, and NaN and infinities) and tells the sink of its lists and numbers; what is in
 * an object is checked and not told. Returns the offset behind the value. Depth costs memory, no stack.
 */
export function scanValue(json: JsonText, start: number, sink: NestedSink): number {
  const { text } = json;
  const open: ('[' | '{')[] = [];
  let objects = 0; // how many of the open ones are objects
  let at = start;
  for (;;) {
    at = skipJsonBlanks(text, at);
    const c = text[at];
    if (c === '[') {
      if (objects === 0) sink.open(at);
      open.push(c);
      at = skipJsonBlanks(text, at + 1);
      if (text[at] !== ']') continue;
    } else if (c === '{') {
      if (objects === 0) sink.other('an object', at);
      open.push(c);
      objects++;
      at = skipJsonBlanks(text, at + 1);
      if (text[at] !== '}') {
        at = scanKey(json, at);
        continue;
      }
    } else {
      at = scanScalar(json, at, objects === 0 ? sink : undefined);
    }
    // A value ends here: close what ends with it, up to the comma that leads to the next value.
    for (;;) {
      const inside = open.at(-1);
      if (inside === undefined) return at;
      at = skipJsonBlanks(text, at);
      if (text[at] === ',') {
        at = nextAfterComma(json, at, inside);
        break;
      }
      if (text[at] !== (inside === '[' ? ']' : '}')) failBetween(json, at, inside);
      open.pop();
      if (inside === '{') objects--;
      else if (objects === 0) sink.close();
      at++;
    }
  }
}

/** Passes a comma, and in an object the key after it. */
function nextAfterComma(json: JsonText, comma: number, inside: '[' | '{'): number {
  const at = skipJsonBlanks(json.text, comma + 1);
  if (json.text[at] === (inside === '[' ? ']' : '}')) {
    failAt(json, comma, `a comma with nothing after it, which JSON does not allow; take it away`);
  }
  return inside === '[' ? at : scanKey(json, at);
}

function failBetween(json: JsonText, at: number, inside: '[' | '{'): never {
  const close = inside === '[' ? ']' : '}';
  if (at >= json.text.length) failAt(json, at, `the JSON ends here but a "${close}" is still missing`);
  failAt(json, at, `a comma or "${close}" is missing before ${quoted(wordAt(json.text, at))}`);
}

/** Passes a key and its colon. */
function scanKey(json: JsonText, at: number): number {
  if (json.text[at] !== '"') {
    const found = at < json.text.length ? `found ${quoted(wordAt(json.text, at))}` : 'the JSON ends here';
    failAt(json, at, `a name in double quotes is expected, ${found}`);
  }
  const colon = skipJsonBlanks(json.text, scanString(json, at));
  if (json.text[colon] !== ':') failAt(json, colon, 'a colon is missing after the name');
  return colon + 1;
}

/** Passes a string, its offset being that of the opening quote; returns the offset behind the closing one. */
export function scanString(json: JsonText, start: number): number {
  const { text } = json;
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code < 32) failAt(json, i, 'a control character stands in a string; is a quote not closed?');
    if (code !== 92) continue;
    i++;
    if (text[i] === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(i + 1, i + 5))) i += 4;
    else if (!'"\\/bfnrt'.includes(text[i] ?? ' '))
      failAt(json, i - 1, `${quoted(text.slice(i - 1, i + 1))} is no escape of JSON`);
  }
  return failAt(json, start, 'a quote is not closed');
}

/** Passes a number, a string or a literal, and tells the sink of it. */
function scanScalar(json: JsonText, at: number, sink: NestedSink | undefined): number {
  const { text } = json;
  NUMBER.lastIndex = at;
  const isNumber = NUMBER.test(text);
  const end = NUMBER.lastIndex;
  if (isNumber && endsWord(text, end)) {
    if (sink === undefined) return end;
    const x = Number(text.slice(at, end));
    if (!Number.isFinite(x)) failAt(json, at, notNumber(text.slice(at, end)));
    sink.number(x, at);
    return end;
  }
  if (text[at] === '"') {
    const end = scanString(json, at);
    const x = nonFinite(text.slice(at + 1, Math.min(end - 1, at + 2 + LONGEST_NON_FINITE)));
    if (x !== undefined) sink?.number(x, at);
    else sink?.other(`the string ${quoted(text.slice(at + 1, end - 1))}`, at);
    return end;
  }
  const word = wordAt(text, at);
  if (isNumber && end === at + word.length) {
    failAt(json, end, `the invisible character ${codePoint(text.charAt(end))} is no blank of JSON; put a space there`);
  }
  const x = nonFinite(word);
  if (x !== undefined) sink?.number(x, at);
  else if (word === 'null' || word === 'true' || word === 'false') sink?.other(word, at);
  else failWord(json, at, word);
  return at + word.length;
}

function nonFinite(word: string): number | undefined {
  return word.length <= LONGEST_NON_FINITE && NON_FINITE.test(word) ? parseNumber(word) : undefined;
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= 32 || ',:[]{}"'.includes(text.charAt(at));
}
