import type { Posed } from '../drill/kinds/kind.ts';
import { safe } from '../terminal/safe.ts';
import { padLeft } from './cells.ts';
import type { Screen } from './look.ts';
import { proseLines } from './prose.ts';

/** A question as it is put to the learner: the prompt, the listing with its line numbers, what is numbered to choose from. */
export function posedLines({ prompt, code, options }: Posed, screen: Screen): readonly string[] {
  const blocks = [
    proseLines(prompt, screen.width).map(screen.style.title),
    codeLines(code, screen),
    numberedLines(options, screen),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** A listing with its lines numbered from 1; the faulty one is marked where it is to be told. */
export function codeLines(
  code: readonly string[],
  { style, symbols }: Screen,
  faulty?: number | undefined,
): readonly string[] {
  const width = String(code.length).length;
  return code.map((line, i) => {
    const number = style.dim(`${padLeft(String(i + 1), width)} ${symbols.axisLine}`);
    const said = safe(line.replaceAll('\t', '    '));
    return i + 1 === faulty ? `> ${number} ${style.bad(said)}` : `  ${number} ${said}`.trimEnd();
  });
}

/** Texts numbered from 1, each hanging behind its number. */
function numberedLines(texts: readonly string[], { width }: Screen): readonly string[] {
  return texts.flatMap((text, i) => proseLines(`${i + 1} ${text}`, width, 2, 2));
}
