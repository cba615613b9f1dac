import type { FreeGrade } from '../drill/grade.ts';
import type { Answer, Posed } from '../drill/kinds/kind.ts';
import { type Interview, orderRemark, partsOf } from '../drill/session/interview.ts';

/** A question of an interview as an event; `followUp` is the point that it follows up on. */
export function interviewQuestionEvent({ question, prompt, howTo }: Posed, followUp: string | undefined): string {
  const { id, kind, topic } = question;
  return event('question', { id, kind, topic, prompt, options: [], howTo, followUp: followUp ?? null });
}

interface JudgedAnswer {
  readonly answer: Answer;
  readonly grade: FreeGrade;
  readonly isOnDisk: boolean;
  readonly isMade: boolean;
}

/** The verdict as it stands after an answer or a reply. */
export function interviewGradedEvent(
  { question }: Posed,
  followUp: string | undefined,
  { answer, grade, isOnDisk, isMade }: JudgedAnswer,
): string {
  const { score, verdict, explanation, points, traps } = grade;
  return event('graded', {
    id: question.id,
    answer: answer.line,
    score,
    verdict,
    explanation,
    points,
    traps,
    followUp: followUp ?? null,
    ...(followUp === undefined ? {} : { made: isMade }),
    ...('judge' in grade ? { judge: grade.judge } : {}),
    kept: isOnDisk,
  });
}

/** What an interview came to. */
export function interviewSummaryEvent(interview: Interview | undefined, toDrill: readonly string[]): string {
  if (!interview) return event('summary', { answered: 0, score: null, topics: [] });
  const { question, first, last, probes, seconds } = interview;
  const { structure, checklist } = partsOf(interview);
  const states = (parts: typeof structure) => Object.fromEntries(parts.map(({ point, state }) => [point.id, state]));
  return event('summary', {
    answered: 1 + probes.filter(({ reply }) => reply !== undefined).length,
    score: last.score,
    topics: [{ id: question.topic, answered: 1, score: last.score }],
    first: { score: first.score, verdict: first.verdict, seconds: Math.round(seconds) },
    verdict: last.verdict,
    structure: states(structure),
    checklist: states(checklist),
    order: orderRemark(interview) ?? null,
    followUps: probes.map(({ point, prompt, isMade, seconds }) => ({
      point,
      prompt,
      made: isMade,
      seconds: Math.round(seconds),
    })),
    toDrill,
  });
}

function event(name: string, fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ event: name, ...fields })}\n`;
}
