import {
  ACCEPTANCES,
  CONTRARY,
  DENIALS,
  isFarFrom,
  isMistake,
  isNegator,
  isReport,
  OTHER_NORMS,
  REJECTIONS,
  REPORTS,
  RETRACTIONS,
  RETURNS,
  reachOf,
  SOFTENED,
} from './polarity-words.ts';
import { CLAUSE, COMMA, NONE, type Reading, SENTENCE } from './reading.ts';
import type { Token } from './tokens.ts';

/** What the writer does with a word: claims it, tells what others claim, or takes it back. */
export const ASSERTED = 0;
export const REPORTED = 1;
export const RETRACTED = 2;

export interface Stance {
  /** 1 where an odd number of negations reaches a token. */
  readonly negated: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where the writer says of a whole stretch that it is not so. */
  readonly refused: Uint8Array;
  /** 1 in what is only supposed, against the facts: "if it averaged over the batch, ... would". */
  readonly supposed: Uint8Array;
}

/** Where in an answer things are denied, told of others, or taken back. */
export function stanceOf(reading: Reading): Stance {
  const { tokens } = reading;
  const negated = new Uint8Array(tokens.length + 1);
  const status = new Uint8Array(tokens.length + 1);
  const refused = new Uint8Array(tokens.length + 1);
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
        if (report > 0 || isReport(words) || isSupposed(reading, i)) told = tell(reading, i, status, report);
      }
    }
    if (text === 'if') supposeUnreal(reading, i, status);
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
    if (isRejection && rejected !== reading.sentence[i]) {
      reject(reading, i, status, { negated, refused });
      rejected = reading.sentence[i]!;
    }
    if (startsWith(tokens, i, retractions) > 0 && !isApology(tokens, i)) retract(reading, i, status);
    if (startsWith(tokens, i, acceptances) > 0 && isAcceptance(tokens, i)) accept(reading, i, status);
    if (text === 'if') tellContrary(reading, i, status);
    if (isOtherNorm(tokens, i)) tell(reading, i, status, 0);
  }
  tellQuestions(reading, { negated, status });
  return { negated, status, refused, supposed: supposedIn(reading) };
}

/** Who supposes something of himself supposes nothing of the matter: "if I had to explain it". */
const PERSONS = new Set('i we you one someone somebody they he she people anyone'.split(' '));
const UNREAL = /^(?:was|were|did|had|took|happened|could|gave|used|kept|made|came|went|got|held|\p{L}{2,}ed)$/u;
const CONSEQUENT = new Set('would could might'.split(' '));
/** Words of a supposition among which its verb stands. */
const SUPPOSITION = 8;

/** "If layer norm took its statistics over the batch, ... would be", "were gamma to equal ..., you'd". */
function supposedIn({ tokens, sentence }: Reading): Uint8Array {
  const supposed = new Uint8Array(tokens.length + 1);
  for (let from = 0; from < tokens.length; from++) {
    const { text } = tokens[from]!;
    const opens = from === 0 || sentence[from - 1] !== sentence[from];
    if (text !== 'if' && !(opens && (text === 'were' || text === 'had'))) continue;
    let to = from + 1;
    while (to < tokens.length && sentence[to] === sentence[from]) to++;
    const rest = tokens.slice(from + 1, to).map((token) => token.text);
    const isUnreal = text !== 'if' || rest.slice(0, SUPPOSITION).some((word) => UNREAL.test(word));
    // "If they were fixed" is said of things.
    const isOfPerson = PERSONS.has(rest[0] ?? '') && !(rest[0] === 'they' && rest[1] === 'were');
    if (!isUnreal || isOfPerson || !rest.some((word) => CONSEQUENT.has(word))) continue;
    supposed.fill(1, from, to);
  }
  supposeDeeds({ tokens, sentence }, supposed);
  return supposed;
}

const MYTHS = /^(?:myths|misconceptions|misunderstandings|fallacies|mistakes|errors|falsehoods)$/;
const ORDINALS = /^(?:one|two|three|four|first|second|third|fourth|firstly|secondly|thirdly|1|2|3|4)$/;
/** How many tokens a sentence may have that does nothing but announce a list. */
const ANNOUNCEMENT = 7;

