import { editAsync } from '@inquirer/external-editor';

/** Has a text written on in the person's own editor ($VISUAL, $EDITOR) and returns it; undefined where none starts. */
export async function inEditor(text: string): Promise<string | undefined> {
  try {
    return (await editAsync(text, { postfix: '.txt' })).replace(/[\r\n]+$/, '');
  } catch {
    return undefined;
  }
}
