/**
 * Characters that a terminal would act on instead of showing them, or that are not seen at all: C0 and C1 controls and
 * DEL, the bidirectional marks and overrides, zero-width signs, the line and paragraph separators, lone surrogates.
 */
const UNSEEN =
  '[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]';

/** A text from outside with everything unseen in it spelled out (`\x1b`, `\u202e`), safe to print on a terminal. */
export function safe(text: string): string {
  // Made here and not at the start of every program that has nothing foreign to print.
  return text.replace(new RegExp(UNSEEN, 'gu'), (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
