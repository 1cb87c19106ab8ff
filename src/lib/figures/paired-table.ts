import {mcnemar, pairedAnswers} from "../training/mcnemar.js";
import {addStyle, html} from "./element.js";
import {formatNumber} from "./number-format.js";
import {resultTable} from "./result-table.js";

const words = {
  en: {
    head: ["", "now right", "now wrong"],
    rows: ["kept right", "kept wrong"],
    keep: "Keep these answers to compare with",
    none: "Nothing to compare yet: train the network first.",
    same: "Both read the same digits rightly: nothing tells them apart. Train a network with other settings.",
    other: "The kept answers are to other digits. Keep the present ones to compare with.",
    found: (now: number, kept: number, p: string) =>
      `Only now right: ${now}. Only before: ${kept}. Were the two equally good, so uneven a split would have the probability p = ${p}.`,
    clear: "That is below 5 %: a difference that chance would rarely make.",
    unclear: "That is no less than 5 %: on these digits chance alone could make the difference."
  },
  zh: {
    head: ["", "现在对", "现在错"],
    rows: ["保留的对", "保留的错"],
    keep: "保留这些答案，留待比较",
    none: "还没有可比较的：请先训练网络。",
    same: "两者认对的是同样的数字，分不出高下。请换一种设置再训练一次。",
    other: "保留的答案对应的是另一批数字。请保留现在的答案再作比较。",
    found: (now: number, kept: number, p: string) =>
      `只有现在认对的：${now} 个；只有先前认对的：${kept} 个。假如两者一样好，出现这样悬殊（或更悬殊）的情况的概率是 p = ${p}。`,
    clear: "低于 5%：单凭随机波动很少会有这样的差别。",
    unclear: "不低于 5%：在这些数字上，单凭随机波动也可能有这样的差别。"
  }
};

const rules = `
.paired-table { display: grid; gap: 0.75rem; justify-items: start; }
.paired-table p { margin: 0; font: var(--small, 15px)/1.5 var(--sans, sans-serif); }
`;

export type PairedTable = HTMLElement & {
  /** Shows which of the examples are read rightly now. The first such list is kept; `of` is what the examples are. */
  update(right: readonly boolean[], of: unknown): void;
};

/**
 * Two models on the same examples: how many both, one, or none of them reads, and McNemar's test. The reader chooses which
 * answers are kept to compare the present ones with.
 */
export function pairedTable({lang = "en"}: {lang?: string} = {}): PairedTable {
  addStyle("paired-table", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const told = html("p", {role: "status"}, say.none);
  const place = html("div", {});
  const button = html("button", {type: "button", disabled: true}, say.keep);
  const element = html("div", {class: "figure paired-table"}, place, told, button) as unknown as PairedTable;
  type Answers = {right: readonly boolean[]; of: unknown};
  let kept: Answers | undefined;
  let now: Answers | undefined;

  const show = () => {
    button.disabled = !now;
    place.replaceChildren();
    if (!now || !kept) return void (told.textContent = say.none);
    if (now.of !== kept.of) return void (told.textContent = say.other);
    const {both, onlyFirst, onlySecond, neither} = pairedAnswers(kept.right, now.right);
    const only = (letter: string, count: number) => html("span", {"data-letter": letter}, String(count));
    place.append(
      resultTable(say.head, [
        [say.rows[0]!, String(both), only("a", onlyFirst)],
        [say.rows[1]!, only("b", onlySecond), String(neither)]
      ])
    );
    if (onlyFirst + onlySecond === 0) return void (told.textContent = say.same);
    const p = mcnemar(onlySecond, onlyFirst);
    const found = say.found(onlySecond, onlyFirst, formatNumber(p, 2));
    told.textContent = `${found} ${p < 0.05 ? say.clear : say.unclear}`;
  };
  button.addEventListener("click", () => {
    kept = now;
    show();
  });
  element.update = (right, of) => {
    now = right.length > 0 ? {right: [...right], of} : undefined;
    kept ??= now;
    show();
  };
  return element;
}
