import { kindModule } from '../kinds/table.ts';
import { kinds } from '../question.ts';
import { type Fields, id, type Shape, text } from './shape.ts';

/** Fields that questions of every kind have. */
const commonFields: Fields = {
  id: {
    says: 'Lower case, digits and hyphens; unique over all packs and fixed for good, as saved progress refers to it.',
    shape: id,
  },
  kind: { says: 'What sort of question it is.', shape: { is: 'text', oneOf: kinds } },
  prompt: { says: 'The question.', shape: text },
  explanation: { says: 'Shown after the verdict, right or wrong.', shape: text },
};

export const questionShape: Shape = {
  is: 'variants',
  name: 'question',
  by: 'kind',
  cases: Object.fromEntries(kinds.map((kind) => [kind, { ...commonFields, ...kindModule(kind).fields }])),
};

/** Questions that a file may hold. */
export const MOST_QUESTIONS = 2000;

/** What a pack file holds. */
export const packShape: Shape = {
  is: 'record',
  name: 'pack',
  fields: {
    topic: { says: 'Id of the topic (checklist item).', shape: id },
    title: { says: 'The topic as people read it.', shape: text },
    questions: { says: 'The questions.', shape: { is: 'list', of: questionShape, least: 1, most: MOST_QUESTIONS } },
  },
};
