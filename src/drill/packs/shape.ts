/**
 * The shape of a piece of a pack. Both the validator (validate.ts) and the JSON Schema for editors (schema.ts) are made
 * from these, so they cannot disagree.
 */
export type Shape =
  /** Text; `oneOf` closes the set of what it may say, `isId` wants an id. */
  | { readonly is: 'text'; readonly oneOf?: readonly string[]; readonly isId?: true }
  | { readonly is: 'whole'; readonly least: number }
  | { readonly is: 'flag' }
  | { readonly is: 'list'; readonly of: Shape; readonly least: number; readonly most: number }
  | { readonly is: 'record'; readonly name: string; readonly fields: Fields }
  /** A record whose text field `by` says which further fields it has. */
  | {
      readonly is: 'variants';
      readonly name: string;
      readonly by: string;
      readonly cases: Readonly<Record<string, Fields>>;
    }
  /** Read by somebody else: here it only has to be a list or a record, or neither; `schema` is what editors are told. */
  | {
      readonly is: 'foreign';
      readonly form: 'list' | 'record' | 'any';
      readonly schema: Readonly<Record<string, unknown>>;
    };

export interface Field {
  /** What it is for, as an editor shows it. */
  readonly says: string;
  readonly shape: Shape;
  readonly optional?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** What an id looks like: lower case, digits, hyphens. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
/** Characters that a text may have at most. */
export const LONGEST_TEXT = 10_000;

export const text: Shape = { is: 'text' };
export const id: Shape = { is: 'text', isId: true };
/**
 * Characters that a terminal acts on or that turn the direction of what follows: controls but for tab and line feed,
 * bidirectional overrides and isolates.
 */
export const UNSEEN = '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]';
