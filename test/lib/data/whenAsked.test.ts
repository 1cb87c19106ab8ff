import {expect, test, vi} from "vitest";
import {whenAsked} from "../../../src/lib/data/whenAsked.js";

test("begins with the first who asks, and once for all", async () => {
  const begin = vi.fn(async () => ({}));
  const ask = whenAsked(begin);
  expect(begin).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toBe(other);
  expect(begin).toHaveBeenCalledTimes(1);
});

test("what failed is begun anew for the next", async () => {
  const ask = whenAsked(vi.fn().mockRejectedValueOnce(new Error("no network")).mockResolvedValue("there"));
  await expect(ask()).rejects.toThrow("no network");
  expect(await ask()).toBe("there");
});
