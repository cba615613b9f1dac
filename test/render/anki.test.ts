import { expect, test } from 'vitest';
import { pose } from '../../src/drill/kinds/table.ts';
import type { Question } from '../../src/drill/question.ts';
import { ankiNotes } from '../../src/render/anki.ts';

const HEADERS = 7;

function fields(question: Question): readonly string[] {
  const lines = [...ankiNotes([pose(question, 1)])].join('').split('\n');
  expect(lines).toHaveLength(HEADERS + 2);
  return (lines[HEADERS] as string).split('\t');
}

const spot: Question = {
  id: 'q1',
  topic: 'epsilon',
  kind: 'spot',
  prompt: 'Is <b>this</b> "right" & proper?\nSay\twhy.',
  code: ['\tif a < b:', '# [sound:boo.mp3] [latex]\\input{/etc/passwd}[/latex] [$]x[/$]'],
  line: 1,
  reasons: [
    { text: '<script>alert(1)</script>', correct: true, why: 'a\r\nb' },
    { text: 'x[0] and [1, 2]', correct: false, why: 'no' },
  ],
  explanation: 'e',
};

test('a note is one line of four fields, with nothing of the question taken for HTML or for what Anki runs', () => {
  const [guid, front, back, tags] = fields(spot);
  expect(guid).toBe('layernorm-q1');
  expect(tags).toBe('layernorm::topic::epsilon layernorm::kind::spot');
  expect(front).toContain('Is &lt;b&gt;this&lt;/b&gt; &quot;right&quot; &amp; proper?<br>Say why.');
  expect(front).toContain('<pre>    if a &lt; b:<br># &#91;sound:boo.mp3] &#91;latex]\\input');
  expect(front).toContain('&#91;/latex] &#91;$]x&#91;/$]</pre>');
  expect(front).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>');
  expect(front).toContain('x[0] and [1, 2]');
  expect(back).toContain('<b>Line 1:</b>');
  expect(back).toContain('<i>Right: a<br>b</i>');
});

test('the id of a note stays as it is when the text of the question is mended', () => {
  expect(fields({ ...spot, prompt: 'Other words', explanation: 'other' })[0]).toBe(fields(spot)[0]);
});

test('numbers are drawn, and the known slips stand on the back', () => {
  const [, front, back] = fields({
    id: 'n',
    topic: 't',
    kind: 'numeric',
    generator: 'variance',
    prompt: 'Variance of {x}?',
    explanation: 'e',
  });
  expect(front).toMatch(/^Variance of -?\d+(, -?\d+)+\?$/);
  expect(back).toMatch(/^<b>[\d.]+<\/b><br><br><ul><li>[\d.]+: that is the sample variance/);
});
