import type { Concepts } from '../../lexicon.ts';

/** Gradients: kept usable, broken, or no matter of it. */
export const trainingGradients: Concepts = {
  'gradient-good': [
    'moderate/workable/unity/tame/!near/legible/audible/strength/strong/healthier/dependable/reasonable/conditioned/meaningful/decent/undistorted/readable/informative/evenly/even',
    'near/around/about/close to 1/one/unity',
    'order one/1/unity',
    'right/sensible/useful/usable/decent/moderate/reasonable/same size/magnitude/strength/range/scale/order',
    'well/healthy/usable/sane/stable/reasonable/scaled/order/steady/clean/alive/informative/sensible/useful/balanced/same/comparable/flow/flows/smooth/good/nice/bounded/intact/moderate/consistent/better/controlled/proper/size/one/reach/reaches/survive/survives/through/arrive/arrives/flowing',
    'well-scaled/well-behaved/well-conditioned',
    'in check',
    'under control',
  ],
  'gradient-bad': [
    'attenuate/attenuates/evaporate/overflow/underflow/nan/inf/runaway/extinct/fades/drown/peter/whisper/scream/dwindle/collapse/uneven/badly/ill-conditioned',
    'to 0/zero/infinity/nothing',
    'run/runs away/off',
    'too small/big/large/weak/strong',
    'vanish/explode/shrink/blow/die/disappear/dead/tiny/huge/unusable/blown/saturate/zero/infinite/noisy/nothing/0/nan/large/small/big/exploding/vanishing/lost/unstable/decay/fade/dying/wild/enormous/explosion/grow/astronomical/weak/useless/infinity/stuck/amplified',
    'out of control',
    'blow up',
  ],
  'gradient-matters': [
    'neither (a) whisper nor',
    'product/products .. stay/stays/remain/keep/keeps .. usable/sane/range/one/1/moderate/bounded/reasonable',
    'product .. zero/infinity/nothing/explodes/vanishes',

    '<gradient> & <gradient-good>',
    '<gradient> & <gradient-bad>',
    '<gradient> ... vanish/vanishes/explode/explodes/blow/blows/die/dies/zero/small/large/nothing',
    'vanish/explode/vanishing/exploding .. or/and/nor/, .. explode/exploding/vanish/vanishing',
    'gradient flow/flows',
    'gradients .. flow',
    'saturate/saturates/saturated/saturation',
    'multiplied/multiplies/multiply/product .. backward/backwards/jacobian/jacobians/derivatives/backprop',
    'product of .. jacobians/jacobian/derivatives/factors/matrices',
    'signal .. (to) pass/send/flow back',
    'derivative/derivatives .. 0/zero/nothing/tiny/small',
    'backward .. signal/pass ... die/explode/vanish/blow/survive/same/sane',
    'error signal',
    'updates/update .. (right/sensible/useful/reasonable/usable/comparable/well-scaled/proportionate/balanced) size/sized/scale/magnitude',
    'jacobian/jacobians/‖j_l‖ .. one/1/near/bounded/norm/norms',
    'chain rule .. <gradient-bad>/<gradient-good>/scale/scales/unstable/stable/multiply/multiplies/product',
    'early/lower/bottom/first layer/layers .. learn/learns/signal/train',
  ],
  // Gradients told of as what stability does harm to, or as what it is not about.
  'gradient-blamed': [
    '!stable/!steady .. activations .. make/makes/cause/causes/give/lead .. gradient/gradients .. zero/vanish/explode/small',
    'vanishing/exploding gradients are/is .. stable/steady/want/good',
    '!stable/!steady (the/then) gradient/gradients are/become/go/turn (to) zero/nothing/small',
    'gradient/gradients become/are/turn zero .. stops',
    'not about .. gradient/gradients',
    'nothing to do with .. gradient/gradients',
  ],
};
