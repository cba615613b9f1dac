import type { Concepts } from '../../lexicon.ts';

/** Small and large batches, and how a norm fares with them. */
export const normsBatchSize: Concepts = {
  'tiny-batch': [
    'micro batch/batches',
    'microbatch/microbatches',

    'small/tiny/little/low/short/1/one/single/few/minuscule/handful .. mini batch/minibatch/batches/example/sample/image/sequence/sentence',
    'batch/minibatch/batches/n/b .. (is/are/get/of/size/1/one/=) small/tiny/little/one/1/few/shrink/low',
    'batch (size) (is/of/=) 1/one/two/2',
    'batch (size) (is/of/=) #',
    'batch of (just/only) 1/one/two/2/#',
    'n/b = 1',
    'n/b 1',
    'bs 1',
    'few/two .. (of) them/examples/samples/images',
    '<tiny-number-of> example/sample/image',
    'one/single example/sample/image/sentence/sequence',
    'micro-batch/micro-batches/microbatch/microbatches',
    'micro batch/batches',
    'only fit (#/two/one/a) (few) images/samples/examples/sequences',
    'shrink .. batch',
    'small/tiny/little batch sizes/size',
    'two/three/four or/to two/three/four/five example/sample/image/sequence',
    'poor statistics',
  ],
  'tiny-number-of': ['# / two/three/four/couple'],
  trouble: [
    'haywire/crazy/berserk/nuts/wrong',

    'mess/hopeless/disaster/random/shaky/fragile',

    'noisy/noise/unreliable/bad/poor/unstable/awkward/meaningless/undefined/useless/inaccurate/imprecise/worse/problematic/erratic/jumpy/garbage/rubbish/painful/wobbly/shaky/untrustworthy/degenerate',
    'break/fail/suffer/struggle/degrade/hurt/hate/deteriorate/collapse/trouble/problem/issue/nightmare/flaky',
    'not/never .. work/good/well/function/fine/reliable/usable/estimate/cope/trust',
    'hard/difficult/unhappy/badly/poorly',
    'large/big/decent/reasonable/sufficient/enough',
    'get/gets/become noisy',
    'fall/falls apart',
    'zero variance',
    'does not like',
    'trust',
    'special case',
    'falls apart',
    'haywire',
  ],
  fine: [
    'could not care less',
    'unbothered',

    'indifferent/unimpressed/unaffected/immune/untouched',

    'work/fine/ok/okay/happy/happily/good/well/usable/enough/same/suffice/problem/issue/matter/trouble/difference/cope/handle/care/mind/care',
    'no problem/issue/trouble/difference/worry',
    'just as well/good',
    'can be used',
    'still',
    'even',
  ],
  'big-batch': [
    'large/big/decent/reasonable/sufficient/enough/reasonably/sizeable/many/fat .. batch/batches/minibatch/examples/samples/n/b',
    'large/big/decent batch/n',
    'batch .. large/big/decent enough',
  ],
  'small-batch': ['<tiny-batch>', 'small/tiny/little'],
};
