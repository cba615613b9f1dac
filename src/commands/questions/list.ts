import { narrowed } from '../../drill/find-question.ts';
import { listJson } from '../../render/question-json.ts';
import { questionList } from '../../render/question-list.ts';
import type { Subcommand } from '../command.ts';
import { packsFor } from '../drill-data.ts';
import { collected, refuseOperands, textsOf } from '../drill-options.ts';
import { screenFor } from '../look.ts';

/** `layernorm questions list` */
export const questionsList: Subcommand = {
  name: 'list',
  summary: 'all questions by topic: ids, kinds, prompts',
  declare(command) {
    command
      .usage('[options]')
      .argument('[words...]')
      .option('--topic <T>', 'only questions of this topic; repeatable', collected)
      .option('--kind <K>', 'only choice, numeric, order, spot or free; repeatable', collected)
      .option('--pack <path>', 'questions of this file or folder, in place of the own ones; repeatable', collected)
      .addHelpText(
        'after',
        `
Examples:
  layernorm questions list
  layernorm questions list --topic epsilon --kind choice --kind spot
  layernorm questions list --pack my-pack.yaml --json`,
      );
  },
  async run(typed, io) {
    refuseOperands('questions list', typed, 'for one question: layernorm questions show ID');
    const all = packsFor(io, textsOf(typed, 'pack'));
    const packs = narrowed(all, { topics: textsOf(typed, 'topic'), kinds: textsOf(typed, 'kind') });
    const isJson = typed.options.json === true;
    const screen = await screenFor(io, typed.options.color === false);
    io.write(`${isJson ? listJson(packs) : questionList(packs, screen).join('\n')}\n`);
    return 0;
  },
};
