/** A request to the judge. */
export interface Request {
  readonly url: string;
  readonly key: string | undefined;
  /** Sent as JSON; none is a GET. */
  readonly body?: unknown;
  readonly limitMs: number;
}

/** Why there is no answer, as words behind "the judge at X". */
export interface Failure {
  readonly why: string;
  /** Status of the answer, where one came. */
  readonly status?: number;
  /** What a server says of a request that it turns down. */
  readonly said?: string;
  /** Whether asking once more may help, and after how long. */
  readonly again?: { readonly afterMs: number };
  /** Whether no other answer would fare better. */
  readonly isForGood?: boolean;
}

export class JudgeError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.why);
    this.failure = failure;
  }
}

/** Bytes of an answer that are read. */
const MOST_BYTES = 1 << 20;
const SHORT_REST_MS = 500;
const LONGEST_REST_MS = 5000;

/**
 * Sends a request and returns the JSON of its answer. Nothing is followed elsewhere, as the key goes with it. Throws JudgeError
 * with all that can be wrong, none of which holds the key.
 */
export async function exchange({ url, key, body, limitMs }: Request): Promise<unknown> {
  const signal = AbortSignal.timeout(limitMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal,
    });
    text = await textOf(response);
  } catch (error) {
    if (error instanceof JudgeError) throw error;
    if (signal.aborted) {
      throw new JudgeError({ why: `did not answer within ${limitMs / 1000} s`, again: { afterMs: 0 } });
    }
    throw new JudgeError({ why: unreachable(error), again: { afterMs: SHORT_REST_MS } });
  }
  if (!response.ok) throw new JudgeError(turnedDown(response, text, key));
  try {
    return JSON.parse(text);
  } catch {
    throw new JudgeError(rubbish(text.trimStart().startsWith('<') ? 'a web page' : 'something that is no JSON'));
  }
}

/** A failure that says what came instead of an answer. */
export function rubbish(what: string): Failure {
  return { why: `answered with ${what}, which is not what such an API says`, again: { afterMs: 0 } };
}

/** The whole of an answer as text, as long as it is short enough to be one. */
async function textOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // A loop that is left closes the stream.
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MOST_BYTES) throw new JudgeError({ why: 'answered with more than 1 MB', again: { afterMs: 0 } });
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new JudgeError(rubbish('bytes that are no UTF-8'));
  }
}

/** What is wrong with a connection. What fetch says itself is not told on: it quotes what was sent. */
function unreachable(error: unknown): string {
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: unknown };
  const said: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'cannot be reached: nothing listens there',
    ENOTFOUND: 'cannot be reached: there is no such host',
    EAI_AGAIN: 'cannot be reached: the name of its host cannot be looked up',
    ECONNRESET: 'broke the connection off',
    UND_ERR_SOCKET: 'broke the connection off',
  };
  if (typeof code !== 'string') return 'cannot be reached: the connection failed';
  return said[code] ?? `cannot be reached: the connection failed (${code})`;
}

function turnedDown({ status, headers, url }: Response, text: string, key: string | undefined): Failure {
  const said = messageIn(text, key);
  const why = (what: string) => `answered ${status}: ${what}`;
  if (status === 401 || status === 403) {
    const what = key === undefined ? 'it wants a key, and OPENAI_API_KEY is not set' : 'OPENAI_API_KEY is wrong for it';
    return { status, why: why(what), isForGood: true };
  }
  if (status >= 300 && status < 400) {
    return {
      status,
      why: why('it leads elsewhere, where no answer is sent; give the address itself'),
      isForGood: true,
    };
  }
  if (status === 404 || status === 405) {
    const { pathname, origin } = new URL(url);
    const hint = pathname === '/chat/completions' ? `; is it at ${origin}/v1?` : '';
    return { status, why: why(`${said ?? 'there is no such API; most addresses end in /v1'}${hint}`), isForGood: true };
  }
  if (status === 429) {
    return { status, why: why('too many requests, or no credit left'), again: { afterMs: rest(headers) } };
  }
  if (status >= 500) return { status, why: why('something is wrong on its side'), again: { afterMs: rest(headers) } };
  return { status, why: why(said ?? 'it does not take the request'), ...(said === undefined ? {} : { said }) };
}

/** How long a server wants to be left alone, as far as we go along with that. */
function rest(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_REST_MS) : SHORT_REST_MS;
}

const LONGEST_MESSAGE = 160;

/** The message of a server's error, on one line, without the key, which some repeat. */
function messageIn(text: string, key: string | undefined): string | undefined {
  let message: unknown;
  try {
    const { error, detail } = JSON.parse(text) as { error?: unknown; detail?: unknown };
    message = (error as { message?: unknown } | undefined)?.message ?? error ?? detail;
  } catch {
    return undefined;
  }
  if (typeof message !== 'string' || message.trim() === '') return undefined;
  const line = message.replace(/\s+/g, ' ').trim();
  const bare = key === undefined ? line : line.replaceAll(key, '…');
  return bare.length > LONGEST_MESSAGE ? `${bare.slice(0, LONGEST_MESSAGE - 1)}…` : bare;
}
