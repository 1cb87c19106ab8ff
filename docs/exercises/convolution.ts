import {type Exercise, notAnswered, verdictOf} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";
import {named, readList} from "../lib/exercises/reading.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatNumber} from "../lib/figures/number-format.js";

const copies = [0, 0, 0, 0, 1, 0, 0, 0, 0];
const flat = {en: "the nine numbers should add up to 0", zh: "九个数的和应为 0"};
const vertical = {en: "each column should add up to 0", zh: "每一列的和应为 0"};
const none = {en: "It answers 0 on horizontal edges too.", zh: "它在水平的边上也输出 0。"};

const edgeKernel: Exercise = {
  id: "edge-kernel",
  title: {en: "A kernel for one kind of edge", zh: "只认一种边的卷积核"},
  task: {
    en: "Write the nine numbers of a $3 \\times 3$ kernel, row by row, that answers 0 on flat areas and on vertical edges, but not on horizontal ones.",
    zh: "逐行写出一个 $3 \\times 3$ 卷积核的九个数，使它在平坦处和竖直的边上都输出 0，在水平的边上输出不为 0。"
  },
  declares: ["myKernel"],
  starter: "const myKernel = [\n  0, 0, 0,\n  0, 1, 0,\n  0, 0, 0\n];",
  solution: "const myKernel = [\n  -1, -1, -1,\n  0, 0, 0,\n  1, 1, 1\n];",
  hints: [
    {
      en: "On a flat area all nine pixels are equal. What must the nine numbers add up to?",
      zh: "平坦处九个像素都相等。九个数的和应是多少？"
    },
    {
      en: "A vertical edge runs between two columns: within a column all pixels are equal. So each column has to add up to 0.",
      zh: "竖直的边在两列之间：同一列的像素都相等。所以每一列的和都要是 0。"
    },
    {en: "Let the upper row count against the lower one.", zh: "让上面一行与下面一行相抵。"}
  ],
  right: {
    en: "Right: each column adds up to zero, the rows do not.",
    zh: "对：每一列的和都是零，各行的和不全为零。"
  },
  check({myKernel}) {
    return verdictOf(() => {
      const w = readList(myKernel, 9, named("myKernel"));
      if (w.every((value, k) => value === copies[k])) return notAnswered;
      const on = (patch: readonly number[]) => patch.reduce((sum, x, k) => sum + x * w[k]!, 0);
      const is0 = (y: number) => Math.abs(y) < 1e-9;
      const wrong = (en: string, zh: string) => ({state: "wrong" as const, sentence: {en, zh}});
      const onFlat = on([1, 1, 1, 1, 1, 1, 1, 1, 1]);
      if (!is0(onFlat))
        return wrong(
          `On a flat area of ones it answers ${formatNumber(onFlat)}; ${flat.en}.`,
          `在平坦处（全是 1）它输出 ${formatNumber(onFlat)}；${flat.zh}。`
        );
      const edges = [
        [0, 0, 1, 0, 0, 1, 0, 0, 1],
        [0, 1, 1, 0, 1, 1, 0, 1, 1]
      ];
      const onVertical = edges.map(on).find(y => !is0(y));
      if (onVertical !== undefined)
        return wrong(
          `On a vertical edge it answers ${formatNumber(onVertical)}; ${vertical.en}.`,
          `在竖直的边上它输出 ${formatNumber(onVertical)}；${vertical.zh}。`
        );
      const onHorizontal = [
        [0, 0, 0, 0, 0, 0, 1, 1, 1],
        [0, 0, 0, 1, 1, 1, 1, 1, 1]
      ].map(on);
      if (onHorizontal.every(is0)) return wrong(none.en, none.zh);
      return {state: "right", sentence: edgeKernel.right};
    });
  },
  mistakes: [
    {values: {myKernel: Array(9).fill(1 / 9)}, says: flat},
    {values: {myKernel: [-1, 0, 1, -1, 0, 1, -1, 0, 1]}, says: vertical},
    {values: {myKernel: [0, 1, 0, 1, -4, 1, 0, 1, 0]}, says: vertical},
    {values: {myKernel: Array(9).fill(0)}, says: none}
  ]
};

type Rows = readonly (readonly number[])[];

/** Sum over all outputs of what `term` makes of their place. */
const overOutputs = (dy: Rows, term: (d: number, i: number, j: number) => number) =>
  dy.reduce((sum, row, i) => sum + row.reduce((part, d, j) => part + term(d, i, j), 0), 0);

