import { groupIndex } from '../../core/axis.ts';
import { layerNorm, layerNormOutput } from '../../core/layer-norm.ts';
import { count, InputError } from '../../errors.ts';
import { elide } from '../../render/cells.ts';
import { resultLines } from '../../render/result.ts';
import type { Worked, WorkedGroup } from '../../render/worked.ts';
import { workedJson } from '../../render/worked-json.ts';
import { workedLatex } from '../../render/worked-latex.ts';
import { workedMarkdown } from '../../render/worked-markdown.ts';
import { workedText } from '../../render/worked-text.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import type { Io } from '../../terminal/io.ts';
import { writePieces } from '../../terminal/pieces.ts';
import { styleFor, symbolsFor } from '../look.ts';
import type { ComputeOptions } from './options.ts';
import { groupsOf, normalized, type Plan, placeOf } from './plan.ts';

/** Tokens whose steps are shown where none are asked for. */
const FIRST_FEW = 3;
/** Rows of the table over all tokens, at its head and at its tail. */
const OVERVIEW_EDGE = 4;

/** Shows what came of an input, as the options ask. */
export async function show(
  tensor: Tensor,
  plan: Plan,
  chosen: readonly number[] | undefined,
  options: ComputeOptions,
  io: Io,
): Promise<void> {
  if (options.quiet) {
    const lines = resultLines(tokenOutputs(tensor, plan), options.precision);
    await writePieces(io, lines);
  } else if (options.format === 'json') {
    await writePieces(io, jsonPieces(tensor, plan, chosen, options));
  } else {
    await io.writePatiently(await page(worked(tensor, plan, chosen, options), options, io));
  }
}

async function page(shown: Worked, { format, precision, isColourRefused }: ComputeOptions, io: Io): Promise<string> {
  if (format === 'markdown') return workedMarkdown(shown, precision);
  if (format === 'latex') return workedLatex(shown, precision);
  const style = await styleFor(io, isColourRefused);
  return workedText(shown, { width: io.columns(), precision, symbols: symbolsFor(io), style });
}

function worked(
  tensor: Tensor,
  plan: Plan,
  chosen: readonly number[] | undefined,
  { epsilon, axis }: ComputeOptions,
): Worked {
  const groupCount = countGroups(tensor, plan);
  const work = worker(tensor, plan, (ordinal) => placeOf(ordinal, plan));
  const firstFew = Array.from({ length: Math.min(FIRST_FEW, groupCount) }, (_, i) => i);
  const edges = elide(groupCount, OVERVIEW_EDGE, OVERVIEW_EDGE).filter((entry) => entry !== 'gap');
  return {
    epsilon,
    axis,
    shape: tensor.shape,
    groupCount,
    groups: (chosen ?? firstFew).map(work),
    overview: groupCount > 1 ? edges.map(work) : [],
  };
}

function* jsonPieces(
  tensor: Tensor,
  plan: Plan,
  chosen: readonly number[] | undefined,
  { epsilon, axis }: ComputeOptions,
): Generator<string> {
  const { shape, values } = tensor;
  const groupCount = countGroups(tensor, plan);
  // As its `shape`, a document's places are those of the rows that are in it.
  const work = worker(tensor, plan, (ordinal) => groupIndex(plan.grouping.leading, ordinal));
  const output = chosen ? normalized(values, plan) : new Float64Array(values.length);
  function* groups(): Generator<WorkedGroup> {
    for (const ordinal of chosen ?? Array(groupCount).keys()) {
      const group = work(ordinal);
      if (!chosen) output.set(group.steps.output, ordinal * plan.grouping.size);
      yield group;
    }
  }
  yield* workedJson({ axis, epsilon, shape, input: values, output }, groups());
}

/** Works out one group of an input; `place` says where it lies. */
function worker(
  { values }: Tensor,
  { grouping: { size }, norm }: Plan,
  place: (ordinal: number) => readonly number[],
): (ordinal: number) => WorkedGroup {
  return (ordinal) => ({
    ordinal,
    index: place(ordinal),
    steps: layerNorm(values.subarray(ordinal * size, (ordinal + 1) * size), norm),
  });
}

/** Outputs cut into tokens, vectors of the last axis. */
function* tokenOutputs({ shape, values }: Tensor, { grouping, norm }: Plan): Generator<Float64Array> {
  const features = shape.at(-1) as number;
  for (const group of groupsOf(values, grouping)) {
    const output = layerNormOutput(group, norm);
    for (let start = 0; start < output.length; start += features) yield output.subarray(start, start + features);
  }
}

function countGroups({ values }: Tensor, { grouping }: Plan): number {
  return values.length / grouping.size;
}

/**
 * The tokens that `--token` asks for, as they lie in the array; undefined where none is asked for. They are numbered as in
 * what the person gave, also where `--rows` takes a part of it; negative ones count from the end of the part.
 * Throws InputError for one that is not there.
 */
export function chosenTokens(
  tensor: Tensor,
  plan: Plan,
  { tokens, rows }: ComputeOptions,
): readonly number[] | undefined {
  const { name, noun, skipped } = plan;
  const groupCount = countGroups(tensor, plan);
  return tokens?.map((token) => {
    const ordinal = token < 0 ? token + groupCount : token - skipped;
    if (ordinal >= 0 && ordinal < groupCount) return ordinal;
    const last = skipped + groupCount - 1;
    const range = groupCount === 1 ? `number ${last}` : `${skipped} to ${last}`;
    const groups = count(groupCount, noun);
    const there = rows ? `--rows takes ${groups} of` : `there ${groupCount === 1 ? 'is' : 'are'} ${groups} in`;
    throw new InputError(`--token ${token}: there is no such ${noun}; ${there} ${name}, ${range}`);
  });
}
