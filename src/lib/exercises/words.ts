import type {Lang} from "./exercise.js";

/** The words of an exercise's section. */
export const words = {
  en: {
    exercise: (n: number) => `Exercise ${n}`,
    code: "Your answer",
    hint: "Hint",
    nextHint: (n: number, all: number) => `Next hint (${n} of ${all})`,
    lastHint: "No more hints",
    solution: "Show solution",
    hideSolution: "Hide solution",
    sure: "Show it now? You learn more by trying first.",
    show: "Show it",
    notYet: "Not yet",
    put: "Put it into the cell",
    solutionLabel: "Solution",
    stale: "The code has been changed and not run yet: Shift-Enter runs and judges it.",
    running: "The cell is running …",
    waiting: "The cell waits for another one.",
    failed: "The cell failed, so there is nothing to judge.",
    missing: (names: string) => `The cell does not declare ${names}, which is what this exercise looks at.`,
    needs: "Something on the page that this exercise needs has failed.",
    notLoaded: "What judges this exercise could not be loaded. Check the network and run the cell again.",
    done: (n: number | string, all: number | string) => `${n} of ${all} exercises`
  },
  zh: {
    exercise: (n: number) => `练习 ${n}`,
    code: "你的答案",
    hint: "提示",
    nextHint: (n: number, all: number) => `下一条提示（${n} / ${all}）`,
    lastHint: "没有更多提示了",
    solution: "看答案",
    hideSolution: "收起答案",
    sure: "现在就看吗？先自己试一试，收获更大。",
    show: "看答案",
    notYet: "再想想",
    put: "放进单元格",
    solutionLabel: "答案",
    stale: "代码改过，还没有运行：按 Shift-Enter 运行并评判。",
    running: "单元格正在运行……",
    waiting: "单元格在等另一个单元格。",
    failed: "单元格出错了，暂时无法评判。",
    missing: (names: string) => `单元格里没有声明 ${names}，而练习要看的正是它。`,
    needs: "这道练习要用到页面上的另一个结果，而那里出错了。",
    notLoaded: "评判程序加载失败。请检查网络，然后再运行一次。",
    done: (n: number | string, all: number | string) => `${all} 道练习完成 ${n} 道`
  }
} satisfies Record<Lang, unknown>;
