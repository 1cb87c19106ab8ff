export type Lang = "en" | "zh";

/** Every word of a cell's interface. */
export const words = {
  en: {
    run: "Run",
    edit: "Edit",
    reset: "Reset",
    cell: (n: number) => `cell ${n}`,
    live: "live",
    running: "running",
    stale: "not run yet",
    edited: "edited",
    failed: "failed",
    code: (n: number) => `Live code, cell ${n}`,
    editor: (n: number) => `Editor of cell ${n}`,
    keys: "Enter edits the code. In the editor, Shift-Enter runs it and Escape leaves it; then Tab moves on.",
    ran: (n: number) => `Cell ${n} has run.`,
    isReset: (n: number) => `Cell ${n} is back to the author's text.`,
    noEditor: "The editor could not be loaded. Check the network and try again."
  },
  zh: {
    run: "运行",
    edit: "编辑",
    reset: "还原",
    cell: (n: number) => `第 ${n} 格`,
    live: "可运行",
    running: "运行中",
    stale: "尚未运行",
    edited: "已修改",
    failed: "出错",
    code: (n: number) => `可运行的代码，第 ${n} 格`,
    editor: (n: number) => `第 ${n} 格的编辑器`,
    keys: "按 Enter 编辑代码。在编辑器中，Shift-Enter 运行，Escape 离开，然后按 Tab 继续前进。",
    ran: (n: number) => `第 ${n} 格已运行。`,
    isReset: (n: number) => `第 ${n} 格已还原为作者的代码。`,
    noEditor: "编辑器加载失败。请检查网络后重试。"
  }
} as const satisfies Record<Lang, Record<string, string | ((n: number) => string)>>;
