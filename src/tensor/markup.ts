import { InputError } from '../errors.ts';
import type { Format } from './format.ts';

/** Web pages, such as the error page that a download has saved under the name of the data. */
export const markup: Format = {
  id: 'markup',
  // TensorFlow prints `<tf.Tensor: ..., numpy=array(...)>`, which is read as a print.
  recognises: ({ text }) => text.startsWith('<') && !text.startsWith('<tf.'),
  async open(source, { text }) {
    const kind = /^<(?:!doctype\s+html|html|head|body)\b/i.test(text) ? 'HTML, a web page' : 'HTML or XML';
    throw new InputError(
      `${source.name} looks like ${kind}, and holds no numbers that can be read; was the download refused?`,
    );
  },
};
