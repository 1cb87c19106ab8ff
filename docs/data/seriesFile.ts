import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {csvParse} from "d3";

/**
 * A column of a table in the npm package `vega-datasets` as a small CSV file: `date,value`, from the date `from` on.
 * The package's own description of origin and licences is its datapackage.json.
 */
export function seriesFile(name: string, columns: {date: string; value: string}, from = ""): string {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve("vega-datasets")));
  const rows = csvParse(readFileSync(join(folder, "data", name), "utf8"));
  const kept = rows.filter(row => row[columns.date] >= from);
  return ["date,value", ...kept.map(row => `${row[columns.date]},${row[columns.value]}`), ""].join("\n");
}
