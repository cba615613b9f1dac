import { collect } from '../tensor/collect.ts';
import { floatDtypes } from '../tensor/elements/dtype.ts';
import { sliceRows } from '../tensor/rows.ts';
import { countedIfSmall, rowSizeOf, streamOf } from '../tensor/stream.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { isWrittenAsText, writableEndings } from '../tensor/write.ts';
import type { Io } from '../terminal/io.ts';
import { warn } from '../terminal/warn.ts';
import { affineWarnings, readAffine } from './affine.ts';
import type { CommandModule } from './command.ts';
import { oddGroupWarnings } from './compute/odd-groups.ts';
import { type ComputeOptions, computeOptions } from './compute/options.ts';
import { axisFromStart, groupsOf, oddGroupsOf, type Plan, planFor } from './compute/plan.ts';
import { refuseUnshowable } from './compute/showable.ts';
import { chosenTokens, show } from './compute/views.ts';
import type { Normalizing, ReadFiles } from './compute/write.ts';
import { openInput } from './input.ts';

/** Numbers of an input that are worked out exactly in an instant. */
const MOST_EXACT = 10_000;

const collected = (value: string, before: readonly string[] = []) => [...before, value];

/** `layernorm compute`: reads an input, normalizes it group by group, and shows or writes what came of it. */
export const compute: CommandModule = {
  declare(command) {
    command
      .argument('[values...]', 'numbers split by blanks or commas, one JSON array, or - for standard input')
      .option('--file <path>', 'read .npy, .npz, .safetensors, text, CSV, TSV, JSON, NDJSON; - is stdin')
      .option('--key <name>', 'the array to read, of a file that holds several')
      .option('--gamma <V>', 'scale: a number, a list 0.5,1,2 or a file (PATH, PATH#key, @PATH)  (default: 1)')
      .option('--beta <V>', 'shift, in the same forms  (default: 0)')
      .option('--eps <E>', 'epsilon, added to the variance  (default: 1e-5)')
      .option('--axis <K>', 'normalize over axis K and all after it; negative from the end  (default: -1)')
      .option('--token <I>', 'show the steps of token I, from 0; repeatable  (default: the first few)', collected)
      .option('--rows <A:B>', 'only tokens A up to B, as Python slices; they keep their numbers')
      .option('--precision <D>', 'significant digits shown  (default: 6)')
      .option('--format <F>', 'text, json, markdown or latex  (default: text)')
      .option('-q, --quiet', 'the result alone, a token a line, every digit')
      .option('--out <path>', `write the result: ${writableEndings.join(', ')}`)
      .option(
        '--dtype <T>',
        `type that --out writes: ${floatDtypes.join(', ')}  (default: the input's; of integers float64)`,
      )
      .addHelpText(
        'after',
        `
Examples:
  layernorm 2 4 6 8
  layernorm '[[1, 7, 9, 15], [2, 2, 6, 6]]' --eps 0
  layernorm 1 2 3 --gamma 0.5,1,2 --beta -1
  layernorm --file acts.csv --token 3 --precision 10
  layernorm --file acts.json --key layer4 --json
  layernorm --file acts.csv --out normalized.csv
  layernorm --file acts.npy --gamma ln.safetensors#weight --out y.npy
  seq 8 | layernorm --axis 0 --format latex`,
      );
  },
  async run(typed, io) {
    const options = computeOptions(typed);
    // Before the input, which is the longer one to read.
    const affine = await readAffine(options);
    const { stream: input, origin } = await openInput(options, io);
    // A small input is written as exactly as it is shown. Whether it is small does not depend on the rows that are asked for.
    const opened = options.out === undefined ? input : await countedIfSmall(input, MOST_EXACT);
    const isSmall = (opened.rowCount ?? Number.POSITIVE_INFINITY) * rowSizeOf(opened) <= MOST_EXACT;
    const stream = options.rows ? await sliceRows(opened, options.rows) : { ...opened, firstRow: 0 };
    const read: ReadFiles = { input: origin, gamma: affine.gamma?.path, beta: affine.beta?.path };
    const isExact = isSmall || (options.out !== undefined && isWrittenAsText(options.out));
    const spansRows = stream.rank > 1 && axisFromStart(stream.rank, options.axis) === 0;
    if (options.out !== undefined && !options.showsSteps && !spansRows) {
      const shape = stream.rank <= 1 ? stream.rowShape : [Number.POSITIVE_INFINITY, ...stream.rowShape];
      const plan = planFor({ ...stream, shape }, options, affine);
      await write({ stream, plan, read, isExact }, options, io);
      warn(io, affineWarnings(affine, plan));
      return 0;
    }
    const shows = options.quiet || options.showsSteps;
    const { name, rowCount = 0 } = stream;
    if (shows) refuseUnshowable({ name, length: rowCount * rowSizeOf(stream) }, options);
    const tensor = await collect(stream);
    if (shows) refuseUnshowable({ name, shape: tensor.shape, length: tensor.values.length }, options);
    const plan = planFor({ ...stream, shape: tensor.shape }, options, affine);
    const chosen = chosenTokens(tensor, plan, options);
    if (options.out !== undefined) {
      const whole = { ...stream, ...streamOf(tensor, name), dtype: stream.dtype };
      await write({ stream: whole, plan, read, isExact }, options, io);
    } else {
      warnOf(tensor, plan, io);
    }
    warn(io, affineWarnings(affine, plan));
    if (shows) await show(tensor, plan, chosen, options, io);
    return 0;
  },
};

/** Writes a result. What that takes is loaded only now. */
async function write(normalizing: Normalizing, options: ComputeOptions, io: Io): Promise<void> {
  const { writeNormalized } = await import('./compute/write.ts');
  await writeNormalized(normalizing, options, io);
}

function warnOf({ values }: Tensor, plan: Plan, io: Io): void {
  const watch = oddGroupsOf(plan);
  for (const group of groupsOf(values, plan.grouping)) watch.see(group);
  warn(io, oddGroupWarnings(watch.found(), plan));
}
