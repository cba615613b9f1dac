import type { Heard } from '../hearing.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mention, Understood } from '../mentions.ts';
import type { Token } from '../tokens.ts';

/**
 * The signs that a mention gives: its concept with what is done to it and whose it is, `over-batch|denied|layer-norm`,
 * and where it is said in earnest the concept alone.
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

/** Letters of a word that tell it from others: the rest inflects it. */
const STEM_LETTERS = 6;

/** The sign that a word, number or mark gives by itself, for what people say and no concept holds. */
export function signOfToken({ text }: Token): string {
  return `word:${text.slice(0, STEM_LETTERS)}`;
}

/** All signs of an answer, each once: of its words and mentions, of the claims that it makes and the points it denies. */
export function signsIn(
  { mentions, reading }: Understood,
  { made, denied }: Heard,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const signs = new Set<string>(reading.tokens.map(signOfToken));
  for (const id of made.keys()) signs.add(`made:${id}`);
  for (const id of denied.keys()) signs.add(`denied:${id}`);
  for (const list of mentions.values())
    for (const one of list) for (const sign of signsOf(one, lexicon)) signs.add(sign);
  return signs;
}

/** The concept of a mention's sign; of a claim's (`made:`, `denied:`) or a word's the sign itself. */
export function conceptOf(sign: string): string {
  return isOfWord(sign) ? sign : sign.split('|', 1)[0]!;
}

/** Whether a sign is that of a word, number or mark. */
export function isOfWord(sign: string): boolean {
  return sign.startsWith('word:');
}

/** Whether a sign is that of a claim made or a point denied, not of a mention. */
export function isOfClaim(sign: string): boolean {
  return /^(?:made|denied):/.test(sign);
}
