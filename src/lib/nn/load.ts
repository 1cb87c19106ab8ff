import {io} from "@tensorflow/tfjs-core";
import type {Tensor} from "@tensorflow/tfjs-core";
import {disposeAll, readValues} from "./device.js";
import type {Layer, Weight} from "./layer.js";
import {sequential} from "./model.js";
import type {Sequential} from "./model.js";
import {layersOf} from "./topology.js";
import type {LayerJson} from "./topology.js";
import {refusal} from "../../kernels/refusal.js";

/**
 * A model in the format of tf.layers, written by `model.save` here or there. It is not compiled.
 * @param source an address of tf.io ("indexeddb://name", "https://…/model.json"), a handler of tf.io, or the files
 *   model.json and weights.bin that the reader has chosen
 * @throws RangeError with a sentence if it is no sequence of layers that are known here, or weights are missing
 */
export async function load(source: string | io.IOHandler | readonly File[]): Promise<Sequential> {
  const artifacts = await artifactsFrom(source);
  const {layers, names, inputShape} = layersOf(sequenceIn(artifacts.modelTopology));
  if (!inputShape) throw refusal`load: the model does not say the shape of its inputs.`;
  const model = sequential(layers, {inputShape});
  try {
    model.setWeights(await storedWeights(artifacts, layers, names));
    return model;
  } catch (error) {
    model.dispose();
    throw error;
  }
}

async function storedWeights(
  {weightSpecs = [], weightData}: io.ModelArtifacts,
  layers: readonly Layer[],
  names: readonly string[]
): Promise<Float32Array[]> {
  if (!weightData) throw refusal`load: the model came without its weights.`;
  const tensors = io.decodeWeights(weightData, weightSpecs);
  try {
    const chosen = layers.flatMap(({weights}, l) => weights.map(weight => stored(tensors, names[l], weight)));
    return await Promise.all(chosen.map(readValues));
  } finally {
    disposeAll(Object.values(tensors));
  }
}

function artifactsFrom(source: string | io.IOHandler | readonly File[]): Promise<io.ModelArtifacts> {
  const handler = handlerOf(source);
  if (handler.load) return handler.load();
  throw refusal`load: the handler has no load method.`;
}

function handlerOf(source: string | io.IOHandler | readonly File[]): io.IOHandler {
  if (source instanceof Array) {
    // tf.io wants model.json first.
    return io.browserFiles([...source].sort((a, b) => Number(isJson(b)) - Number(isJson(a))));
  }
  if (typeof source !== "string") return source;
  return io.getLoadHandlers(source)[0] ?? io.http(source);
}

const isJson = ({name}: File) => name.endsWith(".json");

/** The layers in the JSON, which tf.layers writes as it is and Keras's converter writes as `model_config`. */
function sequenceIn(topology: unknown): LayerJson[] {
  const {model_config: model = topology} = topology as {model_config?: unknown};
  const {class_name: type, config} = model as {class_name?: string; config?: {layers?: LayerJson[]}};
  if (type === "Sequential" && config?.layers) return config.layers;
  throw refusal`load: the model is of class ${type}, but a Sequential is expected.`;
}

/** The tensor of a weight, whose name ends in ….layer/weight, with the name of a recurrent layer's cell between them. */
function stored(tensors: Record<string, Tensor>, layer: string, {name, shape}: Weight): Tensor {
  const found = Object.keys(tensors).find(path => {
    const parts = path.split("/");
    return parts.at(-1) === name && parts.includes(layer);
  });
  if (!found) throw refusal`load: the file has no weight ${layer}/${name}.`;
  if (String(tensors[found].shape) === String(shape)) return tensors[found];
  throw refusal`load: ${found} has shape [${tensors[found].shape}], but [${shape}] is expected.`;
}
