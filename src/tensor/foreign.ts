/** A kind of file that is known by its first bytes and not read, and what to do with it. */
export interface ForeignKind {
  readonly name: string;
  readonly advice: string;
}

interface Recognised extends ForeignKind {
  /** Whether such a file is never plain text: then a text that happens to begin with the same letters is none. */
  readonly isBinary?: boolean;
  is(bytes: Buffer, ending: string): boolean;
}

const startsWith =
  (magic: string, at = 0) =>
  (bytes: Buffer) =>
    bytes.toString('latin1', at, at + magic.length) === magic;

const PYTORCH = {
  name: 'a PyTorch file',
  advice:
    'in Python, with x = torch.load(PATH): numpy.save("x.npy", x.numpy()), or of a state_dict safetensors.torch.save_file(x, "x.safetensors")',
};
const OFFICE = { name: 'an Excel workbook or the like', advice: 'save the sheet as CSV' };
const ZIP = { name: 'a zip archive without any .npy in it', advice: 'unpack it with unzip' };

const compressed = (by: string, unpack: string, magic: string, at = 0): Recognised => ({
  name: `compressed by ${by}`,
  advice: `unpack it: ${unpack} FILE | layernorm --file -`,
  isBinary: true,
  is: startsWith(magic, at),
});
const zlib = (magic: string): Recognised => ({
  name: 'compressed by zlib',
  advice: 'in Python, unpack it with zlib.decompress, or of a joblib file numpy.save("x.npy", joblib.load(PATH))',
  isBinary: true,
  is: startsWith(magic),
});
const archive = (by: string, unpack: string, magic: string, at = 0): Recognised => ({
  name: `a ${by} archive`,
  advice: `unpack it with ${unpack}`,
  isBinary: true,
  is: startsWith(magic, at),
});
const table = (name: string, reader: string, ...magics: string[]): Recognised => ({
  name,
  advice: `in Python: numpy.save("x.npy", pandas.${reader}(PATH).to_numpy())`,
  isBinary: true,
  is: (bytes) => magics.some((magic) => startsWith(magic)(bytes)),
});
const model = (name: string, reader: string, magic: string, at = 0): Recognised => ({
  name,
  advice: `in Python, read it with ${reader} and save the array with numpy.save`,
  isBinary: true,
  is: startsWith(magic, at),
});
const picture = (name: string, magic: string): Recognised => ({
  name,
  advice: 'it holds no array of numbers that could be read',
  is: startsWith(magic),
});

