import type { FreeGrade, PointResult } from '../drill/grade.ts';
import type { RubricPoint, RubricTrap } from '../drill/grading/rubric.ts';
import type { FreeQuestion } from '../drill/question.ts';
import { padLeft, padRight } from './cells.ts';
import type { Screen } from './look.ts';
import { type Mark, markedAnswer } from './marked-answer.ts';
import { behind, capitalized, proseLines } from './prose.ts';

/** What came of one point or trap, as it is listed below the answer. */
interface Finding {
  readonly is: 'right' | 'wrong' | 'missing';
  readonly says: string;
  /** Why it is wrong, or the question that would draw it out. */
  readonly notes: readonly string[];
  /** The words of the answer that it is about. */
  readonly quote: string | null;
}

/**
 * The learner's own words marked where each point was found and where something is wrong, then point by point what was
 * found, what is wrong and why, and what was not seen, with the question that would draw it out.
 */
export function findingLines(
  { rubric }: FreeQuestion,
  answer: string,
  grade: FreeGrade,
  screen: Screen,
): readonly string[] {
  if (grade.refusal !== undefined) return proseLines(grade.refusal, screen.width, 2);
  const findings = [...fallenTraps(rubric, grade), ...pointFindings(rubric, grade)].toSorted(
    (a, b) => RANK[a.is] - RANK[b.is],
  );
  const marks = findings.flatMap(({ is, quote }, i): Mark[] =>
    quote === null ? [] : [{ quote, label: String(i + 1), isRight: is === 'right' }],
  );
  const listed = findings.flatMap((finding, i) => listLines(finding, i + 1, screen));
  const doubt = grade.doubt === undefined ? [] : ['', ...proseLines(grade.doubt, screen.width, 2)];
  return [...markedAnswer(answer, marks, screen), '', ...listed, ...doubt];
}

const RANK = { right: 0, wrong: 1, missing: 2 } as const;

function fallenTraps({ points, traps }: FreeQuestion['rubric'], grade: FreeGrade): readonly Finding[] {
  return traps.flatMap((trap): Finding[] => {
    const evidence = evidenceOf(trap, grade);
    if (evidence === undefined) return [];
    const lost = points.find(({ id }) => id === trap.contradicts);
    const taken = lost ? [`That takes away the point "${lost.says}".`] : [];
    return [{ is: 'wrong', says: `Not so: ${trap.says}`, notes: [trap.why, ...taken], quote: evidence }];
  });
}

/** The words that fell into a trap; undefined where none did. */
function evidenceOf({ id }: RubricTrap, { traps }: FreeGrade): string | null | undefined {
  const result = traps.find((trap) => trap.id === id);
  return result?.state === 'fallen' ? result.evidence : undefined;
}

/** What came of each point, but for those that a trap stands for. */
function pointFindings({ points, traps }: FreeQuestion['rubric'], grade: FreeGrade): readonly Finding[] {
  const lost = new Set(traps.flatMap((trap) => (evidenceOf(trap, grade) === undefined ? [] : [trap.contradicts])));
  return points.flatMap((point): Finding[] => {
    const result = grade.points.find(({ id }) => id === point.id);
    if (!result || (lost.has(point.id) && result.state !== 'missing')) return [];
    return [findingOf(point, result)];
  });
}

function findingOf(point: RubricPoint, { state, evidence: quote, by }: PointResult): Finding {
  if (state === 'found') {
    const says = by === 'judge' ? `Found by the judge: ${point.says}` : capitalized(point.says);
    return { is: 'right', says, notes: [], quote };
  }
  if (state === 'contradicted') return { is: 'wrong', says: `Contradicted: ${point.says}`, notes: [point.why], quote };
  return { is: 'missing', says: `Not seen: ${point.says}`, notes: [point.probe], quote: null };
}

function listLines({ is, says, notes }: Finding, number: number, screen: Screen): readonly string[] {
  const { symbols, style, width } = screen;
  const [sign, paint] = {
    right: [symbols.check, style.good],
    wrong: [symbols.cross, style.bad],
    missing: [symbols.open, style.fair],
  }[is] as [string, (text: string) => string];
  const start = `  ${padRight(sign, SIGN_WIDTH)}${padLeft(is === 'missing' ? '' : String(number), 2)}  `;
  return [...behind(start, says, width, paint), ...notes.flatMap((note) => proseLines(note, width, start.length))];
}

/** Columns for the sign of a finding, of which the ASCII ones have two. */
const SIGN_WIDTH = 2;
