import {describe, expect, it} from "vitest";
import {Modules} from "../../../src/lib/notebook/modules.js";

describe("Modules", () => {
  const modules = new Modules(
    {"/kernels/index.js": async () => "kernels", "./own.js": async () => "own", d3: async () => "d3"},
    "/en/cnn"
  );

  it("finds a module by the author's name, by a path and by its TypeScript file", async () => {
    expect(await modules.load("d3")).toBe("d3");
    expect(await modules.load("/kernels/index.js")).toBe("kernels");
    expect(await modules.load("../kernels/index.js")).toBe("kernels");
    expect(await modules.load("/kernels/index.ts")).toBe("kernels");
    expect(await modules.load("/en/own.js")).toBe("own");
  });

  it("refuses any other", async () => {
    expect(modules.has("zod")).toBe(false);
    expect(modules.has("constructor")).toBe(false);
    await expect(modules.load("https://example.org/x.js")).rejects.toThrow(/cannot be imported here/);
  });

  it("lists what there is", () => {
    expect(modules.names()).toEqual(["/kernels/index.js", "/en/own.js", "d3"]);
  });
});
