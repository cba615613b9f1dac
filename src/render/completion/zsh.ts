import { type Completed, placesOf, quoted } from './completed.ts';

/** A completion script for zsh. */
export function zsh(commands: readonly Completed[]): string {
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
