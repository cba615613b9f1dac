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
  // One token taken as an example.
  'example-token': [
    'imagine/suppose/picture/say/consider .. one/a (single) word/token/vector',
    'for example/instance .. token/word/vector',
    'say/imagine .. token/word .. vector',
    'one word .. vector has #',
    'take (the) word/token (for) "/cat',
  ],
};
