import type { LayerNormSteps } from '../core/layer-norm.ts';
import type { WorkedGroup } from './worked.ts';

/** A number in JSON, in the shortest form that reads back as the same double; what JSON lacks as a string. */
export function jsonNumber(x: number): string {
  if (Number.isFinite(x)) return Object.is(x, -0) ? '-0.0' : String(x);
  return Number.isNaN(x) ? '"NaN"' : x > 0 ? '"Infinity"' : '"-Infinity"';
}

/** What the JSON view holds beside the groups. */
export interface JsonFrame {
  readonly axis: number;
  readonly epsilon: number;
  readonly shape: readonly number[];
  readonly input: Float64Array;
  readonly output: Float64Array;
}

/**
 * The worked layer norm as one JSON document, in pieces to be written one after the other: the groups are asked for
 * one at a time and none is kept, so that many need no memory.
 */
export function* workedJson(frame: JsonFrame, groups: Iterable<WorkedGroup>): Generator<string> {
  const { axis, epsilon, shape } = frame;
  yield `{"norm":"layer","axis":${axis},"epsilon":${jsonNumber(epsilon)},"shape":[${shape.join(',')}],"input":`;
  yield* nested(frame.input, shape);
  yield ',"groups":[';
  let separator = '\n';
  for (const { index, steps } of groups) {
    yield `${separator} {"index":[${index.join(',')}],`;
    yield* stepMembers(steps);
    yield '}';
    separator = ',\n';
  }
  yield '],\n"output":';
  yield* nested(frame.output, shape);
  yield '}\n';
}

function* stepMembers(steps: LayerNormSteps): Generator<string> {
  yield '"input":';
  yield* list(steps.input);
  yield `,"mean":${jsonNumber(steps.mean)},"centered":`;
  yield* list(steps.centered);
  yield `,"variance":${jsonNumber(steps.variance)},"deviation":${jsonNumber(steps.deviation)}`;
  for (const name of ['normalized', 'gamma', 'beta', 'output'] as const) {
    yield `,"${name}":`;
    yield* list(steps[name]);
  }
}

/** Numbers that become text at a time: a group may have more than a string can hold. */
const PIECE = 1 << 13;

function* list(values: Float64Array): Generator<string> {
  yield '[';
  for (let start = 0; start < values.length; start += PIECE) {
    yield (start === 0 ? '' : ',') + Array.from(values.subarray(start, start + PIECE), jsonNumber).join(',');
  }
  yield ']';
}

/** Values as arrays nested as a shape, a line of the last axis at a time. */
function* nested(values: Float64Array, shape: readonly number[]): Generator<string> {
  const rowLength = shape.at(-1) as number;
  for (let start = 0; start < values.length; start += rowLength) {
    const { opened, closed } = bracketsAround(start, start + rowLength, shape);
    const separator = start === 0 ? '' : ',';
    yield separator + '['.repeat(opened);
    yield* list(values.subarray(start, start + rowLength));
    yield ']'.repeat(closed);
  }
}

/** How many brackets open before a row and close after it: one for each outer axis whose slice begins or ends there. */
function bracketsAround(start: number, end: number, shape: readonly number[]): { opened: number; closed: number } {
  let [opened, closed, size] = [0, 0, shape.at(-1) as number];
  for (const extent of shape.slice(0, -1).toReversed()) {
    size *= extent;
    if (start % size === 0) opened++;
    if (end % size === 0) closed++;
  }
  return { opened, closed };
}
