import { InputError } from '../../errors.ts';
import { sharedConceptNames, sharedSubjects, tryLexicon } from './lexicon/shared.ts';
import { nameConcept } from './lexicon.ts';
import {
  type Claim,
  type Rubric,
  type RubricPoint,
  type RubricTrap,
  type Scope,
  type Subject,
  scopes,
  type Wanted,
} from './rubric.ts';

/** A fault of a rubric: where in the data, and what is wrong as one sentence. */
export interface RubricFault {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

type Path = readonly (string | number)[];
type Data = Readonly<Record<string, unknown>>;

const POINT_KEYS = ['id', 'says', 'weight', 'probe', 'why', 'claims', 'denials'];
const TRAP_KEYS = ['id', 'says', 'contradicts', 'why', 'claims', 'voids'];
const CLAIM_KEYS = ['about', 'only', 'says', 'without', 'scope', 'given'];

/**
 * Reads a free question's rubric (`points`, `traps`, and where it has them `about`, `subjects`, `concepts`) from parsed
 * YAML; other keys are the question's own. Throws InputError with the first fault.
 */
export function readRubric(data: unknown): Rubric {
  const faults: RubricFault[] = [];
  const rubric = check(data, faults);
  const first = faults[0];
  if (first) throw new InputError(`${first.path.join('.') || 'the rubric'}: ${first.sentence}`);
  return rubric;
}

/** Every fault of a free question's rubric, in order. */
export function rubricFaults(data: unknown): readonly RubricFault[] {
  const faults: RubricFault[] = [];
  check(data, faults);
  return faults;
}

function check(data: unknown, faults: RubricFault[]): Rubric {
  const fault = (path: Path, sentence: string) => void faults.push({ path, sentence });
  if (!isData(data)) {
    fault([], 'a free question must be a mapping with points');
    return { points: [], traps: [] };
  }
  const subjects = readSubjects(data.subjects, fault);
  const concepts = readConcepts(data.concepts, fault);
  const names = new Set([...sharedConceptNames(), ...subjects.map(nameConcept), ...Object.keys(concepts)]);
  const about = strings(data.about, ['about'], fault);
  const known = new Set([...sharedSubjects.map(({ id }) => id), ...subjects.map(({ id }) => id)]);
  for (const [index, id] of about.entries()) {
    if (!known.has(id))
      fault(['about', index], `there is no subject "${id}"; the subjects are ${[...known].join(', ')}`);
  }
  if (faults.length === 0) {
    const sentence = tryLexicon(subjects, concepts);
    if (sentence) fault(['concepts'], sentence);
  }

  const ids = new Set<string>();
  const claims = (value: unknown, path: Path) => readClaims(value, path, names, known, fault);
  const points = list(data.points, ['points'], fault).map((value, index) =>
    readPoint(value, ['points', index], ids, claims, fault),
  );
  if (points.length === 0) fault(['points'], 'a free question needs at least one point');
  const traps =
    data.traps === undefined
      ? []
      : list(data.traps, ['traps'], fault).map((value, index) => readTrap(value, ['traps', index], ids, claims, fault));
  const pointIds = new Set(points.map(({ id }) => id));
  for (const [index, { contradicts, voids }] of traps.entries()) {
    for (const [key, id] of [['contradicts', contradicts], ...(voids ?? []).map((void_) => ['voids', void_])] as [
      string,
      string,
    ][]) {
      if (!pointIds.has(id))
        fault(['traps', index, key], `there is no point "${id}"; the points are ${[...pointIds].join(', ')}`);
    }
  }
  return {
    points,
    traps,
    ...(about.length > 0 && { about }),
    ...(subjects.length > 0 && { subjects }),
    ...(Object.keys(concepts).length > 0 && { concepts }),
  };
}

type Fault = (path: Path, sentence: string) => void;
type ReadClaims = (value: unknown, path: Path) => Claim[];

function readPoint(value: unknown, path: Path, ids: Set<string>, claims: ReadClaims, fault: Fault): RubricPoint {
  const data = mapping(value, path, POINT_KEYS, fault);
  const weight = data.weight ?? 1;
  if (typeof weight !== 'number' || !(weight > 0) || !Number.isFinite(weight))
    fault([...path, 'weight'], 'a weight must be a number above 0');
  if (data.claims === undefined) fault(path, 'a point needs claims that meet it');
  return {
    id: idOf(data, path, ids, fault),
    says: text(data, 'says', path, fault),
    weight: typeof weight === 'number' ? weight : 1,
    probe: text(data, 'probe', path, fault),
    why: text(data, 'why', path, fault),
    claims: claims(data.claims, [...path, 'claims']),
    denials: claims(data.denials, [...path, 'denials']),
  };
}

function readTrap(value: unknown, path: Path, ids: Set<string>, claims: ReadClaims, fault: Fault): RubricTrap {
  const data = mapping(value, path, TRAP_KEYS, fault);
  return {
    id: idOf(data, path, ids, fault),
    says: text(data, 'says', path, fault),
    contradicts: text(data, 'contradicts', path, fault),
    why: text(data, 'why', path, fault),
    claims: claims(data.claims, [...path, 'claims']),
    voids: strings(data.voids, [...path, 'voids'], fault),
  };
}

function readClaims(
  value: unknown,
  path: Path,
  names: ReadonlySet<string>,
  subjects: ReadonlySet<string>,
  fault: Fault,
): Claim[] {
  if (value === undefined) return [];
  return list(value, path, fault).map((item, index): Claim => {
    const at = [...path, index];
    const data: Data =
      typeof item === 'string' || Array.isArray(item) ? { says: item } : mapping(item, at, CLAIM_KEYS, fault);
    const says = strings(data.says, [...at, 'says'], fault).map(readWanted);
    if (says.length === 0) fault(at, 'a claim must say something: says: [concept, ...]');
    const without = strings(data.without, [...at, 'without'], fault)
      .map(readWanted)
      .map(mentioned);
    for (const { concept } of [...says, ...without]) {
      if (!names.has(concept)) fault(at, `there is no concept "${concept}"${hint(concept, names)}`);
    }
    const scope = data.scope ?? 'sentence';
    if (!scopes.includes(scope as Scope)) fault([...at, 'scope'], `a scope is one of ${scopes.join(', ')}`);
    for (const { about } of [...says, ...without])
      if (about !== undefined && !subjects.has(about))
        fault(at, `there is no subject "${about}"; the subjects are ${[...subjects].join(', ')}`);
    if (data.about !== undefined && !subjects.has(String(data.about)))
      fault(
        [...at, 'about'],
        `there is no subject "${String(data.about)}"; the subjects are ${[...subjects].join(', ')}`,
      );
    if (data.only !== undefined && typeof data.only !== 'boolean') fault([...at, 'only'], '"only" is true or false');
    return {
      ...(data.about !== undefined && { about: String(data.about) }),
      only: data.only === true,
      says,
      without,
      scope: scope as Scope,
      given: strings(data.given, [...at, 'given'], fault),
    };
  });
}

/** What must not stand there in any way must not even be mentioned. */
function mentioned(wanted: Wanted): Wanted {
  return wanted.stance === 'any' ? { ...wanted, stance: 'mentioned' } : wanted;
}

const STANCES: Readonly<Record<string, Wanted['stance']>> = { not: 'denied', any: 'any', mention: 'mentioned' };

/** `not depends-on-batch`: denied. `any epsilon`: said in whatever way. `mention lr`: even by others. `more-stable of pre-norm`: said of a subject. */
function readWanted(word: string): Wanted {
  const match = /^(?:(not|any|mention)\s+)?(\S+)(?:\s+of\s+(\S+))?$/.exec(word.trim());
  if (!match) return { concept: word.trim(), stance: 'asserted' };
  const stance = STANCES[match[1] ?? ''] ?? 'asserted';
  return { concept: match[2]!, stance, ...(match[3] !== undefined && { about: match[3] }) };
}

function readSubjects(value: unknown, fault: Fault): Subject[] {
  if (value === undefined) return [];
  return list(value, ['subjects'], fault).map((item, index) => {
    const path = ['subjects', index];
    const data = mapping(item, path, ['id', 'family', 'names'], fault);
    const names = strings(data.names, [...path, 'names'], fault);
    if (names.length === 0) fault([...path, 'names'], 'a subject needs names');
    return { id: text(data, 'id', path, fault), family: text(data, 'family', path, fault), names };
  });
}

function readConcepts(value: unknown, fault: Fault): Record<string, readonly string[]> {
  if (value === undefined) return {};
  const data = isData(value) ? value : {};
  if (!isData(value)) fault(['concepts'], 'concepts must be a mapping of names to lists of phrases');
  const out: [string, readonly string[]][] = [];
  for (const [name, phrases] of Object.entries(data)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      fault(['concepts', name], "a concept's name is lower-case letters, digits and hyphens");
    out.push([name, strings(phrases, ['concepts', name], fault)]);
  }
  return Object.fromEntries(out);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: unknown, path: Path, keys: readonly string[], fault: Fault): Data {
  if (!isData(value)) {
    fault(path, 'this must be a mapping');
    return {};
  }
  for (const key of Object.keys(value))
    if (!keys.includes(key)) fault([...path, key], `unknown key "${key}"${hint(key, keys)}`);
  return value;
}

function list(value: unknown, path: Path, fault: Fault): readonly unknown[] {
  if (Array.isArray(value)) return value;
  fault(path, 'this must be a list');
  return [];
}

/** A word or a list of words. */
function strings(value: unknown, path: Path, fault: Fault): string[] {
  if (value === undefined) return [];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((item, index) => {
    if (typeof item === 'string' && item.trim() !== '') return [item];
    fault([...path, index], 'this must be a text');
    return [];
  });
}

function text(data: Data, key: string, path: Path, fault: Fault): string {
  const value = data[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  fault(value === undefined ? path : [...path, key], `"${key}" must be a text`);
  return '';
}

function idOf(data: Data, path: Path, ids: Set<string>, fault: Fault): string {
  const id = text(data, 'id', path, fault);
  if (id !== '' && !/^[a-z][a-z0-9-]*$/.test(id))
    fault([...path, 'id'], 'an id is lower-case letters, digits and hyphens');
  if (ids.has(id)) fault([...path, 'id'], `the id "${id}" is used twice`);
  ids.add(id);
  return id;
}

/** `; did you mean "x"?` for the name that begins alike. */
function hint(word: string, names: Iterable<string>): string {
  const alike =
    [...names].find((name) => name.replace(/-/g, '') === word.replace(/[-_ ]/g, '').toLowerCase()) ??
    [...names].find(
      (name) => name.length > 3 && name.startsWith(word.slice(0, 4)) && Math.abs(name.length - word.length) < 4,
    );
  return alike ? `; did you mean "${alike}"?` : '';
}
