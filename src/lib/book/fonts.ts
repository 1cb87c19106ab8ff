import {standInRules} from "./fallbackFonts.js";

/** A font file of a package, served under `/theme/…`. */
interface Face {
  family: string;
  weight: number;
  style: "normal" | "italic";
  file: string;
}

const katexFaces: Face[] = [
  ["AMS-Regular", 400, "normal"],
  ["Caligraphic-Regular", 400, "normal"],
  ["Main-Regular", 400, "normal"],
  ["Main-Italic", 400, "italic"],
  ["Main-Bold", 700, "normal"],
  ["Math-Italic", 400, "italic"],
  ["Math-BoldItalic", 700, "italic"],
  ["Size1-Regular", 400, "normal"],
  ["Size2-Regular", 400, "normal"],
  ["Size3-Regular", 400, "normal"],
  ["Size4-Regular", 400, "normal"],
  ["Typewriter-Regular", 400, "normal"]
].map(([name, weight, style]) => ({
  family: `KaTeX_${String(name).split("-")[0]}`,
  weight: Number(weight),
  style: style as Face["style"],
  file: `/theme/katex/KaTeX_${name}.woff2`
}));

const textFaces: Face[] = [
  {
    family: "Source Serif 4",
    weight: 400,
    style: "normal",
    file: "serif/source-serif-4-latin-400-normal.woff2"
  },
  {
    family: "Source Serif 4",
    weight: 400,
    style: "italic",
    file: "serif/source-serif-4-latin-400-italic.woff2"
  },
  {
    family: "Source Serif 4",
    weight: 600,
    style: "normal",
    file: "serif/source-serif-4-latin-600-normal.woff2"
  },
  {family: "JetBrains Mono", weight: 400, style: "normal", file: "mono/jetbrains-mono-latin-400-normal.woff2"}
].map(face => ({...face, file: `/theme/${face.file}`, style: face.style as Face["style"]}));

const faces = [...textFaces, ...katexFaces];

/** Links made in `docs/theme`: name → the folder of the package that holds the files. */
export const fontFolders = {
  katex: "katex/dist/fonts",
  serif: "@fontsource/source-serif-4/files",
  mono: "@fontsource/jetbrains-mono/files"
};

export const fontPaths = faces.map(face => face.file);

/** What every page's first screen is set in: asked for with the page, not when the first letter is drawn. */
const first = [
  "/theme/serif/source-serif-4-latin-400-normal.woff2",
  "/theme/serif/source-serif-4-latin-600-normal.woff2",
  "/theme/katex/KaTeX_Main-Regular.woff2",
  "/theme/katex/KaTeX_Math-Italic.woff2"
];

/** Links by which the first screen's fonts are loaded ahead; addresses relative to the page, as in `fontRules`. */
export function fontPreloads(prefix: string): string {
  return first
    .map(
      file => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${prefix}${file.slice(1)}">`
    )
    .join("\n");
}

/** The `@font-face` rules, with addresses relative to the page, so that the site works below any base path. */
export function fontRules(prefix: string): string {
  return [...faces.map(rule), standInRules()].join("\n");

  function rule({family, weight, style, file}: Face): string {
    return (
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;` +
      `src:url("${prefix}${file.slice(1)}") format("woff2")}`
    );
  }
}
