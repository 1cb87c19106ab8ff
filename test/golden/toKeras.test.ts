import {expect, test} from "vitest";
import {sequential} from "../../src/lib/nn/index.js";
import {programs} from "./programs.js";

test.each(Object.entries(programs))(
  "%s: model.toKeras() gives the program that make.py runs in Keras",
  async (name, {layers, inputShape, loss, keras}) => {
    const model = sequential(layers(), {inputShape});
    model.compile({optimizer: "adam", loss});
    await expect(model.toKeras(keras)).toMatchFileSnapshot(`./toKeras/${name}.py`);
    model.dispose();
  }
);
