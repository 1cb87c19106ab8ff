import {expect, test} from "vitest";
import {afterAccident, type Accident} from "../chaos/lostGpu.js";
import {openSite} from "./site.js";

// A sample of `npm run chaos`, which causes many more at random moments.
const sample: Accident[] = [
  {path: "/en/", loss: "reset", moment: "running", after: 3000},
  {path: "/zh/autoencoder-digits", loss: "crashed", moment: "running", after: 4000},
  {path: "/en/autoencoder", loss: "lost", moment: "stopped", after: 2500},
  {path: "/zh/cnn-digits", loss: "reset", moment: "before", after: 0}
];

test.each(sample)("$path bears a GPU that is $loss ($moment, $after ms after the start)", async accident => {
  // A crash takes the GPU from every page of a browser.
  const site = await openSite();
  expect(await afterAccident(site, accident)).toEqual([]);
  await site.close();
});
