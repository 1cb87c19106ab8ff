import {chapters, type Language} from "../chapters.js";
import {typeset} from "../formulas.js";
import {pageText} from "../pageText.js";
import {escaped, linkTo, type Part} from "./html.js";
import {operations} from "./operations.js";
import {type SourcePart, sourceParts} from "./sourceMap.js";

const words = {
  en: {
    heads: ["In the source", "In this book", "Computed by", "Checked by"],
    kinds: {section: "", formula: "formula", program: "program", question: "question"}
  },
  zh: {
    heads: ["原文", "本书", "计算它的算子", "核对它的测试"],
    kinds: {section: "", formula: "公式", program: "程序", question: "问题"}
  }
};

/** Of a part's places those whose page is there. */
export const placesOf = ({places}: SourcePart) =>
  places.filter(place => chapters.some(({page}) => page === place.split("#")[0]));

/** The heading of a section as its page writes it. */
function headingOf(place: string, language: Language): string {
  const [page, section] = place.split("#");
  const heading = pageText(page!, language).lines.find(
    line => line.section === section && line.text.startsWith("#")
  );
  return heading?.text.replace(/^#+\s*/, "").replace(/\s*\{#.*$/, "") ?? section!;
}

/** The pages of a part, each with links to the sections that treat it. */
function linksTo(part: SourcePart, language: Language): string[] {
  const sections = new Map<string, string[]>();
  for (const place of placesOf(part)) {
    const page = place.split("#")[0]!;
    const known = sections.get(page) ?? [];
    sections.set(page, place === page ? known : [...known, place]);
  }
  return [...sections].map(([page, places]) => {
    const links = places.map(place => `<a href="./${place}">${escaped(headingOf(place, language))}</a>`);
    const inside = links.length ? ` <small>${links.join("\u00a0· ")}</small>` : "";
    return linkTo(page, language) + inside;
  });
}

/** A file of the book: an operation leads to its place in the kernel index. */
function fileLink(file: string): string {
  const name = file.split("/").at(-1)!.replace(/\.ts$/, "");
  const isOperation = file.startsWith("kernels/") && operations.some(each => each.file === name);
  return isOperation
    ? `<a href="./kernel-index#operation-${name}"><code>${name}</code></a>`
    : `<code>src/${file}</code>`;
}

/** A row for each section, formula, program and question of the source. */
export function sourceMapTable(language: Language): Part[] {
  const {heads, kinds} = words[language];
  const cell = (head: string, parts: readonly string[]) =>
    `<td data-head="${head}"${parts.length ? "" : ` class="empty"`}>${parts.map(each => `<div>${each}</div>`).join("")}</td>`;
  const rows = sourceParts.map(part => {
    const {kind, section, what, latex, operations: files = [], tests = []} = part;
    const label = kinds[kind] && `<small>${kinds[kind]}</small> `;
    const formula = latex === undefined ? "" : `<div class="formula">${typeset(latex, true)}</div>`;
    return (
      `<tr class="${kind}"><th scope="row"><span class="number">${section}</span><div>${label}${escaped(what[language])}${formula}</div></th>` +
      cell(heads[1]!, linksTo(part, language)) +
      cell(heads[2]!, files.map(fileLink)) +
      cell(
        heads[3]!,
        tests.map(file => `<code>test/${file}</code>`)
      ) +
      "</tr>"
    );
  });
  return [
    `<table class="source-map wide"><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join("")}</tr></thead>` +
      `<tbody>${rows.join("\n")}</tbody></table>\n`
  ];
}
