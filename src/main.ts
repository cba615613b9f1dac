import { run } from './program.ts';
import { systemIo } from './terminal/io.ts';
import { settle } from './terminal/signals.ts';

run(process.argv.slice(2), systemIo()).then((status) => {
  process.exitCode = status;
  settle(performance.now());
});
