/** What the writer does with a word: claims it, tells what others claim, or takes it back. */
export const ASSERTED = 0;
export const REPORTED = 1;
export const RETRACTED = 2;

export interface Stance {
  /** 1 where an odd number of negations reaches a token. */
  readonly negated: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where the writer says of a whole stretch that it is not so. */
  readonly refused: Uint8Array;
  /** 1 in what is only supposed, against the facts: "if it averaged over the batch, ... would". */
  readonly supposed: Uint8Array;
}

/** Where a denial is written down. */
export type Denial = Pick<Stance, 'negated' | 'refused'>;

export function deny({ negated, refused }: Denial, at: number): void {
  negated[at]! ^= 1;
  refused[at]! ^= 1;
}
