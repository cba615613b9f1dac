/** Words that turn what follows into its opposite, and how many words they reach. */
const NEGATORS: Readonly<Record<string, number>> = {
  not: 8,
  never: 8,
  no: 5,
  without: 3,
  neither: 12,
  nor: 8,
  none: 6,
  nothing: 8,
  nobody: 8,
  hardly: 6,
  barely: 5,
  scarcely: 5,
  unlike: 6,
  nowhere: 8,
  lacks: 4,
  lack: 4,
  neednt: 8,
  skips: 4,
  dispenses: 4,
  spares: 4,
};

/** Whether a word negates. */
export function isNegator(word: string): boolean {
  return Object.hasOwn(NEGATORS, word);
}

const FAR_FROM =
  /^(?:irrelevant|unimportant|useless|pointless|meaningless|negligible|harmless|trivial|identical|equivalent|interchangeable|equal|certain|guaranteed|true|being|making|having|stable|over|obsolete|redundant)$/;

/** "Far from irrelevant" denies; "far from one" tells of a number. */
export function isFarFrom(tokens: readonly { readonly text: string }[], at: number): boolean {
  return tokens[at]!.text === 'far' && tokens[at + 1]?.text === 'from' && FAR_FROM.test(tokens[at + 2]?.text ?? '');
}

/** How many words a negator reaches. */
export function reachOf(word: string): number {
  return NEGATORS[word] ?? 0;
}

/** Words behind a negator that take its force away: "not only", "no matter", "not sure". */
export const SOFTENED: Readonly<Record<string, readonly string[]>> = {
  not: [
    'only',
    'just',
    'merely',
    'simply',
    'necessarily',
    'sure',
    'solely',
    'always',
    'exactly',
    'quite',
    'so',
    'much',
  ],
  no: ['matter', 'wait', 'worries', 'doubt', 'problem', '-'],
  nothing: ['but', 'else'],
  without: ['doubt'],
  never: ['mind'],
};

/** Phrases that take back what stands before them. */
export const RETRACTIONS: readonly (readonly string[])[] = [
  ['sorry'],
  ['no', 'wait'],
  ['wait', 'no'],
  ['scratch', 'that'],
  ['i', 'imean'],
  ['correction'],
  ['oops'],
  ['or', 'rather'],
  ['my', 'bad'],
  ['let', 'me', 'correct'],
  ['i', 'misspoke'],
  ['strike', 'that'],
  ['wait', ','],
  ['ugh'],
  ['whoops'],
  ['pardon'],
  ['actually', 'no'],
  ['no', 'actually'],
  ['well', 'no'],
  ['er', 'no'],
];

/** Who others are: with a verb of telling behind them, what follows is told and not claimed. */
const TELLERS = new Set(
  'people some many most folks students beginners candidates somebody someone whoever anyone everybody everyone they others one you colleague colleagues friend friends books book blogs blog posts post authors author newcomers interviewers learners textbooks tutorials tutorial thread threads article articles video videos forum forums nobody who flatmate flatmates roommate roommates neighbour neighbor classmate classmates coworker coworkers brother sister cousin uncle mate partner'.split(
    ' ',
  ),
);
/** Of these only with "might", "would" or the like: "you would think". */
const CONDITIONAL_TELLERS = new Set(['they', 'one', 'you', 'who']);
const TELLINGS = new Set(
  'say says said think thinks thought believe believes believed claim claims claimed assume assumes assumed hope hopes hoped expect expects expected tell tells told imagine imagines confuse confuses mix mixes suppose argue argues insist swear write writes draw draws guess suspect suspects repeat teach teaches reckon pretend pretends fear describe describes call calls picture pictures view views regard present presents insists swears sell sells recite recites mention mentions ask asks asked wonder wonders wondered'.split(
    ' ',
  ),
);
const SUPPOSING = new Set('might may would could will often sometimes frequently usually typically always'.split(' '));
const ONCE = new Set('once always first originally initially used earlier before'.split(' '));

