import { questionNamed } from '../../drill/find-question.ts';
import { pose } from '../../drill/kinds/table.ts';
import type { Pack, Topic } from '../../drill/question.ts';
import { InputError } from '../../errors.ts';
import { questionJson } from '../../render/question-json.ts';
import { questionPage } from '../../render/question-page.ts';
import type { Subcommand } from '../command.ts';
import { packsFor } from '../drill-data.ts';
import { collected, DEFAULT_SEED, seedAsked, textsOf } from '../drill-options.ts';
import { screenFor } from '../look.ts';

/** `layernorm questions show ID` */
export const questionsShow: Subcommand = {
  name: 'show',
  summary: 'a question with its right answer, and why each other one is wrong',
  declare(command) {
    command
      .argument('[ids...]', 'ids of the questions')
      .option('--seed <S>', `draw numbers and shuffle options with this seed  (default: ${DEFAULT_SEED})`)
      .option('--pack <path>', 'questions of this file or folder, in place of the own ones; repeatable', collected)
      .addHelpText(
        'after',
        `
Examples:
  layernorm questions show ln-vs-bn
  layernorm questions show worked-example-mean --seed 7
  layernorm questions show epsilon --json`,
      );
  },
  async run(typed, io) {
    const { operands, options } = typed;
    if (operands.length === 0) {
      throw new InputError('questions show takes the id of a question; layernorm questions list shows all');
    }
    const packs = packsFor(io, textsOf(typed, 'pack'));
    const seed = seedAsked(options.seed as string | undefined) ?? DEFAULT_SEED;
    const screen = await screenFor(io, options.color === false);
    const posed = operands.map((id) => pose(questionNamed(id, packs), seed));
    const pages = posed.map((one) =>
      options.json === true
        ? questionJson(one)
        : questionPage(one, topicOf(one.question.topic, packs), screen).join('\n'),
    );
    io.write(`${pages.join(options.json === true ? '\n' : '\n\n\n')}\n`);
    return 0;
  },
};

function topicOf(id: string, packs: readonly Pack[]): Topic {
  return packs.find(({ topic }) => topic.id === id)?.topic ?? { id, title: id };
}
