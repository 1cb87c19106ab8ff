/**
 * The typeface of the text, and those that stand in for it until it has come: advance widths of the page's text relative to the
 * size, averaged over running English. Georgia, Times and Noto Serif as @capsizecss/metrics has them; DejaVu Serif
 * (xWidthAvg scaled in the same way) measured over the book's own chapters.
 */
const textFace = {family: "Source Serif 4", width: 0.479, ascent: 1.036, descent: 0.335};

interface StandIn {
  /** Names under which systems know the face. */
  local: string[];
  width: number;
}

const standIns: StandIn[] = [
  {local: ["Georgia"], width: 913 / 2048},
  {local: ["Noto Serif", "NotoSerif-Regular"], width: 0.481},
  {local: ["DejaVu Serif", "DejaVuSerif"], width: 0.5235},
  {local: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "LiberationSerif"], width: 832 / 2048}
];

const name = ({local}: StandIn) => `${textFace.family} by ${local[0]}`;
const percent = (value: number) => `${(100 * value).toFixed(2)}%`;

/** The families that stand in for the text's own, in the order in which they are looked for. */
export const standInFamilies = standIns.map(name);

/**
 * `@font-face` rules that give installed faces the measures of the text's own: no line breaks elsewhere when that comes.
 */
export function standInRules(): string {
  return standIns
    .map(face => {
      const scale = textFace.width / face.width;
      return (
        `@font-face{font-family:"${name(face)}";src:${face.local.map(each => `local("${each}")`).join()};` +
        `size-adjust:${percent(scale)};ascent-override:${percent(textFace.ascent / scale)};` +
        `descent-override:${percent(textFace.descent / scale)};line-gap-override:0%}`
      );
    })
    .join("\n");
}
