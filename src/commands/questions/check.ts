import { join } from 'node:path';
import { gradeFree } from '../../drill/grading/grade-free.ts';
import { sayFault } from '../../drill/packs/fault.ts';
import { type Checked, checkPacks } from '../../drill/packs/load.ts';
import { count } from '../../errors.ts';
import { safe } from '../../terminal/safe.ts';
import type { Subcommand } from '../command.ts';

/** `layernorm questions check PATH...` */
export const questionsCheck: Subcommand = {
  name: 'check',
  summary: 'every fault of question packs, with its place; status 1 where there is one',
  declare(command) {
    command.argument('[paths...]', 'pack files, and folders of them  (default: the own packs)').addHelpText(
      'after',
      `
A fault is told as file:line:column sentence. The examples of questions in words
are graded, and must be graded as the pack says.

Examples:
  layernorm questions check my-pack.yaml
  layernorm questions check packs/ --json`,
    );
  },
  async run({ operands, options }, io) {
    const paths = operands.length > 0 ? operands : [join(io.packageFolder, 'questions')];
    const checked = checkPacks(paths, gradeFree);
    io.write(options.json === true ? `${JSON.stringify(checked)}\n` : report(checked));
    return checked.faults.length > 0 ? 1 : 0;
  },
};

function report({ questions, faults, files }: Checked): string {
  const lines = faults.map((fault) => safe(sayFault(fault)));
  const faulty = new Set(faults.map(({ file }) => file)).size;
  const total =
    faults.length === 0
      ? `${count(questions, 'question')} in ${count(files, 'file')}, no fault`
      : `${count(faults.length, 'fault')} in ${faulty} of ${count(files, 'file')}`;
  return `${[...lines, total].join('\n')}\n`;
}
