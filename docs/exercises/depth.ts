import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

const relu = (z: number) => Math.max(0, z);
const tent = (x: number) => 2 * relu(x) - 4 * relu(x - 0.5);
const times = (L: number, x: number, step: (h: number) => number) => {
  let h = x;
  for (let l = 0; l < L; ++l) h = step(h);
  return h;
};

/** A network of ReLU units is linear far outside; teeth made by a remainder or by folding go on for ever. */
const linearOutside = (exercise: Exercise): Exercise => ({
  ...exercise,
  check(values) {
    const verdict = exercise.check(values);
    if (verdict.state !== "right") return verdict;
    const teeth = values.teeth as (x: number, L: number) => number;
    const bends = [-3.1, 1.7].some(start => {
      const [a, b, c] = [0, 0.7, 1.4].map(more => Number(teeth(start + more, 2)));
      return !(Math.abs(a! - 2 * b! + c!) < 1e-6);
    });
    if (!bends) return verdict;
    return {
      state: "wrong",
      sentence: {
        en: "Right on 0 … 1, but far outside it is not linear: no ReLU network does that.",
        zh: "在 0 … 1 上对，但在远处不是线性的：ReLU 网络做不到。"
      }
    };
  }
});

type Row = readonly number[];
/** The slope of units with a skip, one after the other, where each adds `part` of its slope and weight to the way through. */
const throughSkips = (x: number, w: Row, part: (slope: number, weight: number) => number) => {
  let [h, slope] = [x, 1];
  for (const weight of w) {
    const a = Math.tanh(weight * h);
    slope *= part(1 - a ** 2, weight);
    h += a;
  }
  return slope;
};

