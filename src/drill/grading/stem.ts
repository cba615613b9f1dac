const KEPT: Readonly<Record<string, string>> = {
  axes: 'axis',
  meaning: 'meaning',
  during: 'during',
  being: 'being',
  bias: 'bias',
  lens: 'lens',
  erase: 'erase',
  erases: 'erase',
  erased: 'erase',
  erasing: 'erase',
  gas: 'gas',
  training: 'train',
  trained: 'trained',
  better: 'better',
  other: 'other',
  others: 'other',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  was: 'is',
  were: 'is',
  are: 'is',
  am: 'is',
  be: 'is',
  been: 'is',
  has: 'have',
  had: 'have',
  having: 'have',
  goes: 'go',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  kept: 'keep',
  made: 'make',
  gave: 'give',
  given: 'give',
  ran: 'run',
  running: 'running',
  runs: 'run',
  got: 'get',
  gotten: 'get',
  came: 'come',
  grew: 'grow',
  grown: 'grow',
  fed: 'feed',
  learnt: 'learn',
  learned: 'learn',
  blew: 'blow',
  blown: 'blow',
  shrank: 'shrink',
  shrunk: 'shrink',
  stayed: 'stay',
  held: 'hold',
  found: 'find',
  sees: 'see',
  saw: 'see',
  seen: 'see',
  saves: 'save',
  died: 'die',
  dies: 'die',
  dying: 'die',
  lay: 'lie',
  lying: 'lie',
  built: 'build',
  sent: 'send',
  sat: 'sit',
  variances: 'variance',
  stds: 'std',
  this: 'this',
  its: 'its',
  less: 'less',
  loss: 'loss',
  losses: 'loss',
  mass: 'mass',
  plus: 'plus',
  minus: 'minus',
  thus: 'thus',
  always: 'always',
  across: 'across',
  as: 'as',
  us: 'us',
  yes: 'yes',
  bus: 'bus',
  adam: 'adam',
  news: 'news',
  lost: 'lose',
  losing: 'lose',
  chose: 'choose',
  chosen: 'choose',
  quicker: 'quick',
  faster: 'fast',
  easier: 'easy',
  easyer: 'easy',
  stabler: 'stable',
  steadier: 'steady',
  deeper: 'deep',
  smoother: 'smooth',
  larger: 'large',
  bigger: 'big',
  smaller: 'small',
  safer: 'safe',
  stretched: 'stretch',
  biggest: 'big',
  largest: 'large',
  means: 'mean',
  mean: 'mean',
  centered: 'center',
  centred: 'center',
  centre: 'center',
  centres: 'center',
  centring: 'center',
  meant: 'meant',
  squared: 'square',
  things: 'thing',
  thing: 'thing',
  nothing: 'nothing',
  something: 'something',
  anything: 'anything',
  everything: 'everything',
  string: 'string',
  kept_: 'keep',
  bring: 'bring',
  brings: 'bring',
  brought: 'bring',
  bought: 'buy',
  led: 'lead',
  undid: 'undo',
  undone: 'undo',
  undoes: 'undo',
  speeds: 'speed',
  speed: 'speed',
  sped: 'speed',
  need: 'need',
  needed: 'need',
  needs: 'need',
  feed: 'feed',
};

/** No word is longer; what is, is left alone, as it would take long. */
const LONGEST = 40;

/**
 * The stem that words are compared by: plural, tense and British spelling taken off. Rough on purpose; what matters
 * is that a phrase of the lexicon and the words of an answer come out alike.
 */
export function stemOf(word: string): string {
  const kept = Object.hasOwn(KEPT, word) ? KEPT[word] : undefined;
  if (kept !== undefined) return kept;
  if (word.length < 4 || word.length > LONGEST || !/^[a-z]+$/.test(word)) return word;
  let stem = word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/is(e|es|ed|ing|er|ers)$/, 'iz$1')
    .replace(/yse(s|d)?$/, 'yze$1')
    .replace(/our(s|ed|ing|ful)?$/, 'or$1')
    .replace(/ization(s)?$/, 'ize');
  if (/(?:ch|sh|x|ss|zz)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/[^suia]s$/.test(stem)) stem = stem.slice(0, -1);
  if (/[aeiouy].*ing$/.test(stem) && stem.length > 5) stem = undoubled(stem.slice(0, -3));
  else if (/ied$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/[aeiouy].*ed$/.test(stem) && !/eed$/.test(stem) && stem.length > 4) stem = undoubled(stem.slice(0, -2));
  if (/[ai]bly$/.test(stem) || stem === 'stably') stem = `${stem.slice(0, -1)}e`;
  else if (/ily$/.test(stem) && stem.length > 5) stem = `${stem.slice(0, -3)}y`;
  else if (/[^l]ly$/.test(stem) && stem.length > 5) stem = stem.slice(0, -2);
  else if (/[bdfghklmnprstvz]ie(?:r|st)$/.test(stem) && stem.length > 5) stem = `${stem.replace(/ie(?:r|st)$/, '')}y`;
  if (/e$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  return stem;
}

function undoubled(stem: string): string {
  return /([bdgkmnprt])\1$/.test(stem)
    ? stem.slice(0, -1)
    : stem.replace(/([^aeiou]l)l$/, '$1').replace(/([aeiou]l)l$/, '$1l');
}
