import { groupIndex } from '../core/axis.ts';
import { layerNorm, layerNormOutput } from '../core/layer-norm.ts';
import { count, InputError } from '../errors.ts';
import { elide } from '../render/cells.ts';
import { DEFAULT_DIGITS } from '../render/look.ts';
import { resultLines } from '../render/result.ts';
import type { Worked, WorkedGroup } from '../render/worked.ts';
import { workedJson } from '../render/worked-json.ts';
import { workedLatex } from '../render/worked-latex.ts';
import { workedMarkdown } from '../render/worked-markdown.ts';
import { workedText } from '../render/worked-text.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Io } from '../terminal/io.ts';
import { writePieces } from '../terminal/pieces.ts';
import type { ComputeOptions } from './compute-options.ts';
import { groupsOf, normalized, type Plan } from './compute-plan.ts';
import { styleFor, symbolsFor } from './look.ts';

/** Tokens whose steps are shown where none are asked for. */
const FIRST_FEW = 3;
/** Rows of the table over all tokens, at its head and at its tail. */
const OVERVIEW_EDGE = 4;

/** Shows what came of an input, as the options ask. */
export async function show(tensor: Tensor, plan: Plan, options: ComputeOptions, io: Io): Promise<void> {
  if (options.quiet) {
    const lines = resultLines(tokenOutputs(tensor, plan), options.precision);
    await writePieces(io, lines);
  } else if (options.format === 'json') {
    await writePieces(io, jsonPieces(tensor, plan, options));
  } else {
    io.write(await page(worked(tensor, plan, options), options, io));
  }
}

async function page(shown: Worked, { format, precision, isColourRefused }: ComputeOptions, io: Io): Promise<string> {
  if (format === 'markdown') return workedMarkdown(shown, precision ?? DEFAULT_DIGITS);
  if (format === 'latex') return workedLatex(shown, precision ?? DEFAULT_DIGITS);
  const style = await styleFor(io, isColourRefused);
  return workedText(shown, { width: io.columns(), precision, symbols: symbolsFor(io), style });
}

function worked(tensor: Tensor, plan: Plan, { epsilon, axis, tokens }: ComputeOptions): Worked {
  const groupCount = countGroups(tensor, plan);
  const work = worker(tensor, plan);
  const firstFew = Array.from({ length: Math.min(FIRST_FEW, groupCount) }, (_, i) => i);
  const edges = elide(groupCount, OVERVIEW_EDGE, OVERVIEW_EDGE).filter((entry) => entry !== 'gap');
  return {
    epsilon,
    axis,
    shape: tensor.shape,
    groupCount,
    groups: (tokens ? askedFor(tokens, groupCount, plan) : firstFew).map(work),
    overview: groupCount > 1 ? edges.map(work) : [],
  };
}

function* jsonPieces(tensor: Tensor, plan: Plan, { epsilon, axis, tokens }: ComputeOptions): Generator<string> {
  const { shape, values } = tensor;
  const groupCount = countGroups(tensor, plan);
  const asked = tokens && askedFor(tokens, groupCount, plan);
  const work = worker(tensor, plan);
  const output = asked ? normalized(values, plan) : new Float64Array(values.length);
  function* groups(): Generator<WorkedGroup> {
    for (const ordinal of asked ?? Array(groupCount).keys()) {
      const group = work(ordinal);
      if (!asked) output.set(group.steps.output, ordinal * plan.grouping.size);
      yield group;
    }
  }
  yield* workedJson({ axis, epsilon, shape, input: values, output }, groups());
}

/** Works out one group of an input. */
function worker({ values }: Tensor, { grouping, norm }: Plan): (ordinal: number) => WorkedGroup {
  const { leading, size } = grouping;
  return (ordinal) => ({
    ordinal,
    index: groupIndex(leading, ordinal),
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

/** Tokens asked for by number, negative ones counted from the end. */
function askedFor(tokens: readonly number[], groupCount: number, { name, noun }: Plan): readonly number[] {
  return tokens.map((token) => {
    const ordinal = token < 0 ? token + groupCount : token;
    if (ordinal >= 0 && ordinal < groupCount) return ordinal;
    const range = groupCount === 1 ? 'number 0' : `0 to ${groupCount - 1}`;
    throw new InputError(
      `--token ${token}: there is no such ${noun}; ${name} has ${count(groupCount, noun)}, ${range}`,
    );
  });
}
