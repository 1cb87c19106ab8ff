import {svg} from "./element.js";

/** A part of a label: as it is, raised or lowered. */
export interface LabelPart {
  text: string;
  shift: "none" | "sub" | "super";
}

/** Takes a label apart: `_{…}` is lowered, `^{…}` raised, as in TeX. */
export function labelParts(label: string): LabelPart[] {
  return Array.from(
    label.matchAll(/([_^])\{([^}]*)\}|((?:(?![_^]\{)[\s\S])+)/g),
    ([, sign, shifted, plain]) => ({
      text: plain ?? shifted,
      shift: sign === "_" ? "sub" : sign === "^" ? "super" : "none"
    })
  );
}

/** The same without marks, for those who hear it: `h_{T}` as `h T`. */
export const spokenLabel = (label: string): string =>
  labelParts(label)
    .map(({text, shift}) => (shift === "none" ? text : ` ${text} `))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

const drop = {none: 0, sub: 4, super: -5};

/** A label's parts for an SVG text, lowered and raised. */
export function mathLabel(label: string): SVGTSpanElement[] {
  let at = 0;
  return labelParts(label).map(({text, shift}) => {
    const dy = drop[shift] - at;
    at = drop[shift];
    return svg("tspan", {dy, "font-size": shift === "none" ? undefined : "0.8em"}, text);
  });
}
