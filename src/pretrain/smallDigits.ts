import {halved, loadMnist} from "../lib/data/index.js";
import type {LabelledRows} from "../lib/data/index.js";
import type {DataFiles} from "./training.js";

/** Page 2.5's digits of 14 × 14 pixels: 6,000 to train on and 1,000 to measure with. */
export async function smallFiles(files: DataFiles): Promise<Record<"train" | "test", LabelledRows>> {
  const load = async (name: string) => {
    const digits = await loadMnist(new Blob([await files.read(name)]));
    return {rows: halved(digits), labels: digits.labels};
  };
  return {train: await load("mnist-train-6000.bin"), test: await load("mnist-test-1000.bin")};
}
