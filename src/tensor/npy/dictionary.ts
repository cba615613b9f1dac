import { InputError, quoted } from '../../errors.ts';

/** What the header of an .npy says. */
export interface Dictionary {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

/** A string as Python prints it, without the escapes that no header needs. */
const STRING = /^[uU]?(?:'([^'\\\n]*)'|"([^"\\\n]*)")/;

/**
 * Reads a header's text, a Python dictionary such as `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`: its
 * three keys in any order, whole numbers with the L of Python 2, blanks anywhere, a comma at the end or none. Nothing
 * of it is run. Throws InputError.
 */
export function readDictionary(name: string, text: string): Dictionary {
  let rest = text;
  const fail = (why: string): never => {
    const at = text.length - rest.length;
    throw new InputError(
      `${name}: its header is not one that NumPy writes: ${why} at ${quoted(text.slice(at, at + 30).trim())}`,
    );
  };
  const skip = () => {
    rest = rest.trimStart();
  };
  /** Passes a sign, blanks before it, if it is the next. */
  const passes = (sign: string): boolean => {
    skip();
    if (!rest.startsWith(sign)) return false;
    rest = rest.slice(sign.length);
    return true;
  };
  const string = (): string | undefined => {
    skip();
    const match = STRING.exec(rest);
    if (match === null) return undefined;
    rest = rest.slice(match[0].length);
    return match[1] ?? match[2];
  };

  const readDescr = (): string => {
    const code = string();
    if (code !== undefined) return code;
    if (!/^(?:\[|\(\s*['"])/.test(rest)) return fail('descr is no string');
    throw new InputError(
      `${name} holds structured records or subarrays (fields of several types), not plain numbers; save one field: numpy.save(path, x["field"])`,
    );
  };
  const readOrder = (): boolean => {
    for (const [word, value] of [
      ['True', true],
      ['False', false],
    ] as const)
      if (passes(word)) return value;
    return fail('fortran_order is neither True nor False');
  };
  const readShape = (): number[] => {
    const shape: number[] = [];
    if (!passes('(')) fail('shape is no tuple of whole numbers');
    let hasComma = true;
    while (!passes(')')) {
      skip();
      const digits = /^(\d+)[lL]?/.exec(rest);
      if (!hasComma || digits === null) return fail('shape is no tuple of whole numbers');
      rest = rest.slice(digits[0].length);
      const extent = Number(digits[1]);
      if (extent > Number.MAX_SAFE_INTEGER) {
        throw new InputError(`${name}: its shape has an extent of ${digits[1]!.slice(0, 40)}, too large for any array`);
      }
      shape.push(extent);
      hasComma = passes(',');
    }
    if (shape.length === 1 && !hasComma) fail('shape is a number and no tuple');
    return shape;
  };

  let descr: string | undefined;
  let fortranOrder: boolean | undefined;
  let shape: number[] | undefined;
  const readMember = (key: string) => {
    if (key === 'descr' && descr === undefined) descr = readDescr();
    else if (key === 'fortran_order' && fortranOrder === undefined) fortranOrder = readOrder();
    else if (key === 'shape' && shape === undefined) shape = readShape();
    else if (['descr', 'fortran_order', 'shape'].includes(key))
      fail(`the key ${quoted(key)} is there twice (duplicate)`);
    else fail(`there is an extra key ${quoted(key)}`);
  };

  if (!passes('{')) fail('no dictionary begins');
  let hasComma = true;
  while (!passes('}')) {
    const key = string();
    if (!hasComma || key === undefined || !passes(':')) return fail('a key and its colon are expected');
    readMember(key);
    hasComma = passes(',');
  }
  skip();
  if (rest !== '') fail('something stands after the dictionary,');
  if (descr === undefined) return fail('the key descr is missing');
  if (fortranOrder === undefined) return fail('the key fortran_order is missing');
  if (shape === undefined) return fail('the key shape is missing');
  return { descr, fortranOrder, shape };
}
