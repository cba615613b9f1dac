import { judgedOptions, knownSlips } from '../drill/answers.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import type { FreeQuestion, Option, SpotQuestion, Topic } from '../drill/question.ts';
import { safe } from '../terminal/safe.ts';
import { padLeft } from './cells.ts';
import type { Screen } from './look.ts';
import { codeLines } from './posed.ts';
import { capitalized, proseLines } from './prose.ts';

/** All there is of a question: prompt, what is chosen from, the right answer, why each wrong one is wrong. */
export function questionPage(posed: Posed, topic: Topic, screen: Screen): readonly string[] {
  const { question, seed } = posed;
  const { style, width } = screen;
  const drawn = question.kind === 'free' ? '' : `, as seed ${seed} has it`;
  const blocks = [
    [`${style.title(safe(question.id))}  ${style.dim(safe(`${question.kind}, ${topic.title}${drawn}`))}`],
    proseLines(posed.prompt, width),
    codeLines(posed.code, screen, question.kind === 'spot' ? question.line : undefined),
    ...answerBlocks(posed, screen),
    titled('Explanation', proseLines(posed.explanation, width, 2), screen),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function answerBlocks(posed: Posed, screen: Screen): readonly (readonly string[])[] {
  const { question, solution } = posed;
  const { width } = screen;
  switch (question.kind) {
    case 'choice':
      return [optionLines(judgedOptions(posed), screen)];
    case 'spot':
      return [[`  ${whichLine(question)}`], optionLines(judgedOptions(posed), screen)];
    case 'order': {
      const others = question.orders.length;
      const more = others === 0 ? [] : [`  ${others} other ${others === 1 ? 'order is' : 'orders are'} right as well.`];
      return [titled('The right order', [...proseLines(solution, width, 2, 3), ...more], screen)];
    }
    case 'numeric':
      return [
        titled('Answer', proseLines(solution, width, 2), screen),
        titled('Known slips', slipLines(knownSlips(posed), screen), screen),
      ];
    case 'free':
      return freeBlocks(question, screen);
  }
}

function whichLine({ line }: SpotQuestion): string {
  return `The faulty line is ${line}, for this reason:`;
}

/** Options with their numbers, whether each is right, and why. */
function optionLines(options: readonly Option[], { style, symbols, width }: Screen): readonly string[] {
  return options.flatMap(({ text, correct, why }, i) => {
    const sign = correct ? style.good(padLeft(symbols.check, 2)) : style.bad(padLeft(symbols.cross, 2));
    const [first = '', ...more] = proseLines(text, width, 7);
    return [`  ${i + 1} ${sign} ${first.slice(7)}`, ...more, ...proseLines(why, width, 7).map(style.dim)];
  });
}

function slipLines(slips: readonly Option[], { width }: Screen): readonly string[] {
  return slips.flatMap(({ text, why }) => proseLines(`${text}: ${why}`, width, 2, 2));
}

function freeBlocks({ rubric, model }: FreeQuestion, screen: Screen): readonly (readonly string[])[] {
  const { style, width } = screen;
  const claim = (id: string, says: string, note: string) => [
    `  ${style.result(safe(id))}`,
    ...proseLines(capitalized(says), width, 4),
    ...proseLines(note, width, 4).map(style.dim),
  ];
  const weight = (w: number) => (w === 1 ? '' : ` (weight ${w})`);
  return [
    titled(
      'Points',
      rubric.points.flatMap(({ id, says, weight: w, probe }) => claim(id, says + weight(w), probe)),
      screen,
    ),
    titled(
      'Traps',
      rubric.traps.flatMap(({ id, says, why }) => claim(id, says, why)),
      screen,
    ),
    titled('A model answer', proseLines(model, width, 2), screen),
  ];
}

function titled(title: string, lines: readonly string[], { style }: Screen): readonly string[] {
  return lines.length === 0 ? [] : [style.title(title), ...lines];
}
