import { type Interview, orderRemark, type Part, partsOf } from '../drill/session/interview.ts';
import { clockTime, partName, partState, scoreSaid, wholeTime } from './interview-parts.ts';

/** How every report of an interview begins. */
export const REPORT_TITLE = '# Mock interview: layer normalization';

/** The report of an interview to keep, as Markdown. `date` is the day it was held, `2026-11-24`. */
export function interviewMarkdown(interview: Interview, topics: readonly string[], date: string): string {
  const { question, answer, seconds, first, probes } = interview;
  const { structure, checklist } = partsOf(interview);
  const remark = orderRemark(interview);
  const blocks = [
    REPORT_TITLE,
    `${date}. Score ${scoreSaid(interview)}. Time ${clockTime(wholeTime(interview))}.`,
    '## The structure',
    table(structure),
    ...(remark === undefined ? [] : [inline(remark)]),
    '## The checklist',
    table(checklist),
    `## ${inline(question.prompt)}`,
    `Answered in ${clockTime(seconds)}:`,
    quoted(answer),
    first.explanation
      .split('\n')
      .map((line) => `- ${inline(line)}`)
      .join('\n'),
    ...(probes.length === 0 ? [] : ['## The follow-ups']),
    ...probes.flatMap(({ prompt, reply, isMade, seconds }) => [
      `**${inline(prompt)}** ${clockTime(seconds)}`,
      reply === undefined ? 'Skipped.' : quoted(reply),
      isMade ? 'That makes it.' : `Not yet: ${inline(whatWasWanted(interview, prompt))}`,
    ]),
    '## A model answer',
    inline(question.model),
    ...(topics.length === 0
      ? []
      : ['## To drill', `\`layernorm quiz ${topics.map((topic) => `--topic ${topic}`).join(' ')}\``]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(parts: readonly Part[]): string {
  const rows = parts.map((part) => {
    const { evidence } = part;
    const words = evidence === null ? '' : `"${inline(evidence)}"`;
    return `| ${partName(part)} | ${partState(part)} | ${words} |`;
  });
  return ['| part | | in your words |', '|---|---|---|', ...rows].join('\n');
}

function whatWasWanted({ question, probes }: Interview, prompt: string): string {
  const id = probes.find((probe) => probe.prompt === prompt)?.point;
  const point = question.rubric.points.find((one) => one.id === id);
  return point ? `${point.says}. ${point.why}` : '';
}

/** Foreign text on one line, its signs that Markdown would act on kept as they are. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_<>[\]|]/g, '\\$&');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n');
}
