import type { CommandGroup } from './command.ts';
import { questionsCheck } from './questions/check.ts';
import { questionsExport } from './questions/export.ts';
import { questionsList } from './questions/list.ts';
import { questionsShow } from './questions/show.ts';

/** `layernorm questions`: the question packs, to be read, checked and taken elsewhere. */
export const questions: CommandGroup = {
  subcommands: [questionsList, questionsShow, questionsCheck, questionsExport],
  examples: `
Examples:
  layernorm questions list --topic epsilon
  layernorm questions show ln-vs-bn
  layernorm questions check my-pack.yaml
  layernorm questions export --anki --out layernorm.txt`,
};
