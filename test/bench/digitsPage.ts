import {loadMnist} from "../../src/lib/data/index.js";
import {conv2d, dense, flatten, maxPooling2d, sequential, startDevice} from "../../src/lib/nn/index.js";
import type {EpochHistory} from "../../src/lib/nn/index.js";

export interface DigitsResult {
  history: EpochHistory[];
  /** Seconds of each epoch, validation included. */
  seconds: number[];
}

/** Trains the source's network on digits and measures it on others. */
async function trainDigits({epochs, batchSize}: {epochs: number; batchSize: number}): Promise<DigitsResult> {
  await startDevice();
  const [train, test] = await Promise.all(["train", "test"].map(name => loadMnist(`/${name}.bin`)));
  const model = sequential(
    [
      conv2d({filters: 32, kernelSize: 3, activation: "relu"}),
      maxPooling2d(2),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    {inputShape: [28, 28, 1]}
  );
  model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  const result: DigitsResult = {history: [], seconds: []};
  let begin = performance.now();
  const training = model.fit(train.images, train.labels, {
    batchSize,
    epochs,
    validationData: [test.images, test.labels]
  });
  for await (const {history} of training) {
    if (!history) continue;
    result.history = history;
    result.seconds.push((performance.now() - begin) / 1000);
    const {accuracy, validationAccuracy} = history.at(-1)!;
    console.log(
      `epoch ${history.length}: accuracy ${accuracy?.toFixed(4)}, on test digits ${validationAccuracy?.toFixed(4)}`
    );
    begin = performance.now();
  }
  model.dispose();
  return result;
}

export interface DigitsPage {
  trainDigits: typeof trainDigits;
}

declare global {
  interface Window {
    digits: DigitsPage;
  }
}

window.digits = {trainDigits};