const KINDS: readonly Recognised[] = [
  { name: 'an empty zip archive', advice: 'it holds no array', is: startsWith('PK\x05\x06') },
  compressed('gzip', 'gunzip -c', '\x1f\x8b'),
  compressed('xz', 'xz -dc', '\xfd7zXZ\x00'),
  compressed('lzma', 'xz -dc', '\x5d\x00\x00'),
  compressed('zstd', 'zstd -dc', '\x28\xb5\x2f\xfd'),
  compressed('bzip2', 'bzip2 -dc', 'BZh'),
  compressed('lz4', 'lz4 -dc', '\x04\x22\x4d\x18'),
  compressed('compress', 'gunzip -c', '\x1f\x9d'),
  zlib('x\x9c'),
  zlib('x\xda'),
  archive('7-Zip', '7z x', '7z\xbc\xaf\x27\x1c'),
  archive('RAR', 'unrar x', 'Rar!\x1a\x07'),
  archive('tar', 'tar xf', 'ustar', 257),
  {
    name: 'a MATLAB .mat file',
    advice: 'in MATLAB, writematrix(x, "x.csv"); in Python, numpy.save("x.npy", scipy.io.loadmat(PATH)["x"])',
    is: startsWith('MATLAB '),
  },
  {
    name: 'an HDF5 file',
    advice: 'in Python: numpy.save("x.npy", h5py.File(PATH)["NAME"][()])',
    // Behind a block of the user's own it begins at 512 bytes, or twice that as often as need be.
    is: (bytes) => [0, 512, 1024, 2048, 4096, 8192].some((at) => startsWith('\x89HDF\r\n\x1a\n', at)(bytes)),
  },
  table('a Parquet file', 'read_parquet', 'PAR1', 'PARE'),
  table('an Arrow file', 'read_feather', 'ARROW1'),
  {
    ...table('an Arrow stream', 'read_feather'),
    // A mark, and the length of the schema that follows.
    is: (bytes) => bytes.length > 8 && bytes.readInt32LE(0) === -1 && bytes.readUInt32LE(4) < 2 ** 28,
  },
  table('a Feather file', 'read_feather', 'FEA1'),
  table('an ORC file', 'read_orc', 'ORC'),
  table('a Stata file', 'read_stata', '<stata_dta>'),
  model('a GGUF model file', 'gguf', 'GGUF'),
  model('a GGML model file', 'gguf', 'lmgg'),
  model('a GGML model file', 'gguf', 'tjgg'),
  model('an Avro file', 'fastavro', 'Obj\x01'),
  model('a NetCDF file', 'netCDF4', 'CDF'),
  { ...model('a FITS file', 'astropy.io.fits', 'SIMPLE  ='), isBinary: false },
  model('a TensorFlow Lite model', 'tensorflow', 'TFL3', 4),
  model('an SQLite database', 'sqlite3', 'SQLite format 3\x00'),
  { ...PYTORCH, name: 'a PyTorch file (legacy, a pickle)', is: startsWith('\x8a\x0al\xfc\x9cF\xf9', 2) },
  {
    name: 'a Python pickle',
    advice:
      'a pickle can run any code, so it is not read; in Python: numpy.save("x.npy", pickle.load(open(PATH, "rb")))',
    is: isPickle,
  },
  {
    name: 'an ONNX (protobuf) file',
    advice:
      'in Python: numpy.save("x.npy", onnx.numpy_helper.to_array(t)), t being an initializer of onnx.load(PATH).graph or, of a .pb of test data, onnx.load_tensor(PATH)',
    is: isOnnx,
  },
  picture('a PNG picture', '\x89PNG'),
  picture('a JPEG picture', '\xff\xd8\xff'),
  picture('a PDF document', '%PDF'),
  { ...OFFICE, is: startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') },
];

/** Protocols 2 to 5 begin with their number; 0 and 1 are opcodes, here those of a list, a dictionary or an array. */
function isPickle(bytes: Buffer): boolean {
  if (bytes[0] === 0x80) return bytes[1]! >= 2 && bytes[1]! <= 5;
  return /^(?:c(?:numpy|copy_reg|torch|collections|__builtin__)[.\w]*\n|\((?:dp|lp)\d+\n)/.test(
    bytes.toString('latin1', 0, 80),
  );
}

/** A model begins with the version and the producer's name (fields 1 and 2); of a tensor only its ending tells. */
function isOnnx(bytes: Buffer, ending: string): boolean {
  if (ending === '.onnx') return true;
  if (ending === '.pb') return bytes[0] === 0x08 || bytes[0] === 0x0a;
  return /^\x08[\x01-\x1f]\x12[\x01-\x3f][\w.-]/.test(bytes.toString('latin1', 0, 5));
}

/** The kind that a file's first bytes and its ending show. */
export function foreignKindOf(head: Uint8Array, ending: string): ForeignKind | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isText = /^[\t-\r -~]*$/.test(bytes.toString('latin1', 0, 512));
  return KINDS.find((kind) => kind.is(bytes, ending) && !(isText && kind.isBinary));
}

/** What a zip is that holds members of these names and no array. */
export function zipKindOf(names: readonly string[]): ForeignKind {
  if (names.some((name) => name.endsWith('data.pkl'))) return PYTORCH;
  if (names.includes('[Content_Types].xml')) return OFFICE;
  return ZIP;
}
