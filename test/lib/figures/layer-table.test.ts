import {expect, it} from "vitest";
import {conv2dCost, conv2dGeometry} from "../../../src/kernels/index.js";
import {multiplyAdds} from "../../../src/lib/figures/layer-table.js";
import {conv2d, dense, flatten, maxPooling2d, sequential} from "../../../src/lib/nn/index.js";

it("multiplyAdds(layer) agrees with the kernels' own cost, and is 0 where there are no weights", () => {
  const model = sequential([
    conv2d({filters: 5, kernelSize: [3, 2], inputShape: [11, 9, 2]}),
    maxPooling2d(2),
    flatten(),
    dense({units: 7})
  ]);
  const [conv, pool, flat, last] = model.summary().layers.map(multiplyAdds);
  const geometry = conv2dGeometry([1, 11, 9, 2], [3, 2, 2, 5], {});
  expect(conv).toBe(conv2dCost(geometry).multiplyAdds);
  expect(pool).toBe(0);
  expect(flat).toBe(0);
  expect(last).toBe(4 * 4 * 5 * 7);
  model.dispose();
});
