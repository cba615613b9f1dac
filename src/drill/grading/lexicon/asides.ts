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
    'weights .. converge .. zero',
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
    'because/since/once/when/if .. network/networks/training/model/it/nets .. train/trains/trained/reliable/reliably/converges ... activations/scale/features/range',
    'training .. already reliable',
    'already reliable',
    'monitor/monitors/monitoring',
    'gradients .. first',
    'need the gradients',
  ],
  // Greek letters of other trades.
  'other-greek': ['momentum/discount/exploration/decay/decays/epoch/epochs', 'momentum coefficient', 'reward/rewards'],
  'as-statistics': [
    'gamma (is) (the) spread of .. input/vector/data',
    'estimated/computed from (the) data/input/batch',

    'gamma (is/stores/holds/equals/=) .. deviation/std/variance/sigma',
    'beta (is/stores/holds/equals/=/its) .. mean/average',
    'gamma .. statistics/statistic',
    'running mean/variance/average/averages/statistics',
  ],
  'unlike-statistics': ['unlike (the) mean', 'unlike mu', 'unlike the statistics', 'in contrast to (the) mean'],
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
    'std/deviation/variance/spread/denominator/batch/gradient/gradients (is/are/of) (too/very) small/tiny',
    'small/tiny variance/std/deviation/spread/denominator/batch/gradients',
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
  'other-step': ['relu/softmax/queries/query/keys/dropout/min/max', 'the loss', 'one hot'],
  // Things beside the denominator that might be zero.
  'not-denominator': [
    'weight/weights/mean/gradient/gradients/activation/activations/error/neuron/neurons/probability/output/outputs .. zero/nonzero/non/positive',
  ],
  // Before and after what is no sub-layer.
  'other-time': ['pretraining/finetuning/training/predictions/data'],
  // What is only supposed.
  supposing: [
    'hope/hopes/wish/unfortunately',
    'only if',
    'if only',
    'if gamma/they/the/all',
    'would/might/could only',
    'set/setting/choose/choosing/with gamma',
  ],
};
