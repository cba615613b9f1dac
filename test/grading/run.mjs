// npm run grading [-- SET... --errors]: see report.ts.
import { bundled } from './bundle.mjs';

const { report } = await bundled('report.ts');
console.log(report(process.argv.slice(2)));
