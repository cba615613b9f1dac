import { type Completed, placesOf, quoted } from './completed.ts';

/** A completion script for fish. */
export function fish(commands: readonly Completed[]): string {
  const seen = (path: string) =>
    path
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
  const lines = commands.map(
    ({ name, summary }) => `complete -c layernorm -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
  );
  for (const { path, command } of placesOf(commands)) {
    const when = `complete -c layernorm -n '${seen(path)}'`;
    for (const { name, summary } of command.subcommands) lines.push(`${when} -f -a ${name} -d ${quoted(summary)}`);
    if (command.words.length > 0) lines.push(`${when} -f -a '${command.words.join(' ')}'`);
    for (const { flag, summary, takesValue, values } of command.options) {
      const value = !takesValue ? '' : values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r -F';
      lines.push(`${when} -l ${flag.slice(2)}${value} -d ${quoted(summary)}`);
    }
  }
  return `# Completion of layernorm for fish. To have it in every shell:
#   layernorm completion fish > ~/.config/fish/completions/layernorm.fish
${lines.join('\n')}
`;
}
