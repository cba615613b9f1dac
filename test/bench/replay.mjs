import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, mean, once } from './measure.mjs';
import { layernorm } from './programs.mjs';

const RECORDS = 100_000;
const RUNS = 5;

/** What it costs `progress` to replay a long log: its time less that without a log. */
export async function replay() {
  const folder = mkdtempSync(join(tmpdir(), 'layernorm-bench-'));
  try {
    writeFileSync(join(folder, 'answers.jsonl'), Array.from({ length: RECORDS }, (_, i) => line(i)).join(''));
    const progress = (home) => ({
      run: () => once([...layernorm, 'progress', '--json'], { LAYERNORM_HOME: home })?.cpu,
    });
    const [without, whole] = await interleaved([progress(join(folder, 'none')), progress(folder)], RUNS);
    if (!without || !whole) throw new Error('layernorm progress does not run');
    const cost = Math.round((mean(whole) - mean(without)) * 1000);
    console.log(`\n${RECORDS.toLocaleString('en')} answers replayed and counted: ${cost} ms of processor time`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An answer of some learner who takes one every five minutes. */
function line(i) {
  const at = `${new Date(Date.UTC(2025, 0, 1) + i * 300_000).toISOString().slice(0, -1)}+00:00`;
  const [score, verdict] = i % 3 === 0 ? [0, 'incorrect'] : [1, 'correct'];
  const asked = { question: `question-${i % 120}`, topic: 'epsilon', kind: 'choice', seed: i, answer: '2,4' };
  const whole = { type: 'answer', v: 1, id: `answer-${i}`, at, session: `session-${i >> 4}`, ...asked };
  return `${JSON.stringify({ ...whole, score, verdict, sure: 'think', helped: false })}\n`;
}
