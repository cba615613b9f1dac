import type { Mention, Understood } from '../mentions.ts';

/**
 * One mention soon behind another. Its sign names both concepts in their order, with `-` before one that is denied:
 * `then:add>normalize` is not `then:normalize>add`, and where the words are the same the order alone tells who does what to what.
 */
export interface Succession {
  readonly sign: string;
  /** The first token. */
  readonly from: number;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

/** The sign of each succession that is looked for, by the concept that comes first and the one behind it. */
export type Successions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** So many tokens may stand between the two. */
const NEAR = 8;

/** Whether a sign is that of a succession. */
export function isOfSuccession(sign: string): boolean {
  return sign.startsWith('then:');
}

const known = new WeakMap<readonly string[], Successions>();

/** What is looked for where these signs tell something. */
export function successionsAmong(signs: readonly string[]): Successions {
  const before = known.get(signs);
  if (before) return before;
  const wanted = new Map<string, Map<string, string>>();
  known.set(signs, wanted);
  for (const sign of signs) {
    const [, first, second] = isOfSuccession(sign) ? /^then:(.+)>(.+)$/.exec(sign)! : [];
    if (first === undefined || second === undefined) continue;
    const behind = wanted.get(first);
    if (behind) behind.set(second, sign);
    else wanted.set(first, new Map([[second, sign]]));
  }
  return wanted;
}

/** All successions of some concepts that there can be, for learning which of them tell something. */
export function successionsOf(concepts: Iterable<string>): Successions {
  const all = [...concepts].flatMap((concept) => [concept, `-${concept}`]);
  return successionsAmong(all.flatMap((first) => all.map((second) => `then:${first}>${second}`)));
}

/** Those of an answer that are looked for, in the order in which they begin. */
export function successionsIn({ mentions }: Understood, wanted: Successions): readonly Succession[] {
  if (wanted.size === 0) return [];
  const inOrder = [...mentions.values()].flat().filter(isMeant);
  inOrder.sort((a, b) => a.from - b.from);
  const names = inOrder.map(nameOf);
  return inOrder.flatMap((first, i) => {
    const signs = wanted.get(names[i]!);
    if (signs === undefined) return [];
    const found: Succession[] = [];
    for (let k = i + 1; k < inOrder.length; k++) {
      const second = inOrder[k]!;
      if (second.from > first.to + NEAR) break;
      const sign = second.from < first.to ? undefined : signs.get(names[k]!);
      if (sign !== undefined) found.push({ sign, from: first.from, start: first.start, end: second.end });
    }
    return found;
  });
}

/** Whether it is said in earnest: not told of others, taken back or called wrong. */
function isMeant({ claimed, refused }: Mention): boolean {
  return claimed && !refused;
}

function nameOf({ concept, denied }: Mention): string {
  return denied ? `-${concept}` : concept;
}
