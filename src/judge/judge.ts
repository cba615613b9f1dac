import { setTimeout } from 'node:timers/promises';
import type { Finding } from '../drill/judging/judged.ts';
import { InputError } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';
import { exchange, type Failure, JudgeError, type Request, rubbish } from './exchange.ts';
import { type Asked, findingsIn, type Manner, requestBody } from './words.ts';

/** How a judge is reached. */
export interface Settings {
  readonly endpoint: Endpoint;
  readonly key: string | undefined;
  readonly model: string | undefined;
  /** How long one request may take; tests wait for less. */
  readonly limitMs?: number;
}

/** Why there is no answer, as a sentence's end: "answered 401: ...". Not to be asked again where it is for good. */
interface Failed {
  readonly is: 'failure';
  readonly why: string;
  readonly isForGood: boolean;
}

/** What came of asking. */
type Said = { readonly is: 'findings'; readonly findings: readonly Finding[] } | Failed;

export interface Judge {
  readonly is: 'judge';
  readonly model: string;
  readonly ask: (asked: Asked) => Promise<Said>;
}

const LIMIT_MS = 20_000;

/** Failures one after another from which on a judge is left alone, so that a file of answers does not wait for each. */
const PATIENCE = 2;

/**
 * Makes a judge ready: finds out its model where none is named, which is the endpoint's only one. Throws InputError for an
 * endpoint with no model or several; what else keeps a judge from answering is a failure.
 */
export async function openJudge({ endpoint, key, model, limitMs = LIMIT_MS }: Settings): Promise<Judge | Failed> {
  try {
    const found = model ?? (await onlyModel({ url: endpoint.models, key, limitMs }, endpoint.name));
    return judgeOf(found, { url: endpoint.chat, key, limitMs });
  } catch (error) {
    const { why, status } = failureOf(error);
    const what =
      'answered 404 when asked for its models; most addresses end in /v1, and --judge-model names a model unlisted';
    return { is: 'failure', why: status === 404 ? what : why, isForGood: true };
  }
}

function judgeOf(model: string, to: Omit<Request, 'body'>): Judge {
  // What a server turned down once is not tried on it again.
  let manner: Manner = { hasSchema: true, hasTemperature: true };
  let failures = 0;
  const once = async (asked: Asked) => findingsIn(await exchange({ ...to, body: requestBody(model, asked, manner) }));
  return {
    is: 'judge',
    model,
    async ask(asked) {
      try {
        const findings = await twice(
          () => once(asked),
          (failure) => {
            const plainer = plainerFor(failure, manner);
            if (plainer) manner = plainer;
            return plainer !== undefined;
          },
        );
        failures = 0;
        return { is: 'findings', findings };
      } catch (error) {
        const { why, isForGood = false } = failureOf(error);
        failures++;
        return { is: 'failure', why, isForGood: isForGood || failures >= PATIENCE };
      }
    },
  };
}

/** Does something once more where it failed and that may help: by itself, or as `isMended` says. */
async function twice<T>(act: () => Promise<T>, isMended: (failure: Failure) => boolean = () => false): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const failure = failureOf(error);
    if (!isMended(failure)) {
      if (!failure.again) throw error;
      await setTimeout(failure.again.afterMs);
    }
    return act();
  }
}

/** A plainer request for a server that turned the last one down for what it does not know of it; undefined for others. */
function plainerFor({ status, said = '' }: Failure, manner: Manner): Manner | undefined {
  if (status !== 400 && status !== 422) return undefined;
  if (manner.hasTemperature && /temperature/i.test(said)) return { ...manner, hasTemperature: false };
  if (manner.hasSchema && /response_format|schema/i.test(said)) return { ...manner, hasSchema: false };
  return undefined;
}

/** The failure that an error tells of; any other error is a bug of ours, or a mistake to be told. */
function failureOf(error: unknown): Failure {
  if (error instanceof JudgeError) return error.failure;
  throw error;
}

/** The only model of an endpoint. */
async function onlyModel(request: Request, name: string): Promise<string> {
  const models = await twice(async () => modelsIn(await exchange(request)));
  const [first] = models;
  if (first !== undefined && models.length === 1) return first;
  if (first === undefined) throw new InputError(`the judge at ${name} lists no model; name one with --judge-model`);
  throw new InputError(
    `the judge at ${name} has ${models.length} models; choose one with --judge-model`,
    shownOf(models),
  );
}

const MOST_SHOWN = 30;

function shownOf(models: readonly string[]): readonly string[] {
  const more = models.length - MOST_SHOWN;
  return more > 0 ? [...models.slice(0, MOST_SHOWN), `and ${more} more`] : models;
}

function modelsIn(answer: unknown): readonly string[] {
  const data = (answer as { data?: unknown } | null)?.data;
  if (!Array.isArray(data)) throw new JudgeError(rubbish('no list of models'));
  const ids = data.flatMap((model: { id?: unknown } | null) => (typeof model?.id === 'string' ? [model.id] : []));
  return [...new Set(ids)];
}
