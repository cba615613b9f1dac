import type { LayerNormSteps } from '../core/layer-norm.ts';

/** One group of numbers that share statistics (a token), with its worked steps. */
export interface WorkedGroup {
  /** Position among all groups, from 0. */
  readonly ordinal: number;
  /** Position along the axes before the normalized ones; `[0]` where there are none. */
  readonly index: readonly number[];
  readonly steps: LayerNormSteps;
}

/** A worked layer norm, as every view reads it. */
export interface Worked {
  readonly epsilon: number;
  readonly axis: number;
  /** Shape of the input. */
  readonly shape: readonly number[];
  /** How many groups the input has, whether shown or not. */
  readonly groupCount: number;
  /** Groups whose steps are shown. */
  readonly groups: readonly WorkedGroup[];
  /** First and last groups, for a table over all of them; empty where there is only one. */
  readonly overview: readonly WorkedGroup[];
}

/** Whether gamma is all ones and beta all zeros, so that the output is x_hat itself. */
export function isPlain({ gamma, beta }: LayerNormSteps): boolean {
  return gamma.every((g) => g === 1) && beta.every((b) => b === 0);
}

/** What one group is called: a token where only the last axis is normalized, else a group. */
export function groupNoun({ axis, shape }: Worked): 'token' | 'group' {
  return axis === -1 || axis === shape.length - 1 ? 'token' : 'group';
}

/** `token 3`, or `token [0, 3]` where several axes place it. */
export function groupName(worked: Worked, { index }: WorkedGroup): string {
  return `${groupNoun(worked)} ${index.length === 1 ? index[0] : `[${index.join(', ')}]`}`;
}
