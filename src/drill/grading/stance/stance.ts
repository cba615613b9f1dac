import { type Reading, SENTENCE } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { DENIALS, isMistake } from './denial-words.ts';
import type { Stance } from './marks.ts';
import { denyLabel, isKeptAway, spreadNegation } from './negation.ts';
import { isNegator, reachOf } from './negators.ts';
import { byFirstWord, startsWith } from './phrases.ts';
import { tellQuestions } from './questions.ts';
import { isMockery, isReport, REPORTS } from './report-words.ts';
import { isLeftOpen, isListedMyth, isOtherNorm, tell } from './reports.ts';
import { ACCEPTANCES, CALLED_MISTAKES, MOCKERIES, REJECTIONS, RETRACTIONS } from './revision-words.ts';
import { accept, isAcceptance, isApology, isLeftUndone, mock, reject, retract } from './revisions.ts';
import { suppose } from './suppositions.ts';

const reports = byFirstWord(REPORTS);
const denials = byFirstWord(DENIALS);
const rejections = byFirstWord(REJECTIONS);
const mistakes = byFirstWord(CALLED_MISTAKES);
const retractions = byFirstWord(RETRACTIONS);
const mockeries = byFirstWord(MOCKERIES);
const acceptances = byFirstWord(ACCEPTANCES);

/** Where in an answer things are denied, told of others, or taken back. */
export function stanceOf(reading: Reading): Stance {
  const { tokens } = reading;
  const negated = new Uint8Array(tokens.length + 1);
  const status = new Uint8Array(tokens.length + 1);
  const refused = new Uint8Array(tokens.length + 1);
  const supposed = new Uint8Array(tokens.length + 1);
  suppose(reading, { status, supposed });
  let told = 0;
  let phrased = 0;
  let rejected = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== 'word') continue;
    const words = wordsFrom(tokens, i);
    // "As many write" comes by the way and takes nothing of what follows.
    if (i >= told && tokens[i - 1]?.text === 'as' && isReport(words)) told = i + LOOKED_AT;
    if (i >= told) {
      const denial = startsWith(tokens, i, denials);
      // The "not" of "it is not true that" is spent on the phrase itself.
      if (denial > 0) phrased = i + denial;
      if (denial > 0 || isMistake(words) || isListedMyth(reading, i))
        told = tell(reading, i, status, denial, { negated, refused });
      else {
        const report = startsWith(tokens, i, reports);
        if (report > 0 || isReport(words) || isMockery(words) || isLeftOpen(reading, i))
          told = tell(reading, i, status, report);
      }
    }
    denyLabel(reading, i, negated);
    if (isNegator(text) && i >= phrased) spreadNegation(reading, i, reachOf(text), negated);
    else if (
      (text === 'instead' || text === 'rather' || text === 'opposed' || text === 'other') &&
      /^(?:of|than|to)$/.test(tokens[i + 1]?.text ?? '') &&
      !(text === 'other' && tokens[i + 1]!.text !== 'than')
    ) {
      spreadNegation(reading, i + 1, 6, negated);
    } else if (isKeptAway(tokens, i)) spreadNegation(reading, i + 1, 4, negated);
    const isRejection =
      startsWith(tokens, i, rejections) > 0 &&
      (!/^(?:it|they)$/.test(text) || reading.breaks[i] === SENTENCE || tokens[i - 1]?.text === ':') &&
      tokens[i - 1]?.text !== '=';
    const isCalledMistake = startsWith(tokens, i, mistakes) > 0 && !isLeftUndone(reading, i);
    if ((isRejection || isCalledMistake) && rejected !== reading.sentence[i]) {
      reject(reading, i, status, { negated, refused });
      rejected = reading.sentence[i]!;
    }
    if (startsWith(tokens, i, retractions) > 0 && !isApology(tokens, i)) retract(reading, i, status);
    if (startsWith(tokens, i, acceptances) > 0 && isAcceptance(tokens, i)) accept(reading, i, status);
    if (startsWith(tokens, i, mockeries) > 0) mock(reading, i, status);
    if (isOtherNorm(tokens, i)) tell(reading, i, status, 0);
  }
  tellQuestions(reading, { negated, status });
  return { negated, status, refused, supposed };
}

const LOOKED_AT = 7;

function wordsFrom(tokens: readonly Token[], at: number): (string | undefined)[] {
  return Array.from({ length: LOOKED_AT }, (_, k) => tokens[at + k]?.text);
}
