import type { FreeGrade, PointResult, TrapResult, Verdict } from '../grade.ts';
import type { FreeQuestion } from '../question.ts';
import { type Evidence, firstMade } from './claims.ts';
import { feedbackOf } from './feedback.ts';
import { refusalOf } from './guards.ts';
import { lexiconWith } from './lexicon/shared.ts';
import { type Understood, understand } from './mentions.ts';
import type { Claim, Rubric } from './rubric.ts';

/**
 * Grades an answer in words: each point found, missing or contradicted, each trap clear or fallen, with the learner's
 * own words for it. The same answer always gets the same grade; time grows linearly with its length.
 */
export function gradeFree(question: FreeQuestion, answer: string): FreeGrade {
  const { rubric } = question;
  const lexicon = lexiconWith(rubric, rubric);
  const understood = understoodAs(question, answer);
  const refusal = refusalOf(understood.reading, question.prompt);
  if (refusal) return refused(rubric, refusal);

  const quote = (evidence: Evidence) => answer.slice(evidence.start, evidence.end);
  const traps = rubric.traps.map((trap): TrapResult => {
    const fallen = firstMade(trap.claims ?? [], understood, lexicon, new Set(), true);
    return { id: trap.id, state: fallen ? 'fallen' : 'clear', evidence: fallen ? quote(fallen) : null };
  });
  const points = pointsOf(rubric, understood, lexicon, traps, quote);
  const { score, verdict } = scored(rubric, points, traps);
  return { score, verdict, points, traps, explanation: feedbackOf(rubric, points, traps, verdict) };
}

/** An answer, or words of it, understood as one to a question. */
export function understoodAs({ rubric }: FreeQuestion, answer: string): Understood {
  return understand(answer, lexiconWith(rubric, rubric), rubric.about ?? [], wantedOf(rubric));
}

function pointsOf(
  rubric: Rubric,
  understood: Understood,
  lexicon: ReturnType<typeof lexiconWith>,
  traps: readonly TrapResult[],
  quote: (evidence: Evidence) => string,
): PointResult[] {
  const found = new Map<string, Evidence>();
  const voided = new Map<string, string>();
  for (const trap of rubric.traps) {
    const result = traps.find(({ id }) => id === trap.id);
    if (result?.evidence != null) for (const id of trap.voids ?? []) voided.set(id, result.evidence);
  }
  // Twice, as some claims count only beside points that are found ("batch norm does the opposite").
  for (let round = 0; round < 2; round++) {
    for (const point of rubric.points) {
      if (found.has(point.id) || voided.has(point.id)) continue;
      const evidence = firstMade(point.claims ?? [], understood, lexicon, new Set(found.keys()));
      if (evidence) found.set(point.id, evidence);
    }
  }
  return rubric.points.map((point): PointResult => {
    const evidence = found.get(point.id);
    if (evidence) return { id: point.id, state: 'found', evidence: quote(evidence) };
    const trap = rubric.traps.find(
      ({ id, contradicts }) =>
        contradicts === point.id && traps.some((result) => result.id === id && result.state === 'fallen'),
    );
    const against = voided.get(point.id) ?? traps.find(({ id }) => id === trap?.id)?.evidence;
    if (against != null) return { id: point.id, state: 'contradicted', evidence: against };
    const denied = firstMade(point.denials ?? [], understood, lexicon, new Set(found.keys()));
    return denied
      ? { id: point.id, state: 'contradicted', evidence: quote(denied) }
      : { id: point.id, state: 'missing', evidence: null };
  });
}

/**
 * The found points' share of the weight, less the point that each fallen trap contradicts. `correct` is no trap, nothing
 * contradicted and at most one point not seen: a reader of words now and then overlooks one, and a complete answer must
 * pass; a wrong one never comes near.
 */
export function scored(
  rubric: Rubric,
  points: readonly PointResult[],
  traps: readonly TrapResult[],
): { score: number; verdict: Verdict } {
  const fallen = rubric.traps.filter(({ id }) => traps.some((trap) => trap.id === id && trap.state === 'fallen'));
  const lost = new Set(fallen.map(({ contradicts }) => contradicts));
  const got = new Set(points.filter(({ id, state }) => state === 'found' && !lost.has(id)).map(({ id }) => id));
  const total = rubric.points.reduce((sum, { weight }) => sum + weight, 0);
  const share = rubric.points.reduce((sum, { id, weight }) => sum + (got.has(id) ? weight : 0), 0) / (total || 1);
  const score = Math.round(share * 1e4) / 1e4;
  const sound = fallen.length === 0 && points.every(({ state }) => state !== 'contradicted');
  const passes =
    sound && got.size > 0 && rubric.points.length - got.size <= 1 && (got.size > 1 || rubric.points.length === 1);
  return { score, verdict: passes ? 'correct' : score > 0 ? 'partial' : 'incorrect' };
}

function refused(rubric: Rubric, why: string): FreeGrade {
  const points = rubric.points.map(({ id }): PointResult => ({ id, state: 'missing', evidence: null }));
  const traps = rubric.traps.map(({ id }): TrapResult => ({ id, state: 'clear', evidence: null }));
  return { score: 0, verdict: 'incorrect', points, traps, explanation: why, refusal: why };
}

const wanted = new WeakMap<Rubric, ReadonlySet<string>>();

/** Names of all the concepts that a rubric's claims speak of. */
function wantedOf(rubric: Rubric): ReadonlySet<string> {
  let names = wanted.get(rubric);
  if (!names) {
    const claims: Claim[] = [
      ...rubric.points.flatMap((point) => [...(point.claims ?? []), ...(point.denials ?? [])]),
      ...rubric.traps.flatMap((trap) => trap.claims ?? []),
    ];
    names = new Set(claims.flatMap(({ says, without }) => [...says, ...without].map(({ concept }) => concept)));
    wanted.set(rubric, names);
  }
  return names;
}
