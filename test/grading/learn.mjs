// npm run learn [-- SET...]: see learn.ts. Writes what the labelled answers teach the grader.
import { writeFileSync } from 'node:fs';
import { bundled } from './bundle.mjs';

const { experienceText, lessons } = await bundled('learn.ts');
const sets = process.argv.slice(2);
writeFileSync(
  new URL('../../questions/experience.json', import.meta.url),
  experienceText(sets.length ? sets : lessons),
);
