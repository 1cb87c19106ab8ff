/** What a network reads with some weights. */
export interface CompressedReading {
  right: number;
  count: number;
  milliseconds: number;
}

/** A network whose weights a figure changes, and asks what it reads with them. */
export interface CompressedNetwork {
  /** The weights as they are. */
  values: readonly Float32Array[];
  /** Of each the name of its layer and its shape. */
  weights: readonly {name: string; shape: readonly number[]}[];
  read(values: readonly Float32Array[]): Promise<CompressedReading>;
}
