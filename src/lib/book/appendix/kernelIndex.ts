import {readFileSync} from "node:fs";
import {chapters, type Language} from "../chapters.js";
import {typeset} from "../formulas.js";
import {pageText} from "../pageText.js";
import {placeOfSource} from "../sources.js";
import {comma, escaped, linkTo, type Part} from "./html.js";
import {type Operation, operations} from "./operations.js";

const textOf = (file: string) => readFileSync(`src/kernels/${file}.ts`, "utf8");

/** The formulas of the comment that opens an operation's file, one for each equation. */
export function formulasIn(text: string): string[] {
  const comments = text.match(/\/\*\*.*?\*\//gs) ?? [];
  const lesson = comments.find(comment => comment.includes("$$")) ?? "";
  const bare = lesson.replace(/^\s*\*(?!\/) ?/gm, "");
  return [...bare.matchAll(/\$\$(.*?)\$\$/gs)].flatMap(([, formula]) =>
    formula!
      .replace(/\s+/g, " ")
      .split(/,?\s*\\qquad\s*|,\s*\\quad\s*/)
      .map(part =>
        part
          .replace(/^\\Longrightarrow$/, "")
          .replace(/,\s*$/, "")
          .trim()
      )
      .filter(Boolean)
  );
}

/** Words inside the formulas. */
export const chinese: Record<string, string> = {
  "if ": "若 ",
  else: "否则",
  " in window ": " 在窗口 ",
  " wins window ": " 赢得窗口 ",
  decoder: "解码器",
  encoder: "编码器",
  gates: "各门",
  "or, after Nesterov,": "，或按 Nesterov，"
};

const inWords = (formula: string, language: Language) =>
  language === "en"
    ? formula
    : formula.replace(/\\text\{([^}]*)\}/g, (whole, words: string) =>
        chinese[words] === undefined ? whole : `\\text{${chinese[words]}}`
      );

export type Kind = "loops" | "gradient" | "shader";

/** What a region of an operation's file shows; none for what is no lesson. */
export function kindOf(region: string): Kind | undefined {
  if (/^gradient|gradients$|^loops.*-d[a-z]{1,2}$/.test(region)) return "gradient";
  if (/^(?:shader|products)/.test(region)) return "shader";
  if (/^loops/.test(region)) return "loops";
  // An operation that computes nothing has no more than itself.
  return undefined;
}

export interface Region {
  file: string;
  region: string;
  kind: Kind;
}

/** All that can be read of an operation. */
export function regionsOf({file, parts = []}: Operation): Region[] {
  return [file, ...parts].flatMap(each =>
    [...textOf(each).matchAll(/^\s*\/\/ #region (\S+)/gm)].flatMap(([, region]) => {
      const kind = region === "op" && each === "reshape" ? "loops" : kindOf(region!);
      return kind ? [{file: each, region: region!, kind}] : [];
    })
  );
}

/** The first page that shows a region: `convolution#source-conv2d-loops`. */
export function shownAt({file, region}: Region): string | undefined {
  const fence = new RegExp(`^ts\\s+source=kernels/${file}\\.ts#${region}(?:\\s|$)`);
  const found = chapters.find(({page}) => pageText(page, "en").fences.some(({info}) => fence.test(info)));
  return found && `${found.page}#${placeOfSource(`${file}.ts`, region)}`;
}

const words = {
  en: {
    formula: "Formula",
    kinds: {loops: "Loops", gradient: "Gradient", shader: "Shader"},
    versions: "Versions",
    colon: ": ",
    rest: "Code that no page shows",
    stop: "."
  },
  zh: {
    formula: "公式",
    kinds: {loops: "循环", gradient: "梯度", shader: "着色器"},
    versions: "版本",
    colon: "：",
    rest: "各页没有展示的代码",
    stop: "。"
  }
};

/** Every operation: its formula, and links to its loops, gradient and shader; what no page shows is folded below it. */
export function kernelIndex(language: Language): Part[] {
  return operations.flatMap(operation => partsOf(operation, language));
}

function partsOf(operation: Operation, language: Language): Part[] {
  const say = words[language];
  const {file, name, formula, versions} = operation;
  const regions = regionsOf(operation);
  const rest = regions.filter(region => shownAt(region) === undefined);
  const link = (region: Region) => {
    const text = region.file === file ? region.region : `${region.file} ${region.region}`;
    const place = shownAt(region) ?? `kernel-index#${placeOfSource(`${region.file}.ts`, region.region)}`;
    return `<a href="./${place}"><code>${text}</code></a>`;
  };
  const facts: [string, string][] = [];
  if (formula !== undefined) facts.push([say.formula, linkTo(formula, language)]);
  for (const kind of ["loops", "gradient", "shader"] as const) {
    const links = regions.filter(region => region.kind === kind).map(link);
    if (links.length) facts.push([say.kinds[kind], links.join(comma[language])]);
  }
  const ideas = Object.entries(versions ?? {}).map(
    ([version, idea]) => `<b>${version}</b>${say.colon}${escaped(idea[language])}`
  );
  if (ideas.length) facts.push([say.versions, ideas.join("<br>")]);
  const list = facts.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join("");
  const formulas = formulasIn(textOf(file)).map(
    each => `<div class="formula">${typeset(inWords(each, language), true)}</div>`
  );
  const head =
    `<section class="operation wide" id="operation-${file}"><div><h3>${escaped(name[language])} ` +
    `<code>${file}</code></h3><dl>${list}</dl></div><div>${formulas.join("")}</div>`;
  if (!rest.length) return [`${head}</section>\n`];
  return [
    `${head}<details><summary>${say.rest}</summary>\n`,
    ...rest.map(({file: each, region}) => ({source: `kernels/${each}.ts#${region}`})),
    "</details></section>\n"
  ];
}