export const exercises: readonly Exercise[] = [
  linearOutside(
    functionExercise({
      id: "sawtooth",
      title: {en: "A sawtooth of ReLU units", zh: "用 ReLU 单元做锯齿"},
      task: {
        en:
          "Write a network of $L$ layers of two ReLU units whose answer on $0 \\dots 1$ goes up and down $2^{L-1}$ times: from 0 up to 1, back to 0, and so on. " +
          "Only `Math.max(0, …)`, multiplications by constants and sums may carry the number from layer to layer; no remainder, no rounding. Return the answer for one $\\cx{x}$.",
        zh:
          "写一个 $L$ 层、每层两个 ReLU 单元的网络，它的输出在 $0 \\dots 1$ 上升降 $2^{L-1}$ 次：从 0 升到 1，再回到 0，如此反复。" +
          "层与层之间只用 `Math.max(0, …)`、乘以常数和相加，不用取余或取整。请返回对一个 $\\cx{x}$ 的输出。"
      },
      name: "teeth",
      starter: "function teeth(x, L) {\n  return 0;\n}",
      solution:
        "function teeth(x, L) {\n  let h = x;\n  for (let l = 0; l < L; ++l) {\n    const a = Math.max(0, h);\n    const b = Math.max(0, h - 0.5);\n    h = 2 * a - 4 * b;\n  }\n  return h;\n}",
      hints: [
        {
          en: "One layer is the tent $t$: it rises with slope 2 up to ½ and falls with slope −2 behind it.",
          zh: "一层就是帐篷 $t$：到 ½ 为止以斜率 2 上升，之后以斜率 −2 下降。"
        },
        {
          en: "The first unit gives the slope 2. Behind ½ the second has to change it by −4.",
          zh: "第一个单元给出斜率 2；过了 ½，第二个单元要让斜率改变 −4。"
        },
        {
          en: "What a layer gives is the next layer's input: `h = 2 * Math.max(0, h) - 4 * Math.max(0, h - 0.5)`, $L$ times.",
          zh: "一层的输出是下一层的输入：`h = 2 * Math.max(0, h) - 4 * Math.max(0, h - 0.5)`，重复 $L$ 次。"
        }
      ],
      cases: [
        [0.3, 1],
        [0.8, 1],
        [0.3, 2],
        [0.9, 3],
        [0.2, 4]
      ],
      wanted: (x: number, L: number) => times(L, x, tent),
      starts: () => 0,
      mistakes: [
        {
          is: x => tent(x),
          says: {en: "That is one layer, whatever L is.", zh: "不论 L 是多少，这都只有一层。"}
        },
        {
          is: (x, L) => times(L - 1, x, tent),
          says: {en: "That is the answer for L − 1 layers.", zh: "这是 L − 1 层的输出。"}
        },

        {
          is: (x, L) => times(L, x, h => 2 * relu(h) - 2 * relu(h - 0.5)),
          says: {
            en: "Behind ½ it stays level: the slope 2 has to become −2, which takes −4.",
            zh: "过了 ½ 它就平了：斜率要从 2 变成 −2，需要 −4。"
          }
        },
        {
          is: (x, L) => L * tent(x),
          says: {
            en: "You add the layers up; each has to act on what the one before gave.",
            zh: "你把各层加了起来；每一层应作用在前一层的输出上。"
          }
        },
        {
          is: (x, L) => times(L, x, h => relu(h) - 2 * relu(h - 0.5)),
          says: {
            en: "The tent is only half as high: its top has to be 1, or the next layer sees only half of its way.",
            zh: "帐篷只有一半高：顶点应为 1，否则下一层只看到一半的路。"
          }
        }
      ],
      right: {
        en: "Right: 2L units make 2ᴸ pieces. One hidden layer would need 2ᴸ − 1 units for as many.",
        zh: "对：2L 个单元做出 2ᴸ 段。只有一个隐藏层时，要 2ᴸ − 1 个单元才有这么多。"
      }
    })
  ),

  functionExercise({
    id: "leaky-beginning",
    title: {en: "Begin so that the variance stays", zh: "让方差保持不变的初始化"},
    task: {
      en:
        "A *leaky* ReLU lets a part of negative sums through: $\\cy{f}(z) = z$ for $z > 0$ and $a z$ otherwise, with $0 \\le a \\le 1$. Each unit has $n$ inputs. " +
        "Derive the **standard deviation** that the weights need so that the variance of the sums is the same in each layer, and return it.",
      zh:
        "**带泄漏的** ReLU（leaky ReLU）对负的加权和保留一部分：$z > 0$ 时 $\\cy{f}(z) = z$，否则为 $a z$，$0 \\le a \\le 1$。每个单元有 $n$ 个输入。" +
        "推导权重应有多大的**标准差**，各层加权和的方差才相同，并返回它。"
    },
    name: "leakyDeviation",
    starter: "function leakyDeviation(n, a) {\n  return 0;\n}",
    solution:
      "function leakyDeviation(n, a) {\n  // E[f(z)²] = (1 + a²)/2 · Var z, so n · v · (1 + a²)/2 = 1 | zh: E[f(z)²] = (1 + a²)/2 · Var z，所以 n · v · (1 + a²)/2 = 1\n  return Math.sqrt(2 / (n * (1 + a ** 2)));\n}",
    hints: [
      {
        en: "What is the mean of $f(z)^2$? Split it at 0: each half of a symmetric $z$ contributes half of its variance, times the square of its slope.",
        zh: "$f(z)^2$ 的均值是多少？在 0 处分开：$z$ 对称，每一半贡献方差的一半，再乘以斜率的平方。"
      },
      {
        en: "$\\operatorname{E}[f(z)^2] = \\frac{1 + a^2}{2} \\operatorname{Var}(z)$. For $a = 0$ this is the ½ of ReLU.",
        zh: "$\\operatorname{E}[f(z)^2] = \\frac{1 + a^2}{2} \\operatorname{Var}(z)$。$a = 0$ 时就是 ReLU 的 ½。"
      },
      {
        en: "Set $n v\\, \\frac{1 + a^2}{2} = 1$. The standard deviation is $\\sqrt{v}$.",
        zh: "令 $n v\\, \\frac{1 + a^2}{2} = 1$。标准差是 $\\sqrt{v}$。"
      }
    ],
    cases: [
      [100, 0],
      [50, 0.2],
      [8, 1],
      [200, 0.5]
    ],
    wanted: (n: number, a: number) => Math.sqrt(2 / (n * (1 + a ** 2))),
    starts: () => 0,
    mistakes: [
      {
        is: (n, a) => 2 / (n * (1 + a ** 2)),
        says: {en: "That is the variance; its root is asked for.", zh: "这是方差；要的是它的平方根。"}
      },
      {
        is: n => Math.sqrt(2 / n),
        says: {
          en: "That is right for a = 0 only: what leaks through counts too.",
          zh: "只有 a = 0 时才对：负半轴的贡献也要算。"
        }
      },
      {
        is: (n, a) => Math.sqrt(2 / (n * (1 + a))),
        says: {
          en: "The leak acts on the square of the signal: a² it is.",
          zh: "信号取平方后，a 也要平方。"
        }
      },
      {
        is: (n, a) => Math.sqrt(1 / (n * (1 + a ** 2))),
        says: {
          en: "Each half of z has only half of the variance: the 2 is missing.",
          zh: "z 的每一半只有一半方差：漏了 2。"
        }
      }
    ],
    right: {
      en: "Right. a = 0 is He's rule, a = 1 a linear layer with 1/n (He et al. 2015 give it for their PReLU).",
      zh: "对。a = 0 是 He 初始化，a = 1 是线性层的 1/n（He 等 2015 为 PReLU 给出了它）。"
    }
  }),

  functionExercise({
    id: "skip-gradient",
    title: {en: "Back through skips", zh: "穿过跳跃连接往回走"},
    task: {
      en:
        "Layers of one unit, each with a skip connection: $\\cy{h_l} = \\cy{h_{l-1}} + \\tanh(\\cw{w_l} \\cy{h_{l-1}})$, beginning with $\\cy{h_0} = \\cx{x}$. " +
        "Given $\\cx{x}$ and the list `w` of the weights, return the derivative of the last $\\cy{h_L}$ by $\\cx{x}$.",
      zh:
        "每层一个单元，各有一条跳跃连接：$\\cy{h_l} = \\cy{h_{l-1}} + \\tanh(\\cw{w_l} \\cy{h_{l-1}})$，从 $\\cy{h_0} = \\cx{x}$ 开始。" +
        "给定 $\\cx{x}$ 和权重列表 `w`，请返回最后的 $\\cy{h_L}$ 对 $\\cx{x}$ 的导数。"
    },
    name: "skipSlope",
    starter: "function skipSlope(x, w) {\n  return 0;\n}",
    solution:
      "function skipSlope(x, w) {\n  let h = x;\n  let slope = 1;\n  for (let l = 0; l < w.length; ++l) {\n    const a = Math.tanh(w[l] * h);\n    slope *= 1 + (1 - a ** 2) * w[l];\n    h += a;\n  }\n  return slope;\n}",
    hints: [
      {
        en: "The derivative of one layer is $1 + w_l (1 - a^2)$ with $a = \\tanh(w_l h_{l-1})$.",
        zh: "一层的导数是 $1 + w_l (1 - a^2)$，其中 $a = \\tanh(w_l h_{l-1})$。"
      },
      {
        en: "Multiply them all. Each needs the $h_{l-1}$ of its own layer, so carry `h` along.",
        zh: "全部相乘。每一个都要用本层的 $h_{l-1}$，所以要一路带着 `h`。"
      }
    ],
    cases: [
      [0.5, [1]],
      [1, [0.5, -0.3]],
      [-0.4, [2, 0.1, -1]],
      [0.3, [0.2, 0.2, 0.2, 0.2]]
    ],
    wanted: (x: number, w: Row) =>
      centralDifferences(([start]) => w.reduce((h, weight) => h + Math.tanh(weight * h), start!), [x])[0]!,
    starts: () => 0,
    tolerance: 1e-5,
    mistakes: [
      {
        is: (x, w) => {
          let [h, slope] = [x, 1];
          for (const weight of w) {
            const a = Math.tanh(weight * h);
            slope *= (1 - a ** 2) * weight;
            h += a;
          }
          return slope;
        },
        says: {
          en: "The skip's own 1 is missing: the gradient has two ways back through each layer.",
          zh: "漏了跳跃连接自己的 1：每一层里梯度有两条回去的路。"
        }
      },
      {
        is: (x, w) => throughSkips(x, w, slope => 1 + slope),
        says: {
          en: "The sum is w·h: its derivative by h has the factor w.",
          zh: "加权和是 w·h，它对 h 的导数带有因子 w。"
        }
      },
      {
        is: (x, w) => throughSkips(x, w, (_, weight) => 1 + weight),
        says: {en: "The slope of tanh, 1 − a², is missing.", zh: "漏掉了 tanh 的斜率 1 − a²。"}
      },
      {
        is: (x, w) => w.reduce((slope, weight) => slope * (1 + weight * (1 - Math.tanh(weight * x) ** 2)), 1),
        says: {
          en: "Each slope belongs to the h that enters its own layer, not to x.",
          zh: "每个斜率都应在进入本层的 h 处取，而不是在 x 处。"
        }
      },
      {
        is: (x, w) => {
          let [h, slope] = [x, 1];
          for (const weight of w) {
            const a = Math.tanh(weight * h);
            slope += (1 - a ** 2) * weight;
            h += a;
          }
          return slope;
        },
        says: {
          en: "Layers behind each other multiply; you add them up.",
          zh: "前后相接的层应相乘，你把它们加了起来。"
        }
      }
    ],
    right: {
      en: "Right. Where all weights are small each factor is near 1, and the gradient arrives whole.",
      zh: "对。权重都小的时候，每个因子都接近 1，梯度完整地到达。"
    }
  }),

  functionExercise({
    id: "deep-parameters",
    title: {en: "Deep or wide: the price", zh: "深还是宽：代价"},
    task: {
      en: "A network has `inputs` inputs, $L \\ge 1$ hidden layers of $n$ units each, and one output unit, with biases everywhere. Return the number of its parameters.",
      zh: "一个网络有 `inputs` 个输入，$L \\ge 1$ 个隐藏层，每层 $n$ 个单元，一个输出单元，每个单元都有偏置。请返回参数的个数。"
    },
    name: "parameters",
    starter: "function parameters(inputs, L, n) {\n  return 0;\n}",
    solution:
      "function parameters(inputs, L, n) {\n  const first = inputs * n + n;\n  const between = (L - 1) * (n * n + n);\n  return first + between + n + 1;\n}",
    hints: [
      {
        en: "A layer of $n$ units has $n$ weights for each of its inputs, and $n$ biases.",
        zh: "$n$ 个单元的层，每个输入有 $n$ 个权重，另有 $n$ 个偏置。"
      },
      {
        en: "Between $L$ hidden layers there are $L - 1$ matrices of $n \\times n$.",
        zh: "$L$ 个隐藏层之间有 $L - 1$ 个 $n \\times n$ 的矩阵。"
      }
    ],
    cases: [
      [2, 1, 62],
      [2, 4, 8],
      [3, 2, 5],
      [784, 3, 100]
    ],
    wanted: (D: number, L: number, n: number) => D * n + n + (L - 1) * (n * n + n) + n + 1,
    starts: () => 0,
    mistakes: [
      {
        is: (D, L, n) => D * n + n + L * (n * n + n) + n + 1,
        says: {
          en: "One layer too many: between L layers there are L − 1 matrices.",
          zh: "多了一层：L 层之间只有 L − 1 个矩阵。"
        }
      },
      {
        is: (D, L, n) => D * n + (L - 1) * n * n + n,
        says: {en: "The biases are missing.", zh: "漏了偏置。"}
      },
      {
        is: (D, L, n) => D * n + (L - 1) * n * n + n + 1,
        says: {
          en: "Only the output unit has its bias; the hidden units have one each, too.",
          zh: "只算了输出单元的偏置；隐藏单元也各有一个。"
        }
      },
      {
        is: (D, L, n) => D * n + n + (L - 1) * (n * n + n),
        says: {
          en: "The output unit is missing: n weights and a bias.",
          zh: "漏了输出单元：n 个权重和一个偏置。"
        }
      },
      {
        is: (D, L, n) => L * (D * n + n) + n + 1,
        says: {
          en: "Only the first layer sees the inputs; the others see n units.",
          zh: "只有第一层看到输入，其余各层看到 n 个单元。"
        }
      }
    ],
    right: {
      en: "Right. A layer more costs n² + n, whatever the input; one more unit costs in every layer.",
      zh: "对。多一层要 n² + n 个，与输入无关；多一个单元，则每一层都要增加参数。"
    }
  }),

  numberExercise({
    id: "lines-needed",
    title: {en: "How many units for 1,000 pieces?", zh: "1,000 个区域要几个单元？"},
    task: {
      en: "One hidden layer of ReLU units on two inputs. What is the least number of units with which the plane can have 1,000 pieces or more? Derive it from the formula for $R$.",
      zh: "两个输入、一个隐藏层的 ReLU 网络。至少要几个单元，平面才可能有 1,000 个或更多的区域？请由 $R$ 的公式推出。"
    },
    name: "unitsNeeded",
    starter: "const unitsNeeded = 0;",
    solution:
      "// 1 + K + K(K − 1)/2 ≥ 1000: K(K + 1) ≥ 1998 | zh: 由 1 + K + K(K − 1)/2 ≥ 1000 得 K(K + 1) ≥ 1998\nconst unitsNeeded = Math.ceil((-1 + Math.sqrt(1 + 4 * 1998)) / 2);",
    hints: [
      {en: "$1 + K + K(K-1)/2 = 1 + K(K+1)/2$.", zh: "先化简：$1 + K + K(K-1)/2 = 1 + K(K+1)/2$。"},
      {
        en: "So $K(K+1) \\ge 1998$. Try numbers near $\\sqrt{1998}$.",
        zh: "所以 $K(K+1) \\ge 1998$。在 $\\sqrt{1998}$ 附近试试。"
      }
    ],
    answer: 45,
    mistakes: [
      {
        is: 44,
        says: {en: "44 lines make 991 pieces at most.", zh: "44 条直线至多切出 991 个区域。"}
      },
      {
        is: 999,
        says: {
          en: "That is the count along a line, where each unit adds one piece. In the plane the lines cross.",
          zh: "那是一条直线上的数目，每个单元多一段。在平面上直线会相交。"
        }
      },
      {
        is: 500,
        says: {
          en: "Each line can cut all those before it, not only two pieces.",
          zh: "每条直线可以切过之前所有的直线，不只切开两个区域。"
        }
      },
      {
        is: 10,
        says: {
          en: "2¹⁰ pieces would need every line to halve every piece; in a plane it cannot.",
          zh: "2¹⁰ 个区域要求每条直线把每个区域都切成两半，在平面上做不到。"
        }
      }
    ],
    otherwise: {
      en: "How many pieces does the formula give for your number?",
      zh: "用你的数，公式给出多少个区域？"
    },
    right: {
      en: "Right: 45 lines make up to 1,036. Ten layers of two units, 20 units in all, would make 1,024, though along a line.",
      zh: "对：45 条直线至多切出 1,036 个区域。十层、每层两个单元，一共 20 个单元，就能有 1,024 段，不过是在一条直线上。"
    }
  })
];
