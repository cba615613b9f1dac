import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layernorm, temporaryFolder } from './run.ts';

const script = layernorm(['completion', 'bash']).stdout;
const hasBash = spawnSync('bash', ['-c', ':']).status === 0;

/** What bash offers for the last of some words. */
function offered(words: readonly string[], cwd = temporaryFolder()): readonly string[] {
  const run = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _layernorm; printf "%s\\n" "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', run, 'bash', 'layernorm', ...words], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe.runIf(hasBash)('completion in bash', () => {
  test('offers commands, their options, their actions', () => {
    expect(offered([''])).toEqual(expect.arrayContaining(['compute', 'grade', 'progress', 'questions', 'completion']));
    expect(offered(['gra'])).toEqual(['grade']);
    expect(offered(['questions', ''])).toEqual(['list', 'show', 'check', 'export']);
    expect(offered(['questions', 'list', '--k'])).toEqual(['--kind']);
    expect(offered(['--eps'])).toEqual([]);
    expect(offered(['compute', '--e'])).toEqual(['--eps']);
    expect(offered(['completion', ''])).toEqual(['bash', 'zsh', 'fish']);
  });

  test('offers what an option may say, ids of questions, and leaves files to the shell', () => {
    expect(offered(['questions', 'export', '--kind', ''])).toEqual(['choice', 'numeric', 'order', 'spot', 'free']);
    expect(offered(['questions', 'list', '--topic', 'eps'])).toEqual(['epsilon']);
    expect(offered(['compute', '--format', 'm'])).toEqual(['markdown']);
    expect(offered(['grade', 'ln-vs-bn-a'])).toEqual(['ln-vs-bn-axes']);
    expect(offered(['grade', '--file', ''])).toEqual([]);
    expect(script).toContain('complete -o default ');
  });

  test('runs nothing that was typed', () => {
    const folder = temporaryFolder();
    const words = ['$(touch a)', '`touch a`', ';touch a', '*', '$x', '"'];
    for (const word of words) {
      offered(['grade', word], folder);
      offered([word, ''], folder);
      offered(['questions', 'list', '--topic', word], folder);
    }
    expect(existsSync(join(folder, 'a'))).toBe(false);
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(layernorm(['completion', shell]).stdout).not.toMatch(/^\s*eval\b/m);
  });
});

describe('completion', () => {
  test.each([
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ])('for %s is a script that it can read, where it is installed', (shell, words) => {
    const { status, stdout } = layernorm(['completion', shell]);
    expect(status).toBe(0);
    for (const word of ['grade', 'questions', 'ln-vs-bn', 'interview-on']) expect(stdout).toContain(word);
    if (spawnSync(shell, ['-c', ':']).status !== 0) return;
    const path = join(temporaryFolder(), 'script');
    writeFileSync(path, stdout);
    expect(spawnSync(shell, [...words, path], { encoding: 'utf8' }).stderr).toBe('');
  });

  test('wants one shell that it knows', () => {
    expect(layernorm(['completion']).stderr).toBe('layernorm: completion takes the name of a shell: bash, zsh, fish\n');
    expect(layernorm(['completion', 'bsh'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean bash?'),
    });
    expect(layernorm(['completion', '__proto__']).status).toBe(2);
    expect(layernorm(['completion', 'bash', 'zsh']).status).toBe(2);
    expect(JSON.parse(layernorm(['completion', 'bash', '--json']).stdout)).toEqual({ shell: 'bash', script });
  });
});
