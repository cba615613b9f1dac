import { InputError } from '../errors.ts';
import type { Format, Head } from './format.ts';

/** A kind of file that is known by its first bytes and not read, and what to do with it. */
interface Kind {
  readonly name: string;
  readonly advice: string;
  is(bytes: Buffer): boolean;
}

const FROM_PYTHON = 'in Python, save the array with numpy.savetxt';

const startsWith =
  (magic: string, at = 0) =>
  (bytes: Buffer) =>
    bytes.toString('latin1', at, at + magic.length) === magic;

/** A zip whose members, as far as they show in the head, have this in their names. */
const zipWith = (part: string) => (bytes: Buffer) => startsWith('PK\x03\x04')(bytes) && bytes.includes(part);

const KINDS: readonly Kind[] = [
  { name: 'an Excel workbook', advice: 'save the sheet as CSV', is: zipWith('[Content_Types].xml') },
  { name: 'a PyTorch file', advice: FROM_PYTHON, is: zipWith('data.pkl') },
  { name: 'a NumPy .npz file', advice: FROM_PYTHON, is: zipWith('.npy') },
  { name: 'a zip archive', advice: 'unpack it with unzip', is: startsWith('PK\x03\x04') },
  { name: 'an empty zip archive', advice: 'it holds no array', is: startsWith('PK\x05\x06') },
  { name: 'compressed by gzip', advice: 'unpack it: gunzip -c FILE | layernorm --file -', is: startsWith('\x1f\x8b') },
  { name: 'compressed by xz', advice: 'unpack it: xz -dc FILE | layernorm --file -', is: startsWith('\xfd7zXZ\x00') },
  {
    name: 'compressed by zstd',
    advice: 'unpack it: zstd -dc FILE | layernorm --file -',
    is: startsWith('\x28\xb5\x2f\xfd'),
  },
  { name: 'compressed by bzip2', advice: 'unpack it: bzip2 -dc FILE | layernorm --file -', is: startsWith('BZh') },
  {
    name: 'an HDF5 file',
    advice: 'in Python, read it with h5py and save with numpy.savetxt',
    is: startsWith('\x89HDF\r\n'),
  },
  { name: 'a Parquet file', advice: 'in Python, pandas.read_parquet and to_csv(index=False)', is: startsWith('PAR1') },
  { name: 'an Arrow file', advice: 'in Python, pandas.read_feather and to_csv(index=False)', is: startsWith('ARROW1') },
  { name: 'a Feather file', advice: 'in Python, pandas.read_feather and to_csv(index=False)', is: startsWith('FEA1') },
  { name: 'a MATLAB .mat file', advice: 'in MATLAB, writematrix(x, "x.csv")', is: startsWith('MATLAB ') },
  {
    name: 'a GGUF model file',
    advice: 'in Python, read it with gguf and save with numpy.savetxt',
    is: startsWith('GGUF'),
  },
  { name: 'a PyTorch file (legacy, a pickle)', advice: FROM_PYTHON, is: startsWith('\x8a\x0al\xfc\x9cF\xf9', 2) },
  {
    name: 'a Python pickle',
    advice: FROM_PYTHON,
    is: (bytes) => bytes[0] === 0x80 && bytes[1]! >= 2 && bytes[1]! <= 5,
  },
];

/** Where text begins that is none: control characters that no text has, ESC, BEL and backspace aside. */
const BINARY_HEAD = /[\x00-\x06\x0e-\x19\x1c-\x1f]/;

/** The kind of file that is known by its first bytes and not read. */
export function kindOf({ bytes }: Head): Kind | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return KINDS.find((kind) => kind.is(buffer));
}

/** Binary files: those of a known kind by its name, all others for what they are. */
export const binary: Format = {
  id: 'binary',
  recognises: (head) =>
    head.encoding === undefined || BINARY_HEAD.test(head.text.slice(0, 512)) || kindOf(head) !== undefined,
  async open(source, head) {
    const kind = kindOf(head);
    throw new InputError(
      kind === undefined
        ? `${source.name} is a binary file of an unknown kind; this version reads text, CSV, TSV, JSON and NDJSON`
        : `${source.name} is ${kind.name}, but this version reads text, CSV, TSV, JSON and NDJSON; ${kind.advice}`,
    );
  },
};

/** Web pages, such as the error page that a download has saved under the name of the data. */
export const markup: Format = {
  id: 'markup',
  recognises: ({ text }) => text.startsWith('<'),
  async open(source, { text }) {
    const kind = /^<(?:!doctype\s+html|html|head|body)\b/i.test(text) ? 'HTML, a web page' : 'HTML or XML';
    throw new InputError(
      `${source.name} looks like ${kind}, and holds no numbers that can be read; was the download refused?`,
    );
  },
};
