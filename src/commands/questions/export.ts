import { narrowed } from '../../drill/find-question.ts';
import type { Posed } from '../../drill/kinds/kind.ts';
import { pose } from '../../drill/kinds/table.ts';
import { filesAt } from '../../drill/packs/files.ts';
import { seedFor } from '../../drill/random.ts';
import { count, InputError } from '../../errors.ts';
import { ankiNotes } from '../../render/anki.ts';
import { questionJson } from '../../render/question-json.ts';
import { writePieces } from '../../terminal/pieces.ts';
import { safe } from '../../terminal/safe.ts';
import type { Subcommand } from '../command.ts';
import { packsFor } from '../drill-data.ts';
import { collected, DEFAULT_SEED, refuseOperands, seedAsked, textsOf } from '../drill-options.ts';
import { writeWhole } from '../write-whole.ts';

/** `layernorm questions export --anki` */
export const questionsExport: Subcommand = {
  name: 'export',
  summary: 'the questions as flash cards for Anki, or as JSON',
  declare(command) {
    command
      .usage('[options]')
      .argument('[words...]')
      .option('--anki', 'a text file for Anki (File > Import), a card a question')
      .option('--out <path>', 'write to this file in place of standard output')
      .option('--topic <T>', 'only questions of this topic; repeatable', collected)
      .option('--kind <K>', 'only choice, numeric, order, spot or free; repeatable', collected)
      .option('--pack <path>', 'questions of this file or folder, in place of the own ones; repeatable', collected)
      .option('--seed <S>', `draw numbers and shuffle options with this seed  (default: ${DEFAULT_SEED})`)
      .addHelpText(
        'after',
        `
The id of a card comes of the question's: to import a newer file mends the cards
that are there and keeps their schedule.

Examples:
  layernorm questions export --anki --out layernorm.txt
  layernorm questions export --anki --topic epsilon --pack my-pack.yaml
  layernorm questions export --json | jq '.[].prompt'`,
      );
  },
  async run(typed, io) {
    refuseOperands('questions export', typed, 'to narrow the questions use --topic or --kind');
    const { anki, json, out, seed: seedWord } = typed.options as Readonly<Record<string, unknown>>;
    if (anki === true && json === true) throw new InputError('--anki and --json ask for two formats; keep one of them');
    if (anki !== true && json !== true) {
      throw new InputError('questions export needs to know for what: --anki, or --json');
    }
    const paths = textsOf(typed, 'pack');
    const all = packsFor(io, paths);
    const packs = narrowed(all, { topics: textsOf(typed, 'topic'), kinds: textsOf(typed, 'kind') });
    const seed = seedAsked(seedWord as string | undefined) ?? DEFAULT_SEED;
    // Each has a seed of its own, or all numeric ones would ask about the same numbers.
    const posed = packs.flatMap(({ questions }) => questions.map((one) => pose(one, seedFor(seed, one.id))));
    const pieces = anki === true ? ankiNotes(posed) : [jsonOf(posed)];
    if (out === undefined) {
      await writePieces(io, pieces);
      return 0;
    }
    const inputs = paths.flatMap(filesAt).map((file) => ({ role: 'a question', file }));
    await writeWhole(out as string, pieces, inputs, io);
    io.writeError(`layernorm: wrote ${count(posed.length, 'question')} to ${safe(out as string)}\n`);
    return 0;
  },
};

function jsonOf(posed: readonly Posed[]): string {
  return `[\n${posed.map(questionJson).join(',\n')}\n]\n`;
}
