import type { Command } from 'commander';
import type { Io } from '../terminal/io.ts';

/** What a person typed behind a command: its operands and its options by name. */
export interface Typed {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command: what it takes, and what it does; `run` returns the exit status. */
export interface CommandModule {
  readonly declare: (command: Command) => void;
  readonly run: (typed: Typed, io: Io) => Promise<number>;
}

/** A command that only says which of several others is meant: `questions list`, `questions show`. */
export interface CommandGroup {
  readonly subcommands: readonly Subcommand[];
  /** Shown at the end of the group's help. */
  readonly examples: string;
}

export interface Subcommand extends CommandModule {
  readonly name: string;
  readonly summary: string;
}

/** A line of the table of commands; the command itself is loaded only when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule | CommandGroup>;
}
