import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * ONNX Runtime's LayerNormalization of rows in memory, where onnxruntime-node is installed (beside this package or where the
 * bench is started): a run gives its seconds. Undefined where it is not.
 */
export async function rowsInOnnx(rows, features) {
  const runtime = loadRuntime();
  if (!runtime) return undefined;
  const session = await runtime.InferenceSession.create(layerNormModel(), { intraOpNumThreads: 2 });
  const ones = new Float32Array(features).fill(1);
  const feeds = {
    x: new runtime.Tensor(
      'float32',
      new Float32Array(rows * features).map(() => Math.random()),
      [rows, features],
    ),
    scale: new runtime.Tensor('float32', ones, [features]),
  };
  return async () => {
    const start = performance.now();
    await session.run(feeds);
    return (performance.now() - start) / 1000;
  };
}

function loadRuntime() {
  for (const from of [import.meta.url, pathToFileURL(`${process.cwd()}/x`)]) {
    try {
      return createRequire(from)('onnxruntime-node');
    } catch {
      // It is not there.
    }
  }
  return undefined;
}

/** A model of one node, LayerNormalization over the last axis, as protocol buffers (onnx.proto) have it. */
function layerNormModel() {
  const text = (field, value) => bytes(field, Buffer.from(value));
  const number = (field, value) => Buffer.from([field << 3, value]);
  const typed = (name) => Buffer.concat([text(1, name), bytes(2, bytes(1, Buffer.concat([number(1, 1)])))]);
  const node = Buffer.concat([text(1, 'x'), text(1, 'scale'), text(2, 'y'), text(4, 'LayerNormalization')]);
  const graph = Buffer.concat([
    bytes(1, node),
    text(2, 'layer-norm'),
    bytes(11, typed('x')),
    bytes(11, typed('scale')),
    bytes(12, typed('y')),
  ]);
  return Buffer.concat([number(1, 8), bytes(7, graph), bytes(8, Buffer.concat([text(1, ''), number(2, 17)]))]);
}

/** A field that holds bytes. */
function bytes(field, value) {
  const length = [];
  for (let rest = value.length; ; rest >>= 7) {
    if (rest < 128) {
      length.push(rest);
      break;
    }
    length.push((rest & 127) | 128);
  }
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...length]), value]);
}
