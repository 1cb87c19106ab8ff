import {type Bilingual, type Exercise, notAnswered, verdictOf, Wrong} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {named, readFields} from "../lib/exercises/reading.js";
import {formatNumber} from "../lib/figures/number-format.js";

type Matrix = readonly (readonly number[])[];
type Vector = readonly number[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const transposed = (a: Matrix) => a[0]!.map((_, j) => a.map(row => row[j]!));
const product = (a: Matrix, b: Matrix) => a.map(row => transposed(b).map(column => dot(row, column)));
/** diag(1 − h²)·U */
const jacobian = (u: Matrix, h: Vector, slope = (value: number) => 1 - value ** 2) =>
  u.map((row, o) => row.map(value => slope(h[o]!) * value));

/** One step of the recurrence, from what becomes of each unit's sum. */
const stepBy =
  (f: (z: number) => number, {turned = false, biased = true} = {}) =>
  (W: Matrix, U: Matrix, b: Vector, x: Vector, h: Vector) =>
    b.map((bias, o) => f(dot(W[o]!, x) + dot((turned ? transposed(U) : U)[o]!, h) + (biased ? bias : 0)));

const bitsOfLatch = [
  [0, 0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0, 0],
  [0, 0, 0, 1, 0, 0],
  [0, 1, 1, 0, 1, 0],
  [...Array<number>(10).fill(0), 1, ...Array<number>(40).fill(0)]
];

const early: Bilingual = {
  en: "Without any 1 only $b$ can push the state below 0.",
  zh: "一个 1 都没有时，只有 $b$ 能把状态推到 0 以下。"
};
const missed: Bilingual = {
  en: "A 1 has to beat both: the state that has settled near −1, through $u$, and $b$.",
  zh: "1 要同时压过两样东西：经过 $u$ 起作用的、已停在 −1 附近的状态，以及 $b$。"
};
const letGo: Bilingual = {
  en: "With $x = 0$ only $u h + b$ is left: for $h$ near 1 it has to stay above 0.",
  zh: "$x = 0$ 时只剩 $u h + b$：$h$ 接近 1 时它必须大于 0。"
};
const slides: Bilingual = {
  en: "$u h + b$ is above 0 for $h$ near 1, but too small: at each 0 the state slides, and comes to rest below 0.5. Make $u$ larger.",
  zh: "$h$ 接近 1 时 $u h + b$ 虽大于 0，却太小：每读入一个 0，状态就往下滑一点，最后停在 0.5 以下。把 $u$ 取大些。"
};
const turns: Bilingual = {
  en: "With $u$ below 0 the state turns its sign at each step.",
  zh: "$u$ 小于 0，状态每一步都变号。"
};

const plain = (text: Bilingual): Bilingual => ({
  en: text.en.replaceAll("$", ""),
  zh: text.zh.replaceAll("$", "")
});

const latch: Exercise = {
  id: "latch",
  title: {en: "Build a memory by hand", zh: "手工设计一个记忆单元"},
  task: {
    en: "One unit, $\\cy{h_t} = \\tanh(\\cw{w} \\cx{x_t} + \\cw{u} \\cy{h_{t-1}} + \\cw{b})$ with $\\cy{h_0} = 0$, reads bits $\\cx{x_t} = 0$ or $1$. Choose its three weights so that it knows whether there has been a 1 yet: below −0.5 as long as all were 0, above 0.5 from the first 1 on, for ever.",
    zh: "一个单元 $\\cy{h_t} = \\tanh(\\cw{w} \\cx{x_t} + \\cw{u} \\cy{h_{t-1}} + \\cw{b})$，$\\cy{h_0} = 0$，逐个读入 $\\cx{x_t} = 0$ 或 $1$。请选三个权重，使它记得是否出现过 1：一直是 0 时低于 −0.5，从第一个 1 起永远高于 0.5。"
  },
  starter: "const latch = {w: 0, u: 0, b: 0};",
  solution: "const latch = {w: 6, u: 3, b: -1};",
  hints: [
    {
      en: "Three cases: nothing yet and a 0; nothing yet and a 1; once there was a 1, and a 0. Which sign has $\\cw{w} \\cx{x} + \\cw{u} \\cy{h} + \\cw{b}$ to have in each?",
      zh: "三种情形：还没有 1，读入 0；还没有 1，读入 1；已有过 1，读入 0。$\\cw{w} \\cx{x} + \\cw{u} \\cy{h} + \\cw{b}$ 各应是什么符号？"
    },
    {
      en: "So $\\cw{b} < 0$, then $\\cw{w} > \\cw{u} - \\cw{b}$, and $\\cw{u} > -\\cw{b}$, by so much that tanh brings the state back to where it was; the larger the numbers, the nearer to ±1.",
      zh: "于是 $\\cw{b} < 0$，$\\cw{w} > \\cw{u} - \\cw{b}$，$\\cw{u} > -\\cw{b}$，而且要大得足以让 tanh 把状态带回原处；数取得越大，状态越接近 ±1。"
    }
  ],
  right: {
    en: "Right: it keeps that one bit for any length. Its slope 1 − h² is near 0 all the while: remembering is not the same as being easy to train.",
    zh: "对：不论多长，它都记得这一位。而它的斜率 1 − h² 一直接近 0：记得住，不等于容易学会。"
  },
  declares: ["latch"],
  check: ({latch: value}) =>
    verdictOf(() => {
      const {w, u, b} = readFields(value, ["w", "u", "b"], named("latch")) as Record<"w" | "u" | "b", number>;
      if (w === 0 && u === 0 && b === 0) return notAnswered;
      for (const bits of bitsOfLatch) {
        let h = 0;
        for (const [t, x] of bits.entries()) {
          h = Math.tanh(w * x + u * h + b);
          const first = bits.indexOf(1);
          const seen = first >= 0 && first <= t;
          if (seen ? h > 0.5 : h < -0.5) continue;
          const read = bits.slice(0, t + 1);
          const shown = read.length > 8 ? `… ${read.slice(-6).join(" ")}` : read.join(" ");
          const why = u < 0 ? turns : !seen ? early : t === first ? missed : u + b > 0 ? slides : letGo;
          const {en, zh} = plain(why);
          throw new Wrong({
            en: `After ${shown} the state is ${formatNumber(h)}, but ${seen ? "above 0.5" : "below −0.5"} is wanted. ${en}`,
            zh: `读完 ${shown} 后状态是 ${formatNumber(h)}，应当${seen ? "高于 0.5" : "低于 −0.5"}。${zh}`
          });
        }
      }
      return {state: "right", sentence: latch.right};
    }),
  mistakes: [
    {values: {latch: {w: 6, u: 3, b: 0}}, says: plain(early)},
    {values: {latch: {w: 3, u: 3, b: -1}}, says: plain(missed)},
    {values: {latch: {w: 6, u: 0, b: -1}}, says: plain(letGo)},
    {values: {latch: {w: 4, u: 2, b: -1}}, says: plain(slides)},
    {values: {latch: {w: 6, u: -3, b: -1}}, says: plain(turns)}
  ]
};

const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : Array.from({length: k}).reduce<number>((c, _, i) => (c * (n - i)) / (i + 1), 1);
const cells = (m: number, K: number, from = 0) =>
  Array.from({length: K + 1 - from}, (_, i) => choose(m, i + from)).reduce((sum, c) => sum + c, 0);

const numberByNumber: Bilingual = {
  en: "You multiplied number by number; the product is one of matrices: h₁ reaches each unit of h₃ on two paths.",
  zh: "你做的是逐元素相乘；这里是矩阵乘积：h₁ 沿两条路径到达 h₃ 的每个单元。"
};
const inOneLoop: Bilingual = {
  en: "x and h may have different lengths: W and U need a loop each.",
  zh: "x 和 h 的长度可以不同：W 和 U 要各用一个循环。"
};

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "recurrent-step",
    title: {en: "One step of many units", zh: "多个单元走一步"},
    task: {
      en: "Write one step for any number of units: from `W`, `U` (lists of rows), `b`, the input `x` and the state `h` before, return the list $\\cy{h_t} = \\tanh(\\cw{W} \\cx{x_t} + \\cw{U} \\cy{h_{t-1}} + \\cw{b})$.",
      zh: "为任意多个单元写出一步：已知 `W`、`U`（按行排列的列表）、`b`、输入 `x` 和前一步的状态 `h`，返回列表 $\\cy{h_t} = \\tanh(\\cw{W} \\cx{x_t} + \\cw{U} \\cy{h_{t-1}} + \\cw{b})$。"
    },
    name: "oneStep",
    starter: "function oneStep(W, U, b, x, h) {\n  return b.map(() => 0);\n}",
    solution:
      "function oneStep(W, U, b, x, h) {\n  const dot = (row, values) => row.reduce((sum, r, k) => sum + r * values[k], 0);\n  return b.map((b_o, o) => Math.tanh(dot(W[o], x) + dot(U[o], h) + b_o));\n}",
    hints: [
      {
        en: "Unit $o$ has a row of `W`, a row of `U` and a bias of its own.",
        zh: "第 $o$ 个单元有自己的一行 `W`、一行 `U` 和一个偏置。"
      },
      {
        en: "A row times a vector is a sum: `row.reduce((sum, r, k) => sum + r * values[k], 0)`.",
        zh: "一行乘以向量就是求和：`row.reduce((sum, r, k) => sum + r * values[k], 0)`。"
      }
    ],
    cases: [
      [
        [
          [0.5, -1],
          [0.2, 0.3]
        ],
        [
          [0.1, 0.9],
          [-0.4, 0.6]
        ],
        [0.1, -0.2],
        [1, 0.5],
        [0.3, -0.7]
      ],
      [[[1]], [[0.5]], [0.25], [-1], [0.5]],
      [
        [
          [0.5, -1, 0.8],
          [0.2, 0.3, -0.6]
        ],
        [
          [0.1, 0.9],
          [-0.4, 0.6]
        ],
        [0.1, -0.2],
        [1, 0.5, -0.4],
        [0.3, -0.7]
      ],
      [
        [[0.7], [-0.2], [0.4]],
        [
          [0.1, 0.9, -0.3],
          [-0.4, 0.6, 0.2],
          [0.5, -0.1, 0.3]
        ],
        [0.1, -0.2, 0.3],
        [-0.6],
        [0.3, -0.7, 0.2]
      ]
    ] as [Matrix, Matrix, Vector, Vector, Vector][],
    wanted: stepBy(Math.tanh),
    starts: (...[, , b]) => b.map(() => 0),
    mistakes: [
      {is: stepBy(z => z), says: {en: "tanh is missing.", zh: "缺了 tanh。"}},
      {
        is: stepBy(Math.tanh, {turned: true}),
        says: {
          en: "You went down the columns of U; unit o hears through row o.",
          zh: "你取了 U 的列；第 o 个单元用的是第 o 行。"
        }
      },
      {
        is: (W, U, b, x, h) =>
          b.map((bias, o) =>
            Math.tanh(h.reduce((z, h_k, k) => z + W[o]![k]! * x[k]! + U[o]![k]! * h_k, bias))
          ),
        says: inOneLoop
      },
      {
        is: (W, U, b, x, h) =>
          b.map((bias, o) =>
            Math.tanh(x.reduce((z, x_k, k) => z + W[o]![k]! * x_k + U[o]![k]! * h[k]!, bias))
          ),
        says: inOneLoop
      },
      {
        is: stepBy(Math.tanh, {biased: false}),
        says: {en: "The bias is missing.", zh: "缺了偏置。"}
      },
      {
        is: (W, U, b, x, h) => b.map((bias, o) => Math.tanh(dot(W[o]!, x) + U[o]![o]! * h[o]! + bias)),
        says: {
          en: "Each unit hears from all units before, not from itself alone.",
          zh: "每个单元都接收所有单元上一步的状态，而不只是自己的。"
        }
      },
      {
        is: (W, _U, b, x) => b.map((bias, o) => Math.tanh(dot(W[o]!, x) + bias)),
        says: {
          en: "That is a fully connected layer: the state before is not heard.",
          zh: "这是全连接层：没有用到前一步的状态。"
        }
      }
    ],
    right: {
      en: "Right. A loop around it reads a sequence of any length.",
      zh: "对。在外面套一个循环，就能读任意长的序列。"
    }
  }),

  latch,

  functionExercise({
    id: "two-steps-back",
    title: {en: "The way back over two steps", zh: "往回走两步"},
    task: {
      en: "Two units. Given `U` and the states `h2` and `h3` after steps 2 and 3, return $\\partial \\cy{h_3} / \\partial \\cy{h_1}$, a matrix of two rows: how much each unit of $\\cy{h_3}$ changes with each of $\\cy{h_1}$.",
      zh: "两个单元。已知 `U` 以及第 2、3 步之后的状态 `h2` 和 `h3`，返回 $\\partial \\cy{h_3} / \\partial \\cy{h_1}$：一个两行的矩阵，表示 $\\cy{h_3}$ 的每个单元随 $\\cy{h_1}$ 的每个单元变化多少。"
    },
    name: "twoStepsBack",
    starter: "function twoStepsBack(U, h2, h3) {\n  return [[0, 0], [0, 0]];\n}",
    solution:
      "function twoStepsBack(U, h2, h3) {\n  const J = h => U.map((row, o) => row.map(u => (1 - h[o] ** 2) * u));\n  const [A, B] = [J(h3), J(h2)];\n  return A.map(row => [0, 1].map(k => row[0] * B[0][k] + row[1] * B[1][k]));\n}",
    hints: [
      {
        en: "One step: $\\cg{J_t} = \\mathrm{diag}(1 - \\cy{h_t}^2)\\, \\cw{U}$. Each row of $\\cw{U}$ is multiplied by its own unit’s slope.",
        zh: "一步：$\\cg{J_t} = \\mathrm{diag}(1 - \\cy{h_t}^2)\\, \\cw{U}$。$\\cw{U}$ 的每一行乘以该单元自己的斜率。"
      },
      {
        en: "The chain rule: $\\cg{J_3 J_2}$, the later step at the left.",
        zh: "链式法则：$\\cg{J_3 J_2}$，后一步在左边。"
      }
    ],
    cases: [
      [
        [
          [0.5, -1],
          [2, 0.3]
        ],
        [0.6, -0.2],
        [0.1, 0.8]
      ],
      [
        [
          [3, -3],
          [3, -3]
        ],
        [0.9, -0.5],
        [-0.7, 0.4]
      ]
    ] as [Matrix, Vector, Vector][],
    wanted: (U: Matrix, h2: Vector, h3: Vector) => product(jacobian(U, h3), jacobian(U, h2)),
    starts: () => [
      [0, 0],
      [0, 0]
    ],
    mistakes: [
      {
        is: (U, h2, h3) => product(jacobian(U, h2), jacobian(U, h3)),
        says: {
          en: "The order is turned round: the later step stands at the left.",
          zh: "次序反了：后一步在左边。"
        }
      },
      {
        is: U => product(U, U),
        says: {en: "The slopes of tanh are missing.", zh: "缺了 tanh 的斜率。"}
      },
      {
        is: (U, h2, h3) =>
          product(
            jacobian(U, h3, h => 1 - h),
            jacobian(U, h2, h => 1 - h)
          ),
        says: {
          en: "The slope of tanh is 1 − h²: h has to be squared.",
          zh: "tanh 的斜率是 1 − h²：h 要平方。"
        }
      },
      {
        is: (U, h2, h3) => {
          const byColumn = (h: Vector) => U.map(row => row.map((value, k) => (1 - h[k]! ** 2) * value));
          return product(byColumn(h3), byColumn(h2));
        },
        says: {
          en: "Each slope belongs to the unit that comes out: it multiplies a row of U, not a column.",
          zh: "斜率属于输出的那个单元：它乘的是 U 的行，不是列。"
        }
      },
      {
        is: U => U.map(row => row.map(u => u ** 2)),
        says: numberByNumber
      },
      {
        is: (U, h2, h3) => {
          const [a, b] = [jacobian(U, h3), jacobian(U, h2)];
          return a.map((row, o) => row.map((value, k) => value * b[o]![k]!));
        },
        says: numberByNumber
      }
    ],
    right: {
      en: "Right: one such factor for each step back.",
      zh: "对：每往回一步，就多一个这样的因子。"
    }
  }),

  numberExercise({
    id: "surely-gone",
    title: {en: "Surely gone", zh: "必然消失"},
    task: {
      en: "$\\cw{\\sigma_{\\max}} = 0.9$. After how many steps back, at least, does the bound promise that less than 1 % of the gradient’s norm is left, whatever the inputs?",
      zh: "$\\cw{\\sigma_{\\max}} = 0.9$。至少往回走多少步，上界就能保证：不论输入如何，梯度的范数都不到原来的 1%？"
    },
    name: "stepsBack",
    starter: "const stepsBack = 0;",
    solution: "// 0.9 ** d < 0.01\nconst stepsBack = Math.ceil(Math.log(0.01) / Math.log(0.9));",
    hints: [
      {
        en: "The norm after $d$ steps is at most $\\cw{\\sigma_{\\max}}^d$.",
        zh: "走 $d$ 步后范数至多是 $\\cw{\\sigma_{\\max}}^d$。"
      },
      {
        en: "$0.9^d < 0.01$ means $d > \\ln 0.01 / \\ln 0.9$; take the next whole number.",
        zh: "$0.9^d < 0.01$ 即 $d > \\ln 0.01 / \\ln 0.9$；取下一个整数。"
      }
    ],
    answer: 44,
    mistakes: [
      {
        is: 43,
        says: {en: "0.9 to the 43rd is 0.0108, still above 1 %.", zh: "0.9 的 43 次方是 0.0108，还高于 1%。"}
      },
      {
        is: Math.log(0.01) / Math.log(0.9),
        says: {en: "Steps are whole: take the next whole number.", zh: "步数是整数：取下一个整数。"}
      },
      {
        is: 10,
        says: {
          en: "Each step takes a tenth of what is left, not of the whole.",
          zh: "每一步减去的是剩下的十分之一，不是总量的十分之一。"
        }
      },
      {
        is: 22,
        says: {en: "That leaves 10 %, not 1 %.", zh: "这样还剩 10%，不是 1%。"}
      },
      {
        is: 19,
        says: {
          en: "Both logarithms have to be of the same base.",
          zh: "两个对数要用同一个底。"
        }
      }
    ],
    otherwise: {en: "What is 0.9 to the power of your number?", zh: "0.9 的那么多次方是多少？"},
    right: {
      en: "Right: 44. It may vanish sooner, never later.",
      zh: "对：44 步。可以更早消失，不会更晚。"
    }
  }),

  functionExercise({
    id: "count-regions",
    title: {en: "How many patterns can be read?", zh: "最多能读出多少种组合？"},
    task: {
      en: "$m$ bits are read by the signs of $m$ linear functions of a state with $K$ units. Write `regions(m, K)`, the largest number of sign patterns, from the rule proved above: a new hyperplane adds as many regions as the others cut it into.",
      zh: "用 $K$ 个单元的状态的 $m$ 个线性函数的符号读出 $m$ 位。请按上面证明的规律写出 `regions(m, K)`，即符号组合最多有多少种：新加一个超平面，增加的块数等于其余超平面把它切成的块数。"
    },
    name: "regions",
    starter: "function regions(m, K) {\n  return 0;\n}",
    solution:
      "function regions(m, K) {\n  if (m === 0 || K === 0) return 1;\n  return regions(m - 1, K) + regions(m - 1, K - 1);\n}",
    hints: [
      {
        en: "With no hyperplane, or in a space of no dimension, there is one region.",
        zh: "没有超平面时，或者空间是零维时，只有一块。"
      },
      {
        en: "Inside the new hyperplane, a space of $K - 1$ dimensions, the other $m - 1$ make $N(m - 1, K - 1)$ regions.",
        zh: "在新超平面内部，也就是 $K - 1$ 维空间里，其余 $m - 1$ 个切出 $N(m - 1, K - 1)$ 块。"
      }
    ],
    cases: [
      [2, 1],
      [3, 2],
      [5, 3],
      [6, 2],
      [4, 6]
    ] as [number, number][],
    wanted: (m: number, K: number) => cells(m, K),
    starts: () => 0,
    mistakes: [
      {
        is: m => 2 ** m,
        says: {
          en: "That is all patterns there are; two thresholds on a line make only three. Does your rule stop at K = 0, where space is a single point?",
          zh: "这是全部组合数；直线上的两个阈值只切出三段。K = 0 时空间只是一个点，你的规律在那里停下来了吗？"
        }
      },
      {
        is: (m, K) => choose(m, K),
        says: {
          en: "That is one term of the sum; smaller choices count too.",
          zh: "这只是和式中的一项；选得更少的也要算上。"
        }
      },
      {
        is: (m, K) => cells(m, K, 1),
        says: {
          en: "One is missing: without a hyperplane there is one region, not none.",
          zh: "少了 1：没有超平面时有一块，不是零块。"
        }
      },
      {
        is: (m, K) => cells(m, K - 1),
        says: {
          en: "One dimension too few: K units make a space of K dimensions.",
          zh: "少了一维：K 个单元构成 K 维空间。"
        }
      }
    ],
    right: {
      en: "Right. Up to m = K it is 2 to the m, above that it is less: there are patterns that no state shows.",
      zh: "对。m 不超过 K 时是 2 的 m 次方，超过之后就不够了：总有些组合没有状态对应。"
    }
  })
];
