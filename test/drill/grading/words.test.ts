import { describe, expect, it } from 'vitest';
import { sharedLexicon } from '../../../src/drill/grading/lexicon/shared.ts';
import { isSalad } from '../../../src/drill/grading/order/salad.ts';
import { readPhrases } from '../../../src/drill/grading/phrase.ts';
import { CLAUSE, COMMA, NONE, read, SENTENCE } from '../../../src/drill/grading/reading.ts';
import { mended } from '../../../src/drill/grading/spelling.ts';
import { stemOf } from '../../../src/drill/grading/stem.ts';
import { tokenize } from '../../../src/drill/grading/tokens.ts';

describe('tokens', () => {
  const texts = (text: string) => tokenize(text).map((token) => token.text);

  it('spell notation out', () => {
    expect(texts('γ and ε w/o μ')).toEqual(['gamma', 'and', 'epsilon', 'without', 'mu']);
    expect(texts('dims, stats & std')).toEqual(['dimensions', ',', 'statistics', 'and', 'std']);
    expect(texts('\\gamma \\varepsilon')).toEqual(['gamma', 'epsilon']);
  });

  it('know no word that only every JavaScript object knows', () => {
    expect(texts('constructor toString \\valueOf')).toEqual(['constructor', 'tostring', 'valueof']);
  });

  it('take short forms apart', () => {
    expect(texts("doesn't can't it's token's")).toEqual(['does', 'not', 'can', 'not', 'it', 'is', 'token']);
  });

  it('know their place', () => {
    const text = 'a β-value of 1e-5.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a',
      'β',
      '-',
      'value',
      'of',
      '1e-5',
      '.',
    ]);
  });
});

describe('clauses', () => {
  const breaks = (text: string) => {
    const reading = read(text, sharedLexicon());
    return reading.tokens.map(({ text: word }, i) => `${['', ',', '/', '.'][reading.breaks[i]!]}${word}`).join(' ');
  };

  it('end at marks and conjunctions', () => {
    expect([NONE, COMMA, CLAUSE, SENTENCE]).toEqual([0, 1, 2, 3]);
    expect(breaks('it is so, but it varies. why?')).toBe(
      'it is so , /but it varies . .why ?'.replace('is so', 'is /so'),
    );
  });

  it('do not end in numbers, calls and formulas', () => {
    expect(breaks('1e-5 and x.mean(-1)')).not.toMatch(/[,/.]\w/);
    expect(breaks('times (x - mu)')).not.toMatch(/[,/.]\w/);
  });

  it('go on in the next line where a line was only full', () => {
    const line = 'the mean and the variance are taken over all of the features of';
    expect(breaks(`${line}\none token`)).toContain('one');
    expect(breaks(`${line}\none token`)).not.toContain('.one');
    expect(breaks('short\none token')).toContain('.one');
  });

  it('are made without what is said while one thinks', () => {
    const texts = (text: string) => read(text, sharedLexicon()).tokens.map((token) => token.text);
    expect(texts('um the uh mean, you know, is sort of small')).toEqual(['the', 'mean', ',', ',', 'is', 'small']);
    expect(texts('do you know what sort of mean')).toEqual(['do', 'you', 'know', 'what', 'sort', 'of', 'mean']);
  });

  it('take two words for one where they mean one thing', () => {
    expect(read('learning rate of deep learning', sharedLexicon()).tokens.map(({ text }) => text)).toEqual([
      'lr',
      'of',
      'field',
    ]);
  });
});

describe('stems', () => {
  it.each([
    ['normalises', 'normalization'],
    ['centred', 'center'],
    ['stably', 'stable'],
    ['reliably', 'reliable'],
    ['steadily', 'steady'],
    ['steadier', 'steady'],
    ['features', 'feature'],
    ['multiplies', 'multiply'],
    ['divided', 'divide'],
    ['gradients', 'gradient'],
  ])('of %s and %s are the same', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['training', 'trained'],
    ['learning', 'learnable'],
    ['batch', 'bath'],
  ])('of %s and %s differ', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('slips of the pen', () => {
  const mend = (word: string) => mended(word, sharedLexicon().spelling)?.stem;

  it.each([
    ['varaince', 'variance'],
    ['normalizaton', 'normalization'],
    ['gradeint', 'gradient'],
    ['activatons', 'activations'],
    ['paramters', 'parameters'],
    ['varinace', 'variance'],
    ['arcoss', 'across'],
  ])('are mended: %s', (slip, word) => {
    expect(mend(slip)).toBe(stemOf(word));
  });

  it.each(['alone', 'along', 'move', 'more', 'meaning', 'later', 'former', 'grandmother', 'patch', 'house'])(
    'are not seen in English words: %s',
    (word) => {
      expect(mend(word)).toBeUndefined();
    },
  );
});

describe('phrases', () => {
  it('stand for all their orders and alternatives', () => {
    expect(readPhrases('a & b')).toHaveLength(2);
    expect(readPhrases('a & b & c')).toHaveLength(6);
    expect(readPhrases('<a>/<b>/c of')).toHaveLength(3);
    expect(readPhrases('(the) mean')).toHaveLength(2);
  });

  it.each([
    ['', 'must not be empty'],
    ['.. mean', 'must begin with a word'],
    ['(the)', 'must not be empty'],
    ['a//b', 'an empty word'],
    ['<a', 'is not a word'],
    ['a & b & c & d & e', 'more than 4 parts'],
  ])('that cannot be read are refused: %s', (line, sentence) => {
    expect(() => readPhrases(line)).toThrow(sentence);
  });
});

describe('words in no order', () => {
  const isShuffled = (text: string) => isSalad(tokenize(text), text);

  it.each([
    'the of features over the a and token is mean taken each of the',
    'a and are batch examples features for layer mean norm of over taken the the',
    'Batch and. the is of to variance the in of for and a divides it the',
  ])('are told from speech: %s', (text) => {
    expect(isShuffled(text)).toBe(true);
  });

  it.each([
    'Layer norm takes the mean and the variance over the features of each token, and batch norm over the batch.',
    'each tok: take own vec, recenter + rescale w/ own mean/std -> entries stay ~O(1) at every depth',
    'In BN mean is calculate for each channel with all images of mini batch, so when batch is small statistic very noisy.',
    'x = [2, 4, 6, 8], mu = 5, x - mu = [-3, -1, 1, 3]',
  ])('are not seen in: %s', (text) => {
    expect(isShuffled(text)).toBe(false);
  });
});
