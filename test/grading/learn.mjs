// npm run learn [-- SET...]: see learn.ts and order.ts. Writes what the labelled answers teach the grader.
import { writeFileSync } from 'node:fs';
import { bundled } from './bundle.mjs';

const here = (path) => new URL(`../../${path}`, import.meta.url);
const sets = process.argv.slice(2);

// The order of words is what some answers are refused by, and so comes first.
const order = await bundled('order.ts');
const learn = await bundled('learn.ts');
const from = sets.length ? sets : learn.lessons;
writeFileSync(here('src/drill/grading/order/pairs.ts'), order.orderText(from));
writeFileSync(here('questions/experience.json'), learn.experienceText(from));
