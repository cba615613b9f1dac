import type { Concepts } from '../../lexicon.ts';

/** The learning rate by its names, what is done with it, and what is said of it. */
export const learningRateItself: Concepts = {
  lr: [
    'the/that/this knob/dial/hyperparameter',
    'stride length',
    'length of .. stride/strides',
    'lr/stepsize/eta',
    'learning rate/rates/rat',
    'step size/sizes',
    'rate/rates',
    'size of (the) (each) step/steps/update',
    'step length/lengths',
    'length of (the) (each) step/steps/update',
    'stride/strides',
    'step - size',
  ],
  'lr-itself': ['lr/stepsize/eta', 'step size/sizes'],
  'choose-verb': [
    'choose/tune/pick/set/select/find/sweep/adjust/chosen/tuned/picked/selected/search/retune/calibrate/schedule/decide/tuning/choosing/picking/choice/selection/care/careful/carefully/warm/decay/retuned/watch/sensible/decent/proper/suitable/sane/wisely/thought',
    'be right/good/reasonable/sensible/appropriate',
    'get it/that/lr right',
    'pay attention',
  ],
  // What there was to do about the rate, as a thing that may be gone.
  'choosing-need': [
    'need (for/to/of) .. <lr>/tuning/tune/choose/choosing/careful/care/search/sweep/pick/chosen',
    '<lr> (is) tuning/search/selection/sweep/choice/problem/question/issue/worry',
    'tuning/choosing/choice/selection/search/worry/picking/setting (of/for/about/over) .. <lr>',
    'that worry/concern/problem/chore/headache',
    'sweep/sweeps/tuning',
  ],
  // Another thing that must be chosen.
  'other-knob': [
    'epsilon/momentum/dropout/gamma/beta .. (hardly/barely/does) (not) matter/matters',
    'replacement/substitute for .. batch/data/dataset/architecture/depth/width/seed',
    'epsilon/batch/dropout/momentum/width/depth/initialize/gamma/beta/seed .. must/has/have/need/needs/should/is/be .. <choose-verb>/careful/carefully/important',
    'epsilon/batch/dropout .. with care',
  ],
  'rate-practice': [
    'warmup/warm-up/warmups',
    'warm up',
    'warm it/the .. up',
    'schedule/schedules/scheduler/scheduling/decay/cosine/annealing/anneal/cooldown',
    'sweep/sweeps/sweeping/swept',
    'grid/random search',
    'tuning still/it/remains/stays/is/matters',
    'still .. tuning',
    'lr finder',
    'ramp/ramping/ramped (it/lr/rate) (up)',
    'cosine/linear/step decay',
    'short strides',
    'lr range test',
    'reduce/lower/decrease/drop .. (lr) later/gradually/over/towards/plateau',
    'still .. search/sweep/tuning',
  ],
  works: [
    'work/works/converge/converges/fine/will/do/does/ok/okay/good/train/trains/same/equally/well/succeed/succeeds/possible/acceptable/enough/goes/allowed/suffices/identical',
  ],
  // What is said of the rate itself.
  'lr-subject': ['<lr> (is/are/becomes/become/stays/gets) stable/predictable/steady/reliable/better'],
};
