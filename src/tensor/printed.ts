import { quoted } from '../errors.ts';
import { isBlank, isLineEnd, mayGroupDigits } from './blank.ts';
import { wholeText } from './decode.ts';
import type { Format } from './format.ts';
import { refuseKey } from './format.ts';
import { placeIn } from './json.ts';
import type { JsonText } from './json-text.ts';
import { failAt, restAt } from './json-text.ts';
import { nestedBuilder } from './nested.ts';
import { notNumber, parseNumber } from './number.ts';
import { streamOf } from './stream.ts';
import type { Tensor } from './tensor.ts';

/**
 * Arrays as NumPy, PyTorch, TensorFlow and JAX print them: `[[1. 2.]\n [3. 4.]]`, `array([1, 2], dtype=int8)`,
 * `tensor([1.], device='cuda:0')`, `tf.Tensor([1.], shape=(1,), dtype=float32)`, `Array([1.], dtype=float32)`.
 */
export const printed: Format = {
  id: 'printed',
  recognises: ({ ending, text }) => !/^\.(?:json|ndjson|jsonl)$/.test(ending) && looksPrinted(text),
  async open(source, head, selection) {
    refuseKey(source.name, selection);
    const text = await wholeText(source, head.encoding ?? 'utf-8');
    return streamOf(readPrinted({ text, place: placeIn(source.name, text) }), source.name);
  },
};

/** What stands before the brackets of a print. */
export const CALL =
  /^\s*(?:Parameter containing:\s*|<tf\.[^[\]]*?numpy=\s*)?(?:\w+\.)?(?:tensor|array|devicearray|matrix)\s*\(\s*/i;

/** `[1. 2.]` or `[[1.]\n [2.]]`: behind the first word there is no comma but a blank and more. */
const BLANKS_SEPARATE = /^\[[\s[]*[^\s,[\]"]+(?:\s+[^\s,\]]|\]+\s+\[|\]+\s*$)/;

function looksPrinted(text: string): boolean {
  if (CALL.test(text)) return true;
  if (isWholeLine(text)) return false;
  const start = text.slice(0, 1000);
  // A whole list of one number is left to JSON, unless it is written as JSON does not: `[1.]`.
  return BLANKS_SEPARATE.test(start) && !/^[[\s]*-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[\]\s]*$/.test(start);
}

/** `[1]` and another such line: each line is an array of its own (NDJSON), where a print goes on in open brackets. */
function isWholeLine(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 1000).trim().split(/\r?\n/);
  return first.split('[').length === first.split(']').length && second.trimStart().startsWith('[');
}

/**
 * The array in a text of nested brackets with blanks or commas between the numbers, with or without the call around
 * it. Throws InputError, also for a print that was abbreviated.
 */
export function readPrinted(json: JsonText): Tensor {
  const { text } = json;
  const call = CALL.exec(text)?.[0] ?? '';
  const builder = nestedBuilder((at, why) => failAt(json, at, why));
  let at = call.length;
  let depth = 0;
  let before = '['; // what came before, blanks aside: a bracket, a comma or 'number'
  let gluedComma = -1; // offset of a comma with a digit at each side, as a decimal comma has
  let blankBetween = false; // whether two numbers stand with a blank alone between them
  do {
    const code = text.charCodeAt(at);
    const c = text[at];
    if (c === undefined)
      failAt(json, at, depth === 0 ? 'a list in brackets is missing' : 'a "]" is missing at the end');
    if (isBlank(code) || isLineEnd(code)) {
      at++;
      continue;
    }
    if (c === '[') {
      builder.open(at);
      depth++;
    } else if (depth === 0) {
      failAt(json, at, `an array in brackets is expected, not ${quoted(restAt(text, at))}`);
    } else if (c === ']') {
      if (before === ',') failAt(json, at, 'a value is missing between the comma and "]"');
      builder.close();
      depth--;
    } else if (c === ',') {
      if (before === ',' || before === '[') failAt(json, at, 'a value is missing (empty) before the comma');
      if (/^\d,\d$/.test(text.slice(at - 1, at + 2))) gluedComma = at;
    } else {
      const end = wordEnd(text, at);
      const word = text.slice(at, end);
      const x = parseNumber(word);
      if (x === undefined) failAt(json, at, notNumber(word));
      else builder.number(x, at);
      blankBetween ||= before === 'number';
      if (blankBetween && gluedComma >= 0) {
        failAt(
          json,
          gluedComma,
          'a comma that may be a decimal comma, as blanks separate too; write a point, or commas only',
        );
      }
      before = 'number';
      at = end;
      continue;
    }
    before = c!;
    at++;
  } while (depth > 0 || before !== ']');
  refuseRest(json, at, call !== '');
  return builder.result()!;
}

function wordEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if ((isBlank(code) && !mayGroupDigits(text, end)) || isLineEnd(code) || code === 44 || code === 91 || code === 93)
      return end;
  }
  return text.length;
}

/** Behind the array only the rest of the call may stand: `, dtype=float32)`. */
function refuseRest(json: JsonText, at: number, called: boolean): void {
  const rest = json.text.slice(at).trim();
  if (rest === '' && !called) return;
  if (called && /^(?:,[^[\]]*)?\)>?$/.test(rest)) return;
  const found =
    rest === '' ? 'a ")" is missing after the array' : `${quoted(restAt(rest, 0))} stands after the end of the array`;
  failAt(json, at, found);
}
