import {type Exercise, joined, notAnswered, verdictOf} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";
import {named, readList} from "../lib/exercises/reading.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatNumber} from "../lib/figures/number-format.js";

type List = readonly number[];
type Rows = readonly List[];

const dot = (a: List, b: List) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const outer = (a: List, b: List) => a.map(x => b.map(y => x * y));
/** What each unit's row of W makes of dXHat. */
const throughW = (W: Rows, dXHat: List) => W.map(row => dot(row, dXHat));

const length = {
  en: "The direction is right, the length is not: W is used twice.",
  zh: "方向对了，长度不对：W 用了两次。"
};
const across = {
  en: "W stands at a right angle to the line: the code is 0 for all of its points.",
  zh: "W 与直线垂直：线上每一点的编码都是 0。"
};
const along = {en: "What comes out always lies along W.", zh: "重构总在 W 的方向上。"};

const lineWeights: Exercise = {
  id: "line-weights",
  title: {en: "Weights for a line", zh: "一条直线的权重"},
  task: {
    en: "One code unit, $\\sigma$ linear, $b = 0$. Choose $\\cw{W}$ such that every point on the line $\\cx{x} = (t, 2t)$ comes out exactly as it went in.",
    zh: "一个编码单元，$\\sigma$ 取线性，$b = 0$。选一个 $\\cw{W}$，使直线 $\\cx{x} = (t, 2t)$ 上的每一点都原样出来。"
  },
  declares: ["lineWeights"],
  starter: "const lineWeights = [0, 0];",
  solution: "const lineWeights = [1 / Math.sqrt(5), 2 / Math.sqrt(5)];",
  hints: [
    {
      en: "The code is $h = \\cw{W} \\cdot \\cx{x}$, and $h\\, \\cw{W}$ comes out. In which direction does it lie?",
      zh: "编码是 $h = \\cw{W} \\cdot \\cx{x}$，出来的是 $h\\, \\cw{W}$。它在什么方向上？"
    },
    {
      en: "So $\\cw{W} = s\\,(1, 2)$. What must $s$ be, so that $(1, 2)$ comes out as $(1, 2)$?",
      zh: "所以 $\\cw{W} = s\\,(1, 2)$。$s$ 取多少，$(1, 2)$ 才会原样出来？"
    },
    {
      en: "$s^2 \\cdot (1 \\cdot 1 + 2 \\cdot 2) = 1$: the length of $\\cw{W}$ is 1.",
      zh: "$s^2 \\cdot (1 \\cdot 1 + 2 \\cdot 2) = 1$：$\\cw{W}$ 的长度是 1。"
    }
  ],
  right: {
    en: "Right: W lies along the line and has length 1. So does −W, which works too.",
    zh: "对：W 沿着这条直线，长度为 1。反过来的 −W 也行。"
  },
  check: ({lineWeights: value}) =>
    verdictOf(() => {
      const [u, v] = readList(value, 2, named("lineWeights")) as [number, number];
      if (u === 0 && v === 0) return notAnswered;
      const code = u + 2 * v;
      const [p, q] = [u * code, v * code];
      if (Math.hypot(p - 1, q - 2) < 0.005) return {state: "right", sentence: lineWeights.right};
      const size = Math.hypot(u, v);
      const more = Math.abs(code) < 1e-3 * size ? across : Math.abs(v - 2 * u) < 1e-3 * size ? length : along;
      const [x, y] = [formatNumber(p), formatNumber(q)];
      return {
        state: "wrong",
        sentence: joined({en: `(1, 2) becomes (${x}, ${y}).`, zh: `(1, 2) 变成 (${x}, ${y})。`}, more)
      };
    }),
  mistakes: [
    {values: {lineWeights: [1, 2]}, says: length},
    {values: {lineWeights: [0.2, 0.4]}, says: length},
    {values: {lineWeights: [2, -1]}, says: across},
    {values: {lineWeights: [1, 0]}, says: along},
    {values: {lineWeights: [2 / Math.sqrt(5), 1 / Math.sqrt(5)]}, says: along}
  ]
};

