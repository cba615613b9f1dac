import { judgedOptions, knownSlips } from '../drill/answers.ts';
import type { Rubric } from '../drill/grading/rubric.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import type { Pack } from '../drill/question.ts';

/** Questions as `questions list --json` gives them: one array, a question a line. */
export function listJson(packs: readonly Pack[]): string {
  const lines = packs.flatMap(({ questions }) =>
    questions.map(({ id, kind, topic, prompt }) => JSON.stringify({ id, kind, topic, prompt })),
  );
  return `[\n${lines.join(',\n')}\n]`;
}

/** All there is of a question, as `questions show --json` gives it. */
export function questionJson(posed: Posed): string {
  const { question, seed, prompt, code, rightLine, solution, explanation } = posed;
  return JSON.stringify({
    id: question.id,
    kind: question.kind,
    topic: question.topic,
    ...(question.kind === 'free' ? {} : { seed }),
    prompt,
    code,
    options: question.kind === 'order' ? posed.options : judgedOptions(posed),
    ...(question.kind === 'numeric'
      ? { slips: knownSlips(posed).map(({ text, why }) => ({ answer: text, why })) }
      : {}),
    ...(question.kind === 'free' ? rubricJson(question.rubric) : {}),
    answer: rightLine,
    solution,
    explanation,
  });
}

/** Points and traps as they are told to people; what the grader goes by is the pack's. */
function rubricJson({ points, traps }: Rubric) {
  return {
    points: points.map(({ id, says, weight, probe, why }) => ({ id, says, weight, probe, why })),
    traps: traps.map(({ id, says, contradicts, why }) => ({ id, says, contradicts, why })),
  };
}
