/** Paints a piece of text for the screen; each leaves the text's width as it is. */
export interface Style {
  readonly title: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly result: (text: string) => string;
  readonly before: (text: string) => string;
  readonly after: (text: string) => string;
  readonly good: (text: string) => string;
  /** Neither good nor bad. */
  readonly fair: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;

/** No colour at all. */
export const plain: Style = {
  title: same,
  dim: same,
  result: same,
  before: same,
  after: same,
  good: same,
  fair: same,
  bad: same,
};
