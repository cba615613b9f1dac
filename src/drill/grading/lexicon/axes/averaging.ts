import type { Concepts } from '../../lexicon.ts';

/** That numbers are averaged at all, and the words for what is averaged with what. */
export const axesAveraging: Concepts = {
  // Doing something with numbers: what makes a noun beside it the thing that is averaged over.
  averaging: [
    '<over>',
    '<statistic>',
    '<normalize>',
    'look/read/take/compute/calculate/measure/pool/reduce/aggregate/collapse/average/compare/work/operate/run/sum/go/act/estimate/handle/treat/do',
    'from/of/by/with/using/on/at/in',
  ],
  'pooling-word': ['<statistic>', 'pool/sum/add/collapse/reduce/normalize/standardize/standardise/gather/center/stack'],
  // Of all of them alike, none averaged with another.
  'for-all': [
    'for/to/on/at all (of) (the) !tokens/!words/!positions',
    'for/throughout (the) whole/entire/full sentence/sequence',
    '!tokens/!words .. same/alike/equal/similar',
    '<steady> .. across/between/over/from .. !tokens/!words/!examples/!samples/batch/batches/sequence',
    'no matter',
    'all (of) (the) !tokens/!words/!vectors .. have/has/end/get/gets/come/become/share/receive',
  ],
  // Plurals that may be a token's own numbers.
  'own-plural': ['population', '!inputs/!items', 'each other', 'one another', 'the others'],
  // Beside a batch: "the batch has 32 examples; the mean is taken across the 32".
  'over-a-number': [
    '<over> (the) # $',
    '<over> (the) # ,',
    '<over> (the) # of them',
    'each of the #',
    '<statistic> of (the) (all/whole) # $',
    '<statistic> of (the) # ,',
    'average/averages/averaging/pools (the/those/these/all) # $',
    'average/averages/averaging/pools (the/those/these/all) # ,',
  ],
  'a-few-averaged': [
    'average/averages/averaging/pool/pools the two/three/four/five/six/seven/eight/#',
    '<statistic> .. of the two/three/four/five/six/seven/eight/#',
  ],
  'a-few-tokens': ['two/three/four/five/six/seven/eight/several/many/# !tokens/!words'],
  opposite: [
    'opposite',
    'other way around/round',
    'reverse',
    'vice versa',
    'conversely',
    'transpose',
    'exactly the other',
    'other axis/direction',
    'is/takes/uses/over/along/across/down the other one',
  ],
  // What becomes of an axis that is averaged over, in everybody's words.
  'axis-gone': [
    'disappear/vanish/collapse/reduce/squash/squeeze/average/sum/pool/remove/eliminate/swallow/lose/contract/marginalize/shrink/fold/crush/flatten/integrate/aggregate/summarize/consume/drop/melt/compress/merge',
    '!eaten/!eat/!eats/!gone/!lost/!dropped/!shrunk',
    'go/goes away',
    'die/dies out',
  ],
  // "It is X that one sums over", "the one you average over".
  'one-sums-over': [
    '(that/which) one/you/we/it/they/ln sum/average/pool/reduce/normalize/run/aggregate/marginalize/collapse/go/add/integrate/compute/take .. over/along/across/through/up/away/out',
  ],
  'statistic-or-norm': ['<statistic>', '<normalize>'],
};
