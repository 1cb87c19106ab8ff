import type * as Learning from "./learning-point.js";

/** What trains a point of a learning curve, and the device: loaded only by who wants to train. */
export async function loadLearningPoint(): Promise<typeof Learning.learningPoint> {
  const [{startDevice}, {learningPoint}] = await Promise.all([
    import("../nn/device.js"),
    import("./learning-point.js")
  ]);
  await startDevice();
  return learningPoint;
}
