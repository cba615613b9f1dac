import { npyEncoder } from './npy/write.ts';
import { npzEncoder } from './npz/write.ts';
import { safetensorsEncoder } from './safetensors/write.ts';

/** How arrays are written as binary files. */
export const binaryEncoders = { npy: npyEncoder, npz: npzEncoder, safetensors: safetensorsEncoder };
