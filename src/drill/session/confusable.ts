import type { Question } from '../question.ts';

/** Things that people take for one another, each by what a prompt calls it. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\blayer[- ]?norm|\bLN\b/i, /\bbatch[- ]?norm|\bBN\b/i],
  [/\bpre-?norm/i, /\bpost-?norm/i],
  [/\bgamma\b/i, /\bbeta\b/i],
  [/\bvariance\b/i, /\bdeviation\b/i],
];

/** Which of two things that are confused a question is on; one on both of a pair is on neither. */
interface Side {
  readonly pair: number;
  readonly side: 0 | 1;
}

function sidesOf({ prompt }: Question): readonly Side[] {
  return PAIRS.flatMap(([first, second], pair): Side[] => {
    const [a, b] = [first.test(prompt), second.test(prompt)];
    return a === b ? [] : [{ pair, side: a ? 0 : 1 }];
  });
}

/** How far ahead a question may be fetched to stand where it teaches more. */
const WINDOW = 6;

/**
 * Questions in nearly the order given, interleaved: behind one on one of two things that people confuse stands one on the
 * other, where there is one near; and no topic comes twice in a row where there is another near.
 */
export function interleaved(questions: readonly Question[]): readonly Question[] {
  const left = questions.map((question) => ({ question, sides: sidesOf(question) }));
  const order: Question[] = [];
  let last: (typeof left)[number] | undefined;
  while (left.length > 0) {
    const near = left.slice(0, WINDOW);
    const contrast = near.findIndex(({ sides }) => last !== undefined && isContrast(last.sides, sides));
    const other = near.findIndex(({ question }) => question.topic !== last?.question.topic);
    const [next] = left.splice(contrast >= 0 ? contrast : Math.max(0, other), 1);
    last = next as (typeof left)[number];
    order.push(last.question);
  }
  return order;
}

function isContrast(a: readonly Side[], b: readonly Side[]): boolean {
  return a.some((one) => b.some((two) => one.pair === two.pair && one.side !== two.side));
}
