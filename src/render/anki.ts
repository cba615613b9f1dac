import { judgedOptions, knownSlips } from '../drill/answers.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import type { FreeQuestion, Option } from '../drill/question.ts';

/**
 * Questions as a text file that Anki imports (docs.ankiweb.net/importing/text-files.html, "File Headers"): a note a line
 * of tab-separated fields in HTML. The note's id is made of the question's, so that importing a newer file mends the cards
 * and keeps what Anki knows of them.
 */
export function* ankiNotes(questions: Iterable<Posed>): Generator<string> {
  yield [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:Layer normalization',
    '#columns:Id\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
    '',
  ].join('\n');
  for (const posed of questions) {
    const { id, topic, kind } = posed.question;
    const tags = `layernorm::topic::${topic} layernorm::kind::${kind}`;
    yield `${[`layernorm-${id}`, front(posed), back(posed), tags].join('\t')}\n`;
  }
}

function front({ prompt, code, options }: Posed): string {
  return joined([html(prompt), listing(code), numbered(options.map(html))]);
}

function back(posed: Posed): string {
  return joined([...answerParts(posed), html(posed.explanation)]);
}

function answerParts(posed: Posed): readonly string[] {
  const { question, solution } = posed;
  const judged = judgedOptions(posed).map(judgedHtml);
  switch (question.kind) {
    case 'choice':
      return [numbered(judged)];
    case 'spot':
      return [`<b>Line ${question.line}:</b>`, listing([question.code[question.line - 1] ?? '']), numbered(judged)];
    case 'order':
      return [html(solution)];
    case 'numeric':
      return [`<b>${html(solution)}</b>`, bulleted(knownSlips(posed).map(({ text, why }) => html(`${text}: ${why}`)))];
    case 'free':
      return [html(solution), freePoints(question)];
  }
}

function judgedHtml({ text, correct, why }: Option): string {
  return `${correct ? `<b>${html(text)}</b>` : html(text)}<br><i>${correct ? 'Right' : 'Wrong'}: ${html(why)}</i>`;
}

function freePoints({ rubric }: FreeQuestion): string {
  return bulleted([
    ...rubric.points.map(({ says }) => html(says)),
    ...rubric.traps.map(({ says, why }) => `<i>Not:</i> ${html(says)}. ${html(why)}`),
  ]);
}

/** Parts that are there, a blank line between them. */
function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br><br>');
}

function numbered(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
}

function bulleted(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function listing(code: readonly string[]): string {
  return code.length === 0
    ? ''
    : `<pre>${code.map((line) => escaped(line.replaceAll('\t', '    '))).join('<br>')}</pre>`;
}

/** A text as HTML on one line. */
function html(text: string): string {
  return escaped(text.trimEnd().replaceAll('\t', ' ')).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML's own signs spelled out, and the brackets by which Anki plays sounds and runs LaTeX. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
    .replace(/\[(?=\/?(?:sound:|anki:|latex\]|\$))/gi, '&#91;')
    .replaceAll('\r', '');
}
