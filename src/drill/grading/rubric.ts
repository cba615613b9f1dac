import type { Experience } from './experience/experience.ts';

/**
 * What a complete answer says, and the traps it can fall into.
 *
 * A rubric is data: its points and traps are met by **claims**, and a claim names concepts of the lexicon (or of the
 * pack's own), says which subject they must be said of, and whether they must be asserted or denied.
 */
export interface Rubric {
  readonly points: readonly RubricPoint[];
  readonly traps: readonly RubricTrap[];
  /** Subjects that an answer speaks of where it names none. */
  readonly about?: readonly string[];
  /** The pack's own subjects, beside those of the shared lexicon. */
  readonly subjects?: readonly Subject[];
  /** The pack's own concepts: name to phrases. One of the shared lexicon's name takes its place. */
  readonly concepts?: Readonly<Record<string, readonly string[]>>;
  /** What graded answers taught of it. */
  readonly experience?: Experience;
}

export interface RubricPoint {
  readonly id: string;
  /** What meets it, as a sentence. */
  readonly says: string;
  /** Share of the score, 1 unless given. */
  readonly weight: number;
  /** The follow-up question that would draw it out. */
  readonly probe: string;
  /** Why denying it is wrong. */
  readonly why: string;
  /** Any of these meets it. */
  readonly claims?: readonly Claim[];
  /** Any of these denies it, so that it counts as contradicted where no claim meets it. */
  readonly denials?: readonly Claim[];
}

export interface RubricTrap {
  readonly id: string;
  readonly says: string;
  /** The point that it contradicts. */
  readonly contradicts: string;
  readonly why: string;
  /** Any of these is a fall into it. */
  readonly claims?: readonly Claim[];
  /** Further points that cannot stand beside it. */
  readonly voids?: readonly string[];
}

/** How near the concepts of a claim must stand to one another. */
export const scopes = ['clause', 'sentence', 'near', 'answer'] as const;
export type Scope = (typeof scopes)[number];

/** One way to say something: concepts together, of a subject. */
export interface Claim {
  /** Subject that it must be said of; none: of any. */
  readonly about?: string;
  /** Whether it must be said of that subject alone, and not of both of a pair at once. */
  readonly only: boolean;
  /** Concepts that must all be there. */
  readonly says: readonly Wanted[];
  /** Concepts that must not stand in the same scope: not asserted there, or (`any`) not even mentioned. */
  readonly without: readonly Wanted[];
  /** `sentence` unless given. */
  readonly scope: Scope;
  /** Points that must be found for this claim to count. */
  readonly given: readonly string[];
}

/** A concept, and whether it must be asserted, denied, either (`any`), or only mentioned, by whomever. */
export interface Wanted {
  readonly concept: string;
  readonly stance: 'asserted' | 'denied' | 'any' | 'mentioned';
  /** Subject that this one must be said of; none: the claim's. */
  readonly about?: string;
}

/** Something that claims are about. Of one family, a claim is about one: layer norm or batch norm. */
export interface Subject {
  readonly id: string;
  readonly family: string;
  /** Its names, as phrases of the lexicon. */
  readonly names: readonly string[];
  /** Whether the parts of its names mean nothing of their own: the norm of "post-norm" is not spoken of by itself. */
  readonly isWhole?: boolean;
  /** Concept that hints at it where an answer does not name it: "the 2017 paper". */
  readonly hints?: string;
  /** Concept that shows it, such as a formula, where an answer has no name of the family. */
  readonly shownBy?: string;
}
