import { InputError } from '../../errors.ts';
import type { FreeGrade } from '../grade.ts';
import type { RubricPoint } from '../grading/rubric.ts';
import type { FreeQuestion, Pack } from '../question.ts';
import { type FollowUp, isMade, wordsAgainst } from './follow-up.ts';
import { STRUCTURE } from './structure.ts';

/** The question that an interview opens with. */
const OPENING = 'full-answer';

/** The topic to drill for each point that an answer lacks. */
const TOPICS: Readonly<Record<string, string>> = {
  intuition: 'answer-structure',
  mechanism: 'statistics-and-parameters',
  'contrast-bn': 'ln-vs-bn',
  placement: 'pre-vs-post',
  stability: 'why-stability',
  'trade-off': 'learning-rate',
  example: 'worked-example',
};

/** The opening question. Throws InputError where the packs have none of that name. */
export function openingOf(packs: readonly Pack[]): FreeQuestion {
  const found = packs.flatMap(({ questions }) => questions).find(({ id }) => id === OPENING);
  if (found?.kind === 'free') return found;
  throw new InputError(`an interview opens with the free question ${OPENING}, which these packs do not have`);
}

/** A follow-up that was asked. */
export interface Probed extends FollowUp {
  /** Undefined where it was skipped. */
  readonly reply: string | undefined;
  /** Whether the reply makes the point. */
  readonly isMade: boolean;
  readonly seconds: number;
}

/** A whole interview. */
export interface Interview {
  readonly question: FreeQuestion;
  readonly answer: string;
  readonly seconds: number;
  /** Of the answer by itself. */
  readonly first: FreeGrade;
  readonly probes: readonly Probed[];
  /** With what the follow-ups brought. */
  readonly last: FreeGrade;
}

/** A part of an answer: there at once, there after a follow-up, wrong, or not there. */
export interface Part {
  readonly point: RubricPoint;
  readonly state: 'made' | 'made with help' | 'wrong' | 'missing';
  readonly evidence: string | null;
  /** Whether it is there because a judge found it. */
  readonly isJudged: boolean;
}

/** What came of each point: first the parts of the structure, then the rest of the checklist. */
export function partsOf({ question, first, last }: Interview): {
  readonly structure: readonly Part[];
  readonly checklist: readonly Part[];
} {
  const parts = question.rubric.points.map((point): Part => {
    const { evidence = null, by } = last.points.find(({ id }) => id === point.id) ?? {};
    if (isMade(question, last, point.id)) {
      const state = isMade(question, first, point.id) ? 'made' : 'made with help';
      return { point, state, evidence, isJudged: by === 'judge' };
    }
    const against = wordsAgainst(question, last, point.id);
    return { point, state: against === undefined ? 'missing' : 'wrong', evidence: against ?? null, isJudged: false };
  });
  const place = ({ point }: Part) => STRUCTURE.indexOf(point.id);
  return {
    structure: parts.filter((part) => place(part) >= 0).sort((a, b) => place(a) - place(b)),
    checklist: parts.filter((part) => place(part) < 0),
  };
}

/** What an answer's order wants, in a sentence; undefined where its parts come as the lesson teaches. */
export function orderRemark(interview: Interview): string | undefined {
  const { answer, first, question } = interview;
  const placed = STRUCTURE.flatMap((id) => {
    const evidence = first.points.find((point) => point.id === id)?.evidence;
    const at = evidence && isMade(question, first, id) ? answer.indexOf(evidence) : -1;
    return at < 0 ? [] : [{ id, at }];
  });
  const late = placed.find(({ at }, i) => placed.slice(i + 1).some((next) => next.at < at));
  if (!late) return undefined;
  const early = placed.find(({ at }, i) => i > placed.indexOf(late) && at < late.at);
  return `The ${early?.id} came before the ${late.id}; start with the intuition, define the mechanism, mention the trade-off, close with an example.`;
}

/** Topics to drill after an interview, of those that some packs have. */
export function topicsToDrill(interview: Interview, packs: readonly Pack[]): readonly string[] {
  const { structure, checklist } = partsOf(interview);
  const open = [...structure, ...checklist].filter(({ state }) => state !== 'made');
  const there = new Set(packs.map(({ topic }) => topic.id));
  return [...new Set(open.flatMap(({ point }) => TOPICS[point.id] ?? []))].filter((topic) => there.has(topic));
}
