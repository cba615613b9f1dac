/** Numbers that stand together in an answer, and where. */
export interface Numbers {
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A number as people write it, as the source of a regular expression. */
export const NUMBER = String.raw`[-−–+±]?(?:\d+\.(?=\s*[,\])])|\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?(?:\/\d+)?`;

/** Characters of an answer that are looked at for numbers. */
export const LOOKED_AT = 20_000;

const VECTOR = new RegExp(
  String.raw`[[(]\s*(${NUMBER}(?:(?:\s*[,;]\s*|\s+(?:and\s+)?)${NUMBER}){1,15})\s*[\])]`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\w.,])(${NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+|\s+and\s+)${NUMBER}){1,15})(?![\w])`,
  'giu',
);
const MOST = 60;

/** The vectors of an answer, `[2, 4, 6]`, `-2 0 2`, in order. */
export function vectorsOf(text: string): Numbers[] {
  const out: Numbers[] = [];
  const add = (match: RegExpMatchArray) => {
    const from = match.index!;
    const to = from + match[0].length;
    if (out.some((other) => from < other.to && to > other.from)) return;
    const values = [...match[1]!.matchAll(new RegExp(NUMBER, 'giu'))].map(([word]) => readNumber(word));
    if (values.every(Number.isFinite)) out.push({ values, from, to });
  };
  for (const pattern of [VECTOR, BARE])
    for (const match of text.slice(0, LOOKED_AT).matchAll(pattern)) if (out.length < MOST) add(match);
  return out.sort((a, b) => a.from - b.from);
}

/** A number from its word: `-1.5`, `.33`, `8/3`. */
export function readNumber(word: string): number {
  const plain = word.replace(/[−–]/, '-').replace(/[+±]/, '');
  const [above, below] = plain.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

/** Whether a number is another as people round. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.011 + 0.012 * Math.abs(a);
}

/** Whether two vectors are the same as people round. */
export function alike(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => near(value, b[i]!));
}
