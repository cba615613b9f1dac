import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayFault } from '../../../src/drill/packs/fault.ts';
import { checkPacks, loadPacks } from '../../../src/drill/packs/load.ts';
import { shippedPacks } from '../../../src/drill/packs/shipped.ts';
import { InputError } from '../../../src/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ungraded = () => {
  throw new Error('there is nothing to grade');
};

/** Writes a pack with one question and returns its path. */
function pack(name: string, id: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `topic: t\ntitle: T\nquestions:\n  - id: ${id}\n    kind: order\n    prompt: p\n    steps: [a, b]\n    explanation: e\n`,
  );
  return path;
}

const idsAt = (paths: readonly string[]) => loadPacks(paths).flatMap(({ questions }) => questions.map(({ id }) => id));

describe('packs', () => {
  it('are loaded from files and folders, each file once', () => {
    const b = pack('b.yml', 'two');
    pack('a.yaml', 'one');
    writeFileSync(join(folder, 'schema.json'), '{}');
    mkdirSync(join(folder, 'sub'));
    expect(idsAt([folder])).toEqual(['one', 'two']);
    expect(idsAt([b, folder])).toEqual(['two', 'one']);
  });

  it('with an id that another has are faulty, over all files', () => {
    const a = pack('a.yaml', 'one');
    const b = pack('b.yaml', 'one');
    expect(checkPacks([folder], ungraded).faults.map(sayFault)).toEqual([
      `${b}:4:9 the id "one" is used twice; the first is at ${a}:4:9`,
    ]);
    expect(() => loadPacks([folder])).toThrow(InputError);
    expect(() => loadPacks([folder])).toThrow('1 fault in the question packs');
  });

  it('are counted where they are faultless', () => {
    pack('a.yaml', 'one');
    pack('b.yaml', 'two');
    expect(checkPacks([folder], ungraded)).toEqual({ files: 2, questions: 2, faults: [] });
  });

  it('that are not there, and folders without any, are told', () => {
    expect(() => loadPacks([join(folder, 'none.yaml')])).toThrow('none.yaml: there is no such file or folder');
    expect(() => loadPacks([folder])).toThrow('holds no pack: no file that ends in .yaml or .yml');
  });

  it('of 100 MB, or of bytes that are no text, are refused before they are read', () => {
    const big = pack('big.yaml', 'one');
    truncateSync(big, 100 * 2 ** 20);
    const binary = join(folder, 'binary.yaml');
    writeFileSync(binary, Uint8Array.of(0xff, 0xfe, 0, 1));
    expect(checkPacks([big, binary], ungraded).faults.map(sayFault)).toEqual([
      `${big}:1:1 the file has 104857600 bytes; a pack has at most 524288 (512 KB)`,
      `${binary}:1:1 the file is not UTF-8 text`,
    ]);
  });

  it('may start with a byte order mark and end lines as Windows does', () => {
    const path = join(folder, 'w.yaml');
    writeFileSync(path, '\ufefftopic: t\r\ntitle: T\r\nquestions: 3\r\n');
    expect(checkPacks([path], ungraded).faults.map(sayFault)).toEqual([
      `${path}:3:12 "questions" must be a list, not the number 3`,
    ]);
  });
});

describe('the shipped packs', () => {
  it('come from what the build left, unless a pack has been edited since', () => {
    const source = pack('a.yaml', 'one');
    const built = join(folder, 'packs.json');
    expect(shippedPacks(folder, built)).toEqual(loadPacks([folder]));
    writeFileSync(built, JSON.stringify(loadPacks([folder])));
    writeFileSync(source, 'no pack at all');
    utimesSync(source, 1, 1);
    expect(shippedPacks(folder, built)[0]?.questions[0]?.id).toBe('one');
    utimesSync(source, 1e10, 1e10);
    expect(() => shippedPacks(folder, built)).toThrow('in the question packs');
  });
});
