import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Appends records of growing sizes to a log, and names each on standard output once it is kept. */
const PROGRAM = `
import { writeSync } from 'node:fs';
import { openLog } from './log.ts';

const [folder, name, count, size] = process.argv.slice(2);
const log = openLog(folder, (sentence) => writeSync(2, sentence + '\\n'));
writeSync(1, 'open\\n');
for (let i = 0; i < Number(count); i++) {
  const text = String.fromCharCode(97 + (i % 26)).repeat(1 + (i * 7919) % Number(size));
  const id = name + '-' + i + '-' + text.length;
  const kept = log.append({
    type: 'answer', v: 1, id, at: '2026-11-24T09:30:00.000+01:00', session: name, question: 'q', topic: 't',
    kind: 'free', seed: i, answer: text, score: 1, verdict: 'correct', sure: null, helped: false,
  });
  if (kept) writeSync(1, id + '\\n');
}
log.close();
`;

/** Builds the program that writes, into a folder; returns its path. */
export async function buildWriter(folder: string): Promise<string> {
  const outfile = `${folder}/writer.cjs`;
  const resolveDir = fileURLToPath(new URL('../../src/progress', import.meta.url));
  await build({ stdin: { contents: PROGRAM, resolveDir, loader: 'ts' }, outfile, bundle: true, platform: 'node' });
  return outfile;
}

/** A writer that runs. */
export interface Writer {
  readonly child: ChildProcess;
  /** Ids of the records that it was told are kept. */
  readonly kept: () => readonly string[];
  /** What it said on standard error, once it has ended. */
  readonly ended: Promise<string>;
  readonly opened: Promise<void>;
}

/** Runs a command that is, or ends in, the writer; as another user where one is given. */
export function run(command: string, args: readonly string[], user?: number): Writer {
  const as = user === undefined ? {} : { uid: user };
  const child = spawn(command, args, { ...as, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString('latin1');
      resolve();
    });
    child.on('close', () => resolve());
  });
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString('utf8');
  });
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(errors)));
  // A last line without its newline was not wholly said.
  return { child, ended, opened, kept: () => output.split('\n').slice(1, -1) };
}