/** "Three myths. One, that layer norm averages over the batch": what follows "that" is listed as not so. */
function isListedMyth({ tokens, sentence }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'that' || !ORDINALS.test(tokens[at - 2]?.text ?? tokens[at - 1]?.text ?? '')) return false;
  for (let here = at - 1, back = 0; here >= 0 && back < 90; here--, back++) {
    if (!MYTHS.test(tokens[here]!.text)) continue;
    let from = here;
    while (from > 0 && sentence[from - 1] === sentence[here]) from--;
    return here - from < ANNOUNCEMENT;
  }
  return false;
}

/** How far behind a deed that is only thought of its "would" stands. */
const DEED_REACH = 12;

/**
 * "Averaging over the sequence would leak future tokens": the deed that opens the sentence is not done; "without them
 * each would be fixed": nor is what would be without a thing.
 */
function supposeDeeds({ tokens, sentence }: Pick<Reading, 'tokens' | 'sentence'>, supposed: Uint8Array): void {
  for (let from = 0; from < tokens.length; from++) {
    const opens = from === 0 || sentence[from - 1] !== sentence[from];
    const isWithout = tokens[from]!.text === 'without';
    if (!opens || !(isWithout || /^\p{L}{3,}ing$/u.test(tokens[from]!.text))) continue;
    for (let at = from + 1; at < Math.min(tokens.length, from + DEED_REACH) && sentence[at] === sentence[from]; at++) {
      if (tokens[at]!.text !== 'would' && !(isWithout && tokens[at]!.text === 'could')) continue;
      // Without a thing, what would be is not so either.
      let to = at;
      while (isWithout && to < tokens.length && sentence[to] === sentence[from]) to++;
      supposed.fill(1, from, to);
    }
  }
}

/** "Far from irrelevant", "anything but optional", "hard to keep stable". */
function isKeptAway(tokens: readonly Token[], at: number): boolean {
  const [next, third] = [tokens[at + 1]?.text, tokens[at + 2]?.text ?? ''];
  if (/^(?:hard|difficult|tough|tricky)$/.test(tokens[at]!.text) && next === 'to')
    return /^(?:keep|get|make|stay|remain|hold)$/.test(third);
  return isFarFrom(tokens, at) || (tokens[at]!.text === 'anything' && next === 'but');
}

/** "Suppose you divided by the variance" claims nothing; "suppose the token is (1, 3)" gives an example. */
function isSupposed({ tokens, sentence }: Reading, at: number): boolean {
  if (tokens[at]!.text !== 'suppose') return false;
  for (let here = at + 1; here < at + 8 && sentence[here] === sentence[at]; here++) {
    const { kind, text } = tokens[here]!;
    if (kind === 'number' || /^(?:token|vector|features?|numbers|word|row|entries|values)$/.test(text)) return false;
  }
  return true;
}

/** What is supposed against the truth: "if it were the more stable". */
const UNREAL_STATE = /^(?:the|more|better|less|to|true|right|so|not|irrelevant|enough|really|indeed|as)$/;

/**
 * "If post-norm were the more stable, then ...", "if they did not multiply": what is only supposed, to the end of its
 * clause, is not claimed.
 */
function supposeUnreal({ tokens, clause }: Reading, at: number, status: Uint8Array): void {
  let verb = at + 1;
  while (verb < tokens.length && verb - at < 8 && !/^(?:were|did)$/.test(tokens[verb]!.text)) verb++;
  const next = tokens[verb + 1]?.text ?? '';
  const isUnreal =
    tokens[verb]?.text === 'were' ? UNREAL_STATE.test(next) : tokens[verb]?.text === 'did' && next === 'not';
  if (!isUnreal || clause[verb] !== clause[at]) return;
  for (let here = at; here < tokens.length && clause[here] === clause[at]; here++)
    if (status[here] === ASSERTED) status[here] = REPORTED;
}

const ASKING = new Set(
  'is are does do did can could would should why what how which who has have will was were am isnt arent'.split(' '),
);

/** Tokens of a question too short to tell anything on its way. */
const FRAGMENT = 5;
const LONGEST_QUESTION = 200;

const YES_OR_NO = /^(?:is|are|does|do|did|can|could|would|should|will|has|have|must)$/;
const YES = /^(?:yes|yep|yeah|yup|indeed|absolutely)$/;
const NO = /^(?:no|nope|nah|never)$/;

