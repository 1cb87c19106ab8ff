import {html} from "./element.js";

/** A table of results: what is not in the first column stands right-aligned, as numbers do. It scrolls by itself where it is too wide. */
export function resultTable(
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[]
): HTMLElement {
  const header = html("tr", {}, ...head.map(text => html("th", {scope: "col"}, text)));
  const body = rows.map(([first, ...rest]) =>
    html("tr", {}, html("th", {scope: "row"}, first), ...rest.map(cell => html("td", {}, cell)))
  );
  return html(
    "div",
    {class: "table results", tabindex: 0},
    html("table", {}, html("thead", {}, header), html("tbody", {}, ...body))
  );
}
