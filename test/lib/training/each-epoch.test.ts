import {expect, test} from "vitest";
import {eachEpoch} from "../../../src/lib/training/each-epoch.js";

test("each epoch is trained alone, and its steps are counted among all", async () => {
  const trained: unknown[] = [];
  const steps: string[] = [];
  const training = eachEpoch({epochs: 3, initialEpoch: 1, batchSize: 8}, async function* (epoch, options) {
    trained.push({epoch, ...options});
    for (const batch of [1, 2]) yield {epoch: epoch + 1, epochs: options.epochs, batch, batches: 2, loss: 1};
  });
  for await (const {epoch, epochs, batch} of training) steps.push(`${epoch}/${epochs}.${batch}`);
  expect(trained).toEqual([
    {epoch: 1, epochs: 2, initialEpoch: 1, batchSize: 8},
    {epoch: 2, epochs: 3, initialEpoch: 2, batchSize: 8}
  ]);
  expect(steps).toEqual(["2/3.1", "2/3.2", "3/3.1", "3/3.2"]);
});
