import { isAddressedToGrader } from './addressed.ts';
import { isSalad } from './order/salad.ts';
import type { Reading } from './reading.ts';

/** Why an answer is given no points at all, or undefined where it is one. */
export function refusalOf(reading: Reading, prompt: string): string | undefined {
  const words = reading.tokens.filter(({ kind }) => kind === 'word');
  if (reading.tokens.length === 0) return 'There is no answer here.';
  if (isAddressedToGrader(reading.text)) return 'This speaks to the grader instead of answering the question.';
  if (isBag(reading)) return 'These are terms without a sentence; say what each of them does.';
  if (isSalad(reading.tokens, reading.text)) return 'These words stand in no order that says anything.';
  if (isEcho(words, prompt)) return 'This repeats the question.';
  if (isOneWordOver(words)) return 'This says one thing over and over.';
  return undefined;
}

/** Words that hold a sentence together: where there are hardly any, terms stand in a row. */
const SAYING = new Set(
  'is are was were be been being do does did has have had can will would must should could may might need not no never nor neither none without only a an the this that these those its their each every all both some any one over across by per to from for into onto in on at of with within inside under before after through between than as like so because since if when then while where whereas which who what how but or and however it they them we you i he itself more less too during unlike against around about along among beside behind back often sometimes usually mostly typically generally better higher lower worse minus plus times divided out up down off again also always still just only even very there here now instead both neither either whose why itself themselves me my us our gets get takes take keeps keep makes let lets goes go stays needs depends uses use sees gives puts easier harder precedes follows comes normalizes normalises adds feeds applies grows stands sits wants becomes brings pulls prevents reaches beats w fewer esp'.split(
    ' ',
  ),
);
/** Verbs that make a sentence of few words where no comma parts them: "small batches make it noisy". */
const VERBS = new Set(
  'make give computes averages normalizes normalises standardizes standardises reduces diverge diverges explodes converges breaks works struggles copes changes becomes trains prevents helps stabilizes stabilises speeds wants behaves requires suffers differs couples mixes treats looks ignores learns resets comes leaves'.split(
    ' ',
  ),
);
/** Of these a bag may have some, as between the terms of a list. */
const LISTING = new Set(['and', 'or', 'of', 'the', 'a', 'in']);

/** Terms in a row: short items, most of which say nothing of anything. */
function isBag({ tokens, text }: Reading): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length < 5 || /[=+−√]|->|→|\d\s*[/*]\s*\d|\w\(|\w - \w|[([][A-Z],/.test(text)) return false;
  if ((text.match(/:\s/g) ?? []).length > 1) return false;
  // Who works an example names each number: "mean 3, deviations -1 and 1, std 1".
  if (tokens.filter(({ kind }) => kind === 'number').length > 2) return false;
  const items: number[][] = [[]];
  for (const { kind, text: word } of tokens) {
    if (kind === 'word') items.at(-1)!.push(SAYING.has(word) && !LISTING.has(word) ? 1 : 0);
    else if (/^[,;:\n•|.]$/.test(word)) items.push([]);
  }
  const said = items.filter((item) => item.length > 0);
  // "B*T" says how many, but not as one term in a row of them.
  if (/\b\w\s?[x×*·⋅]\s?\w\b/.test(text) && !(said.length >= 6 && said.every((item) => item.length <= 2))) return false;
  const mute = said.filter((item) => !item.includes(1));
  const glue = words.filter(({ text: word }) => SAYING.has(word)).length / words.length;
  if (said.length >= 4) return mute.length >= said.length * 0.75 && words.length / said.length <= 3.5 && glue < 0.34;
  const speaking = words.filter(({ text: word }) => (SAYING.has(word) && word !== 'per') || VERBS.has(word)).length;
  return words.length >= 6 && (speaking === 0 || (words.length >= 8 && glue < 0.13)) && said.length < 3;
}

/** Whether an answer is the question's own words again: hardly a new one, and in the question's order. */
function isEcho(words: readonly { readonly text: string; readonly stem: string }[], prompt: string): boolean {
  if (words.length < 6) return false;
  const asked = prompt.toLowerCase().match(/[a-z]+/g) ?? [];
  const known = new Set(asked);
  const content = words.filter(({ text }) => text.length > 3);
  if (content.length < 4) return false;
  const fresh = new Set(content.filter(({ text }) => !known.has(text)).map(({ stem }) => stem));
  if (fresh.size > content.length * 0.12) return false;
  const pairs = new Set(asked.slice(1).map((word, i) => `${asked[i]} ${word}`));
  const repeated = words.slice(1).filter(({ text }, i) => pairs.has(`${words[i]!.text} ${text}`)).length;
  return repeated >= (words.length - 1) * (fresh.size === 0 ? 0.25 : 0.4);
}

function isOneWordOver(words: readonly { readonly stem: string }[]): boolean {
  return words.length >= 12 && new Set(words.map(({ stem }) => stem)).size <= 3;
}
