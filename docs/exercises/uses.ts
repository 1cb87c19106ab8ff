import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";

type List = readonly number[];

const sum = (values: List) => values.reduce((a, b) => a + b, 0);
const within = (ink: number) => Math.min(1, Math.max(0, ink));

/** The least number of mistakes, with a price for each kind of them. */
function distance(
  said: List,
  heard: List,
  {left = 1, added = 1, other = 1}: {left?: number; added?: number; other?: number} = {}
): number {
  let row = heard.map((_, j) => (j + 1) * added);
  row.unshift(0);
  said.forEach((word, i) => {
    const next = [(i + 1) * left];
    heard.forEach((found, j) => {
      next.push(Math.min(row[j + 1]! + left, next[j]! + added, row[j]! + (word === found ? 0 : other)));
    });
    row = next;
  });
  return row[heard.length]!;
}

const l1 = (w: List) => sum(w.map(Math.abs));
const l2 = (w: List) => Math.hypot(...w);

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "uses-nudge",
    title: {en: "A step along the sign", zh: "沿符号走一步"},
    task: {
      en: "`x` is a picture (ink 0 … 1), `g` the gradient of its loss, one number for each pixel. Return the picture in which every pixel has moved by `epsilon` in the direction that raises the loss; ink stays between 0 and 1, and where the gradient is 0 nothing moves.",
      zh: "`x` 是一幅图（墨迹 0 到 1），`g` 是它的损失的梯度，每个像素一个数。返回改动后的图：每个像素都朝使损失增大的方向移动 `epsilon`；墨迹不出 0 到 1 的范围，梯度为 0 的像素不动。"
    },
    name: "nudge",
    starter: "function nudge(x, g, epsilon) {\n  return x.map(() => 0);\n}",
    solution:
      "function nudge(x, g, epsilon) {\n  return x.map((x_i, i) => Math.min(1, Math.max(0, x_i + epsilon * Math.sign(g[i]))));\n}",
    hints: [
      {
        en: "To first order the loss changes by $\\sum_i \\cg{g_i}\\, \\ct{\\delta_i}$. Which $\\ct{\\delta_i}$ between $-\\epsilon$ and $\\epsilon$ makes the term of pixel $i$ largest?",
        zh: "一阶近似下，损失改变 $\\sum_i \\cg{g_i}\\, \\ct{\\delta_i}$。$\\ct{\\delta_i}$ 在 $-\\epsilon$ 与 $\\epsilon$ 之间取多少，第 $i$ 项最大？"
      },
      {
        en: "`Math.sign(v)` is −1, 0 or 1; `Math.min(1, Math.max(0, v))` keeps a number between 0 and 1.",
        zh: "`Math.sign(v)` 是 −1、0 或 1；`Math.min(1, Math.max(0, v))` 把数限制在 0 到 1。"
      }
    ],
    cases: [
      [[0.5, 0.5, 0.5], [2, -0.1, 0], 0.25],
      [[0, 0.9, 1, 0.2], [-3, 1, 0.5, 0.01], 0.125]
    ] as [List, List, number][],
    wanted: (x: List, g: List, epsilon: number) =>
      x.map((x_i, i) => within(x_i + epsilon * Math.sign(g[i]!))),
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, g, epsilon) => x.map((x_i, i) => within(x_i - epsilon * Math.sign(g[i]!))),
        says: {
          en: "That is the way down: it makes the network surer. The loss is to rise.",
          zh: "这是下降的方向，会让网络更有把握。这里要让损失上升。"
        }
      },
      {
        is: (x, g, epsilon) => x.map((x_i, i) => within(x_i + epsilon * g[i]!)),
        says: {
          en: "Each pixel moves by the whole ε, however small its slope: take the sign.",
          zh: "不论斜率多小，每个像素都移动整个 ε：取符号。"
        }
      },
      {
        is: (x, g, epsilon) => x.map((x_i, i) => x_i + epsilon * Math.sign(g[i]!)),
        says: {en: "Ink has to stay between 0 and 1.", zh: "墨迹要保持在 0 到 1 之间。"}
      },
      {
        is: (x, g, epsilon) => x.map((x_i, i) => within(x_i + (g[i]! > 0 ? epsilon : -epsilon))),
        says: {en: "Where the gradient is 0, nothing moves.", zh: "梯度为 0 的像素不动。"}
      },
      {
        is: (x, g, epsilon) => x.map((_, i) => within(epsilon * Math.sign(g[i]!))),
        says: {en: "That is the change alone; add it to x.", zh: "这只是改动本身，还要加到 x 上。"}
      }
    ],
    right: {
      en: "Right. The same three operations fool networks that read a thousand kinds of things.",
      zh: "对。同样这三种运算，也骗得过能认上千种物体的网络。"
    }
  }),

  functionExercise({
    id: "uses-linear",
    title: {en: "Many small steps in one direction", zh: "许多小步，同一个方向"},
    task: {
      en: "A linear score $\\cy{z} = \\sum_i \\cw{w_i} \\cx{x_i}$ of $N$ pixels. Return two numbers in a list: how far a change can raise $\\cy{z}$ (a) if no pixel may change by more than `epsilon`; (b) if only the length of the change is limited, $\\lVert \\ct{\\delta} \\rVert \\le \\epsilon \\sqrt{N}$, which is the length of the change in (a) if no weight is 0.",
      zh: "$N$ 个像素的线性得分 $\\cy{z} = \\sum_i \\cw{w_i} \\cx{x_i}$。返回两个数的列表：改动至多能使 $\\cy{z}$ 增大多少，(a) 每个像素至多改动 `epsilon`；(b) 只限制改动的长度 $\\lVert \\ct{\\delta} \\rVert \\le \\epsilon \\sqrt{N}$（没有权重为 0 时，这正是 (a) 中改动的长度）。"
    },
    name: "mostRise",
    starter: "function mostRise(w, epsilon) {\n  return [0, 0];\n}",
    solution:
      "function mostRise(w, epsilon) {\n  let sizes = 0, squares = 0;\n  for (const w_i of w) {\n    sizes += Math.abs(w_i);\n    squares += w_i ** 2;\n  }\n  return [epsilon * sizes, epsilon * Math.sqrt(w.length) * Math.sqrt(squares)];\n}",
    hints: [
      {
        en: "(a) Term by term: $\\cw{w_i} \\ct{\\delta_i} \\le \\epsilon\\, |\\cw{w_i}|$.",
        zh: "(a) 逐项看：$\\cw{w_i} \\ct{\\delta_i} \\le \\epsilon\\, |\\cw{w_i}|$。"
      },
      {
        en: "(b) By Cauchy and Schwarz $\\sum_i \\cw{w_i} \\ct{\\delta_i} \\le \\lVert \\cw{w} \\rVert\\, \\lVert \\ct{\\delta} \\rVert$, with equality along $\\cw{w}$.",
        zh: "(b) 由柯西–施瓦茨不等式，$\\sum_i \\cw{w_i} \\ct{\\delta_i} \\le \\lVert \\cw{w} \\rVert\\, \\lVert \\ct{\\delta} \\rVert$，沿 $\\cw{w}$ 的方向取等号。"
      }
    ],
    cases: [
      [[3, -4], 0.5],
      [[1, -2, 0.5, 0.25], 0.125],
      [[-1, -1, -1, -1, -1, -1, -1, -1, -1], 0.25]
    ] as [List, number][],
    wanted: (w: List, epsilon: number) => [epsilon * l1(w), epsilon * Math.sqrt(w.length) * l2(w)],
    starts: () => [0, 0],
    mistakes: [
      {
        is: (w, epsilon) => [epsilon * sum(w), epsilon * Math.sqrt(w.length) * l2(w)],
        says: {
          en: "(a) Where a weight is negative the pixel goes down: sizes of the weights add up.",
          zh: "(a) 权重为负的像素要往下移：相加的是权重的绝对值。"
        }
      },
      {
        is: (w, epsilon) => [epsilon * l1(w), epsilon * l2(w)],
        says: {
          en: "(b) The length is ε√N, not ε: all N pixels may change.",
          zh: "(b) 长度是 ε√N，不是 ε：N 个像素都可以变。"
        }
      },
      {
        is: (w, epsilon) => [epsilon * l1(w), epsilon * Math.sqrt(w.length) * l1(w)],
        says: {
          en: "(b) Along w the rise is the length of w, not the sum of its sizes.",
          zh: "(b) 沿 w 的方向，增大的是 w 的长度，不是各绝对值之和。"
        }
      },
      {
        is: (w, epsilon) => [epsilon * l2(w), epsilon * Math.sqrt(w.length) * l2(w)],
        says: {
          en: "(a) Here every pixel has a limit of its own: add up |w_i|.",
          zh: "(a) 这里每个像素各有限制：把 |w_i| 加起来。"
        }
      }
    ],
    right: {
      en: "Right. (a) grows with the number of pixels; a coin toss for each would give about ε‖w‖, less by a factor of up to √N.",
      zh: "对。(a) 随像素个数增大；若每个像素抛硬币决定，大约只有 ε‖w‖，最多相差 √N 倍。"
    }
  }),

  functionExercise({
    id: "uses-clipped",
    title: {en: "What the bounds leave of it", zh: "界限留下多少"},
    task: {
      en: "Ink stays between 0 and 1. Return two numbers in a list, to first order in the loss: (a) how far it rises when every pixel goes by `epsilon` along the sign of its slope, as far as the bounds allow; (b) the *mean* change when each pixel goes up or down by `epsilon` with a fair coin, as far as the bounds allow. Without bounds (b) would be 0.",
      zh: "墨迹保持在 0 到 1 之间。返回两个数的列表（损失取一阶近似）：(a) 每个像素沿斜率的符号移动 `epsilon`，但不出界，损失增大多少；(b) 每个像素由一枚公平的硬币决定加减 `epsilon`，但不出界，损失的改变量的**均值**是多少。没有界限时 (b) 是 0。"
    },
    name: "clippedRise",
    starter: "function clippedRise(x, g, epsilon) {\n  return [0, 0];\n}",
    solution:
      "function clippedRise(x, g, epsilon) {\n  const kept = v => Math.min(1, Math.max(0, v));\n  let sign = 0, coin = 0;\n  x.forEach((x_i, i) => {\n    const up = kept(x_i + epsilon) - x_i;\n    const down = kept(x_i - epsilon) - x_i;\n    sign += g[i] * (g[i] > 0 ? up : down);\n    coin += g[i] * (up + down) / 2;\n  });\n  return [sign, coin];\n}",
    hints: [
      {
        en: "Paper, $\\cx{x_i} = 0$: upwards $\\ct{\\delta_i} = \\epsilon$, downwards 0.",
        zh: "空白处 $\\cx{x_i} = 0$：向上 $\\ct{\\delta_i} = \\epsilon$，向下只能是 0。"
      },
      {
        en: "The mean of $\\cg{g_i} \\ct{\\delta_i}$ over both sides of the coin is $\\cg{g_i}$ times half the sum of the two $\\ct{\\delta_i}$.",
        zh: "对硬币的两面取平均，$\\cg{g_i} \\ct{\\delta_i}$ 的均值是 $\\cg{g_i}$ 乘以两个 $\\ct{\\delta_i}$ 之和的一半。"
      }
    ],
    cases: [
      [[0, 0, 0.5], [2, -3, -1], 0.25],
      [[1, 0.125, 0.9375, 0], [-1, -2, 4, 0.5], 0.25]
    ] as [List, List, number][],
    wanted: (x: List, g: List, epsilon: number) => [
      sum(x.map((x_i, i) => g[i]! * (within(x_i + epsilon * Math.sign(g[i]!)) - x_i))),
      sum(x.map((x_i, i) => (g[i]! * (within(x_i + epsilon) + within(x_i - epsilon) - 2 * x_i)) / 2))
    ],
    starts: () => [0, 0],
    mistakes: [
      {
        is: (x, g, epsilon) => [
          epsilon * l1(g),
          sum(x.map((x_i, i) => (g[i]! * (within(x_i + epsilon) + within(x_i - epsilon) - 2 * x_i)) / 2))
        ],
        says: {
          en: "(a) That is the bound without limits: paper with a negative slope cannot move.",
          zh: "(a) 这是没有界限时的上界：斜率为负的空白动不了。"
        }
      },
      {
        is: (x, g, epsilon) => [
          sum(x.map((x_i, i) => g[i]! * (within(x_i + epsilon * Math.sign(g[i]!)) - x_i))),
          0
        ],
        says: {
          en: "(b) On paper the coin can only add ink: the two sides no longer cancel.",
          zh: "(b) 空白处硬币只能加墨：两面不再抵消。"
        }
      },
      {
        is: (x, g, epsilon) => [
          sum(x.map((x_i, i) => g[i]! * (within(x_i + epsilon * Math.sign(g[i]!)) - x_i))),
          sum(x.map((x_i, i) => g[i]! * (within(x_i + epsilon) + within(x_i - epsilon) - 2 * x_i)))
        ],
        says: {en: "(b) Each side of the coin has probability ½.", zh: "(b) 硬币每一面的概率是 ½。"}
      }
    ],
    right: {
      en: "Right. So in the figure the tosses put a grey veil on the paper, and their mean is not 0.",
      zh: "对。所以图里抛硬币会给空白蒙上一层灰，均值不再是 0。"
    }
  }),

  functionExercise({
    id: "uses-words",
    title: {en: "The word error rate", zh: "词错误率"},
    task: {
      en: "`said` and `heard` are lists of words (as numbers, one for each different word). A mistake is a word left out, a word added, or one word for another. Return the least number of mistakes that makes `heard` out of `said`, divided by the number of words that were said.",
      zh: "`said` 和 `heard` 是词的列表（每个不同的词用一个数表示）。漏掉一个词、多出一个词、把一个词听成另一个，各算一个错。返回把 `said` 变成 `heard` 最少要几个错，除以说出的词数。"
    },
    name: "wordErrorRate",
    starter: "function wordErrorRate(said, heard) {\n  return 0;\n}",
    solution:
      "function wordErrorRate(said, heard) {\n  // row[j]: mistakes that make the first j heard words out of those said so far | zh: 由已说的词得到前 j 个听到的词，最少几个错\n  let row = [0];\n  for (let j = 1; j <= heard.length; ++j) row[j] = j;\n  for (let i = 1; i <= said.length; ++i) {\n    const next = [i];\n    for (let j = 1; j <= heard.length; ++j) {\n      const other = said[i - 1] === heard[j - 1] ? 0 : 1;\n      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + other);\n    }\n    row = next;\n  }\n  return row[heard.length] / said.length;\n}",
    hints: [
      {
        en: "Let $d_{ij}$ be the least number of mistakes between the first $i$ words said and the first $j$ heard. $d_{i0} = i$ and $d_{0j} = j$.",
        zh: "设 $d_{ij}$ 为前 $i$ 个说出的词与前 $j$ 个听到的词之间最少的错误数。$d_{i0} = i$，$d_{0j} = j$。"
      },
      {
        en: "The last words: the $i$-th was left out ($d_{i-1,j} + 1$), the $j$-th was added ($d_{i,j-1} + 1$), or one stands for the other ($d_{i-1,j-1}$, plus 1 if they differ). Take the least.",
        zh: "看最后的词：第 $i$ 个被漏掉（$d_{i-1,j} + 1$），第 $j$ 个是多出来的（$d_{i,j-1} + 1$），或者两者对应（$d_{i-1,j-1}$，不同则再加 1）。取最小的。"
      }
    ],
    cases: [
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4]
      ],
      [
        [1, 2, 3, 4],
        [1, 3, 4]
      ],
      [
        [1, 2, 3, 4],
        [1, 5, 3, 4, 4]
      ],
      [
        [1, 2],
        [3, 4, 5, 6]
      ],
      [
        [1, 2, 1, 3, 2],
        [2, 1, 3, 3]
      ]
    ] as [List, List][],
    wanted: (said: List, heard: List) => distance(said, heard) / said.length,
    starts: () => 0,
    mistakes: [
      {
        is: (said, heard) => said.filter((word, i) => word !== heard[i]).length / said.length,
        says: {
          en: "One word left out shifts all that follow: compare not place by place, but find the cheapest way to match.",
          zh: "漏一个词，后面全都错位：不能逐个位置比较，要找代价最小的对应。"
        }
      },
      {
        is: (said, heard) => distance(said, heard) / heard.length,
        says: {
          en: "Divide by the words that were said. (So the rate may be above 1.)",
          zh: "要除以说出的词数。（所以错误率可以超过 1。）"
        }
      },
      {
        is: (said, heard) => distance(said, heard),
        says: {en: "Still to be divided by the number of words said.", zh: "还要除以说出的词数。"}
      },
      {
        is: (said, heard) => distance(said, heard, {other: 2}) / said.length,
        says: {
          en: "One word for another is one mistake, not one left out and one added.",
          zh: "听成另一个词只算一个错，不是漏一个再多一个。"
        }
      },
      {
        is: (said, heard) => distance(said, heard, {added: 0}) / said.length,
        says: {en: "Words that were added are mistakes too.", zh: "多出来的词也是错。"}
      }
    ],
    right: {
      en: "Right: this is the number by which speech recognisers are compared, and it can be above 1.",
      zh: "对：语音识别系统就是用这个数来比较的，它可以超过 1。"
    }
  }),

  numberExercise({
    id: "uses-miles",
    title: {en: "How far is far enough?", zh: "多远才够远？"},
    task: {
      en: "On the roads of the United States about 1.09 people die in 100 million miles (Kalra & Paddock 2016, for 2013). A fleet without drivers has gone $M$ miles, and nobody has died. How many **million** miles, rounded to whole millions, must $M$ be until one may say with 95 % confidence that its death rate is no higher than that of human drivers? (Were it $r = 1.09 \\cdot 10^{-8}$ a mile, no death in $M$ miles would have the probability $(1 - r)^M$; it has to be at most 5 %.)",
      zh: "美国道路上每 1 亿英里约有 1.09 人死亡（Kalra 与 Paddock 2016，2013 年的数据）。一个无人驾驶车队行驶 $M$ 英里，无一人死亡。$M$ 至少要多少**百万**英里（四舍五入到整百万），才能以 95% 的置信度说它的死亡率不高于人类司机？（若死亡率是每英里 $r = 1.09 \\cdot 10^{-8}$，行驶 $M$ 英里无人死亡的概率是 $(1 - r)^M$，它应不超过 5%。）"
    },
    name: "millionMiles",
    starter: "const millionMiles = 0;",
    solution:
      "// (1 − r)^M = 0.05\nconst millionMiles = Math.round(Math.log(0.05) / Math.log(1 - 1.09e-8) / 1e6);",
    hints: [
      {
        en: "Take logarithms: $M \\ln(1 - r) = \\ln 0.05$.",
        zh: "取对数：$M \\ln(1 - r) = \\ln 0.05$。"
      },
      {
        en: "For a small $r$, $\\ln(1 - r) \\approx -r$, and $\\ln 0.05 \\approx -3$: about $3 / r$ miles.",
        zh: "$r$ 很小时 $\\ln(1 - r) \\approx -r$，而 $\\ln 0.05 \\approx -3$：大约 $3 / r$ 英里。"
      }
    ],
    answer: 275,
    mistakes: [
      {
        is: 92,
        says: {
          en: "That is one death on average, 1/r. Without one in so many miles, a fleet no better still has a chance of 37 %.",
          zh: "这是平均发生一次死亡的里程，1/r。即使并不更好，行驶这么远也有 37% 的机会一次都没有。"
        }
      },
      {
        is: 5,
        says: {
          en: "The confidence is 95 %: what has to be small is the probability of no death, 5 %.",
          zh: "置信度是 95%：要小的是“一次都没有”的概率，即 5%。"
        }
      },
      {
        is: Math.log(0.05) / Math.log(1 - 1.09e-8),
        says: {en: "In millions of miles.", zh: "以百万英里为单位。"}
      },
      {
        is: 275_000_000,
        says: {en: "In millions of miles: 275 of them.", zh: "以百万英里为单位：共 275 个百万。"}
      },
      {
        is: Math.log(0.05) / Math.log(1 - 1.09e-8) / 1e6,
        says: {en: "Right but for the rounding: to whole millions.", zh: "只差取整：四舍五入到整百万。"}
      },
      {
        is: 422,
        says: {en: "That is for 99 %.", zh: "这是 99% 置信度的结果。"}
      }
    ],
    otherwise: {
      en: "Solve (1 − r)^M = 0.05 for M, and divide by a million.",
      zh: "由 (1 − r)^M = 0.05 解出 M，再除以一百万。"
    },
    right: {
      en: "Right: 275 million miles without a single death, and more if there is one. A good demonstration is no proof.",
      zh: "对：要 2.75 亿英里无一人死亡，若发生过就要更多。演示得好，不等于证明了安全。"
    }
  })
];
