import { rubricFaults } from '../grading/rubric-data.ts';
import { type Example, examplesFrom, rubricPart } from '../kinds/free.ts';
import { kindModule } from '../kinds/table.ts';
import type { FreeQuestion, Kind, Pack, Question } from '../question.ts';
import type { Fault } from './fault.ts';
import type { Data, Misfit } from './misfit.ts';
import { MOST_QUESTIONS, packShape, questionShape } from './structure.ts';
import { startOf, type Tree } from './tree.ts';
import { shapedData } from './validate.ts';
import { readPackText } from './yaml-tree.ts';

/** A sentence about a place in a pack, as a fault. */
export type FaultOf = (sentence: string) => Fault;

/** An example of a free question, and where it stands. */
export interface Proof {
  readonly question: FreeQuestion;
  readonly example: Example;
  readonly faultOf: FaultOf;
}

/** What came of reading a pack's text. */
export interface ReadPack {
  /** Undefined where there is any fault. */
  readonly pack: Pack | undefined;
  readonly faults: readonly Fault[];
  /** The ids that questions were given, and where. */
  readonly ids: readonly { readonly id: string; readonly faultOf: FaultOf }[];
  /** The examples of all questions that are without fault. */
  readonly proofs: readonly Proof[];
}

/** Faults of one file that are told; nobody reads more, and a hostile file has hundreds of thousands. */
const MOST_FAULTS = 500;

/** Reads a pack's text and finds every fault in it but two: ids used elsewhere too, examples that the grader reads otherwise. */
export function readPack(file: string, text: string): ReadPack {
  const { tree, faults: yamlFaults, faultAt } = readPackText(file, text);
  if (!tree) return { pack: undefined, faults: yamlFaults, ids: [], proofs: [] };
  const faults = yamlFaults.slice(0, MOST_FAULTS);
  const tell = (start: number, sentence: string) => {
    if (faults.length < MOST_FAULTS) faults.push(faultAt(start, sentence));
  };
  const { topic, title } = (shapedData(tree, packShape, 'the pack', tell) ?? {}) as { topic?: string; title?: string };
  const entries = child(tree, 'questions');
  const drafts = (entries?.is === 'list' ? entries.items.slice(0, MOST_QUESTIONS) : []).map((entry) =>
    draftOf(entry, topic ?? ''),
  );
  for (const { misfits, tree } of drafts) {
    for (const { path, sentence } of misfits) tell(startOf(tree, path, sentence.startsWith('unknown key')), sentence);
  }
  const questions = drafts.flatMap(({ question }) => (question ? [question] : []));
  const isFaultless = faults.length === 0 && topic !== undefined && title !== undefined;
  return {
    pack: isFaultless ? { topic: { id: topic, title }, questions } : undefined,
    faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
    ids: drafts.flatMap(({ tree, id }) => {
      if (id === undefined) return [];
      return [{ id, faultOf: (sentence) => faultAt(startOf(tree, ['id']), sentence) }];
    }),
    proofs: yamlFaults.length > 0 ? [] : drafts.flatMap((draft) => proofsOf(draft, faultAt)),
  };
}

/** A question as far as it could be read. */
interface Draft {
  readonly tree: Tree;
  readonly id: string | undefined;
  readonly data: Data | undefined;
  readonly misfits: readonly Misfit[];
  /** Undefined where there is any fault. */
  readonly question: Question | undefined;
}

function draftOf(tree: Tree, topic: string): Draft {
  let isShaped = true;
  const data = shapedData(tree, questionShape, '', () => {
    isShaped = false;
  }) as Data | undefined;
  const id = child(tree, 'id');
  const misfits = data ? misfitsOf(data) : [];
  const isFaultless = isShaped && misfits.length === 0 && !holdsRefused(tree);
  return {
    tree,
    id: id?.is === 'scalar' && typeof id.value === 'string' ? id.value.trimEnd() : undefined,
    data,
    misfits,
    question: isFaultless && data ? questionOf(data, topic) : undefined,
  };
}

/** What does not hold of a question's fields together: each check is asked where all fields that it needs are sound. */
function misfitsOf(data: Data): readonly Misfit[] {
  const { checks } = kindModule(data.kind as Kind);
  const isThere = (name: string) => data[name] !== undefined;
  const misfits = checks.filter(({ needs }) => needs.every(isThere)).flatMap((check) => check.misfits(data));
  return data.kind === 'free' ? [...rubricMisfits(data), ...misfits] : misfits;
}

/** What the grader finds wrong in its part. Of points that are not sound, which has been told, nothing more is said. */
function rubricMisfits(data: Data): readonly Misfit[] {
  const faults = rubricFaults(rubricPart(data));
  if (data.points !== undefined) return faults;
  return faults.filter(({ path: [field, , key] }) => field !== 'points' && key !== 'contradicts' && key !== 'voids');
}

function questionOf(data: Data, topic: string): Question {
  const { id, kind, prompt, explanation } = data as { id: string; kind: Kind; prompt: string; explanation: string };
  return kindModule(kind).fromData({ id, topic, prompt, explanation }, data);
}

function proofsOf(
  { tree, data, question }: Draft,
  faultAt: (start: number, sentence: string) => Fault,
): readonly Proof[] {
  if (question?.kind !== 'free' || !data) return [];
  return examplesFrom(data).map((example, i) => ({
    question,
    example,
    faultOf: (sentence) => faultAt(startOf(tree, ['examples', i]), sentence),
  }));
}

function child(tree: Tree, key: string): Tree | undefined {
  return tree.is === 'record' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

function holdsRefused(tree: Tree): boolean {
  if (tree.is === 'list') return tree.items.some(holdsRefused);
  if (tree.is === 'record') return tree.entries.some(({ value }) => holdsRefused(value));
  return tree.is === 'refused';
}
