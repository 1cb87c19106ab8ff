import type {Sequential} from "../lib/nn/index.js";
import type {TrainedFacts} from "../lib/data/index.js";

/** The data files a training reads, by the names they have in the book. */
export interface DataFiles {
  read(name: string): Promise<ArrayBuffer>;
}

/** A trained model of a page, before its weights are rounded. */
export interface Trained {
  /** The name of its files. */
  name: string;
  model: Sequential;
  /** Of each weight; 8 where one number stands for all. */
  bits: 8 | readonly (4 | 8)[];
  facts: Omit<TrainedFacts, "weights" | "parameters" | "measured">;
  /** What the page says of the model, measured with the weights it has now. */
  measure(): Promise<Record<string, number>>;
}

/** Trains what one page opens with; tells in a line how far it is. */
export type Training = (files: DataFiles, tell: (line: string) => void) => Promise<Trained[]>;
