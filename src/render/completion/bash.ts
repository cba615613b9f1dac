import { type Completed, placesOf, wordsOf } from './completed.ts';

/** A completion script for bash. */
export function bash(commands: readonly Completed[]): string {
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
