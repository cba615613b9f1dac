/** Where a question stands with the learner. */
export interface Standing {
  /** Whether it was ever answered. */
  readonly isSeen: boolean;
  readonly isDue: boolean;
  /** How well it is held, from 0 to 1. */
  readonly mastery: number;
}

/** Where each question stands, by its id. */
export type Standings = (question: string) => Standing;
