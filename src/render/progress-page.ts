import { count } from '../errors.ts';
import { FEWEST } from '../progress/calibration.ts';
import { type Day, dateOf, weekday } from '../progress/day.ts';
import type { Report } from '../progress/report.ts';
import { safe } from '../terminal/safe.ts';
import { bar, barScale } from './bars.ts';
import { padLeft, padRight, widest } from './cells.ts';
import { historyPlot } from './history-plot.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';

/** Where a learner stands: mastery by topic, what is due, the days so far, how far their sureness can be trusted. */
export function progressPage(report: Report, screen: Screen): readonly string[] {
  const { style } = screen;
  const blocks = [
    headline(report, screen),
    topicTable(report, screen),
    [style.title('Due'), ...dueLines(report, screen)],
    [style.title('Answers a day'), ...historyPlot(report.history, report.today, screen), ...legend(screen)],
    [style.title('How sure, and how right'), ...calibrationLines(report, screen)],
    [style.title('The grader'), ...overruledLines(report, screen)],
  ];
  return blocks.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** What to do where there are no answers yet. */
export function noProgressPage({ unseen, topics }: Report, folder: string, screen: Screen): readonly string[] {
  return [
    screen.style.title('No answers yet.'),
    '',
    ...proseLines(
      `${count(unseen, 'question')} on ${count(topics.length, 'topic')} are waiting. Answers will be kept in ${folder}.`,
      screen.width,
    ),
    '',
    '  layernorm quiz                  the drill: what is due, then what is new',
    '  layernorm quiz --topic epsilon  one topic of it',
    '  layernorm interview             the mock interview',
  ];
}

function headline({ answers, sessions, due, unseen }: Report, { width, style }: Screen): readonly string[] {
  const said = `${count(answers, 'answer')} in ${count(sessions, 'session')}`;
  const left = `${due} due now, ${unseen} not asked yet`;
  const isWhole = said.length + left.length + 2 <= width;
  return isWhole ? [`${style.title(said)}; ${left}`] : [style.title(said), left];
}

const BAR_WIDTH = 20;
const FULL = barScale([1]);

/** A row a topic: its mastery as a bar and in percent, its answers, what is due of it. */
function topicTable({ topics }: Report, { width, symbols, style }: Screen): readonly string[] {
  const titles = topics.map(({ title }) => safe(title));
  const answers = ['answers', ...topics.map((topic) => String(topic.answers))];
  const due = ['due', ...topics.map((topic) => String(topic.due))];
  const numbers = 2 + 'mastery'.length + 2 + widest(answers) + 2 + widest(due);
  const titleWidth = Math.min(widest(['topic', ...titles]), width - 2 - numbers);
  const barWidth = Math.min(BAR_WIDTH, width - 2 - titleWidth - 2 - numbers);
  const row = (title: string, mastery: string, drawn: string, i: number) =>
    [
      `  ${padRight(shortened(title, titleWidth, symbols.ellipsis), titleWidth)}`,
      ...(barWidth >= 5 ? [drawn] : []),
      padLeft(mastery, 'mastery'.length),
      padLeft(answers[i] as string, widest(answers)),
      padLeft(due[i] as string, widest(due)),
    ].join('  ');
  return [
    style.dim(row('topic', 'mastery', ' '.repeat(Math.max(0, barWidth)), 0)),
    ...topics.map(({ mastery }, i) => {
      const drawn = style.good(bar(mastery, FULL, Math.max(0, barWidth), symbols).right);
      return row(titles[i] as string, `${Math.round(100 * mastery)}%`, drawn, i + 1);
    }),
  ];
}

function shortened(text: string, width: number, ellipsis: string): string {
  return text.length <= width ? text : text.slice(0, Math.max(0, width - ellipsis.length)) + ellipsis;
}

/** What is due now and on each of the next days, with bars on one scale. */
function dueLines({ due, ahead, today }: Report, { width, symbols, style }: Screen): readonly string[] {
  const days = [{ name: 'now', due }, ...ahead.map(({ day, due }) => ({ name: nameOf(day, today), due }))];
  const scale = barScale([...days.map((day) => day.due), 1]);
  const names = widest(days.map(({ name }) => name));
  const counts = widest(days.map((day) => String(day.due)));
  const barWidth = Math.min(BAR_WIDTH, width - names - counts - 6);
  return days.map((day) => {
    const drawn = style.before(bar(day.due, scale, barWidth, symbols).right.trimEnd());
    return `  ${padRight(day.name, names)}  ${padLeft(String(day.due), counts)}  ${drawn}`.trimEnd();
  });
}

function nameOf(day: Day, today: Day): string {
  return day === today + 1 ? 'tomorrow' : `${weekday(day)} ${dateOf(day)}`;
}

function legend({ symbols, style }: Screen): readonly string[] {
  return [`  ${style.good(symbols.filled)} correct   ${style.fair(symbols.shaded)} partly or not right`];
}

/** The Brier score with what it means, and how right each step of sureness was. */
function calibrationLines({ calibration, withSureness }: Report, { width }: Screen): readonly string[] {
  if (!calibration) {
    const told = `After ${FEWEST} answers with how sure you were, this says how far to trust that; ${withSureness} so far.`;
    return proseLines(told, width, 2);
  }
  const brier = calibration.brier.toFixed(2);
  return [
    ...proseLines(
      `Brier score ${brier} over ${calibration.answers} answers: 0 is best, 0.25 is what saying "one in two" always gives.`,
      width,
      2,
    ),
    ...calibration.steps
      .filter(({ answers }) => answers > 0)
      .map(({ sure, chance, answers, correct }) => {
        const right = `${Math.round(100 * (correct ?? 0))}% right`;
        return `  ${padRight(sure, 5)}  ${padLeft(right, 10)} of ${count(answers, 'answer')}  (${Math.round(100 * chance)}% expected)`;
      }),
  ];
}

/** How often the grader was overruled. */
function overruledLines({ overruled, free }: Report, { width }: Screen): readonly string[] {
  if (free === 0) return proseLines('No answer in words yet, which is where it can be overruled.', width, 2);
  const share = `${Math.round((100 * overruled) / free)}%`;
  return proseLines(`Overruled on ${overruled} of ${count(free, 'answer')} in words (${share}).`, width, 2);
}