/** A question claims nothing ("are they learned?"), unless it is answered at once: "does it need the batch? No." */
function tellQuestions({ tokens, breaks }: Reading, { negated, status }: Pick<Stance, 'negated' | 'status'>): void {
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at > from && breaks[at] === SENTENCE) from = at;
    if (tokens[at]!.text !== '?' || at - from > LONGEST_QUESTION) continue;
    const first = behindLabel(tokens, from);
    const isFragment = at - from <= FRAGMENT;
    if (!isFragment && !ASKING.has(tokens[first]!.text)) continue;
    const isEither = tokens.slice(first, at).some(({ text }) => text === 'or');
    const reply = tokens[behindLabel(tokens, at + 1)]?.text ?? '';
    const isAnswered = YES_OR_NO.test(tokens[first]!.text) && !isEither;
    const isNegative = tokens[first + 1]?.text === 'not';
    for (let here = from; here < at; here++) {
      // "Aren't they statistics? No" and "are they statistics? No" deny the same.
      if (isAnswered && (isNegative ? YES : NO).test(reply)) negated[here]! ^= 1;
      else if (!(isAnswered && (YES.test(reply) || NO.test(reply))) && status[here] === ASSERTED)
        status[here] = REPORTED;
    }
  }
}

/** Past the name of who speaks: "Interviewer: is ...", "Me: no". */
function behindLabel(tokens: readonly Token[], at: number): number {
  let first = at;
  while (tokens[first]?.kind === 'mark' && tokens[first]!.text !== '?') first++;
  return tokens[first + 1]?.text === ':' && tokens[first + 2] ? first + 2 : Math.min(first, tokens.length - 1);
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) index.set(phrase[0]!, [...(index.get(phrase[0]!) ?? []), phrase]);
  return index;
}

/** How long the longest of the phrases is that stand at a token, said word by word; 0 where none does. */
function startsWith(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const candidates = phrases.get(tokens[at]!.text) ?? [];
  return candidates.reduce(
    (longest, phrase) =>
      phrase.length > longest && phrase.every((word, k) => tokens[at + k]?.text === word) ? phrase.length : longest,
    0,
  );
}

/** "It doesn't simply divide, it also scales" says more instead of denying. */
function goesFurther({ tokens, sentence }: Reading, at: number): boolean {
  for (let here = at + 2; here < tokens.length && sentence[here] === sentence[at]; here++)
    if (/^(?:but|also|too|additionally)$/.test(tokens[here]!.text)) return true;
  return false;
}

function spreadNegation(reading: Reading, at: number, reach: number, negated: Uint8Array): void {
  const { tokens, breaks } = reading;
  const word = tokens[at]!.text;
  const next = tokens[at + 1]?.text ?? '';
  // "You can't just pick any" is as good as "you can't pick any".
  const isBarred =
    (/^(?:can|could|should|must)$/.test(tokens[at - 1]?.text ?? '') && /^(?:just|simply)$/.test(next)) ||
    (/^(?:do|does|will)$/.test(tokens[at - 1]?.text ?? '') && next === 'simply' && !goesFurther(reading, at));
  if (SOFTENED[word]?.includes(next) && !isBarred) return;
  // "That does not change the fact that" leaves what follows as it is.
  if (word === 'not' && next === 'change' && tokens[at + 3]?.text === 'fact') return;
  if (word === 'no' && (next === ',' || next === '.' || next === ':' || next === ';' || next === '')) return;
  // "No it isn't learned" answers first and denies then.
  if (word === 'no' && NEW_STARTS.has(next)) return;
  if (word === 'not' && tokens[at - 1]?.text === 'or') return;
  let words = 0;
  // "No one" reaches as far as "nobody".
  let most = word === 'no' && next === 'one' ? reachOf('nobody') : reach;
  for (let here = at + 1; here < tokens.length && words < most; here++) {
    // "No averaging over the batch or over the tokens" denies both.
    if (tokens[here]!.text === 'or' && AXIAL.test(tokens[here + 1]?.text ?? '')) most += 4;
    if (here > at + 1 && breaks[here]! > NONE && !(word === 'neither' && breaks[here]! < CLAUSE)) return;
    if (breaks[here]! === SENTENCE) return;
    if (word === 'neither' && tokens[here]!.text === 'nor') return;
    // "Without normalization nothing explodes" denies once.
    if (word === 'without' && isNegator(tokens[here]!.text)) return;
    // "Not the batch, not the tokens" is no denial of a denial, and "isn't learned it's a constant" goes on with a claim.
    if (word === 'not' && /^(?:not|never|no)$/.test(tokens[here]!.text)) return;
    if (word === 'not' && here > at + 1 && speaksAnew(tokens, here)) return;
    if (word === 'unlike' && NEW_STARTS.has(tokens[here]!.text)) return;
    if (tokens[here]!.kind === 'word') {
      if (tokens[here]!.text === 'and' && startsSomethingNew(tokens, here + 1)) return;
      words++;
    }
    // "Not over the batch nor the sequence": the second denies again what the first has denied.
    if (word === 'nor') negated[here] = 1;
    else negated[here]! ^= 1;
  }
}

