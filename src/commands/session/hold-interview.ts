import type { FreeGrade } from '../../drill/grade.ts';
import type { Answer, Posed } from '../../drill/kinds/kind.ts';
import { pose } from '../../drill/kinds/table.ts';
import type { FreeQuestion } from '../../drill/question.ts';
import { type FollowUp, followUpOn, isMade, joined, MOST_FOLLOW_UPS, regraded } from '../../drill/session/follow-up.ts';
import type { Interview, Probed } from '../../drill/session/interview.ts';
import { clockTime } from '../../render/interview-parts.ts';
import type { Judging } from '../judging.ts';
import type { InterviewFace, Put } from './interview-face.ts';
import type { SessionLog } from './session-log.ts';

/** What an interview came to: itself where there was an answer, and whether it was cut short by Ctrl-C. */
export interface Held {
  readonly interview: Interview | undefined;
  readonly isInterrupted: boolean;
}

/** What an interview is held with; `seconds` is a clock that only goes forward. */
export interface InterviewSetting {
  readonly question: FreeQuestion;
  readonly face: InterviewFace;
  readonly log: SessionLog;
  readonly judging: Judging | undefined;
  readonly seconds: () => number;
}

/** An answer in an interview takes about so long. The clock runs on all the same. */
const USUAL_TIME = '3:00';

/** Holds an interview: the opening question, then follow-ups on what was wrong or left out. */
export async function holdInterview(setting: InterviewSetting): Promise<Held> {
  const { question, face, seconds } = setting;
  const begun = seconds();
  const opening: Put = {
    question,
    posed: pose(question, 0),
    point: undefined,
    clock: () => `${clockTime(seconds() - begun)} of about ${USUAL_TIME}`,
  };
  const heard = await face.ask(opening);
  if (heard.is === 'skip') face.skipped(opening, heard.reason);
  if (heard.is !== 'answer') return { interview: undefined, isInterrupted: heard.is === 'interrupt' };
  const { answer } = heard;
  const took = seconds() - begun;
  const { grade: first, isOnDisk } = await graded(setting, opening, { answer });
  face.judged(opening, { answer, grade: first, isOnDisk, isMade: false });
  const interview = { question, answer: answer.line, seconds: took, first };
  return followUp(setting, interview);
}

/** Asks what there is to ask after an answer. */
async function followUp(setting: InterviewSetting, opened: Omit<Interview, 'probes' | 'last'>): Promise<Held> {
  const { question, face, seconds } = setting;
  let said = opened.answer;
  let last = opened.first;
  const probes: Probed[] = [];
  for (let asked = 0; asked < MOST_FOLLOW_UPS; asked++) {
    const next = followUpOn(
      question,
      last,
      probes.map(({ point }) => point),
    );
    if (!next) break;
    const begun = seconds();
    const put: Put = {
      question,
      posed: posedFollowUp(question, next, said, last),
      point: next.point,
      clock: () => clockTime(seconds() - begun),
    };
    const heard = await face.ask(put);
    const took = () => seconds() - begun;
    if (heard.is === 'skip') {
      face.skipped(put, heard.reason);
      probes.push({ ...next, reply: undefined, isMade: false, seconds: took() });
      continue;
    }
    if (heard.is !== 'answer') {
      return { interview: { ...opened, probes, last }, isInterrupted: heard.is === 'interrupt' };
    }
    const { answer } = heard;
    const replied = took();
    said = joined(said, answer.line);
    const { grade, isOnDisk } = await graded(setting, put, { answer, whole: said });
    last = grade;
    const made = isMade(question, last, next.point);
    probes.push({ ...next, reply: answer.line, isMade: made, seconds: replied });
    face.judged(put, { answer, grade: last, isOnDisk, isMade: made });
  }
  return { interview: { ...opened, probes, last }, isInterrupted: false };
}

/**
 * Grades an answer or a reply, keeps it, and then has a judge look at it, where one was asked for. With a reply what is kept is
 * the answer as a whole.
 */
async function graded(
  { face, log, judging }: InterviewSetting,
  { posed }: Put,
  { answer, whole }: { readonly answer: Answer; readonly whole?: string },
): Promise<{ readonly grade: FreeGrade; readonly isOnDisk: boolean }> {
  const offline = answer.grade() as FreeGrade;
  const kept = log.keep(posed, { ...answer, line: whole ?? answer.line }, offline, { helped: whole !== undefined });
  if (!judging) return { grade: offline, isOnDisk: kept.isOnDisk };
  const grade = (await face.wait(() => judging.regrade(posed, answer.line, offline))) as FreeGrade;
  log.judge(kept, grade);
  return { grade, isOnDisk: kept.isOnDisk };
}

/** A follow-up as a question: its reply is graded as part of the answer so far. */
function posedFollowUp(question: FreeQuestion, { point, prompt }: FollowUp, said: string, grade: FreeGrade): Posed {
  const posed = pose(question, 0);
  return {
    ...posed,
    prompt,
    read(line) {
      const answer = posed.read(line);
      return (
        answer && {
          line: answer.line,
          grade: () => regraded(question, said, grade, { point, reply: answer.line }),
        }
      );
    },
  };
}
