import type {Layer} from "./layer.js";

export interface LayerSummary {
  name: string;
  type: string;
  /** Without the batch axis. */
  outputShape: readonly number[];
  weights: {name: string; shape: readonly number[]; parameters: number}[];
  parameters: number;
  /** Multiplications with additions of the way forward of one example, and which part of the model's they are, 0 … 1. */
  multiplyAdds: number;
  share: number;
}

export interface Summary {
  layers: LayerSummary[];
  /** Number of trainable numbers. */
  parameters: number;
  /** Multiplications with additions of the way forward of one example. */
  multiplyAdds: number;
  /** The table that Keras prints. */
  toString(): string;
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

export function summarize(layers: readonly Layer[]): Summary {
  const work = sum(layers.map(({multiplyAdds}) => multiplyAdds));
  const summaries = layers.map(({name, type, outputShape, weights, multiplyAdds}) => {
    const listed = weights.map(({name, shape}) => ({
      name,
      shape,
      parameters: shape.reduce((a, n) => a * n, 1)
    }));
    return {
      name,
      type,
      outputShape,
      weights: listed,
      parameters: sum(listed.map(weight => weight.parameters)),
      multiplyAdds,
      share: work === 0 ? 0 : multiplyAdds / work
    };
  });
  const parameters = sum(summaries.map(layer => layer.parameters));
  return {
    layers: summaries,
    parameters,
    multiplyAdds: work,
    toString: () => table(summaries, parameters)
  };
}

function table(layers: LayerSummary[], parameters: number): string {
  const rows = [
    ["Layer (type)", "Output shape", "Parameters"],
    ...layers.map(({name, type, outputShape, parameters}) => [
      `${name} (${type})`,
      `[batch, ${outputShape.join(", ")}]`,
      parameters.toLocaleString("en-US")
    ])
  ];
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column].length)));
  const lines = rows.map(([layer, shape, count]) =>
    [layer.padEnd(widths[0]), shape.padEnd(widths[1]), count.padStart(widths[2])].join("  ")
  );
  const rule = "─".repeat(lines[0].length);
  const total = `Parameters in all: ${parameters.toLocaleString("en-US")}`;
  return [lines[0], rule, ...lines.slice(1), rule, total].join("\n");
}
