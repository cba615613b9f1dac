import { run } from './program.ts';
import { systemIo } from './terminal/io.ts';
import { settle } from './terminal/signals.ts';

run(process.argv.slice(2), systemIo()).then((status) => {
  process.exitCode = status;
  // `performance` would load a dozen of Node's modules (1 ms) for the same number.
  settle(process.uptime() * 1000);
});
