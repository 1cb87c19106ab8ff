import * as tf from "@tensorflow/tfjs";
import {expect, test, vi} from "vitest";
import {load, startDevice} from "../../../src/lib/nn/index.js";
import {smallNet} from "./fixtures.js";
import {examplesFor, predictions, saveSuite} from "./save.suite.js";

saveSuite("webgl");

test('model.save("indexeddb://…") and load give the same model', async () => {
  await startDevice();
  const model = smallNet();
  await model.save("indexeddb://kept");
  expect(Object.keys(await tf.io.listModels())).toContain("indexeddb://kept");
  const twin = await load("indexeddb://kept");
  expect(await twin.getWeights()).toEqual(await model.getWeights());
  const examples = examplesFor(model);
  expect(await predictions(twin, examples)).toEqual(await predictions(model, examples));
  await tf.io.removeModel("indexeddb://kept");
  await expect(load("indexeddb://kept")).rejects.toThrow("kept");
  model.dispose();
  twin.dispose();
});

test('model.save("downloads://…") gives two files, and load takes them back', async () => {
  await startDevice();
  const model = smallNet();
  const downloads: Blob[] = [];
  const create = vi.spyOn(URL, "createObjectURL").mockImplementation(blob => {
    downloads.push(blob as Blob);
    return "data:,";
  });
  await model.save("downloads://net");
  create.mockRestore();
  const files = downloads.map(
    blob => new File([blob], blob.type === "application/json" ? "net.json" : "net.weights.bin")
  );
  expect(files.map(({name}) => name).sort()).toEqual(["net.json", "net.weights.bin"]);
  const twin = await load(files.reverse());
  expect(await twin.getWeights()).toEqual(await model.getWeights());
  model.dispose();
  twin.dispose();
});
