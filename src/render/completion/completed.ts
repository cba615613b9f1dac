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

/** A command, or a subcommand, with the words that lead to it: `questions list`. */
export interface Place {
  readonly path: string;
  readonly command: Completed;
}

export function placesOf(commands: readonly Completed[]): readonly Place[] {
  return commands.flatMap((command) => [
    { path: command.name, command },
    ...command.subcommands.map((sub) => ({ path: `${command.name} ${sub.name}`, command: sub })),
  ]);
}

/** Words offered behind a command, but for its options. */
export function wordsOf({ words, subcommands }: Completed): readonly string[] {
  return [...subcommands.map(({ name }) => name), ...words];
}

/** A text in single quotes, for any of the shells. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '').replaceAll("'", '’')}'`;
}
