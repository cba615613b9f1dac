import { count, quoted } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { Data } from './misfit.ts';
import { type Fields, ID_PATTERN, LONGEST_TEXT, type Shape, UNSEEN } from './shape.ts';
import { dataOf, type Tree } from './tree.ts';

/** Takes note of a fault at an offset of the text. */
export type Tell = (start: number, sentence: string) => void;

/**
 * The data of a tree that should have a shape; every way in which it has not is told. Fields with any fault in them are
 * left out of their records, so that what is there is sound; undefined where nothing is.
 */
export function shapedData(tree: Tree, shape: Shape, label: string, tell: Tell): unknown {
  if (tree.is === 'refused') return undefined;
  if (shape.is === 'list') return listData(tree, shape, label, tell);
  if (shape.is === 'record') return recordData(tree, shape.name, shape.fields, tell);
  if (shape.is === 'variants') return variantData(tree, shape, tell);
  if (shape.is === 'foreign') {
    if (shape.form !== 'any' && tree.is !== shape.form) return wrong(tree, `${label} must be a ${shape.form}`, tell);
    tellUnseen(tree, tell);
    return dataOf(tree);
  }
  if (shape.is === 'text') return textData(tree, shape, label, tell);
  if (shape.is === 'flag') {
    if (tree.is === 'scalar' && typeof tree.value === 'boolean') return tree.value;
    return wrong(tree, `${label} must be true or false`, tell);
  }
  if (tree.is === 'scalar' && Number.isSafeInteger(tree.value) && (tree.value as number) >= shape.least)
    return tree.value;
  return wrong(tree, `${label} must be a whole number of at least ${shape.least}`, tell);
}

type ShapeOf<Is> = Extract<Shape, { is: Is }>;

function textData(tree: Tree, { oneOf, isId }: ShapeOf<'text'>, label: string, tell: Tell): string | undefined {
  if (tree.is !== 'scalar' || typeof tree.value !== 'string') {
    const inQuotes = tree.is === 'scalar' && tree.value !== null ? '; put it in quotes' : '';
    return wrong(tree, `${label} must be text`, tell, inQuotes);
  }
  const said = tree.value.trimEnd();
  if (said === '') return refuse(tree, `${label} is empty`, tell);
  if (said.length > LONGEST_TEXT)
    return refuse(tree, `${label} has ${said.length} characters; at most ${LONGEST_TEXT} go`, tell);
  if (isUnseen(said)) return refuse(tree, `${label} holds a control character; a pack is plain text`, tell);
  if (oneOf && !oneOf.includes(said)) {
    return refuse(tree, `unknown ${label.replaceAll('"', '')} ${quoted(said)}; ${suggestion(said, oneOf)}`, tell);
  }
  if (isId && !new RegExp(ID_PATTERN).test(said)) {
    return refuse(tree, `${label} must be lower case letters, digits and hyphens, not ${quoted(said)}`, tell);
  }
  return said;
}

function isUnseen(said: string): boolean {
  return new RegExp(UNSEEN).test(said);
}

/** Tells of control characters anywhere in what somebody else reads. */
function tellUnseen(tree: Tree, tell: Tell): void {
  if (tree.is === 'list') for (const item of tree.items) tellUnseen(item, tell);
  if (tree.is === 'record') for (const { value } of tree.entries) tellUnseen(value, tell);
  if (tree.is !== 'scalar' || typeof tree.value !== 'string' || !isUnseen(tree.value)) return;
  tell(tree.start, 'this text holds a control character; a pack is plain text');
}

function listData(
  tree: Tree,
  { of, least, most }: ShapeOf<'list'>,
  label: string,
  tell: Tell,
): readonly unknown[] | undefined {
  if (tree.is !== 'list') return wrong(tree, `${label} must be a list`, tell);
  const { items } = tree;
  if (items.length < least)
    tell(tree.start, `${label} needs at least ${count(least, 'entry').replace(/entrys$/, 'entries')}`);
  if (items.length > most) return refuse(tree, `${label} has ${items.length} entries; at most ${most} go`, tell);
  return items.map((item, i) => shapedData(item, of, `entry ${i + 1} of ${label}`, tell));
}

function variantData(tree: Tree, { name, by, cases }: ShapeOf<'variants'>, tell: Tell): Data | undefined {
  if (tree.is !== 'record') return wrong(tree, `${article(name)} must be a record of keys and values`, tell);
  const chosen = tree.entries.find(({ key }) => key === by)?.value;
  const said = chosen?.is === 'scalar' ? chosen.value : undefined;
  const fields = typeof said === 'string' && Object.hasOwn(cases, said) ? cases[said] : undefined;
  if (fields) return recordData(tree, `${said} ${name}`, fields, tell);
  // Of a question of no known kind, what all kinds have in common can still be checked.
  const [first = {}, ...others] = Object.values(cases);
  const ofEvery = Object.entries(first).filter(([key]) => others.every((other) => Object.hasOwn(other, key)));
  const ofSome = (key: string) => Object.values(cases).some((fields) => Object.hasOwn(fields, key));
  const common = Object.fromEntries(ofEvery);
  const entries = tree.entries.filter(({ key }) => Object.hasOwn(common, key) || !ofSome(key));
  recordData({ ...tree, entries }, name, common, tell);
  return undefined;
}

function recordData(tree: Tree, name: string, fields: Fields, tell: Tell): Data | undefined {
  if (tree.is !== 'record') return wrong(tree, `${article(name)} must be a record of keys and values`, tell);
  const data = Object.create(null) as Record<string, unknown>;
  const seen = new Set<string>();
  for (const { key, keyStart, value } of tree.entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (seen.has(key)) tell(keyStart, `the key ${quoted(key)} is given twice`);
    else if (!field) tell(keyStart, `unknown key ${quoted(key)}; ${suggestion(key, Object.keys(fields))}`);
    else {
      let isFaultless = true;
      const read = shapedData(value, field.shape, `"${key}"`, (start, sentence) => {
        isFaultless = false;
        tell(start, sentence);
      });
      if (isFaultless && read !== undefined) data[key] = read;
    }
    seen.add(key);
  }
  for (const [key, { optional }] of Object.entries(fields)) {
    if (!optional && !seen.has(key)) tell(tree.start, `this ${name} has no "${key}"`);
  }
  return data;
}

function suggestion(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? `did you mean "${meant}"?` : `there is ${known.join(', ')}`;
}

function wrong(tree: Tree, sentence: string, tell: Tell, hint = ''): undefined {
  return refuse(tree, `${sentence}, not ${whatIs(tree)}${hint}`, tell);
}

function refuse(tree: Tree, sentence: string, tell: Tell): undefined {
  tell(tree.start, sentence);
  return undefined;
}

function whatIs(tree: Tree): string {
  if (tree.is !== 'scalar') return `a ${tree.is}`;
  if (tree.value === null) return 'nothing';
  return typeof tree.value === 'string'
    ? quoted(tree.value)
    : `${typeof tree.value === 'number' ? 'the number ' : ''}${tree.value}`;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
