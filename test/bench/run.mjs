// npm run bench: ratios side by side in one run. Runs are interleaved, so a machine that changes its speed changes both
// sides of a ratio.
import { replay } from './replay.mjs';
import { startUp } from './start-up.mjs';

startUp();
replay();
