import type { Interview, Part } from '../drill/session/interview.ts';
import { capitalized } from './prose.ts';

/** Names of what came of a part of an answer. */
const PART_STATES: Readonly<Record<Part['state'], string>> = {
  made: 'there',
  'made with help': 'there after a follow-up',
  wrong: 'wrong',
  missing: 'not there',
};

const NAMES: Readonly<Record<string, string>> = {
  'contrast-bn': 'contrast with batch norm',
  placement: 'pre-norm or post-norm',
  stability: 'why stability matters',
};

/** What a part of an answer is called. */
export function partName({ point }: Part): string {
  return capitalized(NAMES[point.id] ?? point.id);
}

/** What came of a part, and by whom: `there`, `there after a follow-up, found by the judge`. */
export function partState({ state, isJudged }: Part): string {
  return isJudged ? `${PART_STATES[state]}, found by the judge` : PART_STATES[state];
}

/** Seconds as a clock shows them, `1:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** All the time of an interview, in seconds. */
export function wholeTime({ seconds, probes }: Interview): number {
  return probes.reduce((sum, probe) => sum + probe.seconds, seconds);
}

/** `64% at first, 82% with follow-ups` */
export function scoreSaid({ first, last, probes }: Interview): string {
  const percent = (score: number) => `${Math.round(score * 100)}%`;
  return probes.length === 0
    ? percent(last.score)
    : `${percent(first.score)}, with the follow-ups ${percent(last.score)}`;
}
