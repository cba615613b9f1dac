import { type Concepts, makeLexicon } from '../../../src/drill/grading/lexicon.ts';
import { understand } from '../../../src/drill/grading/mentions.ts';
import type { Subject } from '../../../src/drill/grading/rubric.ts';

/** Two birds, so that these tests speak of the mechanism and not of the lesson's words. */
const birds: readonly Subject[] = [
  { id: 'crow', family: 'bird', names: ['crow/raven', 'corvus corax'], hints: 'hints-at-crow' },
  { id: 'owl', family: 'bird', names: ['owl', 'night owl'] },
];
const concepts: Concepts = {
  'hints-at-crow': ['the black one'],
  flies: ['fly'],
  sings: ['sing'],
  hunts: ['hunt/prey'],
  'by-night': ['<hunts> .. night', 'nocturnal'],
  steady: ['steady & wing'],
};
const lexicon = makeLexicon(concepts, birds);
const names = new Set(Object.keys(concepts));

/** A text understood, about birds. */
export const understood = (text: string, about: readonly string[] = []) => understand(text, lexicon, about, names);

/** Every mention of a text, as "crow: flies", "owl: not sings", "(flies)" where it is only told or taken back, "flies?" where it is only supposed. */
export function said(text: string, about: readonly string[] = []): readonly string[] {
  const { mentions } = understood(text, about);
  return [...mentions.values()]
    .flat()
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ concept, claimed, denied, supposed, subjects }) => {
      const what = `${denied ? 'not ' : ''}${concept}${supposed ? '?' : ''}`;
      const whose = birds.filter((_, index) => subjects & (1 << index)).map(({ id }) => id);
      return `${whose.length > 0 ? `${whose.join('+')}: ` : ''}${claimed ? what : `(${what})`}`;
    });
}
