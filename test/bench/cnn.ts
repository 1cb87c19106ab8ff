import type {Page} from "playwright";
import type {Figures} from "./cnnPage.js";

export interface CnnResult {
  ours: Figures;
  tfLayers: Figures;
  /** How many times faster a step is than that of tf.layers. */
  ratio: number;
}

/**
 * The source's network, batch 32, against tf.layers.
 * @param open opens a new page with the bundle of `cnnPage.ts` in it
 */
export async function benchCnn(
  open: () => Promise<Page>,
  {blocks = 20, stepsPerBlock = 3} = {}
): Promise<CnnResult> {
  const inPage = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await open();
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  const alone = (name: "ours" | "tfLayers") =>
    inPage(page => page.evaluate(who => window.cnn.alone(who), name));
  const ours = await alone("ours");
  const tfLayers = await alone("tfLayers");
  const ms = await inPage(page =>
    page.evaluate(([b, s]) => window.cnn.byTurns(b, s), [blocks, stepsPerBlock] as const)
  );
  return {
    ours: {ms: ms.ours, ...ours},
    tfLayers: {ms: ms.tfLayers, ...tfLayers},
    ratio: ms.tfLayers / ms.ours
  };
}
