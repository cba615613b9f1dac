import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('a claim', () => {
  it.each([
    ['stands', 'It flies.', ['flies']],
    ['is denied by not, never, no, without, hardly', 'It does not fly.', ['not flies']],
    ['is denied by never', 'It never flies.', ['not flies']],
    ['is denied by a short form', "It doesn't fly.", ['not flies']],
    ['is denied by a short form without its apostrophe', 'it doesnt fly', ['not flies']],
    ['is denied by without', 'It lives without flying.', ['not flies']],
    ['is denied by rather than', 'It sings rather than flies.', ['sings', 'not flies']],
    ['is denied by instead of', 'It sings instead of flying.', ['sings', 'not flies']],
    ['is denied twice by neither and nor', 'It neither flies nor sings.', ['not flies', 'not sings']],
    ['is denied once by not and nor', 'It does not fly nor sing.', ['not flies', 'not sings']],
    ['is denied no further than its clause', 'It does not fly, it sings.', ['not flies', 'sings']],
    ['is not denied by "not only"', 'It not only flies.', ['flies']],
    ['is not denied by "no doubt"', 'No doubt it flies.', ['flies']],
    ['is denied by "nothing"', 'Nothing flies.', ['not flies']],
    ['is asserted by two denials', 'It is not true that it does not fly.', ['flies']],
    ['is denied where it is not true', 'It is not true that it flies.', ['not flies']],
    ['is denied as a common mistake', 'A common misconception is that it flies.', ['not flies']],
    ['is denied by what comes behind', 'It flies, which is wrong.', ['not flies']],
    ['is denied by the sentence behind', 'It flies. That is not true.', ['not flies']],
    ['is denied by what is said of it', 'Flying is not needed.', ['not flies']],
    ['of others is no claim', 'Some people think that it flies.', ['(flies)']],
    ['of whoever says so is no claim', 'Whoever says it flies has never seen one.', ['(flies)']],
    ['of earlier days is no claim', 'I used to think that it flies.', ['(flies)']],
    ['of others ends where the writer speaks again', 'Many believe that it flies, but it sings.', ['(flies)', 'sings']],
    ['as others write it is a claim of the rest', 'It hunts, as many people say, and sings.', ['hunts', 'sings']],
    ['in a question is none', 'Does it fly? It sings.', ['(flies)', 'sings']],
    ['in a question that begins with so is none', 'So it flies? It sings.', ['(flies)', 'sings']],
    ['is asserted where a tag asks for consent', 'So it flies over the hills by day, right?', ['flies']],
    ['in a question without a verb is denied by the answer', 'Flying? No.', ['not flies']],
    ['is denied as a label that is answered with none', 'Flying: none.', ['not flies']],
    ['in mockery is none', 'It sings, and pigs fly.', ['(sings)', '(flies)']],
    ['taken back is none', 'It flies, sorry, no, it sings.', ['(flies)', 'sings']],
    ['taken back by scratch that is none', 'It flies. Scratch that, it sings.', ['(flies)', 'sings']],
    ['stands beside an apology', 'It flies. Sorry for my English.', ['flies']],
    ['stands before a word that supposes nothing', 'It flies, I suppose', ['flies']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a condition against the facts', () => {
  it.each([
    ['is not claimed, and what would follow is only supposed', 'If it hunted, it would sing.', ['(hunts?)', 'sings?']],
    ['needs no comma', 'If it hunted it would sing.', ['(hunts?)', 'sings?']],
    ['may stand behind', 'It would sing if it hunted.', ['sings?', '(hunts?)']],
    ['may be of persons', 'If you hunted, it could sing.', ['(hunts?)', 'sings?']],
    ['may open with were', 'Were it to hunt, it might sing.', ['(hunts?)', 'sings?']],
    ['needs no would where it could only be one', 'If it were to hunt, it is silent.', ['(hunts?)']],
    ['may be nothing but supposed', 'Suppose it hunted.', ['(hunts?)']],
    ['may be the last word', 'It hunts, I suppose', ['hunts']],
    ['may be imagined', 'Imagine it hunted: it would sing.', ['(hunts?)', 'sings?']],
    ['states nothing behind without', 'Without hunting it would fly.', ['not hunts?', 'flies?']],
    ['may be a deed, which states nothing', 'Hunting would make it sing.', ['hunts?', 'sings?']],
    ['ends with its sentence', 'If it hunted, it would sing. It flies.', ['(hunts?)', 'sings?', 'flies']],
    ['is none in the present', 'If it hunts, it sings.', ['hunts', 'sings']],
    ['is none where the past is told', 'If it hunted, it sings.', ['hunts', 'sings']],
    ['is none of who must speak', 'If I had to tell you, I would add that it sings.', ['sings']],
    ['is none where a deed is done', 'Hunting makes it sing, or it would not fly.', ['hunts', 'sings', 'not flies']],
    ['is none where an example is given', 'Suppose a row of 3 that it hunts.', ['hunts']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a phrase', () => {
  it.each([
    ['reaches over a few words', 'It hunts mice by night.', ['hunts', 'by-night']],
    ['does not reach over a sentence', 'It hunts. The night is long.', ['hunts']],
    ['turns round at a denial inside it', 'It hunts, but never at night.', ['hunts']],
    ['joined by & takes either order', 'Its wing beat is steady.', ['steady']],
    ['joined by & takes the other order too', 'It has steady wings.', ['steady']],
    ['takes any inflection', 'Flying, flew and flies.', ['flies', 'flies']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
