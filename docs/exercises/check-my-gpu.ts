import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";

type List = readonly number[];

const {fround} = Math;
const sum32 = (values: List) => values.reduce((s, v) => fround(s + v), 0);
const sum64 = (values: List) => values.reduce((s, v) => s + v, 0);
const bySize = (values: List) => [...values].sort((a, b) => Math.abs(a) - Math.abs(b));

/** Kahan's sum in 32 bits; `sign` −1 makes the mistake that doubles what was lost. */
function kahan(values: List, sign = 1): number {
  let [s, c] = [0, 0];
  for (const v of values) {
    const u = fround(v - sign * c);
    const t = fround(s + u);
    c = fround(fround(t - s) - u);
    s = t;
  }
  return s;
}

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "sum-order",
    title: {en: "Small ones first", zh: "先加小的"},
    task: {
      en: "Return the sum of the list `values` in 32 bits, added in the order of their size: the smallest $|x_k|$ first. `Math.fround` rounds to 32 bits; round after every addition.",
      zh: "请返回列表 `values` 在 32 位下的和，按绝对值从小到大相加：$|x_k|$ 最小的在先。`Math.fround` 舍入到 32 位，每次相加之后都要舍入。"
    },
    name: "sumBySize",
    starter: "function sumBySize(values) {\n  return 0;\n}",
    solution:
      "function sumBySize(values) {\n  const sorted = [...values].sort((p, q) => Math.abs(p) - Math.abs(q));\n  return sorted.reduce((s, v) => Math.fround(s + v), 0);\n}",
    hints: [
      {
        en: "`[...values].sort((p, q) => …)` sorts a copy; where the function is positive, p comes behind q.",
        zh: "`[...values].sort((p, q) => …)` 对副本排序；函数的值为正，p 就排在 q 后面。"
      },
      {
        en: "Compare by `Math.abs(p) - Math.abs(q)`, then add: `sorted.reduce((s, v) => Math.fround(s + v), 0)`.",
        zh: "用 `Math.abs(p) - Math.abs(q)` 比较，再相加：`sorted.reduce((s, v) => Math.fround(s + v), 0)`。"
      }
    ],
    cases: [[[16777216, 1, 1, 1, 1]], [[5, -33554432, 16777216, 1, -3]], [[3, 100000000, 5, -20]]],
    wanted: (values: List) => sum32(bySize(values)),
    starts: () => 0,
    tolerance: 1e-12,
    mistakes: [
      {
        is: values => sum32(values),
        says: {en: "They are added as they come.", zh: "这是按原来的次序相加的。"}
      },
      {
        is: values => sum64(values),
        says: {
          en: "That is the sum in 64 bits: round after every addition, and the way matters.",
          zh: "这是 64 位的和：每次相加之后要舍入，次序才有影响。"
        }
      },
      {
        is: values => sum32([...values].sort((a, b) => a - b)),
        says: {
          en: "Sorted by value, a large negative number comes first; sort by size.",
          zh: "按值排序，绝对值大的负数会排在最前；要按绝对值排。"
        }
      },
      {
        is: values => sum32(bySize(values).reverse()),
        says: {en: "The largest came first.", zh: "这是先加大的。"}
      }
    ],
    right: {
      en: "Right. Small numbers gather before a large one swallows them singly. It costs a sort, numbers of equal size gain nothing, and where signs differ no order is always the best: in the second case it is off by 1.",
      zh: "对。小的先聚在一起，就不会一个个被大数吞掉。代价是要排序；大小相近的数得不到好处；有正有负时，没有哪种次序总是最好：第二个例子里就差了 1。"
    }
  }),

  functionExercise({
    id: "kahan-sum",
    title: {en: "Kahan’s sum", zh: "Kahan 求和"},
    task: {
      en: "Write [Kahan’s sum](#order) in 32 bits: from $s = c = 0$, for each number $u = x_k - c$, $t = s + u$, $c = (t - s) - u$, $s = t$, every sum and difference rounded by `Math.fround`. Return $s$.",
      zh: "请用 32 位写出 [Kahan 求和](#order)：从 $s = c = 0$ 开始，对每个数，$u = x_k - c$，$t = s + u$，$c = (t - s) - u$，$s = t$，每次加减都用 `Math.fround` 舍入。返回 $s$。"
    },
    name: "kahanSum",
    starter: "function kahanSum(values) {\n  return 0;\n}",
    solution:
      "function kahanSum(values) {\n  const round = Math.fround;\n  let s = 0;\n  let c = 0;\n  for (const v of values) {\n    const u = round(v - c);\n    const t = round(s + u);\n    c = round(round(t - s) - u);\n    s = t;\n  }\n  return s;\n}",
    hints: [
      {
        en: "Two names live through the loop, `let s = 0; let c = 0;`, and two only within a step.",
        zh: "有两个名称贯穿循环：`let s = 0; let c = 0;`，另外两个只在一步之内用。"
      },
      {
        en: "Work out the first case by hand: after $2^{24} \\oplus 1$ nothing has changed, so $c = (t - s) - u = 0 - 1 = -1$, and the next $u$ is $1 - (-1) = 2$.",
        zh: "第一个例子手算一下：$2^{24} \\oplus 1$ 之后和没有变，所以 $c = (t - s) - u = 0 - 1 = -1$，下一个 $u$ 就是 $1 - (-1) = 2$。"
      },
      {
        en: "In the loop: `const u = Math.fround(v - c); const t = Math.fround(s + u); c = Math.fround(Math.fround(t - s) - u); s = t;`",
        zh: "循环里写：`const u = Math.fround(v - c); const t = Math.fround(s + u); c = Math.fround(Math.fround(t - s) - u); s = t;`"
      }
    ],
    cases: [
      [[16777216, 1, 1, 1, 1]],
      [[1, 2 ** -24, 2 ** -24, 2 ** -24, 2 ** -24]],
      [[100000000, 1, -100000000]],
      [[0.5, 33554432, 3, 3, 3, -7]]
    ],
    wanted: (values: List) => kahan(values),
    starts: () => 0,
    tolerance: 1e-14,
    mistakes: [
      {
        is: values => sum32(values),
        says: {
          en: "That is the plain sum: what an addition loses is never made good.",
          zh: "这是普通的和：相加丢掉的部分没有补上。"
        }
      },
      {
        is: values => sum64(values),
        says: {
          en: "That is the sum in 64 bits. In 32 even Kahan loses the 1 between two large numbers that cancel.",
          zh: "这是 64 位的和。用 32 位时，两个大数相消，夹在中间的 1 连 Kahan 求和也保不住。"
        }
      },
      {
        is: values => kahan(values, -1),
        says: {
          en: "The sign of c is turned: what was lost is lost twice. It is u = x − c.",
          zh: "c 的符号反了：丢掉的又丢了一次。应为 u = x − c。"
        }
      },
      {
        is: values => sum32(bySize(values)),
        says: {
          en: "Sorting helps, but it is another way: Kahan takes the numbers as they come.",
          zh: "排序有帮助，但那是另一种办法：Kahan 求和按原来的次序取数。"
        }
      }
    ],
    right: {
      en: "Right, and the third case shows its limit: when large numbers cancel, what lay between them is gone (Neumaier’s variant of 1974 keeps that too).",
      zh: "对。第三个例子显示了它的极限：两个大数相消时，夹在中间的就没有了（Neumaier 1974 年的变体连这也能保住）。"
    }
  }),

  numberExercise({
    id: "sum-tree",
    title: {en: "In pairs", zh: "两两相加"},
    task: {
      en: "Add $K = 2^{20}$ numbers in pairs, then the results in pairs, until one is left. Through how many roundings does a number go at most? (In a plain loop the first goes through $K - 1$.)",
      zh: "把 $K = 2^{20}$ 个数两两相加，再把结果两两相加，直到剩下一个。一个数至多经过几次舍入？（朴素循环里，第一个数要经过 $K - 1$ 次。）"
    },
    name: "roundings",
    starter: "const roundings = 0;",
    solution: "const roundings = Math.log2(2 ** 20);",
    answer: 20,
    mistakes: [
      {
        is: 2 ** 20 - 1,
        says: {
          en: "So many additions are made in all; a single number takes part in few of them.",
          zh: "总共要做这么多次加法；但每个数只参与其中几次。"
        }
      },
      {
        is: 2 ** 19,
        says: {en: "That is how many pairs the first round has.", zh: "这是第一轮里数对的个数。"}
      },
      {
        is: 21,
        says: {
          en: "The numbers themselves are not rounded again: count the rounds.",
          zh: "数本身不再舍入：数一数有几轮。"
        }
      }
    ],
    otherwise: {
      en: "Each round halves how many numbers there are.",
      zh: "每一轮之后，数的个数减半。"
    },
    hints: [
      {en: "How many rounds are there? Begin with 8 numbers.", zh: "一共几轮？先从 8 个数想起。"},
      {
        en: "8 → 4 → 2 → 1 are three rounds, and in each a number is added once.",
        zh: "8 → 4 → 2 → 1，共三轮，每一轮里一个数参与一次相加。"
      }
    ],
    right: {
      en: "Right: log₂ K. So the error is at most about 20 · 2⁻²⁴ of Σ|x|, where a plain loop may reach K · 2⁻²⁴. A GPU adds in such trees by nature.",
      zh: "对：log₂ K。所以误差至多约为 Σ|x| 的 20 · 2⁻²⁴，而朴素循环可能达到 K · 2⁻²⁴。GPU 天然适合这样树状地相加。"
    }
  })
];
