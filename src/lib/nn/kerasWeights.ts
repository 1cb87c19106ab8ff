import type {Dataset, Group} from "jsfive";
import type {Layer} from "./layer.js";
import {refusal} from "../../kernels/refusal.js";

/**
 * The weights in a file of Keras 3, written by `model.save_weights("….weights.h5")` or `model.save("….keras")`, in the order
 * of the layers' own weights. In the file a layer is called after its class and its place among the layers of that class,
 * as our layers are, whatever its name in Python was.
 * @throws RangeError with a sentence if the file is neither, or has other layers or shapes than the model
 */
export async function kerasWeights(
  layers: readonly Layer[],
  file: Blob | ArrayBuffer | Uint8Array
): Promise<Float32Array[]> {
  const stored = await storedLayers(await bytesOf(file));
  const strange = [...stored.keys()].find(name => !layers.some(layer => layer.name === name));
  if (strange) throw refusal`loadWeights: the file has weights of ${strange}, which the model has not.`;
  return layers.flatMap(({name, weights}) => {
    const arrays = stored.get(name) ?? [];
    if (arrays.length !== weights.length) {
      throw refusal`loadWeights: the file has ${arrays.length} weights for ${name}, but the model has ${weights.length}.`;
    }
    return arrays.map(({shape, value}, i) => {
      if (String(shape) === String(weights[i].shape)) return Float32Array.from(value);
      throw refusal`loadWeights: ${name}'s ${weights[i].name} has shape [${shape}] in the file, but [${weights[i].shape}] in the model.`;
    });
  });
}

async function bytesOf(file: Blob | ArrayBuffer | Uint8Array): Promise<Uint8Array> {
  return file instanceof Uint8Array
    ? file
    : new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : file);
}

const begins = (bytes: Uint8Array, text: string) =>
  [...text].every((character, at) => bytes[at] === character.charCodeAt(0));

/** The arrays of each layer that has any, by Keras's names. */
async function storedLayers(bytes: Uint8Array): Promise<Map<string, Dataset[]>> {
  if (!begins(bytes, "\x89HDF") && !begins(bytes, "PK")) {
    throw refusal`loadWeights: the file is neither a ….weights.h5 nor a ….keras of Keras 3.`;
  }
  const layers = await layersGroup(bytes).catch((error: unknown) => {
    throw refusal`loadWeights: the file cannot be read (${String(error)}).`;
  });
  if (!layers) {
    throw refusal`loadWeights: the file holds no weights as Keras 3 writes them into ….weights.h5 and ….keras.`;
  }
  const stored = new Map<string, Dataset[]>();
  for (const name of layers.keys) {
    const layer = layers.get(name) as Group;
    // A recurrent layer leaves its weights to the cell that it repeats.
    const arrays = arraysOf(layer.keys.includes("cell") ? (layer.get("cell") as Group) : layer);
    if (arrays.length) stored.set(name, arrays);
  }
  return stored;
}

/** The group "layers" of an HDF5 file, which may lie in an archive. The libraries load only here: few readers need them. */
async function layersGroup(bytes: Uint8Array): Promise<Group | undefined> {
  const {unzipSync} = await import("fflate");
  const {File} = await import("jsfive");
  const hdf5 = begins(bytes, "PK") ? unzipSync(bytes)["model.weights.h5"] : bytes;
  const root = hdf5 && new File(hdf5.slice().buffer);
  return root?.keys.includes("layers") ? (root.get("layers") as Group) : undefined;
}

/** The group's arrays "0", "1", … */
function arraysOf(group: Group): Dataset[] {
  if (!group.keys.includes("vars")) return [];
  const vars = group.get("vars") as Group;
  return vars.keys.map((_, i) => vars.get(String(i)) as Dataset);
}
