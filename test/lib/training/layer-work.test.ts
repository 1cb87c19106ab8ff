import {beforeAll, expect, test} from "vitest";
import {dropout, lstm, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {autoencoderOf43, lstmOf42} from "../../../src/lib/training/book-models.js";
import {layerWork} from "../../../src/lib/training/layer-work.js";
import {cnnOf41, oneHiddenLayer} from "../../../src/lib/training/learners.js";
import {smallCnn} from "../../../src/lib/training/small-cnn.js";
import {wideLayer} from "../../../src/lib/figures/ridge-sentence.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("the CNN of 4.1: what comes in, goes out and is shared, layer by layer; flattening moves nothing", () => {
  const model = cnnOf41(1);
  expect(layerWork(model.layers)).toEqual([
    {name: "conv2d", type: "Conv2D", multiplyAdds: 194_688, inputs: 784, outputs: 21_632, parameters: 320},
    {
      name: "max_pooling2d",
      type: "MaxPooling2D",
      multiplyAdds: 0,
      inputs: 21_632,
      outputs: 5408,
      parameters: 0
    },
    {name: "dense", type: "Dense", ...wideLayer},
    {name: "dense_1", type: "Dense", multiplyAdds: 1280, inputs: 128, outputs: 10, parameters: 1290}
  ]);
  model.dispose();
});

test("recurrent layers give sequences on, and dropout leaves no trace", () => {
  const model = sequential([
    lstm({units: 3, returnSequences: true, inputShape: [5, 2]}),
    dropout(0.5),
    lstm({units: 4})
  ]);
  expect(layerWork(model.layers).map(({inputs, outputs}) => [inputs, outputs])).toEqual([
    [10, 15],
    [15, 4]
  ]);
  model.dispose();
});

test.each([cnnOf41, oneHiddenLayer, lstmOf42, autoencoderOf43, smallCnn])(
  "%o: parameters and multiply-adds add up to the summary's",
  make => {
    const model = make(1);
    const {parameters, multiplyAdds} = model.summary();
    const work = layerWork(model.layers);
    expect(work.reduce((sum, layer) => sum + layer.parameters, 0)).toBe(parameters);
    expect(work.reduce((sum, layer) => sum + layer.multiplyAdds, 0)).toBe(multiplyAdds);
    model.dispose();
  }
);
