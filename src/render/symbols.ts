/** The signs that views are drawn with, in Unicode or in ASCII for terminals that have no more. */
export interface Symbols {
  readonly mean: string;
  readonly variance: string;
  readonly epsilon: string;
  readonly gamma: string;
  readonly beta: string;
  readonly xHat: string;
  readonly times: string;
  readonly sum: string;
  readonly squared: string;
  readonly root: (inside: string) => string;
  readonly minus: string;
  readonly infinity: string;
  readonly ellipsis: string;
  readonly verticalEllipsis: string;
  readonly axisLine: string;
  /** Bars that grow to the right: a full cell, then parts of one, the smallest first. */
  readonly right: { readonly full: string; readonly parts: readonly string[] };
  /** Bars that grow to the left. */
  readonly left: { readonly full: string; readonly parts: readonly string[] };
  readonly check: string;
  readonly cross: string;
  /** For what is neither done nor wrong. */
  readonly open: string;
  /** The two parts of a column or a bar: what was right, what was not. */
  readonly filled: string;
  readonly shaded: string;
  /** Lines below words that are right, and that are wrong. */
  readonly underline: string;
  readonly waves: string;
  /** Points at what is chosen. */
  readonly pointer: string;
  /** Points at what is being carried. */
  readonly held: string;
  readonly marked: string;
  readonly unmarked: string;
}

export const unicode: Symbols = {
  mean: 'μ',
  variance: 'σ²',
  epsilon: 'ε',
  gamma: 'γ',
  beta: 'β',
  xHat: 'x̂',
  times: '·',
  sum: 'Σ',
  squared: '²',
  root: (inside) => (/[ +]/.test(inside) ? `√(${inside})` : `√${inside}`),
  minus: '−',
  infinity: '∞',
  ellipsis: '…',
  verticalEllipsis: '⋮',
  axisLine: '│',
  right: { full: '█', parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'] },
  left: { full: '█', parts: ['▐'] },
  check: '✓',
  cross: '✗',
  open: '○',
  filled: '█',
  shaded: '░',
  underline: '─',
  waves: '~',
  pointer: '❯',
  held: '↕',
  marked: '◉',
  unmarked: '◯',
};

export const ascii: Symbols = {
  mean: 'mean',
  variance: 'var',
  epsilon: 'eps',
  gamma: 'gamma',
  beta: 'beta',
  xHat: 'xhat',
  times: '*',
  sum: 'sum ',
  squared: '^2',
  root: (inside) => `sqrt(${inside})`,
  minus: '-',
  infinity: 'inf',
  ellipsis: '...',
  verticalEllipsis: ':',
  axisLine: '|',
  right: { full: '#', parts: [] },
  left: { full: '#', parts: [] },
  check: 'ok',
  cross: 'NO',
  open: '-',
  filled: '#',
  shaded: '.',
  underline: '-',
  waves: '^',
  pointer: '>',
  held: '=',
  marked: '[x]',
  unmarked: '[ ]',
};
