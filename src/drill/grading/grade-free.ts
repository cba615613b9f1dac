import type { FreeGrade, PointResult, TrapResult, Verdict } from '../grade.ts';
import type { FreeQuestion } from '../question.ts';
import type { Evidence } from './claims.ts';
import { conceptOf } from './experience/signs.ts';
import { type Weighed, weighing } from './experience/weighing.ts';
import { feedbackOf, NAMES_EXCHANGED, suspicionOf, UNBACKED } from './feedback.ts';
import { refusalOf } from './guards.ts';
import { type Heard, hear } from './hearing.ts';
import { lexiconWith } from './lexicon/shared.ts';
import { type Understood, understand } from './mentions.ts';
import { isSpeech } from './order/salad.ts';
import type { Claim, Rubric, RubricTrap } from './rubric.ts';

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

  const heard = hear(rubric, understood, lexicon);
  const weighed = weighing(rubric, heard, understood, lexicon);
  const quote = (evidence: Evidence) => answer.slice(evidence.start, evidence.end);
  const traps = rubric.traps.map(({ id }): TrapResult => {
    const fallen = weighed.evidence(id);
    if (fallen) return { id, state: 'fallen', evidence: quote(fallen) };
    const isSuspected = (weighed.likelihood(id) ?? 0) > SUSPECTED;
    return { id, state: 'clear', evidence: null, ...(isSuspected && { suspected: true }) };
  });
  const points = pointsOf(rubric, traps, heard, weighed, quote);
  const { score, verdict: reached, suspected } = scored(rubric, points, traps);
  const doubted = weighed.isExchanged ? NAMES_EXCHANGED : isBacked(points, heard, understood) ? undefined : UNBACKED;
  const isDoubtful = doubted !== undefined || !mayBeOverlooked(points, weighed);
  const verdict = reached === 'correct' && isDoubtful ? 'partial' : reached;
  const doubt = reached === 'correct' ? doubted : suspicionOf(suspected);
  return {
    score,
    verdict,
    points,
    traps,
    explanation: feedbackOf(rubric, points, traps, verdict, doubt),
    ...(doubt && { doubt }),
  };
}

/** Whether an answer most likely says of each of the two that it compares what is so of the other. */
export function isExchanged(rubric: Rubric, understood: Understood): boolean {
  const lexicon = lexiconWith(rubric, rubric);
  return weighing(rubric, hear(rubric, understood, lexicon), understood, lexicon).isExchanged;
}

/** A trap that is likelier than this keeps an answer from being correct, though it is not told of as fallen into. */
const SUSPECTED = 0.4;

/** Of an answer that is correct claims make so many points where its words do not plainly go as in speech: words alone know no order. */
const BACKED = 0.7;

function isBacked(points: readonly PointResult[], { made }: Heard, { reading }: Understood): boolean {
  return isSpeech(reading.tokens) || points.filter(({ id }) => made.has(id)).length >= BACKED * points.length;
}

/** A point that is missing, and less likely than this by experience, was not just overlooked. */
const OVERLOOKED = 0.1;

/** Whether what is missing may well have been overlooked. */
function mayBeOverlooked(points: readonly PointResult[], { likelihood }: Weighed): boolean {
  return points.every(({ id, state }) => state !== 'missing' || (likelihood(id) ?? 1) > OVERLOOKED);
}

/** The question itself, said again before or behind an answer, is no word of it: blanked, so that places stay. */
function withoutQuestion(answer: string, prompt: string): string {
  const own = answer.replaceAll(prompt, ' '.repeat(prompt.length));
  return own.trim() === '' ? answer : own;
}

/** An answer, or words of it, understood as one to a question. */
export function understoodAs({ prompt, rubric }: FreeQuestion, answer: string): Understood {
  const lexicon = lexiconWith(rubric, rubric);
  return understand(withoutQuestion(answer, prompt), lexicon, rubric.about ?? [], lookedFor(rubric));
}

