import { InputError } from '../errors.ts';

/** Where an API lies that speaks as OpenAI's does. */
export interface Endpoint {
  /** What people may see of it: no query, which can hold a key. */
  readonly name: string;
  readonly chat: string;
  readonly models: string;
}

const EXAMPLE = 'http://localhost:11434/v1';

/**
 * The endpoint at an address, with or without a slash or `/chat/completions` at its end. `source` says where the address comes
 * from. Throws InputError for what is no http address.
 */
export function endpointAt(address: string, source: string): Endpoint {
  const url = parsed(address.trim());
  if (!url) {
    const scheme = /^[\w.-]+:\d+(?:\/|$)|^localhost\b/i.test(address.trim()) ? `; write http://${address.trim()}` : '';
    const last = source === '--judge' ? '; without an address, which OPENAI_BASE_URL then gives, it comes last' : '';
    throw new InputError(`${source} takes an address such as ${EXAMPLE}, not ${shown(address)}${scheme || last}`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(`${source} takes an http or https address such as ${EXAMPLE}, not one of ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputError(`${source} takes an address without a name and a password; a key goes into OPENAI_API_KEY`);
  }
  const base = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/chat\/completions$/, '')
    .replace(/\/+$/, '');
  const at = (path: string) => `${url.origin}${base}${path}${url.search}`;
  return { name: `${url.origin}${base}`, chat: at('/chat/completions'), models: at('/models') };
}

function parsed(address: string): URL | undefined {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}

const LONGEST_SHOWN = 40;

/** A rejected address, cut where it is long, without what stands before an @, which may be a password. */
function shown(address: string): string {
  const bare = address.replace(/^.*@/s, '…@');
  return `"${bare.length > LONGEST_SHOWN ? `${bare.slice(0, LONGEST_SHOWN - 1)}…` : bare}"`;
}
