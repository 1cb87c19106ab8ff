import {describe, expect, it} from "vitest";
import {readSeriesFile} from "../../../src/lib/data/index.js";
import type {SeriesFile} from "../../../src/lib/data/index.js";
import {errorInWords} from "../../../src/lib/refusals/inWords.js";
import {badFiles, goodFiles} from "./seriesFiles.js";

const chosen = ({columns, proposed}: SeriesFile) => columns[proposed];

describe("readSeriesFile(file)", () => {
  it.each(goodFiles)("reads $what", async ({bytes, gives}) => {
    const found = await readSeriesFile(new Blob([bytes]));
    const column = chosen(found);
    const {dates, values} = column.series!;
    const all = {
      ...found,
      ...column,
      first: values[0],
      last: values[values.length - 1],
      count: values.length
    };
    expect({...all, from: dates[0], to: dates[dates.length - 1]}).toMatchObject(gives);
    expect(dates).toHaveLength(values.length);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it.each(badFiles)("refuses $what", async ({bytes, en, zh}) => {
    const error: unknown = await readSeriesFile(new Blob([bytes])).then(
      () => "it was read",
      (error: unknown) => error
    );
    expect(await errorInWords(error, "en")).toBe(en);
    expect(await errorInWords(error, "zh")).toBe(zh);
  });

  it("says so of a folder, which has no bytes", async () => {
    const folder = new Blob([]);
    folder.arrayBuffer = () => Promise.reject(new DOMException("", "NotFoundError"));
    await expect(readSeriesFile(folder)).rejects.toThrow("no folder");
  });

  it("lets another column be chosen, and says of one that does not fit why", async () => {
    const {bytes} = goodFiles.find(({what}) => what.startsWith("the first of several"))!;
    const {columns, proposed} = await readSeriesFile(new Blob([bytes]));
    expect(proposed).toBe(1);
    expect(columns.map(({name}) => name)).toEqual(["id", "warmest", "rain", "wind"]);
    expect(columns[2].series).toBeUndefined();
    expect(columns[2].refused?.message).toBe(
      "Line 9 has no value in the column “rain”; each line needs a number, so fill it in or take the line out."
    );
    expect(columns[3].series?.values[1]).toBe(11);
  });
});