const NEW_STARTS = new Set('it they this that these those we you i he she so then'.split(' '));

const HANGING = new Set(
  'that if whether when because so what mean means think say believe as than where since while'.split(' '),
);

/** Whether a new statement begins in the middle of a clause, for want of a mark: "... they are ...". */
function speaksAnew(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:it|they|this)$/.test(tokens[at]!.text) &&
    /^(?:is|do|have|can|will)$/.test(tokens[at + 1]?.stem ?? '') &&
    !HANGING.has(tokens[at - 1]?.text ?? '')
  );
}

function startsSomethingNew(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text ?? '';
  return NEW_STARTS.has(next) || next === 'not' || next === 'never';
}

type Denial = Pick<Stance, 'negated' | 'refused'>;

function deny({ negated, refused }: Denial, at: number): void {
  negated[at]! ^= 1;
  refused[at]! ^= 1;
}

const LOOKED_AT = 7;

function wordsFrom(tokens: readonly Token[], at: number): (string | undefined)[] {
  return Array.from({ length: LOOKED_AT }, (_, k) => tokens[at + k]?.text);
}

/**
 * From a reporting phrase to the end of the sentence, or to where the writer speaks again: told of others, or where the
 * phrase itself says that it is not so denied. Gives where it ends.
 */
function tell(reading: Reading, at: number, status: Uint8Array, phrase: number, denial?: Denial): number {
  const { tokens, breaks } = reading;
  let quoted = false;
  let here = at;
  for (; here < tokens.length; here++) {
    const { text } = tokens[here]!;
    if (text === '"' || text === '“' || text === '”') {
      if (quoted) break;
      quoted = here - at < 6;
    }
    if (!quoted && here > at && breaks[here]! === SENTENCE) break;
    const isReturn =
      RETURNS.has(text) && breaks[here]! >= COMMA && !(text === 'wrong' && tokens[here + 1]?.text === 'that');
    if (!quoted && here > at + Math.max(1, phrase - 1) && isReturn) break;
    // "It is not true that it pools the batch: it pools the channels."
    if (denial && !quoted && text === ':' && /^(?:it|they|that|this|the)$/.test(tokens[here + 1]?.text ?? '')) break;
    if (denial) deny(denial, here);
    else if (status[here] === ASSERTED) status[here] = REPORTED;
  }
  return here;
}

/**
 * "..., which is wrong": what stands before a rejection, back to the start of its sentence or, where it begins one, of the
 * sentence before, is not so. What is told of others is thereby denied by the writer.
 */
function reject(reading: Reading, at: number, status: Uint8Array, denial: Denial): void {
  const { breaks } = reading;
  let here = at - 1;
  let sentences = 0;
  if (opensSentence(reading, at)) sentences = -1;
  for (; here >= 0 && at - here < 60; here--) {
    if (breaks[here + 1] === SENTENCE && ++sentences > 0) return;
    if (status[here] === RETRACTED) continue;
    status[here] = ASSERTED;
    // "One myth: that it averages over the batch: it does not" refuses once.
    if (denial.refused[here] !== 1) deny(denial, here);
  }
}

