import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What came to a server. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A local server that speaks as OpenAI's does, or as a test has it. */
export interface Server {
  /** `http://127.0.0.1:PORT/v1` */
  readonly url: string;
  readonly received: readonly Received[];
}

export type Reply = (received: Received, response: ServerResponse) => void;

/** Starts a server that answers as told; it is gone when the test ends. */
export async function serve(reply: Reply): Promise<Server> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      received.push(one);
      reply(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, received };
}

/** What a judge is asked in a request. */
export interface Question {
  readonly question: string;
  readonly points: readonly { readonly id: string; readonly says: string }[];
  readonly answer: string;
}

export function askedIn({ body }: Received): Question {
  const { messages } = JSON.parse(body) as { messages: readonly { role: string; content: string }[] };
  return JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? '') as Question;
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Answers as a chat completion whose message is that text. */
export function completion(response: ServerResponse, content: string): void {
  json(response, { choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });
}

/** A server with one model that finds points as told: a quote for each, by its id. */
export function judging(quoteOf: (id: string, question: Question) => string | null): Promise<Server> {
  return serve((received, response) => {
    if (received.method === 'GET') return json(response, { object: 'list', data: [{ id: 'tiny-judge' }] });
    const question = askedIn(received);
    const points = question.points.map(({ id }) => {
      const quote = quoteOf(id, question);
      return { id, met: quote !== null, quote };
    });
    completion(response, JSON.stringify({ points }));
  });
}

/** An address at which nothing listens. */
export async function deserted(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/v1`;
}
