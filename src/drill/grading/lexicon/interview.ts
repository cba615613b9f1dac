import type { Concepts } from '../lexicon.ts';

/** What only the whole answer of an interview asks for. */
export const interview: Concepts = {
  cost: [
    'cost/costs/costly/overhead/expensive/slower/latency/drawback/downside/limitation/memory-bound/bandwidth/bandwidth-bound/disadvantage',
    'extra/additional/more compute/work/pass/reduction/memory/operations/computation/parameters/flops/ops',
    'not free',
    'two passes',
    'synchronization',
    'lose/loses/throws/discards .. information',
    'memory bound',
  ],
  'no-cure': [
    'not/no .. cure/magic/panacea/cure-all/silver/wonders/miracle/fix',
    'no (silver/magic) bullet',
    'not (expect) wonders',
  ],
  'unlike-bn': [
    'unlike/contrast/contrasts/versus/opposed/compared/contrary/difference/differs/different/rather/instead (to/with/of/from/than/between) (a/the) <batch-norm-word>',
    'in contrast to <batch-norm-word>',
    '<batch-norm-word> ,/:/does/is/uses/takes/averages/normalizes/goes/works/on/needs/pools/reduces/looks/instead/would',
  ],
  'batch-norm-word': ['<name-of-batch-norm>', 'batch statistics/stats'],
  'deep-word': ['deep/deeper/depth/stack/layers/blocks/tall/stacks', '# layer/block', 'many layers/blocks'],
  'run-away': [
    'diverge/diverges/diverging/explode/explodes/exploding/vanish/vanishing/vanishes/unstable/instability/drift/drifts/drifting/compound/compounds/collapse/collapses',
    'blow/blows/blown/blowing up',
    'run/runs/running away/off',
    'out of hand/control',
    'tantrum/tantrums',
    'fall/falls over/apart',
    'feedback',
  ],
  // One token measured by itself, in the words of a talk.
  'own-token': [
    'each/every/a/that (single) token .. own (row/vector) (row) statistics/stats/moments/numbers/features/entries/mean/values',
    'nothing/only/alone (but/from) that/its/the/this (very/own/same) vector/token/row/representation',
    'own row/vector statistics/stats/moments/numbers/mean',
    'each/every/one/a token own numbers/statistics/features/values',
    'that/this/one/each/its (own) !vector/!row/!token .. own/only/alone/numbers/features/average/mean',
    'own !features/!numbers/!values/!entries/!bins/!components/!ruler/!d',
    'own # numbers/features/values/entries',
    'their/its own mean/average/statistics/spread',
    'average/mean .. and .. spread/deviation/variance/std of its/their/the features/numbers/values/entries',
    '!row/!rows/!vector average/mean',
    'z - score/scoring/scores (each/every) row/rows/token/vector',
    'z-score/z-scoring/zscore/standardize (each/every) row/rows/token/vector',
    'itself .. only/alone',
    'one/each/every token ... its/own/their (own) features/numbers/values/mean/average/spread',
    'units of .. own spread',
  ],
  'known-range': [
    'standard/foreseeable/usual/known/proper size/scale/format/footing/magnitude/loudness',
    'rms/length (of/is/at/about/around/near/=) 1/one/unity',
    'comparable/common/comfortable/foreseeable/predictable/standard/familiar/usual/known/steady/fixed/same/similar/reasonable/normal (foreseeable/predictable/known) scale/range/size/level/magnitude/footing/band/loudness/terms/units',
    'range/scale/size/magnitude/level .. same/expects/expected/known/predictable/foreseeable/comparable/familiar',
    'comparably/similarly/equally loud/large/big/scaled/sized',
    'known in advance',
    'of (a) comparable/similar/same/familiar size/magnitude',
    'mean (of) zero/0 .. (and/,) .. one/1/unit',
    'never over - or underdriven',
  ],
  // What batch norm does with the others.
  'pools-others': [
    'pool/pools/average/averages/mix/mixes/lump/lumps/aggregate/aggregates (over/across/together) them/others/everyone/everybody/examples/samples/tracks/all',
    'hinges/hinge/depends/depend on who/what else',
  ],
  'number-word': [
    'one/two/three/four/five/six/seven/eight/nine/ten/twelve/fifteen/twenty/thirty/forty/fifty/hundred/zero',
    'minus/negative one/two/three/four/five/six/ten/twenty',
    'one/zero/two point one/two/three/four/five/six/seven/eight/nine',
    'minus/negative one/zero/two point one/two/three/four/five/six/seven/eight/nine',
  ],
  'spoken-vector': ['<number-word> <number-word> (and) <number-word>'],
  'entry-becomes': [
    'entry/value/feature/number/component/element of # become/becomes/turns/goes/ends/is (into/to/up/as) (at) #',
  ],
  // One token taken as an example.
  'example-token': [
    'imagine/suppose/picture/say/consider .. one/a (single) word/token/vector',
    'for example/instance .. token/word/vector',
    'say/imagine .. token/word .. vector',
    'one word .. vector has #',
    'take (the) word/token (for) "/cat',
  ],
  // What post-norm normalizes.
  'sum-normed': ['sum/addition/total/!result', 'residual sum'],
  // What batch norm does with the batch.
  'uses-batch': [
    'use/uses/using/need/needs/take/takes/look/looks/see/sees/consult/consults/read/reads (at) (the) (whole/entire/full/all) (mini) batch/minibatch/neighbours/neighbors',
    'come/comes/taken/drawn/obtained/get/gets (from/over/out) (of) (the) (whole/entire/full) (mini) batch/minibatch',
  ],
};
