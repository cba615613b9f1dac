import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shell, temporaryFolder } from './run.ts';

const readme = new URL('../../README.md', import.meta.url);

/** Runs the commands of every `console` block in one folder, and puts what they print below them. */
function withOutputs(text: string): string {
  const cwd = temporaryFolder();
  const env = { LAYERNORM_HOME: join(cwd, 'progress') };
  return text.replaceAll(/```console\n(.*?)```/gs, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    const lines = commands.map((command) => {
      const { stdout } = shell(`${command.slice(2)} 2>&1`, { cwd, env });
      return `${command}\n${stdout}`;
    });
    return `\`\`\`console\n${lines.join('')}\`\`\``;
  });
}

// `UPDATE_README=1 npx vitest run test/cli/readme.test.ts` writes the outputs anew.
test('the commands of the README print what the README shows', () => {
  const text = readFileSync(readme, 'utf8');
  const shown = withOutputs(text);
  if (process.env.UPDATE_README) writeFileSync(readme, shown);
  else expect(text).toBe(shown);
});
