import {Identity, engine, getBackend, getKernel, registerKernel} from "@tensorflow/tfjs-core";
import type {KernelBackend, NamedAttrMap, Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import {phrase, Refusal} from "./refusal.js";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/** The result of reference loops together with its shape. */
export interface Values {
  shape: readonly number[];
  values: ArrayLike<number>;
}

/**
 * One operation on both backends: `cpu` gets its inputs as plain arrays and runs the reference loops, `webgl` gets them
 * as handles of textures and draws. `Inputs` names the tensors, `Attributes` the plain values.
 */
export interface Kernel<Inputs extends string, Attributes> {
  webgl(
    inputs: Record<Inputs, TensorInfo>,
    attributes: Attributes,
    backend: MathBackendWebGL
  ): TensorInfo | TensorInfo[];
  cpu(
    inputs: Record<Inputs, ArrayLike<number>>,
    attributes: Attributes,
    shapes: Record<Inputs, number[]>
  ): Values | Values[];
}

/**
 * Registers an operation under one name on the 'webgl' and the 'cpu' backend.
 * @returns the function that runs it on whichever backend is in use; its results are tracked by `tf.tidy` and `tf.grads`.
 */
export function defineKernel<Inputs extends string, Attributes extends object>(
  kernelName: string,
  {webgl, cpu}: Kernel<Inputs, Attributes>
): (inputs: Record<Inputs, Tensor>, attributes: Attributes) => Tensor[] {
  registerKernel({
    kernelName,
    backendName: "webgl",
    kernelFunc: ({inputs, attrs, backend}) => {
      try {
        return webgl(
          inputs as Record<Inputs, TensorInfo>,
          attrs as unknown as Attributes,
          backend as MathBackendWebGL
        );
      } catch (error) {
        if (!isTextureLimit(error)) throw error;
        throw new Refusal(phrase`${kernelName}: ${error instanceof Refusal ? error.phrase : error.message}`, {
          cause: error
        });
      }
    }
  });
  registerKernel({
    kernelName,
    backendName: "cpu",
    kernelFunc: ({inputs, attrs, backend}) => {
      const arrays: Partial<Record<string, ArrayLike<number>>> = {};
      const shapes: Partial<Record<string, number[]>> = {};
      for (const [name, info] of Object.entries(inputs)) {
        arrays[name] = (backend as KernelBackend).readSync((info as TensorInfo).dataId) as Float32Array;
        shapes[name] = (info as TensorInfo).shape;
      }
      const results = cpu(
        arrays as Record<Inputs, ArrayLike<number>>,
        attrs as unknown as Attributes,
        shapes as Record<Inputs, number[]>
      );
      const store = ({shape, values}: Values) => makeInfo(backend as CpuBackend, shape, values);
      return Array.isArray(results) ? results.map(store) : store(results);
    }
  });
  return (inputs, attributes) => {
    provideIdentity();
    const results: Tensor | Tensor[] = engine().runKernel(
      kernelName,
      inputs,
      attributes as unknown as NamedAttrMap
    );
    return Array.isArray(results) ? results : [results];
  };
}

/** A second handle of the same data, which is freed when its last handle is disposed of. */
export function view({dataId, dtype}: TensorInfo, shape: number[], backend: KernelBackend): TensorInfo {
  backend.incRef(dataId);
  return {dataId, dtype, shape};
}

/**
 * tf.grads keeps a second handle of each tensor it needs for the way back, by a kernel of TensorFlow.js that pages do
 * without unless they load all of it. So it is made here where it is missing.
 */
export function provideIdentity(): void {
  const backendName = getBackend();
  if (getKernel(Identity, backendName)) return;
  registerKernel({
    kernelName: Identity,
    backendName,
    kernelFunc: ({inputs, backend}) => {
      const x = inputs.x as TensorInfo;
      return view(x, x.shape, backend as KernelBackend);
    }
  });
}

interface CpuBackend extends KernelBackend {
  makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): TensorInfo;
}

function makeInfo(backend: CpuBackend, shape: readonly number[], values: ArrayLike<number>): TensorInfo {
  return backend.makeTensorInfo([...shape], "float32", Float32Array.from(values));
}

/** Whether the device has no texture large enough: our own sentence, or that of TensorFlow.js. */
function isTextureLimit(error: unknown): error is Error {
  return error instanceof Error && /needs a texture of|Requested texture size/.test(error.message);
}
