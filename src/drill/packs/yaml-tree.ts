import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { quoted } from '../../errors.ts';
import type { Fault } from './fault.ts';
import type { Entry, Tree } from './tree.ts';

/** A pack's text, read as far as it is YAML. */
export interface PackText {
  /** Undefined where the text is no YAML at all. */
  readonly tree: Tree | undefined;
  readonly faults: readonly Fault[];
  /** The fault of a sentence at an offset. */
  readonly faultAt: (start: number, sentence: string) => Fault;
}

/** No pack nests deeper than a dozen; a text that does is meant to harm. */
const DEEPEST = 40;
const TOO_DEEP = 'nested too deep for a pack';
/** Errors of the YAML itself that are told; one often brings others after it. */
const MOST_ERRORS = 20;

/**
 * Reads the text of a pack: YAML 1.2 of plain data. Anchors, aliases, tags, merge keys, directives and several documents
 * in one file are told as faults and never followed.
 */
export function readPackText(file: string, text: string): PackText {
  const lines = new LineCounter();
  const faults: Fault[] = [];
  const faultAt = (start: number, sentence: string): Fault => {
    const { line, col } = lines.linePos(start);
    return { file, line: Math.max(1, line), column: Math.max(1, col), sentence };
  };
  const refuse = (start: number, sentence: string) => {
    faults.push(faultAt(start, sentence));
  };
  const deep = tooDeep(text);
  if (deep !== undefined) return { tree: undefined, faults: [{ file, ...deep, sentence: TOO_DEEP }], faultAt };
  const document = parsed(text, lines);
  if (!document) {
    return { tree: undefined, faults: [faultAt(0, TOO_DEEP)], faultAt };
  }
  for (const { pos, message } of document.errors.slice(0, MOST_ERRORS)) refuse(pos[0], errorSentence(message));
  if (document.errors.length > MOST_ERRORS)
    refuse(text.length, `and ${document.errors.length - MOST_ERRORS} more errors`);
  if (document.errors.length > 0) return { tree: undefined, faults, faultAt };
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1) {
    refuse(0, 'a pack has no % directives');
  }
  const { contents } = document;
  if (contents === null) return { tree: undefined, faults: [faultAt(0, 'the file is empty')], faultAt };
  return { tree: grow(contents, refuse, 0), faults, faultAt };
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // Duplicate keys are told by validate.ts, in time that does not grow with their square.
      uniqueKeys: false,
      schema: 'core',
      customTags: [],
      merge: false,
    });
  } catch (error) {
    // The library goes down by recursion.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function errorSentence(message: string): string {
  if (message.includes('call stack')) return TOO_DEEP;
  if (message.startsWith('Source contains multiple documents'))
    return 'a pack file holds one document; --- starts another';
  // The commonest slip of an author, which the library's own words do not name.
  const hint = message.startsWith('Nested mappings') ? '; a text with ": " in it must stand in quotes' : '';
  return `this is not YAML: ${short(message.replace(/\s+/g, ' '), LONGEST_MESSAGE)}${hint}`;
}

const LONGEST_MESSAGE = 160;

/** What stands in the file may be of any length; a fault is a sentence. */
function short(text: string, longest = 40): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

type Refuse = (start: number, sentence: string) => void;

function grow(node: unknown, refuse: Refuse, depth: number): Tree {
  const start = startOfNode(node);
  const refused = (sentence: string): Tree => {
    refuse(start, sentence);
    return { is: 'refused', start };
  };
  if (isAlias(node)) return refused(`an alias (*${short(node.source)}) is not for packs; write the text out`);
  if (depth > DEEPEST) return refused(TOO_DEEP);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { is: 'scalar', start, value: null };
  if (node.tag !== undefined) return refused(`a tag (${quoted(node.tag)}) is not for packs; write plain data`);
  if (node.anchor !== undefined) refuse(start, `an anchor (&${short(node.anchor)}) is not for packs`);
  if (isSeq(node)) return { is: 'list', start, items: node.items.map((item) => grow(item, refuse, depth + 1)) };
  if (isMap(node)) return { is: 'record', start, entries: entriesOf(node.items, refuse, depth) };
  return { is: 'scalar', start, value: node.value as string | number | boolean | null };
}

function entriesOf(pairs: readonly Pair[], refuse: Refuse, depth: number): readonly Entry[] {
  return pairs.flatMap((pair) => {
    const key = grow(pair.key, refuse, depth + 1);
    if (key.is === 'refused') return [];
    if (key.is !== 'scalar' || key.value === null) {
      refuse(key.start, 'a key must be a word');
      return [];
    }
    // A key without a value, as in "title:", has no node of its own to stand somewhere.
    const value =
      pair.value === null
        ? ({ is: 'scalar', start: key.start, value: null } as const)
        : grow(pair.value, refuse, depth + 1);
    return [{ key: String(key.value), keyStart: key.start, value }];
  });
}

function startOfNode(node: unknown): number {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0;
}

/**
 * Where a text opens more brackets, or more `- ` or `? ` on one line, than any pack has: the YAML library goes down into
 * them by recursion. Brackets in texts count too, so the bound is generous.
 */
function tooDeep(text: string): { readonly line: number; readonly column: number } | undefined {
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  let indicators = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') {
      line++;
      lineStart = i + 1;
      indicators = 0;
    } else if (character === '[' || character === '{') {
      depth++;
    } else if ((character === ']' || character === '}') && depth > 0) {
      depth--;
    } else if (
      // In braces, as JSON has them, a colon goes no deeper.
      (character === '-' || character === '?' || (character === ':' && depth === 0)) &&
      (text[i + 1] === ' ' || text[i + 1] === '\t')
    ) {
      indicators++;
    }
    if (depth > MOST_OPEN || indicators > MOST_OPEN) return { line, column: i - lineStart + 1 };
  }
  return undefined;
}

const MOST_OPEN = 500;
