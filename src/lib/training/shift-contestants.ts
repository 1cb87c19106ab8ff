import type {ShiftNetwork} from "./shift-structures.js";

/** Who takes part: a network, and whether each epoch shows it the digits moved at random. */
export interface Contestant {
  network: ShiftNetwork;
  moved?: boolean;
  /** How many times as many epochs as the others it learns. Default 1. */
  longer?: number;
}

/**
 * In the order of the page. Fully connected networks that see moved digits learn three times as long; so do, once each, three
 * that do not, which tells whether those lack time or something else.
 */
export const contestants = {
  dense: {network: "dense"},
  convolution: {network: "convolution"},
  pooling: {network: "pooling"},
  global: {network: "global"},
  denseLonger: {network: "dense", longer: 3},
  poolingLonger: {network: "pooling", longer: 3},
  globalLonger: {network: "global", longer: 3},
  denseMoved: {network: "dense", moved: true, longer: 3},
  wideMoved: {network: "wide", moved: true, longer: 3},
  poolingMoved: {network: "pooling", moved: true}
} satisfies Readonly<Record<string, Contestant>>;
export type ContestantName = keyof typeof contestants;

/** A learning rate that was tried, and the share of held-out digits that the first seed reads rightly with it. */
export interface TriedRate {
  learningRate: number;
  heldOut: number;
}

/** Of one contestant: its size, the rates that were tried, the best of them, and what it reached with that. */
export interface ShiftResult {
  parameters: number;
  multiplyAdds: number;
  learningRate: number;
  tried: readonly TriedRate[];
  /** For each seed the share of right answers at each shift. */
  accuracy: readonly (readonly number[])[];
}

/** What the experiment gave. */
export interface ShiftResults {
  epochs: number;
  batchSize: number;
  furthest: number;
  rates: readonly number[];
  seeds: readonly number[];
  /** Digits that were learned, digits by which the rate was chosen, and digits that were tested in every direction. */
  examples: number;
  heldOut: number;
  tested: number;
  /** The share of ink that leaves the frame at each shift. */
  inkLost: readonly number[];
  results: Record<ContestantName, ShiftResult>;
  /** Accuracy, without shifts, where filters stay as they were drawn and only the last layer learns; one for each seed. */
  fixedFilters: {learningRate: number; tried: readonly TriedRate[]; accuracy: readonly number[]};
}
