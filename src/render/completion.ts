/** What a completion script offers behind a command. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Words that may stand behind it; where there are none, files. */
  readonly words: readonly string[];
  readonly subcommands: readonly Completed[];
}

export interface CompletedOption {
  /** As typed, `--file`. */
  readonly flag: string;
  readonly summary: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** Values that may follow; where there are none, files. */
  readonly values: readonly string[];
}

/**
 * A completion script for a shell. It holds all it offers as constants and runs nothing that was typed: no `eval`, no
 * expansion of the words on the line.
 */
export const completionScripts: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash,
  zsh,
  fish,
};

/** A command, or a subcommand, with the words that lead to it: `questions list`. */
interface Place {
  readonly path: string;
  readonly command: Completed;
}

function placesOf(commands: readonly Completed[]): readonly Place[] {
  return commands.flatMap((command) => [
    { path: command.name, command },
    ...command.subcommands.map((sub) => ({ path: `${command.name} ${sub.name}`, command: sub })),
  ]);
}

/** Words offered behind a command, but for its options. */
function wordsOf({ words, subcommands }: Completed): readonly string[] {
  return [...subcommands.map(({ name }) => name), ...words];
}

function bash(commands: readonly Completed[]): string {
  const places = placesOf(commands);
  const taking = places.flatMap(({ path, command }) =>
    command.options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, values }) => `    '${path} ${flag}') words='${values.join(' ')}'; flags= ;;`),
  );
  const offered = places.map(({ path, command }) => {
    const flags = command.options.map(({ flag }) => flag).join(' ');
    return `    '${path}') words='${wordsOf(command).join(' ')}'; flags='${flags}' ;;`;
  });
  return `# Completion of layernorm for bash. To have it in every shell:
#   layernorm completion bash > ~/.local/share/bash-completion/completions/layernorm
_layernorm() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} place= words= flags= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$place \${COMP_WORDS[i]}" in
${places.map(({ path }) => `      '${path.includes(' ') ? '' : ' '}${path}') place='${path}' ;;`).join('\n')}
    esac
  done
  case "$place" in
    '') words='${commands.map(({ name }) => name).join(' ')}'; flags='--help --version --no-color' ;;
${offered.join('\n')}
  esac
  case "$place $before" in
${taking.join('\n')}
  esac
  case "$current" in
    -*) words=$flags ;;
  esac
  # Where nothing is offered, bash completes file names by itself (-o default).
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _layernorm layernorm
`;
}

function zsh(commands: readonly Completed[]): string {
  const places = placesOf(commands);
  const described = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([word, summary]) => `      ${quoted(`${word}:${summary}`)}`).join('\n');
  const optionsOf = ({ options }: Completed) => options.map(({ flag, summary }) => [flag, summary] as const);
  const taking = places.flatMap(({ path, command }) =>
    command.options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, values }) =>
        values.length === 0
          ? `    '${path} ${flag}') _files; return ;;`
          : `    '${path} ${flag}') compadd -- ${values.join(' ')}; return ;;`,
      ),
  );
  const offered = places.map(({ path, command }) => {
    const subs = command.subcommands.map(({ name, summary }) => [name, summary] as const);
    const words = command.words.length > 0 ? `\n      compadd -- ${command.words.join(' ')}` : '';
    const files = subs.length + command.words.length === 0 ? '\n      _files' : '';
    return `    '${path}')
      options=(
${described(optionsOf(command))}
      )
      offered=(
${described(subs)}
      )${words}${files} ;;`;
  });
  return `#compdef layernorm
# Completion of layernorm for zsh. To have it in every shell, with a folder of $fpath in the place of this one:
#   layernorm completion zsh > ~/.zfunc/_layernorm
_layernorm() {
  local place='' i
  local -a options offered
  for ((i = 2; i < CURRENT; i++)); do
    case "$place \${words[i]}" in
${places.map(({ path }) => `      '${path.includes(' ') ? '' : ' '}${path}') place='${path}' ;;`).join('\n')}
    esac
  done
  case "$place \${words[CURRENT-1]}" in
${taking.join('\n')}
  esac
  case "$place" in
    '')
      offered=(
${described(commands.map(({ name, summary }) => [name, summary] as const))}
      ) ;;
${offered.join('\n')}
  esac
  _describe command offered
  _describe -o option options
}
if [ "$funcstack[1]" = _layernorm ]; then _layernorm "$@"; else compdef _layernorm layernorm; fi
`;
}

function fish(commands: readonly Completed[]): string {
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

/** A text in single quotes, for any of the shells. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '').replaceAll("'", '’')}'`;
}
