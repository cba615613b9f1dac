import { type Element, type Phrase, readPhrases } from './phrase.ts';
import type { Subject } from './rubric.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import { stemOf } from './stem.ts';

/** Concepts and subjects, ready to be looked for. */
export interface Lexicon {
  readonly names: readonly string[];
  readonly phrases: readonly (readonly Phrase[])[];
  /** Each concept's phrases by the word that they begin with, as the phrase has it. */
  readonly openings: readonly Openings[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** What each concept can begin with: a stem, `#` for a number, `^` for the start of the answer. */
  readonly firsts: readonly ReadonlySet<string>[];
  /** Concepts that can begin with a stem. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Concepts that can begin with a number. */
  readonly byNumber: readonly number[];
  readonly byStart: readonly number[];
  readonly subjects: readonly Subject[];
  /** Which concepts stand for a subject's names. */
  readonly isName: readonly boolean[];
  readonly spelling: Spelling;
}

export interface Openings {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that begin with another concept, a number or the start of the answer. */
  readonly others: readonly Phrase[];
}

export type Concepts = Readonly<Record<string, readonly string[]>>;

const NAME_OF = 'name-of-';

/** The concept that stands for a subject's names. */
export function nameConcept(subject: Subject): string {
  return NAME_OF + subject.id;
}

/**
 * Makes a lexicon of concepts and subjects, beside those of `base` where there is one; a concept of a name that the base
 * has takes its place. Throws an Error for a phrase that cannot be read.
 */
export function makeLexicon(concepts: Concepts, subjects: readonly Subject[], base?: Lexicon): Lexicon {
  const own = new Map<string, readonly string[]>(Object.entries(concepts));
  for (const subject of subjects) own.set(nameConcept(subject), subject.names);
  const names = base ? [...base.names] : [];
  const phrases = base ? [...base.phrases] : [];
  const indexOf = new Map(base?.indexOf);
  const added: number[] = [];
  for (const [name, lines] of own) {
    // A concept that takes another's place stands apart from it: what the base says of <name> stays as it was.
    const index = names.length;
    names.push(name);
    phrases.push(lines.flatMap((line) => readNamed(name, line)));
    indexOf.set(name, index);
    added.push(index);
  }
  for (const index of added) refuseUnknown(names[index]!, phrases[index]!, indexOf);

  const replaced = new Set(
    added.map((index) => base?.indexOf.get(names[index]!)).filter((index) => index !== undefined),
  );
  const byStem = new Map(base?.byStem);
  const byNumber = [...(base?.byNumber ?? [])];
  const byStart = [...(base?.byStart ?? [])];
  const firsts = firstElements(phrases, indexOf, base?.firsts ?? []);
  for (const concept of added) {
    for (const first of firsts[concept]!) {
      if (first === '#') byNumber.push(concept);
      else if (first === '^') byStart.push(concept);
      else byStem.set(first, [...(byStem.get(first) ?? []).filter((other) => !replaced.has(other)), concept]);
    }
  }
  const ownForms = added.flatMap((index) => phrases[index]!.flatMap(formsOf));
  const others = (base?.subjects ?? []).filter(({ id }) => !subjects.some((subject) => subject.id === id));
  return {
    names,
    phrases,
    openings: [...(base?.openings ?? []), ...added.map((index) => openingsOf(phrases[index]!))],
    indexOf,
    firsts,
    byStem,
    byNumber,
    byStart,
    subjects: [...others, ...subjects],
    isName: names.map((name) => name.startsWith(NAME_OF)),
    spelling: spellingOf(ownForms, base?.spelling),
  };
}

function readNamed(name: string, line: string): readonly Phrase[] {
  try {
    return readPhrases(line);
  } catch (error) {
    throw new Error(`the concept "${name}": ${(error as Error).message}`);
  }
}

function openingsOf(phrases: readonly Phrase[]): Openings {
  const byWord = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const phrase of phrases) {
    const first = phrase[0]!;
    if (first.kind !== 'words') others.push(phrase);
    else
      for (const stem of first.stems) {
        const list = byWord.get(stem);
        if (list) list.push(phrase);
        else byWord.set(stem, [phrase]);
      }
  }
  return { byWord, others };
}

function refuseUnknown(name: string, list: readonly Phrase[], indexOf: ReadonlyMap<string, number>): void {
  for (const element of list.flat()) {
    if (element.kind === 'concept' && !indexOf.has(element.name)) {
      throw new Error(`the concept "${name}" speaks of <${element.name}>, which there is not`);
    }
  }
}

/** What each concept can begin with: a stem, `#` for a number, `^` for the start. Throws where concepts go in a ring. */
function firstElements(
  phrases: readonly (readonly Phrase[])[],
  indexOf: ReadonlyMap<string, number>,
  known: readonly ReadonlySet<string>[],
): ReadonlySet<string>[] {
  const done: (ReadonlySet<string> | undefined)[] = [...known];
  const open = new Set<number>();
  const visit = (concept: number): ReadonlySet<string> => {
    const known = done[concept];
    if (known) return known;
    if (open.has(concept)) throw new Error('concepts must not begin with each other in a ring');
    open.add(concept);
    const found = new Set<string>();
    for (const phrase of phrases[concept]!) {
      for (const first of firstOf(phrase[0]!)) found.add(first);
      for (const element of phrase)
        if (element.kind === 'concept')
          for (const f of visit(indexOf.get(element.name)!)) if (element === phrase[0]) found.add(f);
    }
    open.delete(concept);
    done[concept] = found;
    return found;
  };
  return phrases.map((_, concept) => visit(concept));
}

function firstOf(element: Element): Iterable<string> {
  if (element.kind === 'words')
    return [...element.stems].map((stem) => (stem.startsWith('!') ? stemOf(stem.slice(1)) : stem));
  if (element.kind === 'number') return ['#'];
  return element.kind === 'start' ? ['^'] : [];
}

function formsOf(phrase: Phrase): readonly string[] {
  return phrase.flatMap((element) => (element.kind === 'words' ? element.forms : []));
}
