import {html} from "./element.js";
import {formatNumber} from "./number-format.js";
import type {Term} from "./convolution-terms.js";

/** A factor of a product: negative ones in brackets. */
export const factor = (value: number): string =>
  value < 0 ? `(${formatNumber(value)})` : formatNumber(value);

/** "0·0 + 1·1 + … + b = y" as coloured text: each x in the input's colour, each w in the weights', y in the output's. */
export function arithmetic(
  terms: readonly Pick<Term, "x" | "w" | "inside">[],
  bias: number | undefined,
  y: number,
  name: string
): DocumentFragment {
  const line = document.createDocumentFragment();
  const part = (kind: string, text: string) => html("span", {class: kind}, text);
  line.append(part("cy", name), " = ");
  terms.forEach(({x, w, inside}, k) => {
    if (k) line.append(" + ");
    // One product never breaks over two lines.
    line.append(
      html(
        "span",
        {class: inside ? "product" : "product outside"},
        part("cx", factor(x)),
        "·",
        part("cw", factor(w))
      )
    );
  });
  if (bias !== undefined) line.append(" + ", part("cw", factor(bias)));
  line.append(" = ", html("strong", {class: "cy"}, formatNumber(y, 4)));
  return line;
}