function isAcceptance(tokens: readonly Token[], at: number): boolean {
  const isDenied = tokens.slice(Math.max(0, at - 4), at).some(({ text }) => isNegator(text) || text === 'if');
  const [second, third] = [tokens[at + 2]?.text ?? '', tokens[at + 3]?.text ?? ''];
  return !isDenied && !/^(?:of|for|only|that)$/.test(second) && !/^(?:of|for|only)$/.test(third);
}

/** "Some say it clips, and I have to agree": what is told of others is claimed after all. */
function accept({ breaks }: Reading, at: number, status: Uint8Array): void {
  let sentences = breaks[at] === SENTENCE ? -1 : 0;
  for (let here = at - 1; here >= 0 && at - here < 60; here--) {
    if (breaks[here + 1] === SENTENCE && ++sentences > 0) return;
    if (status[here] === REPORTED) status[here] = ASSERTED;
  }
}

/** How far behind "if" its verb and its axis stand. */
const CONDITION_REACH = 10;
const AXIAL = /^(?:over|across|along|through|down)$/;

/** "If the mean ran over the batch, you would get": neither the condition nor what would follow is claimed. */
function tellContrary({ tokens, breaks }: Reading, at: number, status: Uint8Array): void {
  const condition = tokens.slice(at + 1, at + CONDITION_REACH);
  if (!condition.some(({ text }) => CONTRARY.has(text)) || !condition.some(({ text }) => AXIAL.test(text))) return;
  let end = at + 1;
  let isWould = false;
  for (; end < tokens.length && breaks[end] !== SENTENCE && !(isWould && breaks[end]! >= CLAUSE); end++)
    isWould ||= tokens[end]!.text === 'would';
  if (!isWould) return;
  for (let here = at; here < end; here++) if (status[here] === ASSERTED) status[here] = REPORTED;
}

/** "With a norm which averages along the sequence": what follows is said of another norm. */
function isOtherNorm(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const isOther =
    tokens[at]!.text === 'another'
      ? !/^(?:is|as|be)$/.test(before)
      : tokens[at]!.text === 'a' && /^(?:with|than|unlike|using|use|from)$/.test(before);
  return (
    isOther && OTHER_NORMS.has(tokens[at + 1]?.text ?? '') && /^(?:that|which|who)$/.test(tokens[at + 2]?.text ?? '')
  );
}

const POINTING = new Set('they that this these those he she it both all well but of course simply just'.split(' '));

/** Whether nothing but a pronoun stands before a rejection in its sentence: "they are mistaken", "that's simply wrong". */
function opensSentence({ tokens, breaks }: Reading, at: number): boolean {
  let here = at;
  while (here > 0 && breaks[here] !== SENTENCE && POINTING.has(tokens[here - 1]!.text)) here--;
  return here > 0 && breaks[here] === SENTENCE;
}

/** "Sorry for my English" takes nothing back. */
function isApology(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'sorry' && /^(?:for|about|if|but|to)$/.test(tokens[at + 1]?.text ?? '');
}

/** What a self-correction takes back: the words since the last break, at most eight of them. */
function retract(reading: Reading, at: number, status: Uint8Array): void {
  const { tokens, breaks } = reading;
  const whole = tokens[at]!.text === 'scratch' || tokens[at]!.text === 'strike';
  let here = at - 1;
  while (
    here >= 0 &&
    (tokens[here]!.kind === 'mark' ||
      tokens[here]!.text === 'no' ||
      tokens[here]!.text === 'um' ||
      tokens[here]!.text === 'oh' ||
      tokens[here]!.text === 'uh')
  )
    here--;
  for (let words = 0; here >= 0 && words < (whole ? 40 : 8); here--) {
    if (breaks[here + 1] === SENTENCE && words > 0) return;
    status[here] = RETRACTED;
    words++;
    if (!whole && breaks[here]! > NONE) return;
    if (!whole && words >= 2 && PREPOSITIONS.has(tokens[here]!.text)) return;
  }
}

const PREPOSITIONS = new Set('over across along within on in by through to with from'.split(' '));

const reports = byFirstWord(REPORTS);
const denials = byFirstWord(DENIALS);
const rejections = byFirstWord(REJECTIONS);
const retractions = byFirstWord(RETRACTIONS);
const acceptances = byFirstWord(ACCEPTANCES);
