import type { Lexicon } from './lexicon.ts';
import type { Mention, Understood } from './mentions.ts';
import type { Claim, Scope, Wanted } from './rubric.ts';

/** Where a claim is made: a stretch of the answer. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
}

/** How many tokens concepts of one claim may stand apart, by scope. */
const REACH: Readonly<Record<Scope, number>> = { clause: 24, sentence: 30, near: 40, answer: Number.POSITIVE_INFINITY };

/**
 * The shortest stretch in which any of the claims is made, or undefined. Where `inEarnest`, what is only supposed against
 * the facts makes none.
 */
export function firstMade(
  claims: readonly Claim[],
  understood: Understood,
  lexicon: Lexicon,
  found: ReadonlySet<string>,
  inEarnest = false,
): Evidence | undefined {
  let best: Evidence | undefined;
  for (const claim of claims) {
    if (!claim.given.every((id) => found.has(id))) continue;
    const evidence = made(claim, understood, lexicon, inEarnest);
    if (evidence && (!best || evidence.end - evidence.start < best.end - best.start)) best = evidence;
  }
  return best;
}

/** Whether an answer says the contrary of what claims say: it denies a concept that one of them asserts, and asserts it nowhere. */
export function isDenied(claims: readonly Claim[], { mentions }: Understood): boolean {
  const asserted = new Set(
    claims.flatMap(({ says }) => says.flatMap(({ concept, stance }) => (stance === 'asserted' ? [concept] : []))),
  );
  return [...asserted].some((concept) => {
    const own = (mentions.get(concept) ?? []).filter(({ claimed }) => claimed);
    return own.length > 0 && own.every(({ denied }) => denied);
  });
}

/** Whether an answer speaks of anything that claims are about: mentions a concept of theirs, as its own. */
export function isTouched(claims: readonly Claim[], { mentions }: Understood): boolean {
  return claims.some(({ says }) =>
    says.some(({ concept }) => mentions.get(concept)?.some(({ claimed }) => claimed) ?? false),
  );
}

function made(claim: Claim, understood: Understood, lexicon: Lexicon, inEarnest: boolean): Evidence | undefined {
  const bitOf = (about: string | undefined) =>
    about === undefined ? 0 : 1 << lexicon.subjects.findIndex(({ id }) => id === about);
  const lists = claim.says.map((wanted) =>
    fitting(wanted, bitOf(wanted.about ?? claim.about), claim.only ? familyOf(claim.about, lexicon) : 0, understood),
  );
  if (lists.some((list) => list.length === 0)) return undefined;
  const [first, ...rest] = lists as [readonly Mention[], ...(readonly Mention[])[]];
  let best: Evidence | undefined;
  const nearest = rest.map((list) => cursor(list));
  for (const mention of first) {
    if (inEarnest && mention.supposed) continue;
    let { start, end } = mention;
    let ok = true;
    for (const next of nearest) {
      const other = next(mention, (candidate) => together(mention, candidate, claim.scope, understood));
      if (!other) {
        ok = false;
        break;
      }
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
    }
    if (!ok || (best && end - start >= best.end - best.start)) continue;
    if (
      claim.without.some((other) => stands(other, mention, bitOf(other.about ?? claim.about), claim.scope, understood))
    )
      continue;
    best = { start, end };
  }
  return best;
}

/** Mask of all the subjects of a subject's family. */
function familyOf(about: string | undefined, { subjects }: Lexicon): number {
  const own = subjects.find(({ id }) => id === about)?.family;
  return subjects.reduce((mask, { family }, index) => (family === own ? mask | (1 << index) : mask), 0);
}

function fitting(
  { concept, stance }: Wanted,
  bit: number,
  family: number,
  { mentions }: Understood,
): readonly Mention[] {
  const all = mentions.get(concept) ?? [];
  return all.filter(
    (mention) =>
      (bit === 0 || (mention.subjects & bit) !== 0) &&
      (family === 0 || (mention.subjects & family) === bit) &&
      isMeant(mention, stance),
  );
}

function isMeant({ claimed, denied, refused }: Mention, stance: Wanted['stance']): boolean {
  if (stance === 'mentioned') return true;
  if (!claimed) return false;
  return stance === 'any' ? !refused : denied === (stance === 'denied');
}

/** Looks up the mention of a list nearest to another, moving along both lists. */
function cursor(list: readonly Mention[]) {
  let at = 0;
  return (mention: Mention, fits: (candidate: Mention) => boolean): Mention | undefined => {
    while (at + 1 < list.length && list[at + 1]!.from <= mention.from) at++;
    let best: Mention | undefined;
    for (let k = Math.max(0, at - 4); k < Math.min(list.length, at + 5); k++) {
      const candidate = list[k]!;
      if (!fits(candidate)) continue;
      if (!best || Math.abs(candidate.from - mention.from) < Math.abs(best.from - mention.from)) best = candidate;
    }
    return best;
  };
}

function together(a: Mention, b: Mention, scope: Scope, { reading }: Understood): boolean {
  if (scope === 'answer') return true;
  if (Math.abs(a.from - b.from) > REACH[scope]) return false;
  if (scope === 'near') {
    const apart = Math.abs(reading.sentence[a.from]! - reading.sentence[b.from]!);
    return apart <= 1 || (apart === 2 && Math.abs(a.from - b.from) <= REACH.clause);
  }
  if (reading.sentence[a.from] !== reading.sentence[b.from]) return false;
  return scope === 'sentence' || reading.clause[a.from] === reading.clause[b.from] || (a.from < b.to && b.from < a.to);
}

function stands(wanted: Wanted, mention: Mention, bit: number, scope: Scope, understood: Understood): boolean {
  return fitting(wanted, bit, 0, understood).some((other) => together(mention, other, scope, understood));
}
