import type { Rubric } from './grading/rubric.ts';

/** The kinds of question, each with a module of its own in `kinds/`. */
export const kinds = ['choice', 'numeric', 'order', 'spot', 'free'] as const;
export type Kind = (typeof kinds)[number];

interface Common {
  /** The author's, fixed for good: saved progress refers to it. */
  readonly id: string;
  /** Id of the topic (checklist item) the question belongs to. */
  readonly topic: string;
  readonly prompt: string;
  /** Shown after the verdict, right or wrong. */
  readonly explanation: string;
}

/** One option of a choice, with why it is right or wrong. */
export interface Option {
  readonly text: string;
  readonly correct: boolean;
  readonly why: string;
}

export type ChoiceQuestion = Common & { readonly kind: 'choice'; readonly options: readonly Option[] };

/** A problem drawn from a seed; `prompt` may say {x} and other names that the generator fills in. */
export type NumericQuestion = Common & { readonly kind: 'numeric'; readonly generator: string };

export type OrderQuestion = Common & {
  readonly kind: 'order';
  /** The steps in a right order. */
  readonly steps: readonly string[];
  /** Further right orders, as positions in `steps` from 0. */
  readonly orders: readonly (readonly number[])[];
};

export type SpotQuestion = Common & {
  readonly kind: 'spot';
  readonly code: readonly string[];
  /** The faulty line, from 1. */
  readonly line: number;
  readonly reasons: readonly Option[];
};

export type FreeQuestion = Common & { readonly kind: 'free'; readonly rubric: Rubric; readonly model: string };

export type Question = ChoiceQuestion | NumericQuestion | OrderQuestion | SpotQuestion | FreeQuestion;

/** A topic of the checklist, as a pack names it. */
export interface Topic {
  readonly id: string;
  readonly title: string;
}

export interface Pack {
  readonly topic: Topic;
  readonly questions: readonly Question[];
}
