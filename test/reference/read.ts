import { readFileSync } from 'node:fs';

/** A case of exact.json; see exact.py. */
export interface ExactCase {
  readonly input: Float64Array;
  readonly epsilon: number;
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly mean: number;
  readonly centered: Float64Array;
  readonly variance: number;
  readonly deviation: number;
  readonly normalized: Float64Array;
  readonly output: Float64Array;
}

/** The layer norms that Python's rational arithmetic gave. */
export function exactCases(): readonly ExactCase[] {
  const cases = JSON.parse(readFileSync(new URL('./exact.json', import.meta.url), 'utf8')) as Record<string, unknown>[];
  return cases.map((one) => {
    const entries = Object.entries(one).map(([name, value]) => [
      name,
      Array.isArray(value) ? Float64Array.from(value, hexDouble) : hexDouble(value as string),
    ]);
    return Object.fromEntries(entries) as ExactCase;
  });
}

export interface TorchCase {
  readonly shape: number[];
  readonly axis: number;
  readonly epsilon: number;
  readonly input: unknown[];
  readonly gamma: unknown[];
  readonly beta: unknown[];
  readonly output: unknown[];
}

/** The layer norms that PyTorch gave in float64; see torch_layer_norm.py. */
export function torchCases(): readonly TorchCase[] {
  return JSON.parse(readFileSync(new URL('./torch.json', import.meta.url), 'utf8'));
}

/** Reads what Python's float.hex() writes. */
function hexDouble(text: string): number {
  if (!text.includes('x')) return { nan: Number.NaN, inf: Infinity, '-inf': -Infinity }[text] as number;
  const match = /^(-?)0x([01])(?:\.([0-9a-f]+))?p([+-]\d+)$/.exec(text);
  if (!match) throw new Error(`no hexadecimal double: ${text}`);
  const [, sign, whole, fraction = '', exponent] = match as unknown as [string, string, string, string, string];
  const significand = Number.parseInt(whole + fraction, 16);
  const power = Number(exponent) - 4 * fraction.length;
  // In two steps, since 2 ** power alone can be below the smallest double.
  const magnitude = significand * 2 ** Math.max(power, -1000) * 2 ** Math.min(0, power + 1000);
  return sign === '-' ? -magnitude : magnitude;
}

export interface NumpyFile {
  readonly name: string;
  readonly content: Buffer;
  readonly key?: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** What NumPy wrote and read, and hashes of what it converted; see numpy_files.py. */
export function numpyReference(): { files: readonly NumpyFile[]; halvesSha256: string; roundedSha256: string } {
  const text = readFileSync(new URL('./numpy-files.json', import.meta.url), 'utf8');
  const { files, ...hashes } = JSON.parse(text);
  return {
    ...hashes,
    files: files.map(({ base64, values, ...rest }: Record<string, unknown>) => ({
      ...rest,
      content: Buffer.from(base64 as string, 'base64'),
      values: (values as string[]).map((word) => (/[fn]$/.test(word) ? hexDouble(word) : Number(word))),
    })),
  };
}

/** An array of float32. */
export interface OnnxArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A test case of ONNX's LayerNormalization; what is left out is ONNX's default. */
export interface OnnxCase {
  readonly name: string;
  readonly axis?: number;
  readonly epsilon?: number;
  readonly input: OnnxArray;
  readonly gamma: OnnxArray;
  readonly beta: OnnxArray;
  readonly output: OnnxArray;
  readonly mean: OnnxArray;
  /** One over the deviation. */
  readonly inverse: OnnxArray;
}

/** ONNX's own test cases; see onnx_layer_norm.py. */
export function onnxCases(): readonly OnnxCase[] {
  const arrayOf = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
    const bytes = Uint8Array.from(Buffer.from(value.base64 as string, 'base64'));
    return { ...value, values: new Float32Array(bytes.buffer) };
  };
  return JSON.parse(readFileSync(new URL('./onnx.json', import.meta.url), 'utf8'), arrayOf);
}
