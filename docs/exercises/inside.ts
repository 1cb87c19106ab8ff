import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

type List = readonly number[];
type Rows = readonly List[];

const sum = (values: List) => values.reduce((a, b) => a + b, 0);
const dot = (a: List, b: List) => sum(a.map((value, i) => value * b[i]!));

/** The sums of the hidden units, before their ReLU. */
const hidden = (x: List, W: Rows, b: List) => W.map((row, k) => dot(row, x) + b[k]!);
const scoreOf = (x: List, W: Rows, b: List, v: List) =>
  sum(hidden(x, W, b).map((h, k) => v[k]! * Math.max(0, h)));
/** For each pixel the sum over the units of what `part` gives. */
const overUnits = (x: List, W: Rows, part: (k: number, i: number) => number) =>
  x.map((_, i) => sum(W.map((_, k) => part(k, i))));

/** Ranks by a rule for equal values: how many lie below, and how many are equal. */
const ranksBy = (values: List, rule: (below: number, equal: number, at: number) => number) =>
  values.map((value, at) =>
    rule(values.filter(other => other < value).length, values.filter(other => other === value).length, at)
  );

/** Grad-CAM with steps that may be changed. */
const cam = (
  A: Rows,
  dA: Rows,
  alphaOf: (gradient: List) => number,
  end: (parts: List) => number = parts => Math.max(0, sum(parts))
) => A[0]!.map((_, ij) => end(A.map((map, k) => alphaOf(dA[k]!) * map[ij]!)));
const mean = (values: List) => sum(values) / values.length;

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "inside-saliency",
    title: {en: "Saliency by the chain rule", zh: "用链式法则求显著图"},
    task: {
      en: "A network with one hidden layer: $h_k = \\max(0, \\sum_i \\cw{w_{ki}} \\cx{x_i} + \\cw{b_k})$, and the score $\\cy{z} = \\sum_k \\cw{v_k} h_k$. `w[k]` holds the weights of hidden unit $k$. Return $|\\partial \\cy{z} / \\partial \\cx{x_i}|$ for every pixel, as a list. It is compared with central differences.",
      zh: "一个隐藏层的网络：$h_k = \\max(0, \\sum_i \\cw{w_{ki}} \\cx{x_i} + \\cw{b_k})$，得分 $\\cy{z} = \\sum_k \\cw{v_k} h_k$。`w[k]` 是第 $k$ 个隐藏单元的权重。对每个像素返回 $|\\partial \\cy{z} / \\partial \\cx{x_i}|$，写成列表。结果将用中心差分检验。"
    },
    name: "slopes",
    starter: "function slopes(x, w, b, v) {\n  return x.map(() => 0);\n}",
    solution:
      "function slopes(x, w, b, v) {\n  return x.map((_, i) => {\n    let slope = 0;\n    for (let k = 0; k < w.length; ++k) {\n      let h = b[k];\n      for (let j = 0; j < x.length; ++j) h += w[k][j] * x[j];\n      if (h > 0) slope += v[k] * w[k][i];\n    }\n    return Math.abs(slope);\n  });\n}",
    hints: [
      {
        en: "Pixel $i$ reaches $\\cy{z}$ by every hidden unit: add up all the ways.",
        zh: "像素 $i$ 经过每个隐藏单元影响 $\\cy{z}$：把各条路径加起来。"
      },
      {
        en: "Where the ReLU is shut, its slope is 0; where it is open, the way by unit $k$ gives $\\cw{v_k} \\cw{w_{ki}}$.",
        zh: "ReLU 关闭处斜率为 0；打开处，经过单元 $k$ 的路径贡献 $\\cw{v_k} \\cw{w_{ki}}$。"
      },
      {en: "Take the size at the end, of the sum.", zh: "最后再对总和取绝对值。"}
    ],
    cases: [
      [
        [1, 2],
        [
          [1, -1],
          [2, 1],
          [-1, 1]
        ],
        [0, 0, 0.5],
        [3, 1, -2]
      ],
      [
        [0.5, 0, 1],
        [
          [1, 2, -1],
          [-1, 0.5, 2]
        ],
        [1, -3],
        [-2, 1]
      ]
    ],
    wanted: (x: List, W: Rows, b: List, v: List) =>
      Array.from(
        centralDifferences(moved => scoreOf(Array.from(moved), W, b, v), x),
        Math.abs
      ),
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, W, _b, v) => overUnits(x, W, (k, i) => v[k]! * W[k]![i]!).map(Math.abs),
        says: {
          en: "Units whose ReLU is shut pass nothing on.",
          zh: "ReLU 关闭的单元不传递任何梯度。"
        }
      },
      {
        is: (x, W, b, v) => {
          const h = hidden(x, W, b);
          return overUnits(x, W, (k, i) => (h[k]! > 0 ? v[k]! * W[k]![i]! : 0));
        },
        says: {en: "Saliency is the size, without the sign.", zh: "显著图取大小，不带符号。"}
      },
      {
        is: (x, W, b, v) => {
          const h = hidden(x, W, b);
          return overUnits(x, W, (k, i) => (h[k]! > 0 ? Math.abs(v[k]! * W[k]![i]!) : 0));
        },
        says: {
          en: "Add first, then take the size: two ways may cancel.",
          zh: "先相加，再取绝对值：两条路径可能互相抵消。"
        }
      },
      {
        is: (x, W, b, v) => {
          const h = hidden(x, W, b);
          return overUnits(x, W, (k, i) => v[k]! * Math.max(0, h[k]!) * W[k]![i]!).map(Math.abs);
        },
        says: {
          en: "The slope of an open ReLU is 1, not its value.",
          zh: "打开的 ReLU 斜率是 1，不是它的值。"
        }
      }
    ],
    right: {
      en: "Right. More layers only repeat this, and one pass backwards does it for all pixels at once.",
      zh: "对。层数再多也是重复这一步，一次反向传播就求出全部像素。"
    }
  }),

  functionExercise({
    id: "inside-linear",
    title: {en: "Occlusion of a linear score", zh: "线性得分的遮挡"},
    task: {
      en: "Let the score be linear, $\\cy{z} = \\cw{b} + \\sum_i \\cw{w_i} \\cx{x_i}$. Derive by how much it falls when pixel $i$ alone is replaced by $\\cx{u}$, and return the falls of all pixels as a list.",
      zh: "设得分是线性的：$\\cy{z} = \\cw{b} + \\sum_i \\cw{w_i} \\cx{x_i}$。推导只把像素 $i$ 换成 $\\cx{u}$ 时得分下降多少，把所有像素的下降写成列表返回。"
    },
    name: "falls",
    starter: "function falls(x, w, u) {\n  return x.map(() => 0);\n}",
    solution: "function falls(x, w, u) {\n  return x.map((x_i, i) => w[i] * (x_i - u));\n}",
    hints: [
      {
        en: "Subtract the two scores: all terms but one are the same in both.",
        zh: "把两个得分相减：除了一项，其余都相同。"
      },
      {en: "A fall is before less after.", zh: "下降是“之前”减“之后”。"}
    ],
    cases: [
      [[1, 0.5, 0], [2, 1, -3], 0],
      [[1, 0.5, 0], [2, 1, -3], 1],
      [[0.25, 2], [-1, 4], 0.5]
    ],
    wanted: (x: List, w: List, u: number) => x.map((x_i, i) => w[i]! * (x_i - u)),
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, w) => x.map((x_i, i) => w[i]! * x_i),
        says: {en: "Right for u = 0 only.", zh: "只在 u = 0 时正确。"}
      },
      {
        is: (x, w, u) => x.map((x_i, i) => w[i]! * (u - x_i)),
        says: {en: "That is after less before, a rise.", zh: "这是上升；下降是“之前”减“之后”。"}
      },
      {
        is: (_x, w) => w.map(Math.abs),
        says: {
          en: "That is the saliency, which does not ask how far the pixel is moved.",
          zh: "这是显著图，它不管像素改变了多少。"
        }
      },
      {
        is: (x, w, u) => x.map((x_i, i) => Math.abs(w[i]! * (x_i - u))),
        says: {en: "A fall has a sign: covering may help.", zh: "下降有正负：遮住也可能有帮助。"}
      }
    ],
    right: {
      en: "Right: the gradient times the distance. With u = 0 the falls of all pixels add up to z − b; the sum of a saliency map means nothing of the kind.",
      zh: "对：梯度乘以距离。u = 0 时，所有像素的下降之和等于 z − b；显著图的总和没有这样的意义。"
    }
  }),

  functionExercise({
    id: "inside-cam",
    title: {en: "Grad-CAM in two loops", zh: "两重循环写出 Grad-CAM"},
    task: {
      en: "`A[k]` is feature map $k$, written as one row, and `dA[k]` holds $\\partial \\cy{z_c} / \\partial \\cy{A_{ijk}}$ at the same places. Return $\\ct{G}$ as a row.",
      zh: "`A[k]` 是第 $k$ 幅特征图，写成一行；`dA[k]` 是相同位置上的 $\\partial \\cy{z_c} / \\partial \\cy{A_{ijk}}$。把 $\\ct{G}$ 作为一行返回。"
    },
    name: "camMap",
    starter: "function camMap(A, dA) {\n  return A[0].map(() => 0);\n}",
    solution:
      "function camMap(A, dA) {\n  const alpha = dA.map(g => g.reduce((a, b) => a + b, 0) / g.length);\n  return A[0].map((_, ij) => {\n    let sum = 0;\n    for (let k = 0; k < A.length; ++k) sum += alpha[k] * A[k][ij];\n    return Math.max(0, sum);\n  });\n}",
    hints: [
      {
        en: "First $\\cw{\\alpha_k}$, one number for each map: the mean of `dA[k]`.",
        zh: "先求 $\\cw{\\alpha_k}$，每幅图一个数：`dA[k]` 的平均。"
      },
      {
        en: "Then at each place the sum over $k$, and only then the ReLU.",
        zh: "再在每个位置对 $k$ 求和，最后才取 ReLU。"
      }
    ],
    cases: [
      [
        [
          [1, 2, 0, 1],
          [2, 0, 0, 4]
        ],
        [
          [1, 1, 0, 2],
          [-1, 0, 0, -1]
        ]
      ],
      [
        [
          [0.5, 1, 0],
          [1, 0, 3],
          [0, 2, 1]
        ],
        [
          [3, 0, 0],
          [-1, -1, -1],
          [0, 1.5, 0]
        ]
      ]
    ],
    wanted: (A: Rows, dA: Rows) => cam(A, dA, mean),
    starts: (...[A]) => A[0]!.map(() => 0),
    mistakes: [
      {
        is: (A, dA) => cam(A, dA, sum),
        says: {en: "α is the mean over the places, not the sum.", zh: "α 是对位置取平均，不是求和。"}
      },
      {
        is: (A, dA) => cam(A, dA, mean, sum),
        says: {en: "The ReLU is missing.", zh: "少了 ReLU。"}
      },
      {
        is: (A, dA) => cam(A, dA, mean, parts => sum(parts.map(part => Math.max(0, part)))),
        says: {
          en: "The ReLU stands outside of the sum: maps with α < 0 take away.",
          zh: "ReLU 在求和之外：α < 0 的图要减去。"
        }
      },
      {
        is: (A, dA) => A[0]!.map((_, ij) => Math.max(0, sum(A.map((map, k) => map[ij]! * dA[k]![ij]!)))),
        says: {
          en: "That multiplies place by place; Grad-CAM takes one α for a whole map.",
          zh: "这是逐个位置相乘；Grad-CAM 对整幅图只用一个 α。"
        }
      }
    ],
    right: {
      en: "Right: for the numbers of the page it is (0, 2, 0, 0).",
      zh: "对：用本页的数，得 (0, 2, 0, 0)。"
    }
  }),

  numbersExercise({
    id: "inside-rest",
    title: {en: "Where the ascent comes to rest", zh: "梯度上升停在哪里"},
    task: {
      en: "One pixel, $\\cy{z} = 3\\cx{x}$, $\\lambda = 0.5$, $\\eta = 0.1$, no bounds, and $\\cx{x} = 0$ to begin with. Where does the ascent come to rest (`rest`), and after how many steps is $\\cx{x}$ for the first time within 1 % of `rest` (`steps`)? Derive by which factor the distance shrinks in a step.",
      zh: "一个像素，$\\cy{z} = 3\\cx{x}$，$\\lambda = 0.5$，$\\eta = 0.1$，取值不限，从 $\\cx{x} = 0$ 开始。上升停在哪里（`rest`）？走多少步之后，$\\cx{x}$ 与它的距离第一次小于它的 1%（`steps`）？先推导每走一步，距离变为原来的多少倍。"
    },
    name: "ascent",
    starter: "const ascent = {rest: 0, steps: 0};",
    solution:
      "// 3 - 2 * 0.5 * x = 0; 1 - 2 * 0.1 * 0.5 = 0.9; 0.9 ** n < 0.01\nconst ascent = {rest: 3, steps: Math.ceil(Math.log(0.01) / Math.log(0.9))};",
    hints: [
      {
        en: "At rest the step is 0: $3 - 2 \\lambda \\cx{x} = 0$.",
        zh: "停下时步子为 0：$3 - 2 \\lambda \\cx{x} = 0$。"
      },
      {
        en: "Put $\\cx{x} = 3 + d$ into the step: the next distance is $(1 - 2 \\eta \\lambda)\\, d$.",
        zh: "把 $\\cx{x} = 3 + d$ 代入一步：下一个距离是 $(1 - 2 \\eta \\lambda)\\, d$。"
      },
      {en: "$0.9^n < 0.01$: take logarithms.", zh: "$0.9^n < 0.01$：取对数。"}
    ],
    numbers: {
      rest: {
        answer: 3,
        mistakes: [
          {is: 6, says: {en: "The derivative of λx² is 2λx.", zh: "λx² 的导数是 2λx。"}},
          {
            is: 1.5,
            says: {en: "It is g/(2λ), and 2λ = 1.", zh: "应为 g/(2λ)，而 2λ = 1。"}
          },
          {
            is: 0.3,
            says: {en: "That is the first step, η g.", zh: "这是第一步的长度 η g。"}
          }
        ],
        otherwise: {en: "Where is 3 − 2λx = 0?", zh: "3 − 2λx 在哪里为 0？"}
      },
      steps: {
        answer: 44,
        mistakes: [
          {
            is: 55,
            says: {
              en: "That is a distance below 0.01; asked is 1 % of `rest`, 0.03.",
              zh: "这是距离小于 0.01；问的是 `rest` 的 1%，即 0.03。"
            }
          },
          {
            is: 43,
            says: {en: "0.9⁴³ = 0.0108 is not yet below 0.01.", zh: "0.9⁴³ = 0.0108，还不小于 0.01。"}
          },
          {
            is: 90,
            says: {
              en: "The factor is 1 − 2ηλ = 0.9, not 1 − ηλ = 0.95.",
              zh: "倍数是 1 − 2ηλ = 0.9，不是 1 − ηλ = 0.95。"
            }
          },
          {
            is: 10,
            says: {
              en: "The steps get shorter: the distance shrinks by a factor, not by a fixed length.",
              zh: "步子越来越短：距离按倍数缩小，不是每步减去固定的长度。"
            }
          }
        ],
        otherwise: {en: "The distance is 3 · 0.9ⁿ.", zh: "距离是 3 · 0.9ⁿ。"}
      }
    },
    right: {
      en: "Right. Between two kinks of its ReLUs the network is linear, and every pixel does just this.",
      zh: "对。在 ReLU 的两个转折之间网络是线性的，每个像素都正是这样变化。"
    }
  }),

  functionExercise({
    id: "inside-ranks",
    title: {en: "Ranks with equal values", zh: "有相等值时的秩"},
    task: {
      en: "Give each value its rank: 1 for the smallest; equal values share the mean of their ranks. Many pixels of a Grad-CAM are equal, at 0 or at what empty paper gives, so this matters. Return a list.",
      zh: "给每个值它的秩：最小的是 1；相等的值取它们的秩的平均。Grad-CAM 的许多像素相等，或是 0，或是空白处的值，所以这一点要紧。返回列表。"
    },
    name: "ranks",
    starter: "function ranks(values) {\n  return values.map(() => 0);\n}",
    solution:
      "function ranks(values) {\n  return values.map(value => {\n    const below = values.filter(other => other < value).length;\n    const equal = values.filter(other => other === value).length;\n    return below + (equal + 1) / 2;\n  });\n}",
    hints: [
      {
        en: "If `below` values are smaller and `equal` are the same, itself included, they take the ranks below + 1 … below + equal.",
        zh: "若有 `below` 个值更小，`equal` 个相等（包括自己），它们占据的秩是 below + 1 到 below + equal。"
      },
      {en: "The mean of these is below + (equal + 1)/2.", zh: "这些秩的平均是 below + (equal + 1)/2。"}
    ],
    cases: [[[10, 20, 20, 5]], [[0, 0, 0, 7, 3]], [[2, -1]]],
    wanted: (values: List) => ranksBy(values, (below, equal) => below + (equal + 1) / 2),
    starts: (...[values]) => values.map(() => 0),
    mistakes: [
      {
        is: values => ranksBy(values, below => below + 1),
        says: {
          en: "Equal values all got the lowest of their ranks; take the mean.",
          zh: "相等的值都取了其中最小的秩；应取平均。"
        }
      },
      {
        is: values => ranksBy(values, (below, equal) => below + equal),
        says: {
          en: "Equal values all got the highest of their ranks; take the mean.",
          zh: "相等的值都取了其中最大的秩；应取平均。"
        }
      },
      {
        is: values => ranksBy(values, (below, equal) => below + (equal - 1) / 2),
        says: {en: "The smallest has rank 1, not 0.", zh: "最小的秩是 1，不是 0。"}
      },
      {
        is: values => ranksBy(values, (below, equal) => values.length + 1 - (below + (equal + 1) / 2)),
        says: {en: "Rank 1 is for the smallest.", zh: "秩 1 给最小的值。"}
      }
    ],
    right: {
      en: "Right. A map that is 0 everywhere gives all pixels one rank, and so no order that could be alike.",
      zh: "对。处处为 0 的图，所有像素同一个秩，也就没有次序可言。"
    }
  })
];
