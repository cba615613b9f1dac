import type { Concepts } from '../../lexicon.ts';

/** Over the tokens of a sequence: the axis of neither. */
export const axesTokens: Concepts = {
  // Over the sequence.
  'over-tokens': [
    '<over> (all/whole/entire/its/different) <sequence>',
    '<over> .. sequence/sentence/!tokens/!positions/!words',
    '<over> (the) (whole/entire) time/length',
    'token/tokens/sequence/time/temporal axis/dimension/dim/direction/length',
    'reduce/averaged/average/mean over/along .. dimension/dim/axis 1/one',
    '<statistic> of/from .. whole/entire/all .. sentence/sequence/!tokens/!words/!positions',
    'whole/entire/full sentence/sequence',
    'all (of) (the/its/their/those) !tokens/!words/!positions',
    'tokens and features',
    'tokens and .. features',
    'run/runs/running down .. !tokens/!words/sequence',
    'normalize (the) (whole/entire) sentence/sequence',
    'every token .. and every feature',
  ],
  'over-tokens-strictly': [
    'over t/l',
    '<statistic> of/from (the/a/each/every) (whole/full/entire) !sentence/!sequence $',
    '<statistic> of/from (the/a/each/every) (whole/full/entire) !sentence/!sequence ,',
    'from (the) first word/token/position/step to/till/until/through (the) last',
    'first word/token/position/step to/till/until/through (the) last',
    '!words/!tokens/!positions (of/in) (a/the/one/each) !sentence/!sequence (are/get) averaged/pooled/lumped/mixed/combined',
    '!words/!tokens/!positions (that) one/you/we/it sum/average/pool over',
    '!words/!tokens share/shares (a/one/the) (same/common/single) <statistic>/pair',
    '!words/!tokens (of/in) (a/the/one/each/same) !sentence/!sequence share/shares',
    '<statistic> over s',
    '<statistic> .. <over> every/each/all (single) token/word/position (in/of) (the) sequence/sentence/batch',
    'feature # of/from/in every/each/all .. token/tokens/word/words',
    'same feature of/from/in every/each/all .. token/tokens/word/words',

    'average/mean/averages (of) (the) vectors/embeddings of (all) (the) tokens/words',
    '<statistic> .. of (all) (the) !tokens/!words',

    'average/mean/averages (of) (the) word/token vectors/embeddings',
    'average (the) words/tokens (of/in) (the) sentence/sequence',

    'tokens/token/sequence/time axis/dimension (is/gets) reduced/averaged/collapsed',

    '<over> (the/all) (two/three/four/five/#) !tokens/!words',
    'average (the/all) (two/three/four/five/#) !tokens/!words',
    'average/mean (word/token) vector (of/from/over) (all) (the) !tokens/!words/!neighbors/!neighbours',
    '!tokens/!words/!neighbors/!neighbours .. average/mean vector/word',
    'average/pool/mean/mix .. with/of/over .. !neighbors/!neighbours',
    'how (much/far) .. !tokens/!words .. scatter/spread/vary/differ',
    'stack (all) (the) !tokens/!words',
    '<statistic> .. two/three/four !tokens',

    '<over> (the) (whole/entire/all/tokens/token) !sequence/!sentence/!tokens/!positions/!words/time/length',
    '<over> (the) tokens/token/sequence/time axis/dimension/direction',
    '<over> (batch) and (the) tokens/sequence',
    '<statistic> of/from (the) whole/entire/all sentence/sequence/!tokens/!words/!positions',
    '<over>/<statistic> (all/both) (the) tokens and (all) (the) features',
    'run/runs/running/go/goes/going down .. !tokens/!words/sequence',
    'normalize (the) (whole/entire) sentence/sequence',
    'reduce/average/averaged/collapse/pool (over/across/along) (the) tokens/sequence/time axis/dimension',
    'each feature .. <over>/of .. !sequence/!sentence/!tokens/!words',
    'collapse/reduce/average .. batch .. and (the) sequence/token/time axis/dimension',
  ],
  'axis-of-tokens': [
    'token/tokens/sequence/seq/time/temporal/position/word axis/dimension/dim/direction',
    'middle/second axis/dimension/one/dim',
    'seq/seqlen',
    'sequence',
  ],
  'token-axis': [
    '<axis-of-tokens> (is/gets/are) .. (one/what) (that/which) (is/gets) <axis-gone>',
    'axis/dimension/dim/one .. <axis-gone> (is/are) (the) <axis-of-tokens>',
    '<axis-of-tokens> (is/gets) <axis-gone>',
    '<axis-gone> .. (the) token/tokens/sequence/time/middle/second axis/dimension/dim',
    't/l (is/gets) (one/what) (that/which) (is/gets) <axis-gone>',
    'axis/dimension/dimensions one',
    'middle/second axis/dimension',
  ],
};
