import { Command } from 'commander';
import { kinds } from '../drill/question.ts';
import { InputError, quoted } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Completed, CompletedOption } from '../render/completion/completed.ts';
import { completionScripts } from '../render/completion/scripts.ts';
import { floatDtypes } from '../tensor/elements/dtype.ts';
import type { CommandEntry, CommandGroup, CommandModule } from './command.ts';
import { formats } from './compute/options.ts';
import { packsFor } from './drill-data.ts';

const shells = Object.keys(completionScripts);

/** `layernorm completion`: a script for a shell, made of what the commands themselves declare. */
export function completionOf(commands: () => readonly CommandEntry[]): CommandModule {
  return {
    declare(command) {
      command
        .usage(`<${shells.join('|')}>`)
        .argument('[shell...]')
        .addHelpText(
          'after',
          `
Examples:
  source <(layernorm completion bash)
  layernorm completion bash > ~/.local/share/bash-completion/completions/layernorm
  layernorm completion zsh > ~/.zfunc/_layernorm
  layernorm completion fish > ~/.config/fish/completions/layernorm.fish`,
        );
    },
    async run({ operands, options }, io) {
      const [shell, ...more] = operands;
      const script =
        shell !== undefined && Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
      if (!script || more.length > 0) throw new InputError(sentence(shell, more));
      const packs = packsFor(io);
      const values: Values = {
        '--kind': kinds,
        '--format': formats,
        '--dtype': floatDtypes,
        '--topic': packs.map(({ topic }) => topic.id),
      };
      const ids = packs.flatMap(({ questions }) => questions.map(({ id }) => id));
      const words: Values = { grade: ids, show: ids, completion: shells };
      const completed = await Promise.all(
        commands().map(async ({ name, summary, load }) => completedOf(name, summary, await load(), values, words)),
      );
      const text = script(completed);
      io.write(options.json === true ? `${JSON.stringify({ shell, script: text })}\n` : text);
      return 0;
    },
  };
}

function sentence(shell: string | undefined, more: readonly string[]): string {
  if (shell === undefined) return `completion takes the name of a shell: ${shells.join(', ')}`;
  if (more.length > 0) return `completion takes one shell, not ${more.length + 1}`;
  const meant = nearest(shell, shells);
  return `there is no completion for ${quoted(shell)}; ${meant ? `did you mean ${meant}?` : `there is ${shells.join(', ')}`}`;
}

type Values = Readonly<Record<string, readonly string[]>>;

function completedOf(
  name: string,
  summary: string,
  module: CommandModule | CommandGroup,
  values: Values,
  words: Values,
): Completed {
  const isGroup = 'subcommands' in module;
  const command = new Command(name);
  if (!isGroup) module.declare(command.option('--json', 'print the answer as JSON'));
  command.option('--no-color', 'print without colour').option('--help', 'show this help');
  return {
    name,
    summary,
    options: command.options.flatMap(({ long, description, required }): readonly CompletedOption[] => {
      if (!long) return [];
      const told = description.replace(/\s+\(default: .*$/, '');
      return [{ flag: long, summary: told, takesValue: required, values: values[long] ?? [] }];
    }),
    words: words[name] ?? [],
    subcommands: isGroup ? module.subcommands.map((sub) => completedOf(sub.name, sub.summary, sub, values, words)) : [],
  };
}
