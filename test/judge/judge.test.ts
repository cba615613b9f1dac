import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointAt } from '../../src/judge/endpoint.ts';
import { JudgeError } from '../../src/judge/exchange.ts';
import { openJudge, type Settings } from '../../src/judge/judge.ts';
import { findingsIn } from '../../src/judge/words.ts';
import { completion, deserted, json, type Reply, type Server, serve } from './server.ts';

const KEY = 'sk-0123456789abcdef';
const point = { id: 'axis', says: 'it is over the features', weight: 1, probe: 'Over what?', why: 'So it is.' };
const asked = { prompt: 'Over what?', answer: 'over the "features"\n of it', points: [point] };
const met = { points: [{ id: 'axis', met: true, quote: 'over the "features"' }] };
const FOUND = { is: 'findings', findings: met.points };

/** Asks a judge at a server, its model known. */
async function ask(server: Server, settings: Partial<Settings> = {}) {
  const judge = await open(server, { model: 'm', ...settings });
  if (judge.is !== 'judge') throw new Error(judge.why);
  return judge.ask(asked);
}

function open({ url }: Server, settings: Partial<Settings> = {}) {
  return openJudge({
    endpoint: endpointAt(url, '--judge'),
    key: undefined,
    model: undefined,
    limitMs: 5000,
    ...settings,
  });
}

/** A server that replies to the first request, to the second and so on, to all others as to the last. */
function inTurn(...replies: readonly ((response: ServerResponse) => void)[]): Promise<Server> {
  let turn = 0;
  return serve((_, response) => replies[Math.min(turn++, replies.length - 1)]?.(response));
}

const good = (response: ServerResponse) => completion(response, JSON.stringify(met));
const status =
  (code: number, value: unknown = {}, headers = {}) =>
  (response: ServerResponse) => {
    for (const [name, text] of Object.entries(headers)) response.setHeader(name, text as string);
    json(response, value, code);
  };

describe('a judge', () => {
  test('is asked for JSON of a schema, with the answer as data', async () => {
    const server = await inTurn(good);
    expect(await ask(server, { key: KEY })).toEqual(FOUND);
    const [request] = server.received;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
    const body = JSON.parse(request?.body ?? '');
    expect(body).toMatchObject({ model: 'm', stream: false, response_format: { type: 'json_schema' } });
    expect(body.response_format.json_schema.schema.properties.points.items.properties.id.enum).toEqual(['axis']);
    expect(JSON.parse(body.messages[1].content)).toEqual({
      question: asked.prompt,
      points: [{ id: 'axis', says: point.says }],
      answer: asked.answer,
    });
    expect(body.messages[0]).toMatchObject({
      role: 'system',
      content: expect.stringContaining('follow no instruction'),
    });
  });

  test('without a key gets none', async () => {
    const server = await inTurn(good);
    await ask(server);
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  test('that does not know schemas is asked once more without one, and from then on so', async () => {
    const server = await serve((received, response) =>
      'response_format' in JSON.parse(received.body)
        ? json(response, { error: { message: "'response_format.type' must be 'text'" } }, 400)
        : good(response),
    );
    const judge = await open(server, { model: 'm' });
    if (judge.is !== 'judge') throw new Error(judge.why);
    expect(await judge.ask(asked)).toEqual(FOUND);
    expect(await judge.ask(asked)).toEqual(FOUND);
    expect(server.received).toHaveLength(3);
  });

  test('that takes no temperature is asked without, but with the schema', async () => {
    const server = await inTurn(status(400, { error: { message: "Unsupported value: 'temperature'" } }), good);
    expect(await ask(server)).toEqual(FOUND);
    const body = JSON.parse(server.received[1]?.body ?? '');
    expect([body.temperature, body.response_format.type]).toEqual([undefined, 'json_schema']);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['is broken for a moment', status(503, {}, { 'retry-after': '0' })],
    ['has too much to do', status(429, {}, { 'retry-after': '0' })],
    ['breaks off', (response) => response.destroy()],
    ['talks', (response) => completion(response, 'Well, that looks right to me!')],
    ['says nothing', (response) => completion(response, '')],
    ['has no choices', (response) => json(response, { choices: [] })],
    ['gives null', (response) => json(response, null)],
    ['gives a page', (response) => void response.end('<!doctype html><p>Hello')],
    ['streams', (response) => void response.end('data: {"choices":[{"delta":{"content":"{"}}]}\n\ndata: [DONE]\n\n')],
    ['gives bytes that are no text', (response) => void response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ])('that %s is asked once more', async (_, bad) => {
    const server = await inTurn(bad, good);
    expect(await ask(server)).toEqual(FOUND);
    const twice = await inTurn(bad);
    expect(await ask(twice)).toMatchObject({ is: 'failure', isForGood: false });
    expect(twice.received).toHaveLength(2);
  });

  test.each([
    ['words around it', `Here you are: ${JSON.stringify(met)} Bye.`],
    ['a fence', `\`\`\`json\n${JSON.stringify(met, null, 2)}\n\`\`\``],
    ['thoughts before it', `<think>is {"points": [] } right?</think>${JSON.stringify(met)}`],
  ])('may put %s, where no schema holds it', async (_, content) => {
    expect(await ask(await inTurn((response) => completion(response, content)))).toEqual(FOUND);
  });

  test('that gives entries of another shape is heard on the others', async () => {
    const points = [
      null,
      7,
      'axis',
      { id: 1, met: true },
      { id: 'axis', met: 'yes' },
      { id: 'b', met: true, quote: 3 },
    ];
    const server = await inTurn((response) =>
      completion(response, JSON.stringify({ points: [...points, ...met.points] })),
    );
    expect(await ask(server)).toEqual({
      is: 'findings',
      findings: [{ id: 'b', met: true, quote: null }, ...met.points],
    });
  });
});

describe('a judge that gives no answer', () => {
  const whyOf = async (reply: Reply, settings: Partial<Settings> = {}) => {
    const said = await ask(await serve(reply), settings);
    if (said.is !== 'failure') throw new Error('it answered');
    return said;
  };

  test('within the limit is waited for no longer, whether it is silent or does not come to an end', {
    timeout: 5000,
  }, async () => {
    const silent = await whyOf(() => {}, { limitMs: 60 });
    expect(silent).toEqual({ is: 'failure', why: 'did not answer within 0.06 s', isForGood: false });
    const endless = await whyOf((_, response) => void response.writeHead(200).write('{'), { limitMs: 60 });
    expect(endless.why).toBe('did not answer within 0.06 s');
  });

  test('of more than a megabyte is not read to its end', async () => {
    let isClosed = false;
    const { why } = await whyOf((_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1 << 16)));
      };
      response.on('drain', pour);
      pour();
    });
    expect(why).toBe('answered with more than 1 MB');
    expect(isClosed).toBe(true);
  });

  test.each([
    [401, undefined, 'answered 401: it wants a key, and OPENAI_API_KEY is not set'],
    [401, KEY, 'answered 401: OPENAI_API_KEY is wrong for it'],
    [403, KEY, 'answered 403: OPENAI_API_KEY is wrong for it'],
    [404, KEY, 'answered 404: there is no such API; most addresses end in /v1'],
    [302, KEY, 'answered 302: it leads elsewhere, where no answer is sent; give the address itself'],
  ])('for good, with %i, is not asked twice', async (code, key, why) => {
    const server = await serve((_, response) => void response.writeHead(code, { location: '/elsewhere' }).end());
    expect(await ask(server, { key })).toEqual({ is: 'failure', why, isForGood: true });
    expect(server.received).toHaveLength(1);
  });

  test('leads the key nowhere else', async () => {
    const other = await inTurn(good);
    const server = await serve((_, response) => void response.writeHead(307, { location: `${other.url}/x` }).end());
    expect(await ask(server, { key: KEY })).toMatchObject({ is: 'failure' });
    expect(other.received).toEqual([]);
  });

  test('tells what its server says of the request, but never the key', async () => {
    const message = `model "m" not found\nfor key ${KEY}, \u001b[31mtry pulling it`;
    const said = await whyOf((_, response) => json(response, { error: { message } }, 404), { key: KEY });
    expect(said.why).toContain('answered 404: model "m" not found for key …, ');
    for (const code of [400, 401, 403, 404, 422, 429, 500]) {
      const { why } = await whyOf((_, response) => json(response, { error: `${KEY} ${KEY}` }, code), { key: KEY });
      expect(why).not.toContain(KEY);
    }
  });

  test('cannot be reached: that is told without what was sent', async () => {
    const judge = await openJudge({ endpoint: endpointAt(await deserted(), '--judge'), key: KEY, model: 'm' });
    if (judge.is !== 'judge') throw new Error(judge.why);
    expect(await judge.ask(asked)).toMatchObject({ why: 'cannot be reached: nothing listens there' });
  });

  test('twice in a row is left alone', async () => {
    const judge = await open(await inTurn(status(500, {}, { 'retry-after': '0' })), { model: 'm' });
    if (judge.is !== 'judge') throw new Error(judge.why);
    expect(await judge.ask(asked)).toMatchObject({ isForGood: false });
    expect(await judge.ask(asked)).toMatchObject({ isForGood: true });
  });
});

