import {memory} from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, test} from "vitest";
import {lstm, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {layerTimes, measureRoof} from "../../../src/lib/training/device-roof.js";
import {layerWork} from "../../../src/lib/training/layer-work.js";
import {smallCnn} from "../../../src/lib/training/small-cnn.js";

/** Times differ from device to device; that each layer has one, in order, and that nothing stays, do not. */
export function deviceRoofSuite(backend: "cpu" | "webgl"): void {
  describe(`the roof and the layers on ${backend}`, () => {
    beforeAll(async () => {
      expect((await startDevice({backend})).backend).toBe(backend);
    });

    test("each layer that moves something has a time, and nothing stays behind", async () => {
      for (const model of [smallCnn(1), sequential([lstm({units: 3, inputShape: [4, 2]})])]) {
        const before = memory().numTensors;
        const found = [];
        for await (const time of layerTimes(model, 4)) found.push(time);
        expect(found.map(({name}) => name)).toEqual(layerWork(model.layers).map(({name}) => name));
        for (const {milliseconds} of found) expect(milliseconds).toBeGreaterThanOrEqual(0);
        expect(memory().numTensors).toBe(before);
        model.dispose();
      }
    });

    test("leaving after the first layer frees what was kept", async () => {
      const model = smallCnn(1);
      const before = memory().numTensors;
      for await (const {name} of layerTimes(model, 2)) {
        expect(name).toBe(model.layers[0]!.name);
        break;
      }
      expect(memory().numTensors).toBe(before);
      model.dispose();
    });

    test("a roof has two limits above 0; unwanted it is none", async () => {
      const before = memory().numTensors;
      const roof = await measureRoof();
      expect(roof!.peak).toBeGreaterThan(1e5);
      expect(roof!.bandwidth).toBeGreaterThan(1e5);
      expect(await measureRoof(() => false)).toBeUndefined();
      expect(memory().numTensors).toBe(before);
    });
  });
}
