import { expect, test } from 'vitest';
import { progressFolder } from '../../src/progress/home.ts';

const linux = { platform: 'linux', home: '/home/ada' } as const;

test('LAYERNORM_HOME comes first, then XDG_DATA_HOME, then the platform', () => {
  expect(progressFolder({ env: { LAYERNORM_HOME: '/a', XDG_DATA_HOME: '/x' }, ...linux })).toBe('/a');
  expect(progressFolder({ env: { XDG_DATA_HOME: '/x' }, ...linux })).toBe('/x/layernorm');
  expect(progressFolder({ env: {}, ...linux })).toBe('/home/ada/.local/share/layernorm');
});

test('empty variables and a relative XDG_DATA_HOME count for nothing', () => {
  const env = { LAYERNORM_HOME: '', XDG_DATA_HOME: 'data' };
  expect(progressFolder({ env, ...linux })).toBe('/home/ada/.local/share/layernorm');
});

test('macOS and Windows have places of their own', () => {
  expect(progressFolder({ env: {}, platform: 'darwin', home: '/Users/ada' })).toBe(
    '/Users/ada/Library/Application Support/layernorm',
  );
  const env = { LOCALAPPDATA: '/c/Local' };
  expect(progressFolder({ env, platform: 'win32', home: '/c/ada' })).toBe('/c/Local/layernorm');
});
