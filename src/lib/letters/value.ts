import {scientific} from "../figures/number-format.js";

/** Three significant digits, a true minus sign; the very small and the very large as 1.2·10⁻⁷. */
export function short(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6) && !Number.isInteger(value)) return scientific(value);
  return String(Number(value.toPrecision(size >= 100 ? 4 : 3))).replace("-", "−");
}

const most = {line: 3, grid: 8};

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (Array.isArray(value) && value.every(each => typeof each === "number")) ||
  (ArrayBuffer.isView(value) && !(value instanceof DataView));

const isRows = (value: unknown): value is ArrayLike<number>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNumbers);

/** A value in one line: a number, the first of a list, the size of a matrix. */
export function valueLine(value: unknown): string {
  if (typeof value === "number") return short(value);
  if (typeof value === "string") return value;
  if (isNumbers(value)) {
    const shown = Array.from({length: Math.min(value.length, most.line)}, (_, k) => short(value[k]!));
    return shown.join(", ") + (value.length > most.line ? ", …" : "");
  }
  if (isRows(value)) return `${value.length} × ${value[0]!.length}`;
  return "";
}

/** A value as something to look at: a number, a grid of numbers, a picture of what is larger. */
export function valueView(value: unknown): HTMLElement | undefined {
  if (typeof value === "number" || typeof value === "string") {
    const line = document.createElement("div");
    line.textContent = valueLine(value);
    return line;
  }
  const rows = isRows(value)
    ? value.map(row => Array.from(row))
    : isNumbers(value)
      ? inRows(value)
      : undefined;
  if (!rows) return undefined;
  const columns = rows[0]!.length;
  if (rows.length > most.grid || columns > most.grid) return picture(rows);
  const grid = document.createElement("div");
  grid.className = "letter-grid";
  grid.style.setProperty("--columns", String(columns));
  grid.append(
    ...rows.flat().map(number => {
      const cell = document.createElement("span");
      cell.textContent = short(number);
      return cell;
    })
  );
  return grid;
}

/** A short list is a row; a square of numbers, as of a picture, becomes one. */
function inRows(values: ArrayLike<number>): number[][] {
  const all = Array.from(values);
  const side = Math.sqrt(all.length);
  const columns = all.length > most.grid && Number.isInteger(side) ? side : Math.min(all.length, most.grid);
  const rows: number[][] = [];
  for (let k = 0; k < all.length && rows.length < 64; k += columns) rows.push(all.slice(k, k + columns));
  return rows;
}

/** The larger a number, the darker; what is below zero in another colour. */
function picture(rows: number[][]): HTMLElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [rows[0]!.length, rows.length];
  canvas.className = "letter-picture";
  const context = canvas.getContext("2d");
  const largest = rows.flat().reduce((most, number) => Math.max(most, Math.abs(number)), 1e-12);
  const style = getComputedStyle(document.documentElement);
  for (const [y, row] of rows.entries())
    for (const [x, value] of row.entries()) {
      if (!context) break;
      context.globalAlpha = Math.abs(value) / largest;
      context.fillStyle = style.getPropertyValue(value < 0 ? "--ct" : "--ink") || "#000";
      context.fillRect(x, y, 1, 1);
    }
  return canvas;
}
