import type { Concepts } from '../lexicon.ts';

/** Words that turn a claim aside: who else they speak of, what they are mistaken for, what they hedge. */
export const asides: Concepts = {
  hedged: ['depends on .. factors', 'whether', 'it depends', 'hard to say'],
  'field-name': ['deep/machine learning'],
  arrow: ['->'],
  'axis-word': ['axis/axes/dimension/direction/difference/differ/differs/distinction'],
  'difference-word': ['difference/differ/differs/differently'],
  varying: ['image/images/vision/pictures/cnn/cnns'],
  'wrong-object': [
    'keep/keeps/make/makes (the/its/all) !weights',
    'weights .. converge .. zero',
    '!stable !weights',
    'about the !weights',
    'gpu/server/servers/overheat/overheating/chemistry/chemical/reaction/reactions/equilibrium/enzyme/restaurant/restaurants/kitchen/economy',
    'crash/crashes .. gpu/computer/program/machine',
    'normalize/normalizes (the) !weights',

    'weight matrix/matrices',
    'normalize/rescale/normalizes/rescales/squash .. !weights',
    '!labels/dataset/!predictions/!targets',
    'weight decay',
    'data set',
  ],
  // Cause and effect exchanged: the training goes well, hence the activations are steady.
  'because-trains': [
    'sign/evidence/indication/symptom/proof (that) .. <training>/converged',
    'once/when/after/if .. converged/trained',
    'training/network/model has converged',
    'because/since/once/when/if .. network/networks/training/model/it/nets .. train/trains/trained/reliable/reliably/converges ... activations/scale/features/range',
    'training .. already reliable',
    'already reliable',
    'monitor/monitors/monitoring',
    'gradients .. first',
    'need the gradients',
  ],
  // Greek letters of other trades.
  'other-greek': [
    'multiplies/scales/multiply/scale/rescales (the) gradient/loss/lr',
    'multiplied/scaled by/with/in (the) gradient/loss',
    'added to (the) loss/gradient',
    'adds to (the) loss/gradient',
    'momentum/discount/exploration/decay/decays/epoch/epochs',
    'momentum coefficient',
    'reward/rewards',
  ],
  'greek-elsewhere': [
    'penalty/gan/gans/discriminator/svm/kernel/rbf/rays/radiation/tester/release',
    'for/of/in adam',
    'version/blocker',
  ],
  'as-statistics': [
    'gamma measures/describes/tells how spread/wide .. token/input/batch/vector/data',
    'gamma (is) (the) spread of .. input/vector/data',
    'estimated/computed from (the) data/input/batch',

    'gamma is/stores/holds/equals/=/: .. deviation/std/variance/sigma',
    'gamma deviation/std/variance/sigma',
    'gamma (is/gets) (set) to/from .. deviation/std/variance/sigma',
    '!set/!sets/!put gamma to .. deviation/std/variance/sigma',
    'gamma remembers/records/remember/record/preserves/captures .. deviation/std/variance/sigma',
    'gamma takes care of .. variance .. one',
    'beta is/stores/holds/equals/=/:/its .. mean/average',
    'gamma .. statistics/statistic',
    'running mean/variance/average/averages/statistics',
  ],
  'unlike-statistics': ['unlike (the) mean', 'unlike mu', 'unlike the statistics', 'in contrast to (the) mean'],
  // "Folded into the convolution together with the running mean": the mean stands beside them.
  'beside-running': [
    'with/like/and/beside/alongside/unlike/than/or (the) (batch/bn) (own) running/moving mean/average/variance/statistic/averages',
  ],
  'noise-or-step': [
    'noise',
    'like dropout',
    'learning rate',
    'step size',
    'regularize/regularizer/regularization',
    'relu/dead',
    'numerator',
  ],
  'of-std': [
    'std/deviation/variance/spread/denominator .. basically/practically/essentially/virtually 0/zero/nothing',
    'std/deviation/variance/spread/denominator/batch/gradient/gradients (is/are/of) (too/very) small/tiny',
    'minuscule/minute/wee variance/std/deviation/spread/denominator',
    'small/tiny variance/std/deviation/spread/denominator/batch/gradients',
  ],
  // What would be, were it otherwise.
  // Other functions, which do have bounds: "softmax is what gives values between 0 and 1".
  'other-squashing': [
    'unlike/not (like) (a/the) sigmoid/softmax/tanh/minmax/min-max/clipping',
    '!softmax/!sigmoid/!tanh/!min-max/!minmax (function/scaling/normalization/layer) is/gives/maps/squashes/squeezes/turns/puts/brings/forces',
    'what (a/the) !softmax/!sigmoid/!tanh/!minmax (function) does/do',
    '!softmax/!sigmoid/!tanh/!min-max/!minmax (function/scaling/layer) would/will/can/could squash/squeeze/map/bound/clip/limit/turn/do/give/put/force',
    'min max scaling/normalization is/gives/maps/squashes/squeezes/does/turns/puts/brings/forces',
  ],
  // "What stays stable can still overfit": that it is not about this.
  'not-its-business': [
    'still/nevertheless/nonetheless/anyway overfit/overfits/memorize/memorise/generalize',
    'overfit/overfitting/generalization/generalisation/regularization is (a/the) matter/job/task/business/concern/problem/issue of/for (other/something)',
    'overfit/overfitting/generalization/generalisation/regularization (is/are) another/different/separate topic/subject/thing/area',
    'overfit/overfitting/generalization/generalisation/regularization is (what/where/why) dropout/weight/data/early',
  ],
  // "Dividing by a variance of zero" is what epsilon keeps from.
  'variance-of-zero': [
    'variance (of/that/which) (is/was/equals) (exactly/nearly/almost/close/near) (to) 0/zero/tiny/small/vanishing',
    'zero/vanishing/tiny/null variance',
  ],
  // "It is hard to keep stable", "stable only with warm-up", "trained well, it may win": not said outright.
  'conditionally-stable': [
    'can/could/may/might be (made/kept) stable/robust/trained/reliable',
    'made/kept stable by/with/through/via',
    'if/once/when/where (it/they/you) (is/are/get) (properly/carefully/well) trained/trains/tuned/converges',
    'trained/tuned/initialized/initialised/done/handled well/properly/carefully',
    'in/for/with/at (only/just) two/three/four/five/six/2/3/4/5/6/8/12 layers/blocks',
    'only with/if/when/after/thanks',
    'provided/given/assuming',
    'stable (only) with warm/warmup/warm-up/deepnorm/care/careful/init/initialization',
    'may/might/can/could (still) beat/win/outperform/surpass',
  ],
  // What has been learned stays: "at inference they are frozen at their learned values".
  'once-trained': [
    'with/having (them/gamma/both/these) (and/beta) frozen/fixed/held',
    'froze/freeze/freezing',
    '!trainable/!unfrozen again',
    'if/when/while/because (you/they/we/i) (are/were/had) (freeze/keep/left) (them) frozen',
    'at/during/in inference/test/deployment/evaluation/serving (time)',
    'after/once training/trained/learned',
    'at (their/the/its) learned/trained/final values/value',
  ],
  // One parameter for many: nothing is averaged there.
  'shared-by-all': [
    'same/shared/common gamma/beta/scale/shift/parameter/weight/vector/gain/bias/formula/procedure',
    'gamma/beta/parameters .. shared/same/used/applied',
  ],
  // What every token is like once it is normalized.
  'normalized-state': [
    'same (average/mean) and (the) (same) spread/scale/deviation/std/variance',
    'same mean/average/spread/variance/scale/size/distribution',
    'same zero/unit mean/variance',
  ],
  // "Gamma keeps us from dividing by zero": another guards.
  'others-guard': [
    'gamma/beta (is) (the) (one) (that/which) keeps/prevents/avoids/protects/guards/stops',
    'gamma/beta .. to prevent/avoid/keep/stop',
  ],
  // "Taken along some axes and not along others" names none.
  'mean-of-zero': ['to/at/around/of zero/0 mean/average', '<statistic> to/at/of/around zero/0'],
  // One norm in the place of the other, not one example.
  'swapping-norms': [
    'replace/exchange/swap/substitute .. in any/every/the model/network',
    'replace/exchange/swap/substitute .. one (norm) with/by/for (the) other',
    'replace/exchange/swap/substitute .. norm/normalization',
  ],
  'some-others': ['some .. not .. others', 'some .. others not', 'certain .. not .. others'],
  'something-else': ['something/anything (quite/entirely/altogether/completely) else/different', 'unrelated'],
  // Where normalization is missing.
  'lacking-stability': [
    'without (any/a/such/these/this/that/it) (stable/steady) activations/stability/normalization/norm/layernorm/scale/inputs/input',
    'without it/that/this',
  ],
  'what-if': [
    'if .. were/had',
    'if (you/we/one/it/i/they) (only/just) divided/averaged/used/took/multiplied/added/subtracted/forgot/skipped/did',
    'were .. to divide/average/use/multiply/add',
    'had (you/we/one/it) divided/averaged/used/multiplied/added',
    'dividing/averaging/multiplying/adding .. would/wouldnt',
    'would/could not/be/have/give/make/leave/break/mix/get/come',
    'could/might/may (also/just/instead/well) divide/average/multiply/subtract/use/take',
  ],
  // What it is said to have no part in.
  unrelated: [
    'nothing to do with',
    'nothing about/against',
    'unrelated to',
    'no bearing on',
    'not about',
    'has no role in',
  ],
  costs: ['but/although/though', 'if it/you'],
  // What is normalized elsewhere: the data.
  'training-data': [
    'input image/images/data',
    'training data/set/images',
    'pixels',
    'raw (input) data/images',
    'before (they/it) (enter/entering) the network',
  ],
  // Steps of something else.
  'other-step': ['relu/softmax/queries/query/keys/dropout/min/max', 'the loss', 'one hot', 'weight matrix', 'involve'],
  // Things beside the denominator that might be zero.
  'not-denominator': [
    'loss/accuracy .. zero/nonzero/explode',
    'weight/weights .. explode/exploding/blow/blowing/vanish',
    'weight/weights/mean/gradient/gradients/activation/activations/error/neuron/neurons/probability/output/outputs .. zero/nonzero/non/positive',
  ],
  // Before and after what is no sub-layer.
  'other-time': ['pretraining/finetuning/training/predictions/data'],
  // Other things that have a last axis or keep something under control.
  'other-op': ['softmax/dropout/clipping/keys/queries', 'attention weights/scores', 'weight decay', 'gradient clip'],
  // Gamma and beta, which are pairs too.
  'greek-pair': ['gamma/beta/gain/bias/parameter'],
  // What is only supposed.
  supposing: [
    'hope/hopes/wish/unfortunately',
    'only if',
    'if only',
    'if gamma/they/the/all',
    'would/might/could only',
    'set/setting/choose/choosing/with gamma',
  ],
  // The same in one respect only.
  'same-only-in': [
    'same in that/as',
    'in that/this (respect/regard) .. same',
    'that respect/regard',
    'same formula/shape/number/form/recipe/parameters/goal/purpose',
  ],
};
