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
  /** One model, or several whose weights stand one after the other in the same file. */
  model: Sequential | readonly Sequential[];
  /** Of each weight; 8 where one number stands for all. */
  bits: 8 | 16 | readonly (4 | 8 | 16)[];
  /** Of each weight the share of its numbers that is kept, the largest; the others become 0. Default all. */
  keep?: readonly number[];
  facts: Omit<TrainedFacts, "weights" | "parameters" | "measured">;
  /** What the page says of the model, measured with the weights it has now. */
  measure(): Promise<Record<string, number>>;
}

/** What trainings were measured to do, without their weights. */
export interface Results {
  /** The name of the file. */
  name: string;
  results: object;
}

/** Trains what one page opens with, or measures what it says; tells in a line how far it is. */
export type Training = (files: DataFiles, tell: (line: string) => void) => Promise<(Trained | Results)[]>;
