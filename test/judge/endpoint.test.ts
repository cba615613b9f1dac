import { describe, expect, test } from 'vitest';
import { endpointAt } from '../../src/judge/endpoint.ts';

describe('the address of a judge', () => {
  test.each([
    'http://localhost:11434/v1',
    'http://localhost:11434/v1/',
    ' http://localhost:11434/v1// ',
    'http://localhost:11434/v1/chat/completions',
    'http://localhost:11434/v1/chat/completions/',
    'HTTP://LOCALHOST:11434/v1#here',
  ])('%j is that of Ollama', (address) => {
    expect(endpointAt(address, '--judge')).toEqual({
      name: 'http://localhost:11434/v1',
      chat: 'http://localhost:11434/v1/chat/completions',
      models: 'http://localhost:11434/v1/models',
    });
  });

  test('keeps its query, which is not shown', () => {
    const { name, chat } = endpointAt('https://example.com/openai?api-version=1&key=secret', '--judge');
    expect(name).toBe('https://example.com/openai');
    expect(chat).toBe('https://example.com/openai/chat/completions?api-version=1&key=secret');
  });

  test.each([
    ['localhost:11434/v1', 'not "localhost:11434/v1"; write http://localhost:11434/v1'],
    ['epsilon', 'not "epsilon"; without an address, which OPENAI_BASE_URL then gives, it comes last'],
    ['', 'not ""'],
    ['http://', 'not "http://"'],
    ['file:///etc/passwd', 'not one of file:'],
    ['javascript:alert(1)', 'takes an address such as'],
    ['ftp://example.com', 'not one of ftp:'],
    ['http://me:secret@example.com/v1', 'without a name and a password'],
    ['me:secret@example.com', 'not "…@example.com"'],
  ])('%j is refused', (address, sentence) => {
    expect(() => endpointAt(address, '--judge')).toThrow(sentence);
    expect(() => endpointAt(address, '--judge')).not.toThrow('secret');
  });
});
