import { parameterCount, statisticsCount } from './counts.ts';
import { epsilonVariance } from './epsilon.ts';
import type { Generator } from './generator.ts';
import { inputGradient } from './gradient.ts';
import { growthNone, growthPre } from './growth.ts';
import { normalized, normOfNormalized, output, sampleFactor, twoFeatures } from './normalized.ts';
import { batchFeature, group, rms } from './other-norms.ts';
import { centered, deviation, mean, variance } from './statistics.ts';

/** Every generator of numeric problems; each one's `asks`, `needs` and `offers` say what a prompt may say of it. */
export const generators: readonly Generator[] = [
  mean,
  centered,
  variance,
  deviation,
  normalized,
  output,
  twoFeatures,
  normOfNormalized,
  sampleFactor,
  statisticsCount,
  parameterCount,
  epsilonVariance,
  rms,
  batchFeature,
  group,
  inputGradient,
  growthNone,
  growthPre,
];

/** The generator of a name. */
export function generatorNamed(name: string): Generator | undefined {
  return generators.find((generator) => generator.name === name);
}