function pointsOf(
  rubric: Rubric,
  traps: readonly TrapResult[],
  { made, denied }: Heard,
  weighed: Weighed,
  quote: (evidence: Evidence) => string,
): PointResult[] {
  const fallen = rubric.traps.flatMap((trap) => {
    const evidence = traps.find(({ id }) => id === trap.id)?.evidence;
    return evidence == null ? [] : [{ trap, evidence }];
  });
  return rubric.points.map(({ id }): PointResult => {
    const against = (evidence: string): PointResult => ({ id, state: 'contradicted', evidence });
    const voiding = fallen.findLast(({ trap }) => trap.voids?.includes(id));
    const contradicting = fallen.find(({ trap }) => trap.contradicts === id);
    const denial = denied.get(id);
    const isMade = made.has(id);
    const isOpposed = voiding !== undefined || (denial !== undefined && !isMade);
    const evidence = contradicting && !isMade ? undefined : weighed.evidence(id, isOpposed);
    if (evidence) return { id, state: 'found', evidence: quote(evidence) };
    const opposing = voiding ?? contradicting;
    if (opposing) return against(opposing.evidence);
    return denial ? against(quote(denial)) : { id, state: 'missing', evidence: null };
  });
}

/**
 * The found points' share of the weight, less the point that each fallen trap contradicts. `correct` is no trap, nothing
 * contradicted and at most one point not seen: a reader of words now and then overlooks one, and a complete answer must
 * pass; a wrong one never comes near. Traps that an answer is suspected of, and nothing else, may keep it from that.
 */
export function scored(
  rubric: Rubric,
  points: readonly PointResult[],
  traps: readonly TrapResult[],
): { score: number; verdict: Verdict; suspected: readonly RubricTrap[] } {
  const fallen = rubric.traps.filter(({ id }) => traps.some((trap) => trap.id === id && trap.state === 'fallen'));
  const lost = new Set(fallen.map(({ contradicts }) => contradicts));
  const got = new Set(points.filter(({ id, state }) => state === 'found' && !lost.has(id)).map(({ id }) => id));
  const total = rubric.points.reduce((sum, { weight }) => sum + weight, 0);
  const share = rubric.points.reduce((sum, { id, weight }) => sum + (got.has(id) ? weight : 0), 0) / (total || 1);
  const score = Math.round(share * 1e4) / 1e4;
  const sound = fallen.length === 0 && points.every(({ state }) => state !== 'contradicted');
  const passes =
    sound && got.size > 0 && rubric.points.length - got.size <= 1 && (got.size > 1 || rubric.points.length === 1);
  const suspected = rubric.traps.filter(({ id }) => passes && traps.some((trap) => trap.id === id && trap.suspected));
  const isCorrect = passes && suspected.length === 0;
  return { score, verdict: isCorrect ? 'correct' : score > 0 ? 'partial' : 'incorrect', suspected };
}

function refused(rubric: Rubric, why: string): FreeGrade {
  const points = rubric.points.map(({ id }): PointResult => ({ id, state: 'missing', evidence: null }));
  const traps = rubric.traps.map(({ id }): TrapResult => ({ id, state: 'clear', evidence: null }));
  return { score: 0, verdict: 'incorrect', points, traps, explanation: why, refusal: why };
}

const claimed = new WeakMap<Rubric, ReadonlySet<string>>();

/** Names of all the concepts that a rubric's claims speak of. */
export function conceptsOf(rubric: Rubric): ReadonlySet<string> {
  return once(claimed, rubric, () => {
    const claims: Claim[] = [
      ...rubric.points.flatMap((point) => [...(point.claims ?? []), ...(point.denials ?? [])]),
      ...rubric.traps.flatMap((trap) => trap.claims ?? []),
    ];
    return claims.flatMap(({ says, without }) => [...says, ...without].map(({ concept }) => concept));
  });
}

const wanted = new WeakMap<Rubric, ReadonlySet<string>>();

/** The same and those that experience knows of. */
function lookedFor(rubric: Rubric): ReadonlySet<string> {
  return once(wanted, rubric, () => [...conceptsOf(rubric), ...(rubric.experience?.signs ?? []).map(conceptOf)]);
}

function once(
  known: WeakMap<Rubric, ReadonlySet<string>>,
  rubric: Rubric,
  names: () => readonly string[],
): ReadonlySet<string> {
  let set = known.get(rubric);
  if (!set) {
    set = new Set(names());
    known.set(rubric, set);
  }
  return set;
}
