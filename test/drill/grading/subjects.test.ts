import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('what is said is said of', () => {
  it.each([
    ['the subject named in its clause', 'A crow flies and an owl sings.', ['crow: flies', 'owl: sings']],
    [
      'the subject named last, over sentences',
      'The crow is black. It flies. It never sings.',
      ['crow: flies', 'crow: not sings'],
    ],
    ['each of a list with colons', 'crow: flies. owl: sings.', ['crow: flies', 'owl: sings']],
    ['both of a pair joined by "and"', 'Crows and owls fly.', ['crow+owl: flies']],
    ['both, where "both" says so', 'There are crows and owls. Both hunt.', ['crow+owl: hunts']],
    ['the other of two', 'The crow flies. The other sings.', ['crow: flies', 'owl: sings']],
    ['the former and the latter', 'Crow or owl? The former flies, the latter sings.', ['crow: flies', 'owl: sings']],
    [
      'the first and the second',
      'We have the owl and the crow. The first hunts, the second flies.',
      ['owl: hunts', 'crow: flies'],
    ],
    ['the subject behind "unlike" by no means', 'Unlike the owl, the crow flies.', ['crow: flies']],
    ['the one not compared with', 'In contrast to the crow it hunts.', ['owl: hunts']],
    ['what a bracket names', 'Flying all day (the crow).', ['crow: flies']],
    ['what "that is" names', 'It hunts by night, that is the owl.', ['owl: hunts', 'owl: by-night']],
    ['the relative clause of a subject compared with', 'It is faster than an owl, which hunts.', ['owl: hunts']],
    ['what the question is about, where nobody is named', 'It flies.', ['crow: flies'], ['crow']],
    ['nobody, where nobody is named', 'Singing is hard.', ['sings']],
    ['those named afterwards', 'One flies, the other sings. The crow is the former.', ['crow: flies', 'owl: sings']],
    [
      'those called something afterwards',
      'Two birds: hunting ones, or singing ones. The latter is called crow.',
      ['owl: hunts', 'crow: sings'],
    ],
    ['a subject hinted at, where it has no name', 'The black one flies, the owl sings.', ['crow: flies', 'owl: sings']],
    ['the crow although people like owls', 'People like owls, crows sing.', ['crow: sings']],
  ] as [string, string, string[], string[]?][])('%s', (_, text, expected, about = []) => {
    const mentions = said(text, about).filter((one) => !one.includes('hints'));
    expect(mentions).toEqual(expected);
  });
});

describe('a clause that is but a name', () => {
  it.each([
    ['says what stands before of it', 'The crow does not hunt, the owl does.', ['crow: not hunts', 'owl: hunts']],
    ['denies what stands before', 'The crow flies and the owl does not.', ['crow: flies', 'owl: not flies']],
    ['answers "one of them"', 'Only one of them hunts, and it is the owl.', ['hunts', 'owl: hunts']],
    ['denies what others say', 'People think that crows sing. They do not.', ['crow: not sings']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
