import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { CommandEntry, CommandGroup, CommandModule, Subcommand, Typed } from './commands/command.ts';
import { commands } from './commands/table.ts';
import { InputError, isInputError, quoted } from './errors.ts';
import { nearest } from './nearest.ts';
import { isNumberWord } from './tensor/words.ts';
import type { Io } from './terminal/io.ts';
import { BrokenPipe } from './terminal/output.ts';
import { safe } from './terminal/safe.ts';

/** Exit statuses, as the README promises them; 130 (Ctrl-C) is `terminal/signals.ts`'s. */
const DONE = 0;
const WRONG_USAGE = 2;
const OUR_BUG = 70;

/** Runs the program on the words after its name and returns the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    return tell(error, io);
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const { entry, words } = chooseCommand(argv);
  const program = newProgram(io);
  let status = DONE;
  // The help page lists all; to call one, the others need not be made.
  for (const listed of entry ? [entry] : commands) {
    const command = program.command(listed.name).description(listed.summary);
    if (listed !== entry) continue;
    declare(command, await listed.load(), async (module, called) => {
      status = await module.run(typedIn(called), io);
    });
  }
  await program.parseAsync(words.map(shield), { from: 'user' });
  return status;
}

/** Declares a command, or a group with its subcommands, and what is run when it is called. */
function declare(
  command: Command,
  module: CommandModule | CommandGroup,
  run: (module: CommandModule, called: Command) => Promise<void>,
): void {
  if ('subcommands' in module) {
    const { subcommands, examples } = module;
    for (const sub of subcommands) declare(command.command(sub.name).description(sub.summary), sub, run);
    command
      .helpCommand(false)
      .usage(`<${subcommands.map(({ name }) => name).join('|')}> [options]`)
      .argument('[action]')
      .addHelpText('after', examples)
      .action((word?: string) => refuseAction(command.name(), word, subcommands));
  } else {
    module.declare(command);
    command.option('--json', 'print the answer as JSON').action(() => run(module, command));
  }
  command.option('--no-color', 'print without colour').version(version, '--version', 'print the version');
}

function refuseAction(group: string, word: string | undefined, subcommands: readonly Subcommand[]): never {
  const names = subcommands.map(({ name }) => name);
  const meant = word === undefined ? undefined : nearest(word, names);
  const said = word === undefined ? `${group} needs to know what to do` : `there is no "${group} ${word}"`;
  throw new InputError(`${said}; ${meant ? `did you mean ${group} ${meant}?` : `there is ${names.join(', ')}`}`);
}

/**
 * The command a line calls: the one it names first, else the default one. Words before it that any command takes
 * (`--no-color`) are moved behind it; a call for help or the version alone calls none.
 */
function chooseCommand(argv: readonly string[]): { entry: CommandEntry | undefined; words: readonly string[] } {
  const start = argv.findIndex((word) => word !== '--no-color');
  const first = argv[start];
  if (first !== undefined && ['--help', '-h', '--version', 'help'].includes(first)) {
    const word = first === 'help' ? argv[start + 1] : undefined;
    const asked = commands.find(({ name }) => name === word);
    if (asked === undefined && word !== undefined && !word.startsWith('-')) refuseCommand(word, 'no command');
    return asked ? { entry: asked, words: [...argv.slice(start + 1), '--help'] } : { entry: undefined, words: [first] };
  }
  const named = commands.find(({ name }) => name === first);
  if (named) return { entry: named, words: [named.name, ...argv.toSpliced(start, 1)] };
  if (first !== undefined) refuseUnknownCommand(first);
  return { entry: commands[0], words: [commands[0].name, ...argv] };
}

/** Throws InputError for a first word that is meant as a command, as it is neither a number nor a file. */
function refuseUnknownCommand(word: string): void {
  if (isNumberWord(word) || !/^\p{L}[\p{L}\d-]*$/u.test(word) || existsSync(word)) return;
  refuseCommand(word, 'neither a number nor a command');
}

function refuseCommand(word: string, what: string): never {
  const names = commands.map(({ name }) => name);
  const meant = nearest(word, names);
  const hint = meant ? `did you mean ${meant}?` : `the commands are: ${names.join(', ')}`;
  throw new InputError(`${quoted(word)} is ${what}; ${hint}`);
}

function newProgram(io: Io): Command {
  return new Command('layernorm')
    .description('Layer normalization: worked out step by step with every digit right; and drilled for interviews.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: io.write,
      writeErr: io.writeError,
      outputError: () => {},
      getOutHelpWidth: io.columns,
      getOutHasColors: () => false,
    })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      `
Examples:
  layernorm 2 4 6 8                          every step for one vector
  layernorm --file acts.csv --token 3        for a token of a file
  layernorm quiz                             the interview drill
  layernorm help compute                     all options of a command`,
    );
}

/** Commander takes "-1." or "-inf" for options; a Unicode minus in front keeps them words until they are read. */
const SHIELDED_MINUS = '\u2212';

function shield(word: string): string {
  return word.startsWith('-') && /^-(?:[.\d]|inf|nan)/i.test(word) ? SHIELDED_MINUS + word.slice(1) : word;
}

function unshield(word: string): string {
  return word.startsWith(SHIELDED_MINUS) ? `-${word.slice(1)}` : word;
}

function typedIn(command: Command): Typed {
  const asTyped = (value: unknown): unknown =>
    typeof value === 'string' ? unshield(value) : Array.isArray(value) ? value.map(asTyped) : value;
  // Of a group too: `questions --no-color list`.
  const color = command.opts().color !== false && command.parent?.opts().color !== false;
  const options = Object.entries({ ...command.opts(), color }).map(([name, value]) => [name, asTyped(value)]);
  return { operands: command.args.map(unshield), options: Object.fromEntries(options) };
}

/** Tells on standard error what went wrong, and returns the exit status for it. */
function tell(error: unknown, io: Io): number {
  if (error instanceof BrokenPipe) return DONE;
  try {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      io.writeError(`layernorm: ${safe(unshield(commanderSentence(error)))}; see layernorm --help\n`);
      return WRONG_USAGE;
    }
    if (isInputError(error)) {
      const list = error.list.map((line) => `  ${safe(line)}\n`).join('');
      io.writeError(`layernorm: ${safe(error.message)}\n${list}`);
      return WRONG_USAGE;
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.writeError(`layernorm: this is a bug of ours, not of yours (${safe(what)}); please report what you ran\n`);
    if (io.env.LAYERNORM_DEBUG && error instanceof Error) io.writeError(`${error.stack}\n`);
    return OUR_BUG;
  } catch {
    // Standard error is gone as well: there is nobody left to tell.
    return isInputError(error) || error instanceof CommanderError ? WRONG_USAGE : OUR_BUG;
  }
}

/** Commander's message as one sentence: `unknown option '--gama'; did you mean --gamma?` */
function commanderSentence({ message }: CommanderError): string {
  return message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)$/, ', did you mean $1?')
    .replace(/\?$/, '')
    .replaceAll(SHIELDED_MINUS, '-');
}
