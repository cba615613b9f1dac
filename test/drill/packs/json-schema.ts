// biome-ignore-all lint/suspicious/noExplicitAny: a schema is any data, and its words say how to take it.
type Schema = Readonly<Record<string, any>>;

/** Whether a schema accepts some data: the part of JSON Schema 2020-12 that ours is written in, and no more. */
export function accepts(schema: Schema, data: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, value]) => {
    const rule = rules[word];
    if (!rule) throw new Error(`the checker does not know "${word}"`);
    return rule(value, data, schema, root);
  });
}

type Rule = (value: any, data: any, schema: Schema, root: Schema) => boolean;

const isRecord = (data: unknown) => typeof data === 'object' && data !== null && !Array.isArray(data);

function isOfType(type: string, data: unknown): boolean {
  if (type === 'array') return Array.isArray(data);
  if (type === 'object') return isRecord(data);
  if (type === 'integer') return Number.isInteger(data);
  return typeof data === type;
}

const rules: Readonly<Record<string, Rule>> = {
  $schema: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  $ref: (path: string, data, _, root) => accepts(root.$defs[path.replace('#/$defs/', '')], data, root),
  exclusiveMinimum: (least, data) => typeof data !== 'number' || data > least,
  type: (types, data) => [types].flat().some((type) => isOfType(type, data)),
  enum: (values: unknown[], data) => values.includes(data),
  const: (value, data) => value === data,
  minimum: (least, data) => typeof data !== 'number' || data >= least,
  pattern: (pattern, data) => typeof data !== 'string' || new RegExp(pattern, 'u').test(data),
  maxLength: (most, data) => typeof data !== 'string' || [...data].length <= most,
  minItems: (least, data) => !Array.isArray(data) || data.length >= least,
  maxItems: (most, data) => !Array.isArray(data) || data.length <= most,
  items: (items, data, _, root) => !Array.isArray(data) || data.every((item) => accepts(items, item, root)),
  required: (names: string[], data) => !isRecord(data) || names.every((name) => Object.hasOwn(data, name)),
  properties: (properties, data, _, root) =>
    !isRecord(data) ||
    Object.entries(properties).every(
      ([name, one]) => !Object.hasOwn(data, name) || accepts(one as Schema, data[name], root),
    ),
  additionalProperties: (_, data, { properties }) =>
    !isRecord(data) || Object.keys(data).every((name) => Object.hasOwn(properties, name)),
  not: (schema, data, _, root) => !accepts(schema, data, root),
  allOf: (schemas: Schema[], data, _, root) => schemas.every((schema) => accepts(schema, data, root)),
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
  then: (then, data, { if: condition }, root) => !accepts(condition, data, root) || accepts(then, data, root),
  if: () => true,
};

const WIDTH = 120;

/** A schema as Biome lays it out, so that the published file passes the linter. */
export function schemaText(schema: Schema): string {
  const text = JSON.stringify(schema, null, 2).replace(
    /\[\n\s+("[^[\]{}]*?)\n\s+\]/g,
    (list, items: string, at: number, all: string) => {
      const line = `[${items.replace(/\n\s+/g, ' ')}]`;
      const start = at - (all.lastIndexOf('\n', at) + 1);
      return start + line.length + 1 <= WIDTH ? line : list;
    },
  );
  return `${text}\n`;
}
