import type {SeriesFile} from "./ownSeries.js";

/** Reads a reader's own series, with a reader of files that is loaded when the first one comes: see `readOwnSeries`. */
export const readSeriesFile = async (file: Pick<Blob, "size" | "arrayBuffer">): Promise<SeriesFile> =>
  (await import("./ownSeries.js")).readOwnSeries(file);