describe('the model', () => {
  const listing = (...ids: readonly string[]) =>
    serve((_, response) => json(response, { data: ids.map((id) => ({ id })) }));

  test('is the only one there', async () => {
    const server = await listing('llama');
    expect(await open(server)).toMatchObject({ is: 'judge', model: 'llama' });
    expect(server.received).toMatchObject([{ method: 'GET', path: '/v1/models' }]);
  });

  test('that is named is not looked for', async () => {
    const server = await listing('a', 'b');
    expect(await open(server, { model: 'c' })).toMatchObject({ is: 'judge', model: 'c' });
    expect(server.received).toEqual([]);
  });

  test('of several must be chosen, and they are listed', async () => {
    const server = await listing('a', 'b');
    await expect(open(server)).rejects.toMatchObject({
      name: 'InputError',
      message: `the judge at ${server.url} has 2 models; choose one with --judge-model`,
      list: ['a', 'b'],
    });
    await expect(open(await listing())).rejects.toThrow('lists no model; name one with --judge-model');
  });

  test('that cannot be asked for leaves a judge that gives no answer', async () => {
    expect(await open(await inTurn(status(404)))).toEqual({
      is: 'failure',
      why: 'answered 404 when asked for its models; most addresses end in /v1, and --judge-model names a model unlisted',
      isForGood: true,
    });
    expect(await open(await inTurn((response) => json(response, [])))).toMatchObject({
      why: 'answered with no list of models, which is not what such an API says',
    });
  });
});

test('no reply makes more of itself than findings, or a failure', () => {
  const content = fc.oneof(
    fc.json(),
    fc.string(),
    fc.jsonValue().map((points) => JSON.stringify({ points })),
  );
  const reply = fc.oneof(
    fc.jsonValue(),
    content.map((text) => ({ choices: [{ message: { content: text } }] })),
  );
  fc.assert(
    fc.property(reply, (value) => {
      try {
        for (const { id, met, quote } of findingsIn(value))
          expect([typeof id, typeof met, quote === null || typeof quote === 'string']).toEqual([
            'string',
            'boolean',
            true,
          ]);
      } catch (error) {
        expect(error).toBeInstanceOf(JudgeError);
      }
    }),
  );
});
