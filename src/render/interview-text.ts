import { type Interview, orderRemark, type Part, partsOf } from '../drill/session/interview.ts';
import { clockTime, partName, partState, scoreSaid, wholeTime } from './interview-parts.ts';
import type { Screen } from './look.ts';
import { behind, proseLines } from './prose.ts';
import { findingLines } from './verdict-free.ts';

/** The end of an interview: the structure, the checklist, the answer marked, a model answer, what to drill. */
export function interviewLines(interview: Interview, topics: readonly string[], screen: Screen): readonly string[] {
  const { width, style } = screen;
  const { structure, checklist } = partsOf(interview);
  const remark = orderRemark(interview);
  const { question, answer, first, probes } = interview;
  const blocks: readonly (readonly string[])[] = [
    [
      style.title('The interview'),
      ...proseLines(`${scoreSaid(interview)}, in ${clockTime(wholeTime(interview))}`, width, 2),
    ],
    [style.title('The structure'), ...structure.flatMap((part) => partLines(part, screen))],
    remark === undefined ? [] : proseLines(remark, width, 2),
    [style.title('The checklist'), ...checklist.flatMap((part) => partLines(part, screen))],
    [style.title('Your answer'), ...findingLines(question, answer, first, screen)],
    probes.length === 0 ? [] : [style.title('The follow-ups'), ...probeLines(interview, screen)],
    [style.title('A model answer'), ...proseLines(question.model, width, 2)],
    drillLines(topics, screen),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function partLines(part: Part, { symbols, style, width }: Screen): readonly string[] {
  const { state, evidence, isJudged } = part;
  const [sign, paint] = {
    made: [symbols.check, style.good] as const,
    'made with help': [symbols.check, style.fair] as const,
    wrong: [symbols.cross, style.bad] as const,
    missing: [symbols.open, style.fair] as const,
  }[state];
  const start = `  ${sign.padEnd(2)} `;
  const said = evidence === null ? '' : `: "${evidence.replace(/\s+/g, ' ').trim()}"`;
  const help = state === 'made' && !isJudged ? '' : `, ${partState(part)}`;
  return behind(start, `${partName(part)}${help}${said}`, width, paint);
}

function probeLines({ probes }: Interview, { symbols, style, width }: Screen): readonly string[] {
  return probes.flatMap(({ prompt, reply, isMade }) => [
    ...proseLines(prompt, width, 2),
    ...proseLines(`> ${reply ?? 'skipped'}`, width, 4, 2),
    `    ${isMade ? style.good(`${symbols.check} that makes it`) : style.fair(`${symbols.open} not yet`)}`,
  ]);
}

function drillLines(topics: readonly string[], { style, width }: Screen): readonly string[] {
  if (topics.length === 0) return [];
  const words = topics.map((topic) => `--topic ${topic}`).join(' ');
  return [style.title('To drill'), ...proseLines(`layernorm quiz ${words}`, width, 2, 2)];
}
