import type { Shown } from './formula.ts';
import { alike, LOOKED_AT, NUMBER, type Numbers, near, readNumber } from './vectors.ts';
import { readWorkedDivisions } from './worked-divisions.ts';

/** What worked numbers show, checked by calculation: `[2,4,6]: mean 4, minus 4 -> -2 0 2`. */
export function readWorkedNumbers(text: string, vectors: readonly Numbers[]): Shown[] {
  return [
    ...acrossTokens(vectors),
    ...ownSteps(text, vectors),
    ...readWorkedDivisions(text, vectors),
    ...workedSums(text, vectors),
    ...workedDifferences(text),
    ...meansTaken(text, vectors),
  ];
}

/** The steps of one vector: its centred values, its normalized ones, or (a mistake) those over the variance. */
function ownSteps(text: string, vectors: readonly Numbers[]): Shown[] {
  const shown: Shown[] = [];
  const stated = statedDeviations(text);
  for (const [index, vector] of vectors.entries()) {
    const steps = stepsOf(vector.values);
    if (steps.deviation === 0) continue;
    // Where the deviation is 1, centred values are normalized already; the first to stand there are the centred ones.
    let isCentered = !near(steps.deviation, 1);
    let isDone = false;
    for (const { values, from, to } of vectors.slice(index + 1)) {
      if (values.length !== vector.values.length) continue;
      const isNormalized = alike(steps.normalized, values) || alike(steps.sampled, values);
      // [1, 2, 3] less its mean is also itself over its sample deviation: then it is only centred.
      const isNew = !isCentered || !alike(steps.normalized, values);
      if (isNew && isShifted(vector.values, values, steps.deviation)) {
        shown.push({ concept: 'shown-centered', from, to });
        isCentered = true;
      } else if (isNormalized || stated.some((deviation) => isQuotient(vector.values, values, deviation))) {
        shown.push({ concept: 'shown-normalized', from, to });
        isDone = true;
      }
      // Behind the normalized values it may be gamma that shrinks them once more.
      else if (steps.variance !== 1 && !isDone && alike(steps.overVariance, values))
        shown.push({ concept: 'shown-over-variance', from, to });
    }
  }
  return shown;
}

/** Whether one vector is another less something like its mean; a slip in the mean itself is no matter. */
function isShifted(values: readonly number[], others: readonly number[], deviation: number): boolean {
  const shift = values[0]! - others[0]!;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (
    shift !== 0 && Math.abs(shift - mean) < deviation && values.every((value, i) => near(value - shift, others[i]!))
  );
}

/** Whether one vector is a centred one over a deviation that the answer states. */
function isQuotient(values: readonly number[], others: readonly number[], deviation: number): boolean {
  const isCentered = values.some((value) => value < 0) && values.some((value) => value > 0);
  return (
    isCentered &&
    alike(
      values.map((value) => value / deviation),
      others,
    )
  );
}

const DEVIATION = new RegExp(String.raw`\b(?:std|sd|deviation|σ|sigma|root|spread)\b[^\d\n]{0,20}(${NUMBER})`, 'giu');

function statedDeviations(text: string): number[] {
  return [...text.slice(0, LOOKED_AT).matchAll(DEVIATION)]
    .slice(0, 8)
    .map((match) => readNumber(match[1]!))
    .filter((value) => value > 0 && value !== 1);
}

/** Means taken down the columns of several tokens, or over all their numbers, instead of along each token. */
function acrossTokens(vectors: readonly Numbers[]): Shown[] {
  const first = vectors[0];
  if (!first || first.values.length < 2) return [];
  let count = 1;
  while (vectors[count]?.values.length === first.values.length) count++;
  for (let tokens = 2; tokens <= count; tokens++) {
    const rows = vectors.slice(0, tokens).map(({ values }) => values);
    const columns = first.values.map((_, i) => rows.map((row) => row[i]!));
    const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / tokens);
    const all = means.reduce((sum, value) => sum + value, 0) / means.length;
    const own = first.values.reduce((sum, value) => sum + value, 0) / first.values.length;
    const hit = vectors.slice(tokens).find(
      ({ values }, k) =>
        alike(means, values) ||
        (k < 3 && columns.some((column) => column.length > 2 && alike(column, values))) ||
        (k < 2 &&
          !near(all, own) &&
          rows.some((row) =>
            alike(
              row.map((value) => value - all),
              values,
            ),
          )),
    );
    if (hit) return [{ concept: 'shown-across-tokens', from: hit.from, to: hit.to }];
  }
  return [];
}

function stepsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centered = values.map((value) => value - mean);
  const squares = centered.reduce((sum, value) => sum + value * value, 0);
  const variance = squares / values.length;
  const deviation = Math.sqrt(variance);
  const sample = Math.sqrt(squares / Math.max(1, values.length - 1));
  return {
    variance,
    deviation,
    normalized: centered.map((value) => value / deviation),
    sampled: centered.map((value) => value / sample),
    overVariance: centered.map((value) => value / variance),
  };
}

const PLUS = String.raw`\s*\+\s*`;
const SUM_OVER = new RegExp(
  String.raw`[([]?\s*(${NUMBER}(?:${PLUS}${NUMBER}){1,15})\s*[)\]]?\s*(?:/|÷|divided by|over)\s*(\d+)(?:\s*=\s*(${NUMBER}))?`,
  'giu',
);
const OF_SQUARES = /(?:var\w*|σ²|σ\^2|sigma\^?2|squares?|squared|spread|std|deviation|sqrt|root)[^.;\n]{0,25}$/iu;

const THEN_ROOT = /^[^.;\d]{0,12}(?:sqrt|root|√)/iu;

/** `(1+2+3+6)/4 = 3`: the mean of these, or the variance where they are the squares of centred values. */
function workedSums(text: string, vectors: readonly Numbers[]): Shown[] {
  const shown: Shown[] = [];
  for (const match of text.slice(0, LOOKED_AT).matchAll(SUM_OVER)) {
    const terms = match[1]!.split('+').map((term) => readNumber(term.trim()));
    const count = Number(match[2]);
    const sum = terms.reduce((all, term) => all + term, 0);
    if (terms.length !== count || (match[3] !== undefined && !near(sum / count, readNumber(match[3])))) continue;
    const isVector = vectors.some(({ values }) => alike(values, terms));
    const isSquares =
      vectors.some(
        ({ values }) =>
          alike(
            values.map((value) => value * value),
            terms,
          ) || areSquares(values, terms),
      ) ||
      (!isVector &&
        (OF_SQUARES.test(text.slice(Math.max(0, match.index - 40), match.index)) ||
          THEN_ROOT.test(text.slice(match.index + match[0].length).slice(0, 30))));
    shown.push({
      concept: isSquares ? 'shown-variance' : 'shown-mean',
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return shown;
}

/** Whether numbers are the squares of a vector's centred values. */
function areSquares(values: readonly number[], terms: readonly number[]): boolean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return alike(
    values.map((value) => (value - mean) ** 2),
    terms,
  );
}

const DIFFERENCE = new RegExp(String.raw`(${NUMBER})\s*[-−–]\s*(\d+(?:\.\d+)?)\s*=\s*(${NUMBER})`, 'giu');

/** `4-6 = -2, 8-6 = 2`: the same number taken from one and from another. */
function workedDifferences(text: string): Shown[] {
  const done = [...text.slice(0, LOOKED_AT).matchAll(DIFFERENCE)].filter(([, from, less, left]) =>
    near(readNumber(from!) - readNumber(less!), readNumber(left!)),
  );
  const [first, second] = done;
  if (!first || !second || readNumber(first[2]!) !== readNumber(second[2]!)) return [];
  return [{ concept: 'shown-centered', from: first.index, to: second.index + second[0].length }];
}

const TAKEN = new RegExp(
  String.raw`\b(?:subtract\w*|minus|less|deduct\w*|remov\w+|tak(?:e|es|en|ing) (?:away|off)|off)\s+(${NUMBER})(?![\w]|\.\d)`,
  'giu',
);

/** `[2, 8], subtract 5`: what is taken off is the mean of a vector in front. */
function meansTaken(text: string, vectors: readonly Numbers[]): Shown[] {
  const means = vectors.map(({ values, to }) => ({
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    to,
  }));
  const taken = [...text.slice(0, LOOKED_AT).matchAll(TAKEN)]
    .slice(0, 8)
    .find((match) =>
      means.some(({ mean, to }) => mean !== 0 && to <= match.index && near(mean, readNumber(match[1]!))),
    );
  return taken ? [{ concept: 'shown-centered', from: taken.index, to: taken.index + taken[0].length }] : [];
}
