import { quoted } from '../errors.ts';
import { scanString, skipJsonBlanks } from './json-scan.ts';
import type { JsonText } from './json-text.ts';
import { failAt } from './json-text.ts';

/**
 * Walks the members of the JSON object that begins at `start`: `member` is told of a name and where its value begins, and
 * returns the offset behind the value. Returns the offset behind the object. Throws InputError, also for a name that is there twice.
 */
export function scanMembers(json: JsonText, start: number, member: (key: string, at: number) => number): number {
  const { text } = json;
  const seen = new Set<string>();
  let at = skipJsonBlanks(text, start + 1);
  let more = text[at] !== '}';
  while (more) {
    const keyAt = at;
    if (text[at] !== '"') failAt(json, at, 'a name in double quotes is expected');
    at = scanString(json, at);
    const key: string = JSON.parse(text.slice(keyAt, at));
    if (seen.has(key)) failAt(json, keyAt, `the name ${quoted(key)} is there twice (duplicate)`);
    seen.add(key);
    at = skipJsonBlanks(text, at);
    if (text[at] !== ':') failAt(json, at, 'a colon is missing after the name');
    at = skipJsonBlanks(text, member(key, skipJsonBlanks(text, at + 1)));
    if (text[at] !== ',' && text[at] !== '}') {
      failAt(json, at, `a comma or "}" is missing${at === text.length ? ': the JSON ends here' : ''}`);
    }
    more = text[at] === ',';
    if (more) at = skipJsonBlanks(text, at + 1);
  }
  return at + 1;
}
