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
    'all (of) its/their/the/those !tokens/!words/!positions',
    '<over>/<statistic> (all/both) (the) tokens and (all) (the) features',
    'run/runs/running/go/goes/going down .. !tokens/!words/sequence',
    'normalize (the) (whole/entire) sentence/sequence',
    'reduce/average/averaged/collapse/pool (over/across/along) (the) tokens/sequence/time axis/dimension',
    'each feature .. <over>/of .. sequence/sentence/!tokens/!words',
    'collapse/reduce/average .. batch .. and (the) sequence/token/time axis/dimension',
    'pool/pools/pooled/gather/gathers/lump/lumps/mix/mixes .. (features/values/numbers) (of/from/over) (all/the/every) !tokens/!words/!positions',
    'pool/average/mix/add (up) (the) vectors/embeddings/rows of (all) (the) !tokens/!words',
    '!tokens/!words (in/of) (the) (sentence/sequence) (are/get) pooled/averaged/mixed/lumped/summed',
    '<statistic> of (the) (whole/entire) sentence/sequence/paragraph/text',
    'to/with/from/than/against (the/an) average/mean token/word/neighbour/neighbor',
    '!neighbors/!neighbours .. averaged/mixed/pooled (in/with)',
    'compare/compares/compared/measure/measured/relate .. with/to/against (the) rest of (the) sentence/sequence',
    'compare/compares .. to/with !those of (the) other !words/!tokens',
    '<subtract> (the) sentence/sequence/paragraph mean/average',
    '!neighbors/!neighbours .. decide/decides/determine/set/give/fix (the/its) <statistic>',
    'pool/average/mix/pools/averages (the/a) (whole/entire/full) sentence/sequence',
  ],
  'token-axis': ['axis/dimension/dimensions one', 'middle/second axis/dimension'],
};
