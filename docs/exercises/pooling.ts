import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

/** The window that a pixel of a 4 × 4 picture lies in. */
const windowOf = (pixel: number) => 2 * Math.floor(pixel / 8) + Math.floor((pixel % 4) / 2);
const picture = (value: (pixel: number) => number) => Array.from({length: 16}, (_, pixel) => value(pixel));

/** The windows of two neighbours in a row, each with its gradient. */
const pairs = (
  x: readonly number[],
  dy: readonly number[],
  share: (a: number, b: number, d: number) => number[]
) => dy.flatMap((d, k) => share(x[2 * k]!, x[2 * k + 1]!, d));

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "average-pool-gradient",
    title: {en: "Back through average pooling", zh: "平均池化的反向"},
    task: {
      en: "A $4 \\times 4$ picture is pooled by the *average* of its four $2 \\times 2$ windows. `dy` holds a gradient for each window, row by row; return the 16 of the picture, row by row.",
      zh: "一幅 $4 \\times 4$ 的图像按四个 $2 \\times 2$ 窗口取**平均**。`dy` 逐行给出每个窗口的梯度；请逐行返回图像的 16 个梯度。"
    },
    name: "averagePoolDx",
    starter: "function averagePoolDx(dy) {\n  const dx = new Array(16).fill(0);\n  return dx;\n}",
    solution:
      "function averagePoolDx(dy) {\n  const dx = new Array(16).fill(0);\n  for (let i = 0; i < 4; ++i) {\n    for (let j = 0; j < 4; ++j) {\n      const window = 2 * Math.floor(i / 2) + Math.floor(j / 2);\n      dx[4 * i + j] = dy[window] / 4;\n    }\n  }\n  return dx;\n}",
    hints: [
      {
        en: "Move one pixel by a little: which output moves, and by how much?",
        zh: "让一个像素动一点：哪个输出会动？动多少？"
      },
      {
        en: "Only that of its own window, by a quarter. So each pixel gets a quarter of its window's gradient.",
        zh: "只有它所在窗口的输出，动四分之一。所以每个像素得到窗口梯度的四分之一。"
      },
      {
        en: "The pixel in row $i$ and column $j$ lies in window $2 \\lfloor i/2 \\rfloor + \\lfloor j/2 \\rfloor$.",
        zh: "第 $i$ 行第 $j$ 列的像素在第 $2 \\lfloor i/2 \\rfloor + \\lfloor j/2 \\rfloor$ 个窗口里。"
      }
    ],
    cases: [[[4, -8, 2, 12]], [[1, 2, 3, 5]]],
    wanted: (dy: readonly number[]) => {
      const loss = (x: ArrayLike<number>) =>
        picture(pixel => (dy[windowOf(pixel)]! * x[pixel]!) / 4).reduce((sum, part) => sum + part, 0);
      return Array.from(centralDifferences(loss, new Float64Array(16)));
    },
    starts: () => picture(() => 0),
    mistakes: [
      {
        is: dy => picture(pixel => dy[windowOf(pixel)]!),
        says: {
          en: "Each of the four has only a quarter of the window's say.",
          zh: "四个像素各只占窗口的四分之一。"
        }
      },
      {
        is: dy => picture(pixel => (pixel % 2 === 0 && pixel % 8 < 4 ? dy[windowOf(pixel)]! : 0)),
        says: {
          en: "You give all to one pixel, as for a maximum; the average shares.",
          zh: "你把梯度全给了一个像素，那是最大池化；平均是大家分。"
        }
      },
      {
        is: dy => picture(pixel => dy[Math.floor(pixel / 4)]! / 4),
        says: {
          en: "A window is no row: its four pixels lie in two rows and two columns.",
          zh: "窗口不是一行：它的四个像素占两行两列。"
        }
      },
      {
        is: dy => picture(pixel => dy[windowOf(pixel)]! / 16),
        says: {en: "A window has 4 pixels, not 16.", zh: "一个窗口有 4 个像素，不是 16 个。"}
      }
    ],
    right: {
      en: "Right: the average shares its gradient, where the maximum gives it to the winner.",
      zh: "对：平均把梯度平分，而最大值只交给胜出者。"
    }
  }),

  functionExercise({
    id: "max-pool-gradient",
    title: {en: "Back through max pooling", zh: "最大池化的反向"},
    task: {
      en: "A row `x` is pooled by the *maximum* of each pair of neighbours: `x[0], x[1]`, then `x[2], x[3]`, and so on. Given `dy`, a gradient for each pair, return those of `x`. At a tie the first one wins, as in the book's operation.",
      zh: "一行数 `x` 每两个相邻的取**最大值**：`x[0], x[1]` 一组，`x[2], x[3]` 一组，依此类推。已知每组的梯度 `dy`，请返回 `x` 的梯度。并列时第一个胜出，与书中的算子一致。"
    },
    name: "maxPoolDx",
    starter: "function maxPoolDx(x, dy) {\n  const dx = x.map(() => 0);\n  return dx;\n}",
    solution:
      "function maxPoolDx(x, dy) {\n  const dx = x.map(() => 0);\n  for (let k = 0; k < dy.length; ++k) {\n    const winner = x[2 * k] >= x[2 * k + 1] ? 2 * k : 2 * k + 1;\n    dx[winner] = dy[k];\n  }\n  return dx;\n}",
    hints: [
      {
        en: "Move the smaller one of a pair a little: does the maximum move?",
        zh: "让一组中较小的那个动一点：最大值会动吗？"
      },
      {
        en: "Only the winner's change changes the output, one to one.",
        zh: "只有胜出者的变动会改变输出，而且是一比一。"
      },
      {
        en: "For pair `k` compare `x[2 * k]` with `x[2 * k + 1]`, and put `dy[k]` at the winner.",
        zh: "对第 `k` 组比较 `x[2 * k]` 与 `x[2 * k + 1]`，把 `dy[k]` 放在胜出者的位置。"
      }
    ],
    cases: [
      [
        [3, 1, 2, 5, -6, -4],
        [1, 2, -3]
      ],
      [
        [4, 4, 0, 7],
        [6, 5]
      ]
    ],
    wanted: (x: readonly number[], dy: readonly number[]) =>
      pairs(x, dy, (a, b, d) => (a >= b ? [d, 0] : [0, d])),
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, dy) => pairs(x, dy, (a, b, d) => (a > b ? [d, 0] : [0, d])),
        says: {en: "At a tie the first one wins: compare by ≥.", zh: "并列时第一个胜出：要用 ≥ 比较。"}
      },
      {
        is: (x, dy) => pairs(x, dy, (a, b, d) => [a >= b ? d : 0, b >= a ? d : 0]),
        says: {
          en: "At a tie both get all of it: the gradient would count twice.",
          zh: "并列时两个都拿到全部：梯度算了两次。"
        }
      },
      {
        is: (x, dy) => pairs(x, dy, (_a, _b, d) => [d / 2, d / 2]),
        says: {en: "That is average pooling, which shares.", zh: "这是平均池化，平分了梯度。"}
      },
      {
        is: (x, dy) => pairs(x, dy, (a, b, d) => (a >= b ? [0, d] : [d, 0])),
        says: {en: "You give it to the smaller one of each pair.", zh: "你把梯度给了每组中较小的那个。"}
      },
      {
        is: (x, dy) => pairs(x, dy, (a, b) => (a >= b ? [1, 0] : [0, 1])),
        says: {en: "The winner gets dy, not 1.", zh: "胜出者得到的是 dy，不是 1。"}
      },
      {
        is: (x, dy) => pairs(x, dy, (a, b, d) => (a >= b ? [d * a, 0] : [0, d * b])),
        says: {
          en: "The maximum passes the gradient on as it is: its slope is 1, not x.",
          zh: "最大值把梯度原样传回：斜率是 1，不是 x。"
        }
      }
    ],
    right: {
      en: "Right: the winner takes all, the others nothing.",
      zh: "对：胜出者得到全部，其余的什么也没有。"
    }
  }),

  numbersExercise({
    id: "overlapping-windows",
    title: {en: "Windows that overlap", zh: "有重叠的窗口"},
    task: {
      en: "AlexNet (2012) pooled with windows that overlap. Choose `stride` and `size` of the windows such that 13 rows become exactly 6, and each window shares exactly one row with the next.",
      zh: "AlexNet（2012）的池化窗口互相重叠。请选择窗口的步幅 `stride` 和大小 `size`，使 13 行恰好变成 6 行，且每个窗口与下一个恰好共用一行。"
    },
    name: "windows",
    starter: "const windows = {stride: 0, size: 0};",
    solution: "// floor((13 - 3) / 2) + 1 = 6\nconst windows = {stride: 2, size: 3};",
    hints: [
      {
        en: "Sharing one row means $\\text{size} = \\text{stride} + 1$.",
        zh: "共用一行，就是 $\\text{size} = \\text{stride} + 1$。"
      },
      {
        en: "There are $\\lfloor (13 - \\text{size}) / \\text{stride} \\rfloor + 1$ windows. Put the first into it.",
        zh: "窗口有 $\\lfloor (13 - \\text{size}) / \\text{stride} \\rfloor + 1$ 个。把上一条代进去。"
      }
    ],
    numbers: {
      stride: {
        answer: 2,
        mistakes: [
          {
            is: 1,
            says: {
              en: "With stride 1 and windows of 2 there are 12 outputs.",
              zh: "步幅 1、窗口 2 时有 12 个输出。"
            }
          },
          {
            is: 3,
            says: {
              en: "With stride 3 and windows of 4 there are 4 outputs.",
              zh: "步幅 3、窗口 4 时只有 4 个输出。"
            }
          }
        ],
        otherwise: {
          en: "Count the windows: ⌊(13 − size) / stride⌋ + 1.",
          zh: "数一数窗口：⌊(13 − size) / stride⌋ + 1。"
        }
      },
      size: {
        answer: 3,
        mistakes: [
          {
            is: 2,
            says: {
              en: "Windows of 2 at stride 2 touch each other and share nothing.",
              zh: "步幅 2、大小 2 的窗口只是相邻，没有共用的行。"
            }
          },
          {
            is: 4,
            says: {
              en: "Windows of 4 at stride 2 share two rows, and there are 5.",
              zh: "步幅 2、大小 4 的窗口共用两行，而且只有 5 个。"
            }
          }
        ],
        otherwise: {en: "Neighbours share size − stride rows.", zh: "相邻窗口共用 size − stride 行。"}
      }
    },
    right: {
      en: "Right: windows of 3 with stride 2, as in AlexNet.",
      zh: "对：窗口 3、步幅 2，AlexNet 正是如此。"
    }
  })
];
