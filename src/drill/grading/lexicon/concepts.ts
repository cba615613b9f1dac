import type { Concepts } from '../lexicon.ts';
import { affineExchanged } from './affine/exchanged.ts';
import { affineFreedom } from './affine/freedom.ts';
import { affineLearned } from './affine/learned.ts';
import { affinePerFeature } from './affine/per-feature.ts';
import { affineScaleAndShift } from './affine/scale-and-shift.ts';
import { asides } from './asides.ts';
import { axesApart } from './axes/apart.ts';
import { axesAveraging } from './axes/averaging.ts';
import { axesBatch } from './axes/batch.ts';
import { axesFeatures } from './axes/features.ts';
import { axesTokens } from './axes/tokens.ts';
import { divisor } from './divisor.ts';
import { driftCompounding } from './drift/compounding.ts';
import { driftDenied } from './drift/denied.ts';
import { driftReset } from './drift/reset.ts';
import { epsilonItself } from './epsilon/itself.ts';
import { epsilonMistaken } from './epsilon/mistaken.ts';
import { epsilonZeroDivision } from './epsilon/zero-division.ts';
import { interview } from './interview.ts';
import { learningRateAnyRate } from './learning-rate/any-rate.ts';
import { learningRateBadlyChosen } from './learning-rate/badly-chosen.ts';
import { learningRateBesideNorm } from './learning-rate/beside-norm.ts';
import { learningRateItself } from './learning-rate/rate.ts';
import { learningRateStillChosen } from './learning-rate/still-chosen.ts';
import { normsBatchDependence } from './norms/batch-dependence.ts';
import { normsBatchSize } from './norms/batch-size.ts';
import { normsHome } from './norms/home.ts';
import { normsRunningAverages } from './norms/running-averages.ts';
import { nouns } from './nouns.ts';
import { pairs } from './pairs.ts';
import { placementOrder } from './placement/order.ts';
import { placementOutcome } from './placement/outcome.ts';
import { placementStability } from './placement/stability.ts';
import { steps } from './steps.ts';
import { trainingGoesWell } from './training/goes-well.ts';
import { trainingGradients } from './training/gradients.ts';
import { trainingNextLayer } from './training/next-layer.ts';
import { trainingOverclaimed } from './training/overclaimed.ts';
import { trainingSteady } from './training/steady.ts';

/** The concepts of all themes: a file a theme, a folder where a theme has several sides. */
export const concepts: Concepts = {
  ...nouns,
  // Over what statistics are taken.
  ...axesAveraging,
  ...axesFeatures,
  ...axesBatch,
  ...axesTokens,
  ...axesApart,
  // Layer norm and batch norm: dependence on the batch, inference, where each is at home, whether they are one.
  ...normsBatchDependence,
  ...normsBatchSize,
  ...normsRunningAverages,
  ...normsHome,
  ...pairs,
  ...steps,
  ...divisor,
  // Gamma and beta: what they do, where they come from, what they are good for.
  ...affineScaleAndShift,
  ...affineExchanged,
  ...affineLearned,
  ...affinePerFeature,
  ...affineFreedom,
  // Epsilon: what it guards against, where it stands, how small it is, what it is not.
  ...epsilonItself,
  ...epsilonZeroDivision,
  ...epsilonMistaken,
  // Where the norm stands in a block, and what comes of it.
  ...placementOrder,
  ...placementStability,
  ...placementOutcome,
  // What steady activations do for layers, gradients and training, and what they do not.
  ...trainingSteady,
  ...trainingNextLayer,
  ...trainingGoesWell,
  ...trainingGradients,
  ...trainingOverclaimed,
  // The scale through a deep stack.
  ...driftCompounding,
  ...driftReset,
  ...driftDenied,
  // The learning rate beside layer norm.
  ...learningRateItself,
  ...learningRateStillChosen,
  ...learningRateBesideNorm,
  ...learningRateBadlyChosen,
  ...learningRateAnyRate,
  ...interview,
  ...asides,
};
