import { type Fields, ID_PATTERN, LONGEST_TEXT, type Shape, UNSEEN } from './shape.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of packs, for editors: made from the same shape that the validator goes by. */
export function schemaOf(shape: Shape, title: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...partOf(shape),
    $defs: {
      text: { type: 'string', pattern: '\\S', maxLength: LONGEST_TEXT, not: { pattern: UNSEEN } },
      id: { type: 'string', pattern: ID_PATTERN, maxLength: LONGEST_TEXT },
    },
  };
}

function partOf(shape: Shape): Schema {
  switch (shape.is) {
    case 'text':
      if (shape.oneOf) return { enum: shape.oneOf };
      return { $ref: shape.isId ? '#/$defs/id' : '#/$defs/text' };
    case 'whole':
      return { type: 'integer', minimum: shape.least };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', minItems: shape.least, maxItems: shape.most, items: partOf(shape.of) };
    case 'record':
      return recordOf(shape.fields);
    case 'variants':
      return {
        type: 'object',
        required: [shape.by],
        properties: { [shape.by]: { enum: Object.keys(shape.cases) } },
        allOf: Object.entries(shape.cases).map(([name, fields]) => ({
          if: { properties: { [shape.by]: { const: name } }, required: [shape.by] },
          // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
          then: recordOf({
            ...fields,
            [shape.by]: { says: fields[shape.by]?.says ?? '', shape: { is: 'text', oneOf: [name] } },
          }),
        })),
      };
    case 'foreign':
      return shape.schema;
  }
}

function recordOf(fields: Fields): Schema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, { optional }]) => !optional).map(([key]) => key),
    properties: Object.fromEntries(
      entries.map(([key, { says, shape }]) => [key, { description: says, ...partOf(shape) }]),
    ),
  };
}
