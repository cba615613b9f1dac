import { interleaved, mean, once } from './measure.mjs';
import { howToGet, pythonWith } from './peers.mjs';
import { layernorm, node } from './programs.mjs';
import { printTable } from './table.mjs';

const features = (n) => Array.from({ length: n }, (_, i) => Math.sin(i).toString());

/** Whole processes against a bare Node that does nothing. */
export async function startUp(isQuick) {
  const rounds = isQuick ? 20 : 60;
  const programs = [
    ['bare node (node -e 0)', [node, '-e', '0']],
    ['layernorm 2 4 6 8', [...layernorm, '2', '4', '6', '8']],
    ['layernorm of 768 features', [...layernorm, ...features(768)]],
    ['layernorm of 4096 features', [...layernorm, ...features(4096)]],
  ];
  const peers = ['numpy', 'torch'].map((module) => {
    const python = pythonWith(module);
    return { what: `python3, importing ${module}`, command: python && [python, '-c', `import ${module}`], module };
  });
  const cpu = (command) => command && (() => once(command)?.cpu);
  const own = await interleaved(
    programs.map(([, command]) => ({ run: cpu(command) })),
    rounds,
  );
  const theirs = await interleaved(
    peers.map(({ command }) => ({ run: cpu(command) })),
    5,
  );
  printTable(`Start-up: whole processes, processor time, mean of ${rounds} interleaved runs (5 for python3)`, [
    ...programs.map(([what], i) => ({ what, seconds: own[i] && mean(own[i]) })),
    ...peers.map(({ what, module }, i) => ({
      what,
      seconds: theirs[i] && mean(theirs[i]),
      note: `not installed (${howToGet(module)})`,
    })),
  ]);
}
