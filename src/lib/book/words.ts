import type {Language} from "./chapters.js";

/** The words of the pages' frame. */
export const words = {
  en: {
    chapters: "Chapters",
    appendix: "Appendix",
    minutes: (n: number) => `${n} min`,
    after: (pages: string) => `after ${pages}`,
    list: ", ",
    contents: "On this page",
    previous: "Previous",
    next: "Next",
    skip: "Skip to the text",
    howTo: "Live code: tap it and change something, then tap <b>Run</b>. A number can be dragged.",
    source: "Source: ",
    ladder: "From the loops to the shader",
    rungs: {
      accessors: "Accessors",
      loops: "Plain loops",
      operation: "The book’s operation",
      gradient: "Gradient",
      shader: "Shader"
    },
    letters: {letter: "letter", name: "is", shape: "shape", now: "now"},
    lines: (first: number, last: number) => `, lines ${first}–${last}`
  },
  zh: {
    chapters: "目录",
    appendix: "附录",
    minutes: (n: number) => `${n} 分钟`,
    after: (pages: string) => `先读 ${pages}`,
    list: "、",
    contents: "本页内容",
    previous: "上一页",
    next: "下一页",
    skip: "跳到正文",
    howTo: "代码可以运行：点进去改一改，再点“<b>运行</b>”。数字可以直接拖动。",
    source: "源代码：",
    ladder: "从循环到着色器",
    rungs: {
      accessors: "存取函数",
      loops: "朴素循环",
      operation: "书中的算子",
      gradient: "梯度",
      shader: "着色器"
    },
    letters: {letter: "字母", name: "含义", shape: "形状", now: "当前值"},
    lines: (first: number, last: number) => `，第 ${first}–${last} 行`
  }
} satisfies Record<Language, unknown>;
