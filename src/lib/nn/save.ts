import {io} from "@tensorflow/tfjs-core";
import type {Network} from "./network.js";
import {layersJson} from "./topology.js";
import {refusal} from "../../kernels/refusal.js";

/** The model in the format of tf.layers: its layers as Keras's JSON, and the weights one after the other. */
async function artifactsOf(model: Network): Promise<io.ModelArtifacts> {
  const values = await model.getWeights();
  const weightSpecs = model.layers.flatMap(layer =>
    layer.weights.map(({name, shape}) => ({
      name: `${layer.name}/${name}`,
      shape: [...shape],
      dtype: "float32" as const
    }))
  );
  return {
    format: "layers-model",
    generatedBy: "Deep Learning, Live",
    convertedBy: null,
    modelTopology: {
      class_name: "Sequential",
      config: {name: "sequential", layers: layersJson(model.layers)},
      keras_version: "tfjs-layers 4.22.0",
      backend: "tensor_flow.js"
    },
    weightSpecs,
    weightData: joined(values).buffer
  };
}

function joined(arrays: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(arrays.reduce((count, array) => count + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** What `Sequential.save` does; documented there. */
export async function saveModel(model: Network, target: string | io.IOHandler): Promise<io.SaveResult> {
  const [handler] = typeof target === "string" ? io.getSaveHandlers(target) : [target];
  if (handler?.save) return handler.save(await artifactsOf(model));
  throw refusal`save: ${JSON.stringify(target)} is no place to save to; "indexeddb://name", "localstorage://name", "downloads://name" or a handler of tf.io with a save method is expected.`;
}
