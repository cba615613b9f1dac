import type { Labelled } from './answers.ts';

/** Two that a question compares, and what becomes of an answer that makes points of both when their names are exchanged. */
interface Exchange {
  /** How each of them is called, and what it is called afterwards. */
  readonly one: readonly [RegExp, string];
  readonly other: readonly [RegExp, string];
  /** Points that it must make. */
  readonly of: readonly string[];
  /** Points that are as true as before; those that a reader might grant or not. */
  readonly kept: readonly string[];
  readonly unsure: readonly string[];
  readonly traps: (points: readonly string[]) => readonly string[];
}

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  'ln-vs-bn': {
    one: [/layer ?norm(?:ali[sz]ation)?|\bLN\b/gi, 'layer norm'],
    other: [/batch ?norm(?:ali[sz]ation)?|\bBN\b/gi, 'batch norm'],
    of: ['ln-axis', 'bn-axis'],
    kept: [],
    unsure: [],
    traps: () => ['swapped-axes'],
  },
  'pre-vs-post': {
    one: [/\bpre\b|prenorm/gi, 'pre'],
    other: [/\bpost\b|postnorm/gi, 'post'],
    of: ['pre-placement', 'post-placement'],
    kept: [],
    unsure: ['trade-off'],
    traps: (points) => [
      'swapped-placement',
      ...(points.includes('pre-stable') || points.includes('post-needs-care') ? ['post-more-stable'] : []),
    ],
  },
  formula: {
    one: [/gamma|γ|\bg\b/gi, 'gamma'],
    other: [/beta|β|\bb\b/gi, 'beta'],
    of: ['gamma-scale', 'beta-shift'],
    kept: ['subtract-mean', 'divide-std', 'epsilon-inside'],
    unsure: [],
    traps: () => ['gamma-beta-swapped'],
  },
  'gamma-beta': {
    one: [/gamma|γ/gi, 'gamma'],
    other: [/beta|β/gi, 'beta'],
    of: ['scale-shift'],
    kept: ['learned', 'per-feature', 'restore-flexibility'],
    unsure: [],
    traps: () => [],
  },
};

/** A right answer with the names of the two that it compares exchanged, and what a reader would find then; or undefined. */
export function withNamesExchanged(one: Labelled): Labelled | undefined {
  const exchange = EXCHANGES[one.question];
  if (!exchange || one.traps.length > 0 || !exchange.of.every((point) => one.points.includes(point))) return undefined;
  const [[names, name], [others, other]] = [exchange.one, exchange.other];
  // Where one of them is only meant, the answer is about the same one as before.
  if (one.answer.search(names) < 0 || one.answer.search(others) < 0) return undefined;
  const answer = one.answer.replace(names, '\u0001').replace(others, name).replaceAll('\u0001', other);
  return {
    ...one,
    id: `${one.id}-exchanged`,
    answer,
    points: one.points.filter((point) => exchange.kept.includes(point)),
    traps: exchange.traps(one.points),
    unsure: [...(one.unsure ?? []), ...exchange.unsure.filter((point) => one.points.includes(point))],
  };
}
