import type { Pack, Question } from '../drill/question.ts';
import { safe } from '../terminal/safe.ts';
import { padRight, widest } from './cells.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';

const KIND_WIDTH = 7;
/** Columns that a prompt needs beside id and kind; where there are fewer it goes below them. */
const ROOM_FOR_PROMPT = 50;

/** Questions by topic: id, kind and prompt of each. */
export function questionList(packs: readonly Pack[], screen: Screen): readonly string[] {
  const { style } = screen;
  const idWidth = widest(packs.flatMap(({ questions }) => questions.map(({ id }) => safe(id))));
  const blocks = packs.map(({ topic, questions }) => [
    `${style.title(safe(topic.title))}  ${style.dim(safe(topic.id))}`,
    ...questions.flatMap((question) => listed(question, idWidth, screen)),
  ]);
  return blocks.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function listed({ id, kind, prompt }: Question, idWidth: number, { style, width }: Screen): readonly string[] {
  const start = 2 + idWidth + 2 + KIND_WIDTH + 2;
  const name = `  ${style.result(padRight(safe(id), idWidth))}  ${style.dim(padRight(kind, KIND_WIDTH))}`;
  if (width - start < ROOM_FOR_PROMPT) return [name.trimEnd(), ...proseLines(prompt, width, 4)];
  const [first = '', ...more] = proseLines(prompt, width, start);
  return [`${name}  ${first.slice(start)}`, ...more];
}
