import { fileURLToPath } from 'node:url';

export const node = process.execPath;

/** The program as it is installed. */
export const layernorm = [node, fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url))];
