import { gradeOf, isComplete, type Labelled, questions } from './answers.ts';

/** How often the grader and the readers say yes and no. */
export interface Tally {
  readonly both: number;
  readonly graderOnly: number;
  readonly readersOnly: number;
  readonly neither: number;
}

export interface Agreement {
  readonly points: Tally;
  readonly traps: Tally;
  /** Points of each question. */
  readonly byQuestion: ReadonlyMap<string, Tally>;
  /** Answers with a trap or without a point, and how many of them pass as correct. */
  readonly wrong: number;
  readonly wrongPassed: number;
  readonly complete: number;
  readonly completePassed: number;
}

const NOTHING: Tally = { both: 0, graderOnly: 0, readersOnly: 0, neither: 0 };

/** Holds the grader against the readers, point by point and trap by trap. */
export function agreementOn(answers: readonly Labelled[], asked = questions): Agreement {
  let [points, traps] = [NOTHING, NOTHING];
  let [wrong, wrongPassed, complete, completePassed] = [0, 0, 0, 0];
  const byQuestion = new Map<string, Tally>();
  for (const one of answers) {
    const grade = gradeOf(one, asked);
    const { rubric } = questions.get(one.question)!;
    let own = NOTHING;
    for (const { id } of rubric.points) {
      const isFound = grade.points.find((point) => point.id === id)?.state === 'found';
      if (!one.unsure?.includes(id)) own = counted(own, one.points.includes(id), isFound);
    }
    for (const { id } of rubric.traps) {
      const isFallen = grade.traps.find((trap) => trap.id === id)?.state === 'fallen';
      if (!one.unsure?.includes(id)) traps = counted(traps, one.traps.includes(id), isFallen);
    }
    points = sum(points, own);
    byQuestion.set(one.question, sum(byQuestion.get(one.question) ?? NOTHING, own));
    const passes = grade.verdict === 'correct';
    const isWrong = one.traps.length > 0 || one.points.length === 0;
    wrong += isWrong ? 1 : 0;
    wrongPassed += isWrong && passes ? 1 : 0;
    complete += isComplete(one) ? 1 : 0;
    completePassed += isComplete(one) && passes ? 1 : 0;
  }
  return { points, traps, byQuestion, wrong, wrongPassed, complete, completePassed };
}

function counted(tally: Tally, readers: boolean, grader: boolean): Tally {
  const cell = readers ? (grader ? 'both' : 'readersOnly') : grader ? 'graderOnly' : 'neither';
  return { ...tally, [cell]: tally[cell] + 1 };
}

function sum(a: Tally, b: Tally): Tally {
  return {
    both: a.both + b.both,
    graderOnly: a.graderOnly + b.graderOnly,
    readersOnly: a.readersOnly + b.readersOnly,
    neither: a.neither + b.neither,
  };
}

/** Of what the grader found, how much the readers found too. */
export function precision({ both, graderOnly }: Tally): number {
  return both / (both + graderOnly || 1);
}

/** Of what the readers found, how much the grader found too. */
export function recall({ both, readersOnly }: Tally): number {
  return both / (both + readersOnly || 1);
}

/** Cohen's kappa: agreement beyond what chance would give. Cohen (1960), A coefficient of agreement for nominal scales. */
export function kappa({ both, graderOnly, readersOnly, neither }: Tally): number {
  const n = both + graderOnly + readersOnly + neither;
  const agreed = (both + neither) / n;
  const chance =
    ((both + readersOnly) * (both + graderOnly) + (neither + graderOnly) * (neither + readersOnly)) / (n * n);
  return (agreed - chance) / (1 - chance || 1);
}
