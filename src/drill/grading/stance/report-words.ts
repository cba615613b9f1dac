/** Who others are: with a verb of telling behind them, what follows is told and not claimed. */
const TELLERS = new Set(
  'people some many most folks student students teacher tutor lecturer professor prof beginners candidates somebody someone whoever anyone everybody everyone they others one you colleague colleagues friend friends books book blogs blog posts post authors author newcomers interviewers learners textbooks tutorials tutorial thread threads article articles video videos forum forums nobody who flatmate flatmates roommate roommates neighbour neighbor classmate classmates coworker coworkers brother sister cousin uncle mate partner'.split(
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
  'some somebody someone beginners newcomers student students candidate candidates intern interns junior juniors classmate classmates colleague colleagues friend friends flatmate flatmates roommate roommates coworker coworkers'.split(
    ' ',
  ),
);
const MISDOINGS = new Set(
  'divide divides divided average averages averaged multiply multiplies multiplied swap swaps swapped forget forgets forgot took computed normalized normalised scaled subtracted added used pooled wrongly mistakenly takes computes normalizes normalises scales subtracts adds uses puts places treats pools standardizes standardises'.split(
    ' ',
  ),
);

/** "Some divide by the variance": what a few do is no claim of the writer's. */
function isMisdoing([first, second, third, ...rest]: readonly (string | undefined)[]): boolean {
  if (!MISDOERS.has(first ?? '')) return false;
  // "Someone in my class averaged ...", "a student of mine divided ...".
  if (/^(?:in|of|at|from|on)$/.test(second ?? '') && first !== 'some')
    return rest.slice(0, 2).some((word) => MISDOINGS.has(word ?? ''));
  const verb = /^(?:people|folks|students|authors|implementations|codebases|of)$/.test(second ?? '') ? third : second;
  return MISDOINGS.has(verb ?? '');
}

/** "People often say", "whoever thinks", "you might expect", "I once believed": somebody else's words begin here. */
export function isReport(words: readonly (string | undefined)[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return false;
  if (isMisdoing(words)) return true;
  // "Post-norm calls for a warm-up" is no blog post that calls it something.
  if (first === 'post' && /^(?:-|norm\w*|ln)$/.test(rest[0] ?? '')) return false;
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

const SNEERS = /^(?:oh|sure|yeah|yes|right|great|wonderful|brilliant)$/;

/** "Oh yes, it is sooo stable": a yes with a drawl says the opposite. */
export function isMockery(words: readonly (string | undefined)[]): boolean {
  if (!SNEERS.test(words[0] ?? '')) return false;
  return words.some((word) => /^(?:so{3,}|suu+re|riii*ght|tooo+tally|veee+ry|suu+per)$/.test(word ?? ''));
}

/** Phrases that lend a sentence to somebody else: what follows is told, not claimed. */
export const REPORTS: readonly (readonly string[])[] = [
  ['sure', 'whether'],
  ['unsure', 'whether'],
  ['or', 'whether'],
  ['know', 'whether'],
  ['remember', 'whether'],
  ['recall', 'whether'],
  ['tell', 'whether'],
  ['tell', 'you', 'whether'],
  ['say', 'whether'],
  ['idea', 'whether'],
  ['idea', 'if'],
  ['remember', 'if'],
  ['recall', 'if'],
  ['tell', 'you', 'if'],
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
  ['me', 'last', 'week'],
  ['me', 'last', 'year'],
  ['me', 'yesterday'],
  ['my', 'bug'],
  ['my', 'first', 'attempt'],
  ['my', 'first', 'try'],
  ['my', 'mistake', 'was'],
  ['the', 'bug', 'was'],
  ['they', 'told', 'me'],
  ['they', 'told', 'us'],
  ['told', 'me'],
  ['told', 'us'],
  ['i', 'was', 'told'],
  ['we', 'were', 'told'],
  ['i', 'was', 'taught'],
  ['we', 'were', 'taught'],
  ['taught', 'me'],
  ['taught', 'us'],
  ['yeah', 'right', ','],
  ['sure', ',', '"'],
  ['sure', ',', '“'],
  ['sure', '"'],
  ['right', ',', '"'],
  ['yeah', ',', '"'],
];

/** Words at which the teller speaks again for himself. */
export const RETURNS = new Set(
  'but however actually yet whereas instead rather wrong false though nope really'.split(' '),
);

/** What a norm that is not the one in question is called by: "a norm which averages over the batch". */
export const OTHER_NORMS = new Set('norm normalization normalisation technique method layer scheme'.split(' '));
