import type {Language} from "./chapters.js";

/** What a page says where no script runs. */
const words = {
  en: {
    sentence:
      "JavaScript is switched off or has not loaded. Text, formulas and code can be read; figures, live cells and " +
      "trainings need it, and a dash stands where the page works out a number.",
    live: "A live part, which needs JavaScript"
  },
  zh: {
    sentence:
      "JavaScript 没有启用或没有加载。文字、公式和代码可以照常阅读；图、可运行的单元格和训练都需要它，由页面算出的数暂以“—”代替。",
    live: "此处内容需要 JavaScript"
  }
};

/** What has room kept for it, and what follows it at once: one line stands for all of them. */
const [room, next] = [
  ":is(.observablehq--block.reserved, .cover-picture)",
  ":is(.reserved, .reserved + .observablehq--block:not(.reserved)) + .observablehq--block.reserved"
];

/**
 * The style sheet of a page without scripts, for its head: a number in a sentence is a dash, a line says where something
 * live would be instead of the room for it, and what only a script could unfold is unfolded.
 */
export function noScriptStyle(language: Language): string {
  const rules = [
    `.no-script { max-width: 40rem; margin: 1.5rem 0 0; padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 8px; font: var(--small)/1.5 var(--sans); }`,
    `.live-value > observablehq-loading { min-width: 0; }`,
    `.live-value > observablehq-loading::before { content: "—"; }`,
    `${room}, .cover-bar { min-height: 0 !important; }`,
    `${room}::before { content: ${JSON.stringify(words[language].live)}; display: block; padding: 0.5rem 0.75rem; border: 1px dashed var(--rule); color: var(--ink-soft); font: var(--small)/1.5 var(--sans); }`,
    `${next} { display: none; }`,
    `.rung[hidden] { display: block; content-visibility: visible; }`,
    `.exercise-progress { display: none !important; }`
  ];
  return `<noscript><style>\n${rules.join("\n")}\n</style></noscript>\n`;
}

/** The sentence at the top of a page without scripts. */
export const noScriptSentence = (language: Language): string =>
  `<noscript><p class="no-script">${words[language].sentence}</p></noscript>\n`;