/** A number for each place of the kernel that makes an output of dy's size from x. */
const kernelShaped = (x: Rows, dy: Rows, value: (u: number, v: number) => number) =>
  Array.from({length: x.length - dy.length + 1}, (_, u) =>
    Array.from({length: x[0]!.length - dy[0]!.length + 1}, (_, v) => value(u, v))
  );

export const exercises: readonly Exercise[] = [
  edgeKernel,

  functionExercise({
    id: "output-rows",
    title: {en: "How many rows come out", zh: "输出有多少行"},
    task: {
      en: "How many rows has the output of a convolution? `padding` rows of zeros lie above the picture and as many below.",
      zh: "卷积的输出有多少行？图像的上面和下面各有 `padding` 行零。"
    },
    name: "outputRows",
    starter: "function outputRows(size, window, stride, padding) {\n  return size;\n}",
    solution:
      "function outputRows(size, window, stride, padding) {\n  return Math.floor((size + 2 * padding - window) / stride) + 1;\n}",
    hints: [
      {
        en: "Where does the first window begin, and where may the last one begin at most?",
        zh: "第一个窗口从哪里开始？最后一个最晚可以从哪里开始？"
      },
      {
        en: "With padding there are $\\text{size} + 2\\,\\text{padding}$ rows; the last window begins at most `window` rows before their end.",
        zh: "加上填充共有 $\\text{size} + 2\\,\\text{padding}$ 行；最后一个窗口的起点离末尾至少 `window` 行。"
      },
      {
        en: "Count the steps of length `stride` that fit in between, rounded down, and the first window.",
        zh: "中间能走几个长为 `stride` 的步子？向下取整，再加上第一个窗口。"
      }
    ],
    cases: [
      [3, 2, 1, 0],
      [28, 3, 1, 0],
      [28, 3, 1, 1],
      [5, 3, 2, 0],
      [6, 3, 2, 0],
      [7, 2, 3, 1],
      [4, 4, 3, 0]
    ],
    wanted(size: number, window: number, stride: number, padding: number) {
      let rows = 0;
      for (let start = -padding; start + window <= size + padding; start += stride) ++rows;
      return rows;
    },
    starts: (...[size]) => size,
    mistakes: [
      {
        is: (size, window, stride, padding) => (size + 2 * padding - window) / stride + 1,
        says: {
          en: "A window that does not fit in whole is left out: round down.",
          zh: "放不下的窗口不算：要向下取整。"
        }
      },
      {
        is: (size, window, stride, padding) => Math.ceil((size + 2 * padding - window) / stride) + 1,
        says: {
          en: "You round up: the last window would stick out.",
          zh: "你向上取整了：最后一个窗口会伸到外面。"
        }
      },
      {
        is: (size, window, stride, padding) => Math.floor((size + 2 * padding - window) / stride),
        says: {
          en: "You count the steps; there is one window more than steps.",
          zh: "你数的是步数；窗口比步数多一个。"
        }
      },
      {
        is: (size, window, stride, padding) => Math.floor((size + padding - window) / stride) + 1,
        says: {en: "There is padding on both sides.", zh: "两边都有填充。"}
      },
      {
        is: (size, window) => size - window + 1,
        says: {en: "Stride and padding are left out.", zh: "没有考虑步幅和填充。"}
      }
    ],
    tell: (size, window, stride, padding) => ({
      en: `${size} rows, window ${window}, stride ${stride}, padding ${padding}:`,
      zh: `${size} 行、窗口 ${window}、步幅 ${stride}、填充 ${padding}：`
    }),
    right: {
      en: "Right in all 7 cases, also where the stride does not divide evenly.",
      zh: "7 种情形都对，包括步幅除不尽的。"
    }
  }),

  functionExercise({
    id: "kernel-gradient",
    title: {en: "The gradient in the kernel", zh: "对卷积核的梯度"},
    task: {
      en:
        "One picture, one kernel, stride 1, no padding: $\\cy{y_{ij}} = \\sum_{u,v} \\cx{x_{i+u,\\,j+v}}\\, \\cw{w_{uv}}$. " +
        "Given the rows of `x` and of `dy` $= \\partial L / \\partial \\cy{y}$, return the rows of $\\partial L / \\partial \\cw{w}$.\n\nIt is compared with central differences.",
      zh:
        "一幅图像，一个卷积核，步幅 1，没有填充：$\\cy{y_{ij}} = \\sum_{u,v} \\cx{x_{i+u,\\,j+v}}\\, \\cw{w_{uv}}$。" +
        "已知 `x` 的各行和 `dy` $= \\partial L / \\partial \\cy{y}$ 的各行，请返回 $\\partial L / \\partial \\cw{w}$ 的各行。\n\n结果会与中心差分相比。"
    },
    name: "kernelGradient",
    starter:
      "function kernelGradient(x, dy) {\n  const rows = x.length - dy.length + 1;\n  const columns = x[0].length - dy[0].length + 1;\n  const dw = [];\n  return dw;\n}",
    solution:
      "function kernelGradient(x, dy) {\n  const rows = x.length - dy.length + 1;\n  const columns = x[0].length - dy[0].length + 1;\n  const dw = [];\n  for (let u = 0; u < rows; ++u) {\n    dw[u] = [];\n    for (let v = 0; v < columns; ++v) {\n      dw[u][v] = 0;\n      for (let i = 0; i < dy.length; ++i) {\n        for (let j = 0; j < dy[0].length; ++j) {\n          dw[u][v] += dy[i][j] * x[i + u][j + v];\n        }\n      }\n    }\n  }\n  return dw;\n}",
    hints: [
      {
        en: "In which outputs does $\\cw{w_{uv}}$ occur, and what is it multiplied by there?",
        zh: "$\\cw{w_{uv}}$ 出现在哪些输出里？在那里它乘的是什么？"
      },
      {
        en: "In all of them: $\\partial \\cy{y_{ij}} / \\partial \\cw{w_{uv}} = \\cx{x_{i+u,\\,j+v}}$.",
        zh: "出现在每一个里：$\\partial \\cy{y_{ij}} / \\partial \\cw{w_{uv}} = \\cx{x_{i+u,\\,j+v}}$。"
      },
      {
        en: "So $\\partial L / \\partial \\cw{w_{uv}} = \\sum_{i,j} \\cg{\\mathrm{d}y_{ij}}\\, \\cx{x_{i+u,\\,j+v}}$: four loops.",
        zh: "所以 $\\partial L / \\partial \\cw{w_{uv}} = \\sum_{i,j} \\cg{\\mathrm{d}y_{ij}}\\, \\cx{x_{i+u,\\,j+v}}$：四重循环。"
      }
    ],
    cases: [
      [
        [
          [1, 2, 0],
          [3, -1, 4],
          [0, 5, 2]
        ],
        [
          [1, -2],
          [3, 0.5]
        ]
      ],
      [
        [
          [2, 0, 1, -1],
          [1, 3, 0, 2],
          [0, 1, 4, 1]
        ],
        [
          [1, 2],
          [-1, 1]
        ]
      ]
    ],
    wanted(x: Rows, dy: Rows) {
      const shape = kernelShaped(x, dy, () => 0);
      const columns = shape[0]!.length;
      const loss = (w: ArrayLike<number>) =>
        overOutputs(dy, (d, i, j) => {
          let y = 0;
          for (let u = 0; u < shape.length; ++u)
            for (let v = 0; v < columns; ++v) y += x[i + u]![j + v]! * w[u * columns + v]!;
          return d * y;
        });
      const dw = centralDifferences(loss, shape.flat());
      return shape.map((row, u) => row.map((_, v) => dw[u * columns + v]!));
    },
    starts: () => [],
    mistakes: [
      {
        is: (x, dy) => {
          const [rows, columns] = [x.length - dy.length, x[0]!.length - dy[0]!.length];
          return kernelShaped(x, dy, (u, v) =>
            overOutputs(dy, (d, i, j) => d * x[i + rows - u]![j + columns - v]!)
          );
        },
        says: {
          en: "Your kernel is turned by half a turn: the flip belongs to the gradient in x.",
          zh: "你的结果转了半圈：翻转属于对 x 的梯度。"
        }
      },
      {
        is: (x, dy) =>
          kernelShaped(
            x,
            dy,
            (u, v) => overOutputs(dy, (d, i, j) => d * x[i + u]![j + v]!) / dy.flat().length
          ),
        says: {en: "A sum over the outputs, not a mean.", zh: "是对输出求和，不是平均。"}
      },
      {
        is: (x, dy) => kernelShaped(x, dy, (u, v) => dy[0]![0]! * x[u]![v]!),
        says: {
          en: "That is the part of the first output only; the kernel is used at every place.",
          zh: "这只是第一个输出的贡献；每个位置都用到了卷积核。"
        }
      },
      {
        is: (x, dy) => kernelShaped(x, dy, (u, v) => overOutputs(dy, (_, i, j) => x[i + u]![j + v]!)),
        says: {en: "Each product has dy of its output as a factor.", zh: "每一项都要乘以那个输出的 dy。"}
      },
      {
        is: (x, dy) => kernelShaped(x, dy, (u, v) => overOutputs(dy, d => d * x[u]![v]!)),
        says: {
          en: "The pixel moves with the output: x at (i + u, j + v).",
          zh: "像素随输出移动：应取 x 在 (i + u, j + v) 处的值。"
        }
      }
    ],
    right: {
      en: "Right: the picture is correlated with dy, as if dy were the kernel.",
      zh: "对：就像把 dy 当作卷积核，在图像上滑动。"
    }
  }),

  numbersExercise({
    id: "colour-cost",
    title: {en: "What a colour layer costs", zh: "彩色图像的代价"},
    task: {
      en: "Without running anything: how many parameters and how many multiply-adds has `Conv2D(32, (3, 3))` on a $28 \\times 28$ *colour* picture, 'valid', with biases? (Adding the bias is not counted.)",
      zh: "不许运行程序：`Conv2D(32, (3, 3))` 作用于一幅 $28 \\times 28$ 的**彩色**图像，`valid`、带偏置，有多少个参数、多少次乘加？（加偏置不计入。）"
    },
    name: "answer",
    starter: "const answer = {parameters: 0, multiplyAdds: 0};",
    solution:
      "const answer = {\n  parameters: 3 * 3 * 3 * 32 + 32,\n  multiplyAdds: 26 * 26 * 32 * (3 * 3 * 3)\n};",
    hints: [
      {
        en: "A kernel spans all input channels: how many weights has one?",
        zh: "一个卷积核跨越全部输入通道：它有多少个权重？"
      },
      {
        en: "$3 \\cdot 3 \\cdot 3$ weights a kernel, 32 kernels, a bias for each.",
        zh: "每个核 $3 \\cdot 3 \\cdot 3$ 个权重，共 32 个核，各有一个偏置。"
      },
      {
        en: "'valid' leaves $26 \\times 26$ places; at each of them every kernel multiplies all of its weights.",
        zh: "`valid` 剩下 $26 \\times 26$ 个位置；在每个位置，每个核都要用上它的全部权重。"
      }
    ],
    numbers: {
      parameters: {
        answer: 896,
        mistakes: [
          {
            is: 864,
            says: {
              en: "The biases are missing, one for each output channel.",
              zh: "还差偏置，每个输出通道一个。"
            }
          },
          {
            is: 320,
            says: {
              en: "That is for a grey picture; a colour picture has three channels.",
              zh: "这是灰度图的；彩色图有三个通道。"
            }
          },
          {
            is: 288,
            says: {en: "Three channels, and the biases: both are missing.", zh: "三个通道和偏置都没有算。"}
          },
          {
            is: 28,
            says: {
              en: "That is one kernel with its bias; there are 32.",
              zh: "这是一个核加偏置；一共有 32 个核。"
            }
          }
        ],
        otherwise: {
          en: "A kernel has 3·3·3 weights, there are 32 of them, and the biases.",
          zh: "一个卷积核有 3·3·3 个权重，共 32 个核，再加偏置。"
        }
      },
      multiplyAdds: {
        answer: 584_064,
        mistakes: [
          {
            is: 677_376,
            says: {
              en: "With 'valid' a feature map has 26×26 outputs, not 28×28.",
              zh: "`valid` 下每幅特征图有 26×26 个输出，不是 28×28。"
            }
          },
          {
            is: 18_252,
            says: {en: "That is one feature map; there are 32.", zh: "这只是一幅特征图；一共有 32 幅。"}
          },
          {is: 194_688, says: {en: "Each sum runs over three channels too.", zh: "每个和还要遍历三个通道。"}},
          {
            is: 864,
            says: {
              en: "That is at one place; the kernels move over all of them.",
              zh: "这只是一个位置；卷积核要走遍所有位置。"
            }
          }
        ],
        otherwise: {
          en: "With 'valid' a feature map has 26×26 outputs.",
          zh: "`valid` 下每幅特征图有 26×26 个输出。"
        }
      }
    },
    right: {en: "Both are right: each weight is used 676 times.", zh: "都对：每个权重用了 676 次。"}
  })
];
