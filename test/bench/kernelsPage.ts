import * as tf from "@tensorflow/tfjs";
import {timeKernels, type KernelTiming} from "../../src/kernels/index.js";
import {contests} from "./contests.js";

/** A version of a kernel next to the operations of TensorFlow.js that compute the same. */
export interface KernelResult extends KernelTiming {
  tfMilliseconds: number;
}

/** Every version of every kernel whose name has `part` in it, on WebGL, in the same run. */
export async function timeAll(rounds: number, part: string): Promise<KernelResult[]> {
  await tf.setBackend("webgl");
  const rows: KernelResult[] = [];
  const asked = [...contests()].filter(({kernel}) => kernel.includes(part));
  for await (const timings of timeKernels(asked, {rounds})) {
    const {milliseconds: tfMilliseconds} = timings.find(({version}) => version === "tf")!;
    for (const timing of timings) if (timing.version !== "tf") rows.push({...timing, tfMilliseconds});
  }
  return rows;
}

declare global {
  interface Window {
    timeKernels: typeof timeAll;
  }
}
window.timeKernels = timeAll;
