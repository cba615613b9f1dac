import type { Concepts } from '../../lexicon.ts';

/** Gamma and beta taken for each other, and what shows that each is in its right place. */
export const affineExchanged: Concepts = {
  // The two exchanged.
  'gamma-shifts': [
    '!gamma (at/in/out) (the/front) (end/front/beginning) is (the) shift/offset/bias',
    'bias/offset/shift/intercept (parameter/called/named) !gamma',
    '!gamma offset/shift/bias',

    '!gamma (is/gets/does/:/=) (the/a/an/what/for/being/our/your/used/as) (learned/learnable/trainable/you/we) shift/shifts/offset/bias/additive/addition/translation',
    '!gamma shifts/adds/translates/offsets/moves/slides/displaces/lifts/raises',
    '!gamma determines/sets/controls/decides/gives .. mean/location/offset/center/centre',
    'beta .. spread/scale/std/width .. and gamma (its/the) mean/location/offset',
    '!gamma (is/gets/being/then/be) (what) (you/we/gets/is) (then) added/add/adds/shifted',
    '!gamma (is/what/you/we) .. add on/to/at',
    '!gamma parameter shifts/adds',
    '!gamma does/handles/controls/sets (the) shift/shifting/offset/addition/location/mean',
    'add/adds/added/adding/plus (the/a) !gamma',
    'shift/shifts/shifted/shifting/offset/translate (it/them/by/with/the/is/=/:/result/parameter/of) (by/with) !gamma',
    '!gamma for (the) shift/shifting/offset',
    '!gamma (is) (the) (thing/one/term/part/bit/number/value/vector) (that/which/you) (is/gets/then) (then) add/added/adds',
    '!gamma (is) (the) additive (one/term/part)',
    '!gamma (is) what .. (is/gets) (then) add/added/adds',
    'add (its) (own) !gamma',
    '!gamma make/makes/made shift/shifting/offset',
  ],
  'beta-scales': [
    '!beta (at/in/out) (the/front) (end/front/beginning) is (the) scale/gain/multiplier',
    'gain/multiplier/weight/scale/slope (factor/parameter/called/named) !beta',
    '!beta multiplier/gain/scale',
    '!beta is/= (the/a) per - feature scale/gain/multiplier',

    '!beta (is/gets/does/:/=/,) (the/a/an/what/for/being/our/your/used/as) (learned/learnable/trainable/you/we) scale/scales/gain/multiplier/multiplicative/scaling',
    '!beta scales/multiplies/stretches/rescales/widens/amplifies/shrinks/magnifies/weighs',
    '!beta determines/sets/controls/decides/gives .. scale/spread/std/deviation/width/size',
    '!beta (is/gets/being/then/be) (what) (you/we/gets/is) (then) multiplied/multiply/scaled',
    '!beta (is/what/you/we) .. multiply by/with',
    '!beta does/handles/controls/sets (the) scale/scaling/width/gain/multiplication/spread/wide',
    '!beta controls how wide/big',
    'multiply/multiplies/multiplied/multiplying (it/them/by/with/the/result/this/that) (by/with) !beta',
    'times !beta',
    'scale/scales/scaled/scaling (it/them/by/with/the/is/=/:/result/parameter/of) (by/with) !beta',
    '!beta for (the) scale/scaling',
    'multiply .. by (its) (own) !beta',
    '!beta make/makes/made scale/scaling',
    '!beta (is) (the) (thing/one/term/part/bit/number/value) (that/which/you) (is/gets/then) (then) multiplied/multiplies/multiply/scaled/scales',
    '!beta (is) (the) multiplicative (one/term/part)',
    '!beta by which .. multiplied',
    '!beta (is) (the) factor',
  ],
  // Each in its right place; beside these nothing is exchanged.
  'gamma-is-scale': [
    '!gamma (is/:/=) (the/a/an/what/our) (learned/learnable) scale/gain/multiplier/factor/scales/multiplies',
    '!gamma times/multiplied',
    'times/multiply/multiplied/multiplies (it) (by/with) !gamma',
    'scale/scaled/scales (it) by/with !gamma',
  ],
  'beta-is-shift': [
    '!beta (is/:/=) (the/a/an/what/our) (learned/learnable) shift/offset/bias/shifts/added/intercept',
    'plus/add/adds/adding (the/a) !beta',
    'shift/shifted/shifts/offset (it) by/with !beta',
  ],
  'order-swapped': [
    '!beta and/, !gamma (are/is) (the) (learned) scale/gain/multiplier (factor) and/, (the) shift/offset/bias',
    '!gamma and/, !beta (are/is) (the) (learned) shift/offset/bias (term) and/, (the) scale/gain/multiplier',
  ],
  'beta-centers': [
    '!beta for .. center/centre',
    'where .. center/centre',
    '!beta .. center/centre/centered/recenter/recentre',
    '!beta ... recenter/recentre',
  ],
  // In their order, each with its own: nothing between them can be taken for the other's.
  'scale-then-shift': [
    'multiply/scale/times/stretch/rescale/mult/amplify .. gamma (and/,/&) (and/then) (you/we/finally) (then) add/shift/plus/offset/move/translate/+/sum .. beta',
    'gamma (is/to/for/as/=/:) (for/to) scale/multiply/stretch/scaling/multiplying/multiplier/gain/multiplicative (it/them/and/,/factor) (and/,) beta (is/to/for/as/=/:) (for/to) shift/add/offset/shifting/adding/bias/additive',
    'scale/gain/multiplier/slope (factor) (=/is/:/called/,/by) gamma (and/,/&) (a) shift/offset/bias/intercept (=/is/:/called/,/by) beta',
    'gamma scale/gain/multiplier (and/,) beta shift/offset/bias',
  ],
  coordinated: [
    'multiply/multiplied/scale/scaled/times (by/with) !gamma (and/then) add/plus/adds/shift',
    '!gamma add/plus/adds !beta',
    '!gamma (is) (the/a) scale/gain/multiplier !beta',
    '!gamma multiplies/scales !beta',
    'scale/gain/multiplier !gamma .. shift/offset/bias !beta',
    'gamma and/, beta',
    'beta and/, gamma',
    'gamma / beta',
    'respectively',
    'gamma beta',
  ],
};
