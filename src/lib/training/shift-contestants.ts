import type {ShiftNetwork} from "./shift-networks.js";

/** Who takes part: a network, and whether each epoch shows it the digits moved at random. */
export interface Contestant {
  network: ShiftNetwork;
  moved?: boolean;
  /** How many times as many epochs as the others it learns. Default 1. */
  longer?: number;
}

/**
 * In the order of the page. Fully connected networks that see moved digits learn three times as long; so does the global
 * maximum once, which tells whether it lacks time or something else.
 */
export const contestants = {
  dense: {network: "dense"},
  convolution: {network: "convolution"},
  pooling: {network: "pooling"},
  global: {network: "global"},
  globalLonger: {network: "global", longer: 3},
  denseMoved: {network: "dense", moved: true, longer: 3},
  wideMoved: {network: "wide", moved: true, longer: 3},
  poolingMoved: {network: "pooling", moved: true}
} satisfies Readonly<Record<string, Contestant>>;
export type ContestantName = keyof typeof contestants;

/** What the experiment gave: for each contestant and seed, the share of right answers at each shift. */
export interface ShiftResults {
  epochs: number;
  batchSize: number;
  furthest: number;
  seeds: readonly number[];
  /** Digits that were learned, and digits that were tested in every direction. */
  examples: number;
  tested: number;
  /** The share of ink that leaves the frame at each shift. */
  inkLost: readonly number[];
  results: Record<
    ContestantName,
    {parameters: number; multiplyAdds: number; accuracy: readonly (readonly number[])[]}
  >;
  /** Accuracy, without shifts, where filters stay as they were drawn and only the last layer learns; one for each seed. */
  fixedFilters: readonly number[];
}
