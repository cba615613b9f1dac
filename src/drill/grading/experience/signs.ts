import type { Heard } from '../hearing.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mention, Understood } from '../mentions.ts';

/**
 * The signs that a mention gives: its concept with what is done to it and whose it is, `over-batch|denied|layer-norm`,
 * and where it is said in earnest the concept alone. Weights are learned for signs, so that they speak of meanings and
 * never of words.
 */
export function signsOf(mention: Mention, { subjects }: Lexicon): readonly string[] {
  const { concept, denied, claimed, refused, supposed } = mention;
  const stance = [
    denied ? 'denied' : 'asserted',
    ...(claimed ? [] : ['reported']),
    ...(refused ? ['refused'] : []),
    ...(supposed ? ['supposed'] : []),
  ].join('+');
  const about = subjects.filter((_, index) => mention.subjects & (1 << index)).map(({ id }) => id);
  const full = `${concept}|${stance}|${about.join('+')}`;
  return claimed && !refused ? [concept, full] : [full];
}

/** All signs of an answer, each once: those of its mentions, and the claims that it makes and the points it denies. */
export function signsIn({ mentions }: Understood, { made, denied }: Heard, lexicon: Lexicon): ReadonlySet<string> {
  const signs = new Set<string>();
  for (const id of made.keys()) signs.add(`made:${id}`);
  for (const id of denied.keys()) signs.add(`denied:${id}`);
  for (const list of mentions.values())
    for (const one of list) for (const sign of signsOf(one, lexicon)) signs.add(sign);
  return signs;
}

/** The concept of a mention's sign; of a claim's (`made:`, `denied:`) the sign itself. */
export function conceptOf(sign: string): string {
  return sign.split('|', 1)[0]!;
}

/** Whether a sign is that of a claim made or a point denied, not of a mention. */
export function isOfClaim(sign: string): boolean {
  return /^(?:made|denied):/.test(sign);
}
