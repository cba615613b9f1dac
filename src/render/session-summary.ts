import type { Tally } from '../drill/session/tally.ts';
import { padLeft, padRight, widest } from './cells.ts';
import { displayWidth } from './display-width.ts';
import type { Screen } from './look.ts';
import { behind, proseLines } from './prose.ts';

/** What is to be reviewed on a day, as `tomorrow`. */
export interface ReviewDay {
  readonly when: string;
  /** Titles of the topics of what is to be reviewed then. */
  readonly topics: readonly string[];
  readonly questions: number;
}

const LONGEST_BAR = 20;

/** The end of a session: score by topic with bars, what to review and when. */
export function summaryLines(
  { answered, score, topics, mended, open }: Tally,
  reviews: readonly ReviewDay[],
  screen: Screen,
): readonly string[] {
  const { style, width } = screen;
  if (score === null) return ['Nothing was answered.'];
  const noun = answered === 1 ? 'question' : 'questions';
  const heading = `${answered} ${noun} answered  ${percent(score)}`;
  const back = [
    ...(mended > 0 ? [`${mended} mended on the way`] : []),
    ...(open > 0 ? [`${open} not yet right`] : []),
  ].join(', ');
  const isWide = displayWidth(heading) + 2 + displayWidth(back) <= width;
  return [
    style.title(heading) + (isWide && back !== '' ? style.dim(`  ${back}`) : ''),
    ...(isWide ? [] : [style.dim(`  ${back}`)]),
    '',
    ...topics.flatMap((topic) => topicLine(topic, topics, screen)),
    '',
    style.title('To review'),
    ...reviews.flatMap(({ when, topics: titles, questions }) =>
      behind(`  ${padRight(when, 12)} ${padLeft(String(questions), 2)}  `, titles.join(', '), width),
    ),
  ];
}

type TopicTally = Tally['topics'][number];

/** `Epsilon  ██████████  80%  3` */
function topicLine(
  topic: TopicTally,
  all: readonly TopicTally[],
  { symbols, style, width }: Screen,
): readonly string[] {
  const { title, score, answered } = topic;
  const name = widest(all.map((one) => one.title));
  const figures = `${padLeft(percent(score), 4)}  ${padLeft(String(answered), 2)}`;
  const room = Math.min(LONGEST_BAR, width - name - figures.length - 6);
  if (room < 5) return [...proseLines(title, width, 2), `    ${figures}`];
  const full = Math.round(score * room);
  const bar = style.good(symbols.right.full.repeat(full)) + style.dim(symbols.shaded.repeat(room - full));
  return [`  ${padRight(title, name)}  ${bar}  ${figures}`];
}

function percent(score: number): string {
  return `${Math.round(score * 100)}%`;
}