export const exercises: readonly Exercise[] = [
  numbersExercise({
    id: "tied-parameters",
    title: {en: "Tied and untied", zh: "绑定与不绑定"},
    task: {
      en: "How many parameters has the autoencoder of the formula for pictures of $32 \\times 32 \\times 3$ numbers and a code of 100? And the untied one, with biases in both layers?",
      zh: "图像有 $32 \\times 32 \\times 3$ 个数，编码有 100 个数，公式里的自编码器有多少个参数？不绑定、两层都带偏置的呢？"
    },
    name: "counted",
    starter: "const counted = {tied: 0, untied: 0};",
    solution: "const counted = {\n  tied: 100 * 3072 + 100,\n  untied: 2 * 100 * 3072 + 100 + 3072\n};",
    hints: [
      {
        en: "$D = 32 \\cdot 32 \\cdot 3 = 3072$ and $K = 100$. What shape has $\\cw{W}$?",
        zh: "$D = 32 \\cdot 32 \\cdot 3 = 3072$，$K = 100$。$\\cw{W}$ 是什么形状？"
      },
      {
        en: "Tied, $\\cw{W}$ counts once, and the formula's output has no bias.",
        zh: "绑定时 $\\cw{W}$ 只算一次，而且公式的输出没有偏置。"
      },
      {
        en: "Untied there are two matrices, and biases for the $K$ code units and the $D$ outputs.",
        zh: "不绑定时有两个矩阵，$K$ 个编码单元和 $D$ 个输出都有偏置。"
      }
    ],
    numbers: {
      tied: {
        answer: 307_300,
        mistakes: [
          {is: 307_200, says: {en: "The code's biases are missing.", zh: "还差编码单元的偏置。"}},
          {is: 310_372, says: {en: "The formula has no biases on its output.", zh: "公式的输出没有偏置。"}},
          {
            is: 614_500,
            says: {
              en: "W and its transpose are the same numbers: they count once.",
              zh: "W 和它的转置是同一组数，只算一次。"
            }
          }
        ],
        otherwise: {
          en: "W has 100 rows of 3,072 numbers, and there are 100 biases.",
          zh: "W 有 100 行，每行 3,072 个数，另有 100 个偏置。"
        }
      },
      untied: {
        answer: 617_572,
        mistakes: [
          {is: 614_500, says: {en: "The biases of the output are missing.", zh: "还差输出的偏置。"}},
          {is: 614_400, says: {en: "Both layers have biases too.", zh: "两层都还有偏置。"}},
          {
            is: 617_472,
            says: {
              en: "The output has its biases; now the code's are missing.",
              zh: "输出的偏置有了，编码的还差。"
            }
          }
        ],
        otherwise: {en: "Two matrices and two sets of biases.", zh: "两个矩阵，两组偏置。"}
      }
    },
    right: {en: "Both are right: tying saves half.", zh: "都对：绑定省下一半。"}
  }),

  functionExercise({
    id: "encoder-gradient",
    title: {en: "The encoder's part of the gradient", zh: "梯度中编码器的那一份"},
    task: {
      en:
        "For one example: `W` is a list of $K$ rows, `h` the code $\\sigma(\\cw{W} \\cx{x} + b)$ with the sigmoid, `dXHat` is $\\cg{\\mathrm{d}\\hat x}$. Return the encoder's part of $\\partial L / \\partial \\cw{W}$: $K$ rows of $D$ numbers.\n\n" +
        "It is compared with central differences in which only the encoder's copy of $\\cw{W}$ is moved.",
      zh:
        "只算一个样本：`W` 是 $K$ 行，`h` 是编码 $\\sigma(\\cw{W} \\cx{x} + b)$（$\\sigma$ 为 sigmoid），`dXHat` 是 $\\cg{\\mathrm{d}\\hat x}$。请返回 $\\partial L / \\partial \\cw{W}$ 中编码器的那一份：$K$ 行，每行 $D$ 个数。\n\n" +
        "结果会与中心差分相比，其中移动的只是编码器里的 $\\cw{W}$。"
    },
    name: "encoderPart",
    starter: "function encoderPart(x, W, h, dXHat) {\n  return W.map(row => row.map(() => 0));\n}",
    solution:
      "function encoderPart(x, W, h, dXHat) {\n  return W.map((row, k) => {\n    let dh = 0;\n    for (let d = 0; d < x.length; ++d) dh += row[d] * dXHat[d];\n    const dz = dh * h[k] * (1 - h[k]);\n    return x.map(xd => dz * xd);\n  });\n}",
    hints: [
      {
        en: "Go backwards: $\\cg{\\mathrm{d}\\hat x}$ → $\\cg{\\mathrm{d}h}$ → $\\cg{\\mathrm{d}z}$ → $\\cg{\\mathrm{d}W}$. The output was $\\hat x_d = \\sum_k h_k \\cw{W_{kd}}$.",
        zh: "倒着走：$\\cg{\\mathrm{d}\\hat x}$ → $\\cg{\\mathrm{d}h}$ → $\\cg{\\mathrm{d}z}$ → $\\cg{\\mathrm{d}W}$。输出是 $\\hat x_d = \\sum_k h_k \\cw{W_{kd}}$。"
      },
      {
        en: "$\\cg{\\mathrm{d}h_k} = \\sum_d \\cw{W_{kd}}\\, \\cg{\\mathrm{d}\\hat x_d}$, and the sigmoid's slope is $h_k (1 - h_k)$.",
        zh: "$\\cg{\\mathrm{d}h_k} = \\sum_d \\cw{W_{kd}}\\, \\cg{\\mathrm{d}\\hat x_d}$，而 sigmoid 的斜率是 $h_k (1 - h_k)$。"
      },
      {
        en: "In $z_k = \\sum_d \\cw{W_{kd}} \\cx{x_d} + b_k$ the weight is multiplied by $\\cx{x_d}$: the part is $\\cg{\\mathrm{d}z_k}\\, \\cx{x_d}$.",
        zh: "在 $z_k = \\sum_d \\cw{W_{kd}} \\cx{x_d} + b_k$ 中权重乘的是 $\\cx{x_d}$：这一份就是 $\\cg{\\mathrm{d}z_k}\\, \\cx{x_d}$。"
      }
    ],
    cases: [
      [
        [1, -2, 0.5],
        [
          [0.5, -1, 1],
          [1, 0.25, -0.5]
        ],
        [0.9, 0.4],
        [0.2, 1.5, -0.7]
      ],
      [[2, 1], [[1, -1]], [0.25], [1, 3]]
    ],
    wanted(x: List, W: Rows, h: List, dXHat: List) {
      const D = x.length;
      // The loss moves by dXHat · x̂, in which the decoder's W stays.
      const loss = (moved: ArrayLike<number>) =>
        h.reduce((sum, hk, k) => {
          const change = x.reduce((z, xd, d) => z + (moved[k * D + d]! - W[k]![d]!) * xd, 0);
          return sum + sigmoid(Math.log(hk / (1 - hk)) + change) * dot(W[k]!, dXHat);
        }, 0);
      const dw = centralDifferences(loss, W.flat());
      return W.map((row, k) => row.map((_, d) => dw[k * D + d]!));
    },
    starts: (...[, W]) => W.map(row => row.map(() => 0)),
    mistakes: [
      {
        is: (x, W, _, dXHat) => outer(throughW(W, dXHat), x),
        says: {en: "The sigmoid's slope h(1 − h) is missing.", zh: "少了 sigmoid 的斜率 h(1 − h)。"}
      },
      {
        is: (x, W, h, dXHat) =>
          outer(
            throughW(W, dXHat).map((dh, k) => dh * (1 - h[k]! ** 2)),
            x
          ),
        says: {
          en: "1 − h² is the slope of tanh; the sigmoid's is h(1 − h).",
          zh: "1 − h² 是 tanh 的斜率；sigmoid 的是 h(1 − h)。"
        }
      },
      {
        is: (_x, _W, h, dXHat) => outer(h, dXHat),
        says: {en: "That is the decoder's part.", zh: "这是解码器的那一份。"}
      },
      {
        is: (x, W, h, dXHat) => {
          const encoder = outer(
            throughW(W, dXHat).map((dh, k) => dh * h[k]! * (1 - h[k]!)),
            x
          );
          return encoder.map((row, k) => row.map((value, d) => value + h[k]! * dXHat[d]!));
        },
        says: {
          en: "That is the whole gradient: encoder and decoder. Only the encoder's part is asked for.",
          zh: "这是编码器与解码器之和，这里只要编码器的那一份。"
        }
      },
      {
        is: (x, W, h, dXHat) =>
          outer(
            x,
            throughW(W, dXHat).map((dh, k) => dh * h[k]! * (1 - h[k]!))
          ),
        says: {
          en: "Rows and columns have changed places: a row for each code unit.",
          zh: "行和列颠倒了：每个编码单元占一行。"
        }
      }
    ],
    right: {
      en: "Right. With the decoder's part, h times dXHat, it is the whole gradient of W.",
      zh: "对。再加上解码器的那一份（h 乘 dXHat），就是 W 的全部梯度。"
    }
  }),

  lineWeights
];
