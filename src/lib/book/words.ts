import type {Language} from "./chapters.js";

/** The words of the pages' frame. */
export const words = {
  en: {
    chapters: "Chapters",
    contents: "On this page",
    previous: "Previous",
    next: "Next",
    skip: "Skip to the text",
    source: "Source",
    lines: (first: number, last: number) => `lines ${first}–${last}`
  },
  zh: {
    chapters: "目录",
    contents: "本页内容",
    previous: "上一页",
    next: "下一页",
    skip: "跳到正文",
    source: "源代码",
    lines: (first: number, last: number) => `第 ${first}–${last} 行`
  }
} satisfies Record<Language, unknown>;
