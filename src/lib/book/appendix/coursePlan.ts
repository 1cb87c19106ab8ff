import type {Chapter, Language} from "../chapters.js";
import {exercisesOf} from "../exerciseModules.js";
import {needsInAll} from "../needs.js";
import {chapterOf, taught} from "../pageText.js";
import {readingTime} from "../readingTime.js";
import {comma, escaped, linkTo, type Part} from "./html.js";

/** A week of a course: what it is about, and the sections of the source that it takes. */
interface Week {
  theme: Record<Language, string>;
  numbers: readonly string[];
}

/** A course in the source's order, so that no page comes before one that it needs. */
export const weeks: readonly Week[] = [
  {theme: {en: "Weights and layers", zh: "权重与层"}, numbers: ["1", "2.1"]},
  {theme: {en: "Depth, and pictures", zh: "深度与图像"}, numbers: ["2.2", "2.3"]},
  {theme: {en: "Sequences, and codes", zh: "序列与编码"}, numbers: ["2.4", "2.5"]},
  {theme: {en: "The layers of a convolutional network", zh: "卷积网络的各层"}, numbers: ["3.1"]},
  {theme: {en: "Recurrence and tied weights", zh: "循环与绑定权重"}, numbers: ["3.2", "3.3"]},
  {theme: {en: "First program: digits", zh: "第一个程序：手写数字"}, numbers: ["4.1"]},
  {
    theme: {en: "Two more programs: a series, a code", zh: "另两个程序：时间序列与编码"},
    numbers: ["4.2", "4.3"]
  },
  {theme: {en: "Limits and uses", zh: "局限与应用"}, numbers: ["5"]},
  {theme: {en: "Questions", zh: "问题"}, numbers: ["6"]}
];

export const pagesOf = ({numbers}: Week): Chapter[] => taught.filter(({number}) => numbers.includes(number));

const words = {
  en: {
    plan: ["Week", "About", "Pages", "Minutes", "Exercises"],
    needs: ["Page", "Builds on", "From the beginning"],
    all: (pages: number, minutes: number) =>
      pages === 0 ? "nothing" : `${pages} ${pages === 1 ? "page" : "pages"}, ${minutes} min`
  },
  zh: {
    plan: ["周", "主题", "页面", "分钟", "练习"],
    needs: ["页面", "直接先修", "从头读起"],
    all: (pages: number, minutes: number) => (pages === 0 ? "无" : `${pages} 页，约 ${minutes} 分钟`)
  }
};

const table = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table class="${name}"><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>` +
  rows
    .map(
      ([first, ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map(each => `<td>${each}</td>`).join("")}</tr>`
    )
    .join("\n") +
  "</tbody></table>\n";

const minutesOf = (pages: readonly string[], language: Language) =>
  pages.reduce((total, page) => total + readingTime(page, language), 0);

/** The weeks of a course, with what each asks of a reader. */
export function coursePlan(language: Language): Part[] {
  const rows = weeks
    .map(week => ({...week, pages: pagesOf(week).map(({page}) => page)}))
    .filter(({pages}) => pages.length)
    .map(({theme, pages}, k) => [
      String(k + 1),
      escaped(theme[language]),
      pages.map(page => linkTo(page, language)).join("<br>"),
      String(minutesOf(pages, language)),
      String(pages.flatMap(exercisesOf).length)
    ]);
  return [table("course-plan", words[language].plan, rows)];
}

/** What each page needs before it: directly, and in all. */
export function prerequisites(language: Language): Part[] {
  const {needs, all} = words[language];
  const rows = taught.map(({page}) => {
    const before = needsInAll(page);
    const direct = chapterOf(page).needs.map(need => linkTo(need, language, "short"));
    return [
      linkTo(page, language),
      direct.join(comma[language]) || "–",
      all(before.length, minutesOf(before, language))
    ];
  });
  return [table("course-plan", needs, rows)];
}
