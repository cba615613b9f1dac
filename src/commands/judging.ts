import type { Command } from 'commander';
import type { FreeGrade, Grade } from '../drill/grade.ts';
import { askable, judged, unjudged } from '../drill/judging/judged.ts';
import { LONGEST_ANSWER } from '../drill/kinds/free.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import { InputError } from '../errors.ts';
import { type Endpoint, endpointAt } from '../judge/endpoint.ts';
import type { Io } from '../terminal/io.ts';
import { safe } from '../terminal/safe.ts';
import { waitingLine } from '../terminal/waiting.ts';
import { warn } from '../terminal/warn.ts';
import type { Typed } from './command.ts';

/** Declares what asks for a judge, for commands that grade answers in words. */
export function declareJudge(command: Command): void {
  command
    .option('--judge [url]', 'have a language model look for points that were not seen; see below')
    .option('--judge-model <name>', 'the model that judges  (default: the only one there)');
}

/** Said at the end of the help of such commands. */
export const JUDGE_HELP = `
--judge sends the question and the answer, where points were not seen, to a
server that speaks as OpenAI's does (Ollama, llama.cpp, LM Studio and others):
at the address given, else at $OPENAI_BASE_URL, with $OPENAI_API_KEY where that
is set. It can find a missing point, in words that stand in the answer, and do
nothing else. Where it is silent (20 s, twice), the offline verdict stands.`;

/** A judge at work beside the grader. */
export interface Judging {
  /**
   * A grade with what the judge finds in a text, where there is something to ask; what keeps it from answering is told on standard
   * error.
   */
  readonly regrade: (posed: Posed, text: string, grade: Grade) => Promise<Grade>;
}

/**
 * Makes a judge ready, and says on standard error where answers go before anything is sent there. `isMany` says whether more than
 * one is graded. Throws InputError.
 */
export async function judgingFor(settings: Settings, io: Io, isMany: boolean): Promise<Judging> {
  const place = safe(settings.endpoint.name);
  const key = settings.key === undefined ? '' : ', with your OPENAI_API_KEY';
  const answers = isMany ? 'answers in words' : 'your answer';
  io.writeError(`layernorm: ${answers} may go to the judge at ${place}${key}\n`);
  const { openJudge } = await import('../judge/judge.ts');
  const opened = await waitingLine('  Looking for the judge (Ctrl-C ends)', io, () => openJudge(settings));
  const judge = opened.is === 'judge' ? opened : undefined;
  const rests = isMany ? 'offline verdicts stand from here on' : 'the offline verdict stands';
  let down = opened.is === 'failure' ? opened.why : undefined;
  if (down !== undefined) warn(io, [`the judge at ${place} ${down}; ${rests}`]);

  return {
    async regrade(posed, text, first) {
      const { question } = posed;
      if (question.kind !== 'free') return first;
      const grade = first as FreeGrade;
      const points = askable(question, text, grade);
      if (points.length === 0) {
        if (text.length > LONGEST_ANSWER) {
          warn(io, [`an answer of ${text.length} characters is too long for the judge`]);
        }
        return { ...grade, judge: null };
      }
      if (!judge || down !== undefined) {
        return unjudged(grade, { model: judge?.model ?? null, asked: points, error: down ?? '' });
      }
      const { model } = judge;
      const said = await waitingLine('  Asking the judge (Ctrl-C ends)', io, () =>
        judge.ask({ prompt: posed.prompt, answer: text, points }),
      );
      if (said.is === 'findings') return judged(question, text, grade, { model, findings: said.findings });
      if (said.isForGood) down = said.why;
      warn(io, [`the judge at ${place} ${said.why}; ${said.isForGood ? rests : 'the offline verdict stands'}`]);
      return unjudged(grade, { model, asked: points, error: said.why });
    },
  };
}

interface Settings {
  readonly endpoint: Endpoint;
  readonly key: string | undefined;
  readonly model: string | undefined;
}

/** The judge that was asked for, if any. Throws InputError. */
export function judgeAsked({ options }: Typed, env: Io['env']): Settings | undefined {
  const { judge, judgeModel } = options as { readonly judge?: string | true; readonly judgeModel?: string };
  if (judge === undefined) {
    if (judgeModel === undefined) return undefined;
    throw new InputError('--judge-model names the model of a judge; give --judge URL beside it');
  }
  if (judgeModel?.trim() === '') throw new InputError('--judge-model takes the name of a model, such as llama3.2');
  const fromEnvironment = env.OPENAI_BASE_URL?.trim() || undefined;
  const address = judge === true ? fromEnvironment : judge;
  if (address === undefined) {
    throw new InputError(
      '--judge needs an address: give one, such as http://localhost:11434/v1, or set OPENAI_BASE_URL',
    );
  }
  return {
    endpoint: endpointAt(address, judge === true ? 'OPENAI_BASE_URL' : '--judge'),
    key: keyFrom(env.OPENAI_API_KEY),
    model: judgeModel,
  };
}

/** The key, which goes into a header; one that cannot is refused without being shown. */
function keyFrom(value: string | undefined): string | undefined {
  const key = value?.trim() || undefined;
  if (key === undefined || /^[\x21-\x7e]+$/.test(key)) return key;
  throw new InputError('OPENAI_API_KEY holds characters that are in no key, such as blanks; set it anew, or unset it');
}
