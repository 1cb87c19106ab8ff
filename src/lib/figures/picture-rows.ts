import {largestMagnitude} from "./colour-scale.js";
import type {Scale} from "./colour-scale.js";
import {addStyle, html} from "./element.js";
import {picture} from "./picture.js";

const rules = `
.picture-rows { display: grid; gap: 0.5rem; margin-block: 0.75rem; font: var(--small, 15px)/1.3 var(--sans, sans-serif); }
.picture-row { display: grid; gap: 0.2rem; }
.picture-row .name { color: var(--ink-soft, #555); }
.picture-row .pictures { --count: var(--n); display: grid; grid-template-columns: repeat(var(--count), 1fr); gap: 0.35rem; max-width: calc(10rem * var(--count)); }
.picture-row .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.picture-row .picture.ink { aspect-ratio: 1; }
.picture-row figure { margin: 0; min-width: 0; }
.picture-row figcaption { font-size: 0.8125rem; text-align: center; font-variant-numeric: tabular-nums; min-height: 1.3em; white-space: nowrap; }
.picture-row.x .name { color: var(--cx); }
.picture-row.y .name { color: var(--cy); }
.picture-row.w .name { color: var(--cw); }
.picture-row.t .name { color: var(--ct); }
@media (max-width: 40rem) { .picture-row figure:nth-child(n + 7) { display: none; } .picture-row .pictures { --count: var(--few); } }
`;

/** A row of pictures of one size, under a name. */
export interface PictureRow {
  name: string;
  /** What the pictures are, which colours the name: input, output, weights or target. */
  meaning?: "x" | "y" | "w" | "t";
  /** The letter of the page's table that they show. */
  letter?: string;
  rows: number;
  columns: number;
  /** Default "ink", for values 0 … 1; other scales end at the largest value of the row. */
  scale?: Scale;
}

export type PictureRows = HTMLElement & {
  /** Shows pictures, a list for each row, and below each a few words if there are some. */
  update(
    pictures: readonly (readonly ArrayLike<number>[])[],
    captions?: readonly (readonly string[] | undefined)[]
  ): void;
};

/**
 * Rows of small pictures, each column about the same example: an original, what becomes of it, what comes out. On a
 * narrow screen the first six columns are shown.
 */
export function pictureRows(rows: readonly PictureRow[], count: number): PictureRows {
  addStyle("picture-rows", rules);
  const cells = rows.map(({rows: height, columns, scale = "ink"}) =>
    Array.from({length: count}, () => ({
      image: picture(height, columns, scale),
      caption: html("figcaption")
    }))
  );
  const lines = rows.map(({name, meaning, letter}, r) =>
    html(
      "div",
      {class: `picture-row ${meaning ?? ""}`, role: "group", "aria-label": name, "data-letter": letter},
      html("div", {class: "name"}, name),
      html(
        "div",
        {class: "pictures", style: `--n:${count};--few:${Math.min(count, 6)}`},
        ...cells[r].map(({image, caption}) => html("figure", {}, image, caption))
      )
    )
  );
  const element = html("div", {class: "picture-rows"}, ...lines) as unknown as PictureRows;
  element.update = (pictures, captions = []) => {
    rows.forEach(({scale = "ink"}, r) => {
      const limit = scale === "ink" ? 1 : Math.max(...pictures[r].map(largestMagnitude));
      cells[r].forEach(({image, caption}, n) => {
        if (pictures[r][n]) image.paint(pictures[r][n], limit);
        caption.textContent = captions[r]?.[n] ?? "";
        caption.hidden = !captions[r];
      });
    });
  };
  return element;
}
