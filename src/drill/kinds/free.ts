import { InputError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { gradeFree } from '../grading/grade-free.ts';
import { readRubric } from '../grading/rubric-data.ts';
import type { Data, Misfit } from '../packs/misfit.ts';
import { type Fields, id, text } from '../packs/shape.ts';
import type { FreeQuestion } from '../question.ts';
import type { KindModule } from './kind.ts';

/** Characters of an answer that are read; nobody types more, and grading stays quick. */
export const LONGEST_ANSWER = 20_000;

const prose: Schema = { type: 'string' };
const claims: Schema = { type: 'array' };

/**
 * Fields that say what a right answer says, in the grader's own terms. grading/rubric-data.ts checks and reads them; the
 * schemas here tell editors of the most of it.
 */
const rubricFields: Fields = {
  points: {
    says: 'What a complete answer says, point by point.',
    shape: {
      is: 'foreign',
      form: 'list',
      schema: listSchema(['id', 'says', 'probe', 'why', 'claims'], {
        id: prose,
        says: { description: 'What meets it, as a sentence.', type: 'string' },
        weight: { description: 'Share of the score; 1 unless given.', type: 'number', exclusiveMinimum: 0 },
        probe: { description: 'The follow-up question that would draw it out.', type: 'string' },
        why: { description: 'Why denying it is wrong.', type: 'string' },
        claims,
        denials: claims,
      }),
    },
  },
  traps: {
    says: 'Wrong claims that an answer can fall into.',
    shape: {
      is: 'foreign',
      form: 'list',
      schema: listSchema(['id', 'says', 'contradicts', 'why'], {
        id: prose,
        says: { description: 'What it claims, as a sentence.', type: 'string' },
        contradicts: { description: 'Id of the point that it contradicts.', type: 'string' },
        why: { description: 'Why it is wrong.', type: 'string' },
        claims,
      }),
    },
    optional: true,
  },
  about: {
    says: 'Subjects that an answer speaks of where it names none.',
    shape: { is: 'foreign', form: 'any', schema: { type: ['string', 'array'] } },
    optional: true,
  },
  subjects: {
    says: "The question's own subjects.",
    shape: { is: 'foreign', form: 'list', schema: { type: 'array' } },
    optional: true,
  },
  concepts: {
    says: "The question's own concepts: a name, then phrases for it.",
    shape: { is: 'foreign', form: 'record', schema: { type: 'object' } },
    optional: true,
  },
};

type Schema = Readonly<Record<string, unknown>>;

function listSchema(required: readonly string[], properties: Schema): Schema {
  return { type: 'array', items: { type: 'object', required, properties } };
}

/** The proof of a rubric: an answer, and what the grader is to find in it. */
export interface Example {
  readonly answer: string;
  readonly points: readonly string[];
  readonly traps: readonly string[];
}

/** Answer in words. */
export const free: KindModule<FreeQuestion> = {
  fields: {
    model: { says: 'The model answer.', shape: text },
    ...rubricFields,
    examples: {
      says: 'Answers with the points and traps that the grader must find in them: the proof of the rubric.',
      shape: {
        is: 'list',
        of: {
          is: 'record',
          name: 'example',
          fields: {
            answer: { says: 'An answer as a learner might give it.', shape: text },
            points: {
              says: 'Ids of the points that it makes, none unless given.',
              shape: { is: 'list', of: id, least: 0, most: 50 },
              optional: true,
            },
            traps: {
              says: 'Ids of the traps that it falls into, none unless given.',
              shape: { is: 'list', of: id, least: 0, most: 50 },
              optional: true,
            },
          },
        },
        least: 1,
        most: 500,
      },
    },
  },
  checks: [
    { needs: ['points', 'examples'], misfits: (data) => exampleMisfits(data, 'points', 'point') },
    { needs: ['examples'], misfits: (data) => exampleMisfits(data, 'traps', 'trap') },
  ],
  fromData: (common, data) => ({
    ...common,
    kind: 'free',
    model: data.model as string,
    rubric: readRubric(rubricPart(data)),
  }),
  pose(question, seed) {
    return {
      question,
      seed,
      prompt: question.prompt,
      code: [],
      options: [],
      isMultiple: false,
      howTo: 'the answer in your own words',
      rightLine: question.model,
      solution: question.model,
      explanation: question.explanation,
      read(line) {
        const answer = line.trim();
        if (answer === '') return undefined;
        if (answer.length > LONGEST_ANSWER) {
          throw new InputError(`that answer has ${answer.length} characters; an answer has at most ${LONGEST_ANSWER}`);
        }
        return { line: answer, grade: () => gradeFree(question, answer) };
      },
    };
  },
};

/** The part of a free question's data that is the grader's. */
export function rubricPart(data: Data): Data {
  const part: Record<string, unknown> = {};
  for (const name of Object.keys(rubricFields)) if (data[name] !== undefined) part[name] = data[name];
  return part;
}

/** The examples in a free question's data that has been found faultless. */
export function examplesFrom({ examples }: Data): readonly Example[] {
  return (examples as readonly Partial<Example>[]).map(({ answer, points, traps }) => ({
    answer: answer as string,
    points: points ?? [],
    traps: traps ?? [],
  }));
}

function exampleMisfits(data: Data, field: 'points' | 'traps', noun: string): readonly Misfit[] {
  const listed = (data[field] ?? []) as readonly unknown[];
  const known = listed.flatMap((entry) => {
    const name = (entry as { id?: unknown } | null)?.id;
    return typeof name === 'string' ? [name] : [];
  });
  return examplesFrom(data).flatMap((example, i) =>
    example[field].flatMap((name, j) => {
      if (known.includes(name)) return [];
      const meant = nearest(name, known);
      const hint = meant ? `; did you mean "${meant}"?` : '';
      return [{ path: ['examples', i, field, j], sentence: `unknown ${noun} "${name}"${hint}` }];
    }),
  );
}
