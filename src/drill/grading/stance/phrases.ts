import type { Token } from '../tokens.ts';

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) index.set(phrase[0]!, [...(index.get(phrase[0]!) ?? []), phrase]);
  return index;
}

/** How long the longest of the phrases is that stand at a token, said word by word; 0 where none does. */
export function startsWith(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const candidates = phrases.get(tokens[at]!.text) ?? [];
  return candidates.reduce(
    (longest, phrase) =>
      phrase.length > longest && phrase.every((word, k) => tokens[at + k]?.text === word) ? phrase.length : longest,
    0,
  );
}