/** Words of a report that may stand between its teller and its verb. */
const REPORT_REACH = 5;

const MISDOERS = new Set(
  'some somebody someone beginners newcomers students classmate classmates colleague colleagues friend friends flatmate flatmates roommate roommates coworker coworkers'.split(
    ' ',
  ),
);
const MISDOINGS = new Set(
  'divide divides divided average averages multiply multiplies swap swaps forget forgets wrongly mistakenly takes computes normalizes normalises scales subtracts adds uses puts places treats pools standardizes standardises'.split(
    ' ',
  ),
);

/** "Some divide by the variance": what a few do is no claim of the writer's. */
function isMisdoing([first, second, third]: readonly (string | undefined)[]): boolean {
  if (!MISDOERS.has(first ?? '')) return false;
  const verb = /^(?:people|folks|students|authors|implementations|codebases|of)$/.test(second ?? '') ? third : second;
  return MISDOINGS.has(verb ?? '');
}

/** "People often say", "whoever thinks", "you might expect", "I once believed": somebody else's words begin here. */
export function isReport(words: readonly (string | undefined)[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return false;
  if (isMisdoing(words)) return true;
  const telling = rest
    .slice(0, REPORT_REACH)
    .findIndex((word, i) => word !== undefined && TELLINGS.has(word) && rest[i + 1] !== 'about');
  if (telling < 0) return false;
  const between = rest.slice(0, telling) as string[];
  if (between.some((word) => word === undefined || /^[.,;:!?\n]$/.test(word))) return false;
  if (first === 'i' || first === 'we')
    return between.some((word) => ONCE.has(word)) || rest[telling] === 'thought' || rest[telling] === 'believed';
  if (!TELLERS.has(first)) return false;
  return !CONDITIONAL_TELLERS.has(first) || between.some((word) => SUPPOSING.has(word));
}

/** Phrases that lend a sentence to somebody else: what follows is told, not claimed. */
export const REPORTS: readonly (readonly string[])[] = [
  ['sure', 'whether'],
  ['unsure', 'whether'],
  ['or', 'whether'],
  ['know', 'whether'],
  ['remember', 'whether'],
  ['unclear', 'whether'],
  ['not', 'sure', 'if'],
  ['do', 'not', 'know', 'if'],
  ['do', 'not', 'remember', 'if'],
  ['wonder', 'if'],
  ['wondering', 'if'],
  ['wonder', 'whether'],
  ['i', 'would', 'love'],
  ['allegedly'],
  ['supposedly'],
  ['often', 'told'],
  ['often', 'said'],
  ['often', 'claimed'],
  ['often', 'heard'],
  ['it', 'is', 'said'],
  ['you', 'often', 'hear'],
  ['you', 'hear'],
  ['you', 'sometimes', 'hear'],
  ['i', 'heard'],
  ['keep', 'hearing'],
  ['i', 'hear'],
  ['first', 'thought'],
  ['at', 'first', 'i'],
  ['would', 'have', 'said'],
  ['would', 'have', 'thought'],
  ['would', 'have', 'guessed'],
  ['my', 'first', 'answer'],
  ['my', 'first', 'idea'],
  ['first', 'guess'],
  ['first', 'instinct'],
  ['naively'],
  ['i', 'have', 'heard'],
  ['tempting', 'to'],
  ['tempted', 'to'],
  ['easy', 'to', 'think'],
  ['easy', 'to', 'believe'],
  ['do', 'not', 'confuse'],
  ['so', 'called'],
  ['as', 'if'],
  ['as', 'though'],
  ['it', 'sounds', 'like'],
  ['if', 'it', 'were'],
  ['if', 'it', 'was'],
  ['if', 'you', 'think'],
  ['even', 'if'],
  ['nobody', 'would', 'say'],
  ['would', 'be', 'nice', 'if'],
  ['would', 'be', 'great', 'if'],
  ['i', 'wish'],
  ['claim', ':'],
];

/** Phrases that say of what follows that it is not so. */
export const DENIALS: readonly (readonly string[])[] = [
  ['it', 'is', 'not', 'true', 'that'],
  ['it', 'is', 'not', 'the', 'case', 'that'],
  ['it', 'is', 'false'],
  ['it', 'is', 'wrong'],
  ['it', 'would', 'be', 'wrong'],
  ['it', 'would', 'be', 'a', 'mistake'],
  ['it', 'is', 'a', 'mistake'],
  ['it', 'is', 'a', 'myth'],
  ['it', 'would', 'be', 'a', 'misunderstanding'],
  ['it', 'is', 'a', 'misunderstanding'],
  ['it', 'is', 'a', 'misconception'],
  ['is', 'not', 'true', 'that'],
  ['is', 'not', 'the', 'case', 'that'],
  ['nor', 'is', 'it', 'so', 'that'],
  ['nor', 'is', 'it', 'true', 'that'],
  ['nor', 'is', 'it', 'the', 'case', 'that'],
  ['nor', 'is', 'it', 'right', 'that'],
  ['it', 'is', 'not', 'so', 'that'],
  ['it', 'is', 'not', 'as', 'if'],
  ['it', 'is', 'untrue', 'that'],
  ['i', 'disagree', 'that'],
  ['i', 'doubt', 'that'],
  ['does', 'not', 'mean'],
  ['do', 'not', 'mean'],
  ['not', 'mean', 'that'],
  ['myth', ':'],
  ['misconception', ':'],
  ['not', 'as', 'if'],
  ['not', 'as', 'though'],
  ['not', 'that', 'it'],
  ['wrong', 'to', 'say'],
  ['wrong', 'to', 'think'],
  ['wrong', 'to', 'believe'],
  ['wrongly'],
  ['mistakenly'],
  ['erroneously'],
];

const MISTAKEN = new Set(
  'common classic usual typical frequent popular widespread textbook standard old famous the a this that'.split(' '),
);
const MISTAKES = new Set(
  'misconception mistake myth error trap confusion mix-up slip misunderstanding fallacy belief'.split(' '),
);

/** "A common misconception is that", "the classic mistake": what follows is denied. */
export function isMistake(words: readonly (string | undefined)[]): boolean {
  const [first, second, third, fourth] = words;
  if (first === undefined || !MISTAKEN.has(first)) return false;
  const isWeak = first === 'a' || first === 'this' || first === 'that' || first === 'the';
  const noun = (isWeak ? [third] : [second, third]).find((word) => word !== undefined && MISTAKES.has(word));
  if (isWeak && !(second !== undefined && MISTAKEN.has(second))) return second === 'misconception' || second === 'myth';
  return (
    noun !== undefined || (second === 'mix' && third === '-' && fourth === 'up') || (third === 'mix' && fourth === '-')
  );
}

/** Words at which the teller speaks again for himself. */
export const RETURNS = new Set(
  'but however actually yet whereas instead rather wrong false though nope really'.split(' '),
);

/** Sentences that reject the one before them. */
export const REJECTIONS: readonly (readonly string[])[] = [
  ['that', 'is', 'wrong'],
  ['that', 'is', 'false'],
  ['that', 'is', 'not', 'true'],
  ['that', 'is', 'not', 'right'],
  ['this', 'is', 'wrong'],
  ['this', 'is', 'false'],
  ['this', 'is', 'not', 'true'],
  ['which', 'is', 'wrong'],
  ['which', 'this', 'is', 'not'],
  ['which', 'it', 'is', 'not'],
  ['and', 'not', 'this'],
  ['that', 'is', 'something', 'else'],
  ['which', 'is', 'false'],
  ['which', 'is', 'not', 'true'],
  ['is', 'a', 'myth'],
  ['is', 'a', 'misconception'],
  ['is', 'a', 'common', 'misconception'],
  ['not', 'true'],
  ['is', 'simply', 'wrong'],
  ['is', 'just', 'wrong'],
  ['neither', 'is', 'right'],
  ['neither', 'is', 'true'],
  ['none', 'of', 'that'],
  ['both', 'are', 'wrong'],
  ['is', 'wrong'],
  ['are', 'wrong'],
  ['is', 'mistaken'],
  ['are', 'mistaken'],
  ['is', 'nonsense'],
  ['is', 'a', 'mistake'],
  ['is', 'not', 'correct'],
  ['that', 'is', 'not', 'the', 'case'],
  ['which', 'is', 'not', 'the', 'case'],
  ['that', 'is', 'not', 'so'],
  ['plausible', ',', 'wrong'],
  ['plausible', 'but', 'wrong'],
  ['wrong', '.'],
  ['wrong', '!'],
  ['false', '.'],
  ['not', 'so', '.'],
  ['it', 'is', 'not', '.'],
  ['it', 'does', 'not', '.'],
  ['it', 'does', '.'],
  ['they', 'do', 'not', '.'],
  ['it', 'is', 'wrong'],
  ['that', 'would', 'be', 'wrong'],
  ['that', 'is', 'incorrect'],
  ['would', 'be', 'wrong'],
  ['is', 'the', 'wrong'],
  ['that', 'is', 'nonsense'],
  ['nonsense', '.'],
  ['that', 'is', 'a', 'mistake'],
  ['that', 'is', 'backwards'],
  ['that', 'is', 'not', 'what', 'it', 'is'],
  ['it', 'is', 'not', 'what', 'it', 'is'],
  ['has', 'it', 'backwards'],
  ['have', 'it', 'backwards'],
  ['got', 'it', 'backwards'],
  ['wrong', 'again'],
  ['but', 'it', 'is', 'not', '.'],
  ['but', 'it', 'does', 'not', '.'],
  ['is', 'false'],
  ['is', 'not', 'right'],
  ['is', 'incorrect'],
  ['are', 'incorrect'],
  ['is', 'untrue'],
  ['i', 'take', 'that', 'back'],
  ['i', 'take', 'it', 'back'],
  ['of', 'course', 'not'],
  ['certainly', 'not', '.'],
  ['certainly', 'not', '!'],
  ['no', 'way', '.'],
  ['no', 'way', '!'],
  ['far', 'from', 'it', '.'],
  ['it', 'will', 'not', '.'],
  ['they', 'are', 'not', '.'],
  ['i', 'disagree', '.'],
  ['counterexample'],
  ['no', ',', 'it', 'is', 'the', 'other', 'way', 'round'],
  ['no', ',', 'it', 'is', 'the', 'other', 'way', 'around'],
  ['no', ',', 'the', 'other', 'way', 'round'],
  ['no', ',', 'the', 'other', 'way', 'around'],
];

/** Phrases by which the writer makes what others say his own: "and I have to agree". */
export const ACCEPTANCES: readonly (readonly string[])[] = [
  ['i', 'agree'],
  ['to', 'agree'],
  ['they', 'are', 'right'],
  ['they', 'are', 'correct'],
  ['that', 'is', 'right'],
  ['that', 'is', 'correct'],
  ['which', 'is', 'right'],
  ['which', 'is', 'true'],
  ['which', 'is', 'correct'],
  ['and', 'rightly'],
];

/** What a norm that is not the one in question is called by: "a norm which averages over the batch". */
export const OTHER_NORMS = new Set('norm normalization normalisation technique method layer scheme'.split(' '));

/** Past forms of a condition that is not so: "if the mean ran over the batch, you would get". */
export const CONTRARY = new Set(
  'ran were was went averaged took used normalized normalised computed reduced pooled did had taken mixed shared'.split(
    ' ',
  ),
);
