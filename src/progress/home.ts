import { join, resolve } from 'node:path';

/** What decides where a program's data goes: the environment, the platform and the person's home folder. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/**
 * The folder that progress lives in: $LAYERNORM_HOME, else $XDG_DATA_HOME/layernorm, else the platform's place. A
 * relative $XDG_DATA_HOME counts for nothing, as the XDG specification wants it.
 */
export function progressFolder({ env, platform, home }: Place): string {
  if (env.LAYERNORM_HOME) return resolve(env.LAYERNORM_HOME);
  if (env.XDG_DATA_HOME?.startsWith('/')) return join(env.XDG_DATA_HOME, 'layernorm');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'layernorm');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'layernorm');
  return join(home, '.local', 'share', 'layernorm');
}
