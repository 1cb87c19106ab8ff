import {type Exercise, notAnswered, verdictOf, Wrong} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {readLike} from "../lib/exercises/compare.js";
import {named} from "../lib/exercises/reading.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatNumber} from "../lib/figures/number-format.js";

type Row = readonly number[];
const dot = (a: Row, b: Row) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);
/** Column k of a matrix times a vector. */
const columnDot = (W: readonly Row[], k: number, v: Row) =>
  v.reduce((sum, value, j) => sum + value * W[j]![k]!, 0);
const outer = (a: Row, b: Row) => a.map(left => b.map(right => left * right));

const relu = (z: number) => Math.max(0, z);
/** The first of some numbers, and by how much each further one differs from the one before. */
const changesOf = (values: Row) => values.map((value, k) => value - (k > 0 ? values[k - 1]! : 0));

/** What the nine numbers answer at a corner: two units with two weights and a bias, then two weights and a bias. */
function answerAt([a, b, c, d, e, f, u, v, w]: readonly number[], x1: number, x2: number): number {
  return u! * relu(a! * x1 + b! * x2 + c!) + v! * relu(d! * x1 + e! * x2 + f!) + w!;
}

const corners = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0]
] as const;

/** Wrong sets of weights that are often tried, and what each gets told. */
const xorMistakes = [
  {
    values: [1, 1, 0, 0, 0, 0, 1, 0, 0],
    says: {
      en: "One unit alone only adds up. The second has to take something back at (1, 1).",
      zh: "只有一个单元就只会相加。第二个单元要在 (1, 1) 处减回来。"
    }
  },
  {
    values: [1, 1, 0, 1, 1, 0, 1, -2, 0],
    says: {
      en: "Both units are the same. A bias of −1 keeps the second silent until both inputs are 1.",
      zh: "两个单元一模一样。给第二个 −1 的偏置，它就只在两个输入都是 1 时才响应。"
    }
  },
  {
    values: [1, 1, 0, 1, 1, -1, 1, 2, 0],
    says: {
      en: "The second unit adds where it should take away: its weight has to be negative.",
      zh: "第二个单元该减的地方加了：它的权重应当是负的。"
    }
  },
  {
    values: [1, 1, 0, 1, 1, -1, 1, -1, 0],
    says: {
      en: "Nearly: at (1, 1) the first unit gives 2, and only 1 is taken back.",
      zh: "差一点：在 (1, 1) 处第一个单元给出 2，只减回了 1。"
    }
  }
];

const xorByHand: Exercise = {
  id: "xor-by-hand",
  title: {en: "Corners by hand", zh: "手工分开四个角"},
  task: {
    en:
      "*Exclusive or* is 1 where exactly one of two inputs is 1. No single line parts its corners; two ReLU units do. Write nine numbers: two weights and a bias of the first unit, the same of the second, then the two weights and the bias of a linear output, " +
      "so that the network answers 0, 1, 1, 0 at (0, 0), (0, 1), (1, 0), (1, 1).",
    zh:
      "**异或**：两个输入中恰有一个是 1 时为 1，否则为 0。没有一条直线能分开它的四个角，两个 ReLU 单元却可以。请写出九个数：第一个单元的两个权重和偏置，第二个单元的两个权重和偏置，最后是线性输出的两个权重和偏置，" +
      "使网络在 (0, 0)、(0, 1)、(1, 0)、(1, 1) 处分别输出 0、1、1、0。"
  },
  declares: ["xorWeights"],
  starter: "const xorWeights = [0, 0, 0, 0, 0, 0, 0, 0, 0];",
  solution:
    "// h₁ = x₁ + x₂, h₂ = ReLU(x₁ + x₂ − 1), y = h₁ − 2h₂\nconst xorWeights = [1, 1, 0, 1, 1, -1, 1, -2, 0];",
  hints: [
    {
      en: "Let both units see the sum $x_1 + x_2$. It is 0, 1, 1, 2 at the corners, and 0, 1, 1, 0 is wanted.",
      zh: "让两个单元都计算 $x_1 + x_2$。它在四个角是 0、1、1、2，而要的是 0、1、1、0。"
    },
    {
      en: "The first unit passes the sum on. The second, with the bias −1, is silent except at (1, 1), where it gives 1.",
      zh: "第一个单元原样传出这个和。第二个单元的偏置取 −1，除 (1, 1) 处给出 1 之外都不响应。"
    },
    {
      en: "So 2 has to be taken back there: the output's weights are 1 and −2.",
      zh: "所以那里要减回 2：输出的权重是 1 和 −2。"
    }
  ],
  right: {
    en: "Right. Without both ReLUs it would be a plane, and no plane goes through these four values.",
    zh: "对。要是两个单元都没有 ReLU，它就是一个平面，而没有平面能经过这四个值。"
  },
  check: ({xorWeights}) =>
    verdictOf(() => {
      const weights = readLike(new Array<number>(9).fill(0), xorWeights, named("xorWeights")) as number[];
      if (weights.every(weight => weight === 0)) return notAnswered;
      const wrong = corners.find(([x1, x2, wanted]) => Math.abs(answerAt(weights, x1, x2) - wanted) > 1e-6);
      if (!wrong) return {state: "right", sentence: xorByHand.right};
      const [x1, x2, wanted] = wrong;
      const got = formatNumber(answerAt(weights, x1, x2));
      const known = xorMistakes.find(({values}) => values.every((value, k) => value === weights[k]))?.says;
      throw new Wrong({
        en: `At (${x1}, ${x2}) it answers ${got}; ${wanted} is wanted.${known ? ` ${known.en}` : ""}`,
        zh: `在 (${x1}, ${x2}) 处输出是 ${got}，应为 ${wanted}。${known ? known.zh : ""}`
      });
    }),
  mistakes: xorMistakes.map(({values, says}) => ({values: {xorWeights: values}, says}))
};

/** Points in the middle, which a unit should tell from those at the corners of a square. */
const middleAndCorners = [
  ...(
    [
      [0.3, 0],
      [-0.3, 0],
      [0, 0.3],
      [0, -0.3]
    ] as const
  ).map(([x1, x2]) => ({x1, x2, inside: true})),
  ...(
    [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1]
    ] as const
  ).map(([x1, x2]) => ({x1, x2, inside: false}))
];

/** How many of the eight points a line has right, and the first that it has not. */
function byLine([w1, w2, b]: readonly number[]) {
  const wrong = middleAndCorners.filter(({x1, x2, inside}) => w1! * x1 + w2! * x2 + b! > 0 !== inside);
  return {right: middleAndCorners.length - wrong.length, wrong: wrong[0]};
}

/** Wrong lines that are often tried, and what each gets told. */
const lineMistakes = [
  {
    values: [1, 0, 0],
    says: {
      en: "A line through the middle divides the inner points too.",
      zh: "穿过中心的直线，把里面的点也分开了。"
    }
  },
  {
    values: [1, 1, 1],
    says: {
      en: "All inner points are right, but aslant a line cuts off one corner only.",
      zh: "里面的点全对了，可是斜着切只切下一个角。"
    }
  },
  {
    values: [0, 0, 1],
    says: {
      en: "Without weights it says “inside” everywhere.",
      zh: "权重都为 0，它处处都判为“在里面”。"
    }
  },
  {
    values: [1, 0, -0.5],
    says: {
      en: "The line lies on the other side of the inner points, or its sign is turned: it says “outside” of all four.",
      zh: "直线落在了里面那些点的另一侧，或者符号反了：四个里面的点它都判为“在外面”。"
    }
  }
];

const bestLine: Exercise = {
  id: "best-line",
  title: {en: "What a line can do", zh: "一条直线能做到什么"},
  task: {
    en:
      "Four points lie inside, at (±0.3, 0) and (0, ±0.3), and four outside, at the corners (±1, ±1). A single unit says “inside” where $w_1 x_1 + w_2 x_2 + b > 0$. " +
      "Write three numbers, $w_1$, $w_2$ and $b$, with which it has as many of the eight right as a line can, and prove to yourself that no line has more.",
    zh:
      "四个点在里面：(±0.3, 0) 和 (0, ±0.3)；四个在外面：四个角 (±1, ±1)。单个单元在 $w_1 x_1 + w_2 x_2 + b > 0$ 处判为“在里面”。" +
      "请写出三个数 $w_1$、$w_2$、$b$，使八个点里分对的个数达到直线所能达到的最大值；再自己证明，没有直线能分对更多。"
  },
  declares: ["line"],
  starter: "const line = [0, 0, 0];",
  solution:
    "// upright at x₁ = −0.5: two corners are cut off | zh: 竖直，在 x₁ = −0.5 处：切下两个角\nconst line = [1, 0, 0.5];",
  hints: [
    {
      en: "Keep all inner points on one side. How many corners can a line have on the other?",
      zh: "让里面的点都在同一侧。直线的另一侧最多能有几个角？"
    },
    {
      en: "For the proof: two opposite inner points have their middle at (0, 0). Two opposite corners too.",
      zh: "证明时想一想：相对的两个里面的点，中点是 (0, 0)；相对的两个角，中点也是。"
    },
    {
      en: "Cut off one side of the square: $x_1 > -0.5$.",
      zh: "切下正方形的一条边：$x_1 > -0.5$。"
    }
  ],
  right: {
    en: "Right: six. With seven right, one group would be complete and the other would lack at most one, so each would hold two opposite points. Their middles are the same place, (0, 0), and it would have to lie on both sides.",
    zh: "对：六个。要是分对七个，就有一组齐全，另一组至多缺一个，于是两组里都有一对相对的点。它们的中点都是 (0, 0)，这一点就得同时在直线的两侧。"
  },
  check: ({line}) =>
    verdictOf(() => {
      const weights = readLike(new Array<number>(3).fill(0), line, named("line")) as number[];
      if (weights.every(weight => weight === 0)) return notAnswered;
      const {right, wrong} = byLine(weights);
      if (right >= 6 || !wrong) return {state: "right", sentence: bestLine.right};
      const at = `(${formatNumber(wrong.x1)}, ${formatNumber(wrong.x2)})`;
      const known = lineMistakes.find(({values}) => values.every((value, k) => value === weights[k]))?.says;
      const whole = {
        en: `It has ${right} of 8 right; a line can have more. At ${at} it says “${wrong.inside ? "outside" : "inside"}”.`,
        zh: `8 个里分对 ${right} 个，直线还能做得更好。在 ${at} 处它判为“${wrong.inside ? "在外面" : "在里面"}”。`
      };
      throw new Wrong(known ? {en: `${whole.en} ${known.en}`, zh: whole.zh + known.zh} : whole);
    }),
  mistakes: lineMistakes.map(({values, says}) => ({values: {line: values}, says}))
};

/** The loss of two layers of one unit each. */
const twoLayerLoss = (x: number, w1: number, w2: number, y: number) => (w2 * Math.tanh(w1 * x) - y) ** 2;

export const exercises: readonly Exercise[] = [
  xorByHand,

  bestLine,

  functionExercise({
    id: "two-layers-back",
    title: {en: "Back through two layers", zh: "穿过两层往回走"},
    task: {
      en:
        "Two layers of one unit: $\\cy{h} = \\tanh(w_1 \\cx{x})$ and $\\cy{\\hat y} = w_2 \\cy{h}$, with the loss $(\\cy{\\hat y} - \\ct{y})^2$. " +
        "Return its derivatives by $w_1$ and $w_2$ as a list of two numbers.",
      zh:
        "两层，各一个单元：$\\cy{h} = \\tanh(w_1 \\cx{x})$，$\\cy{\\hat y} = w_2 \\cy{h}$，损失为 $(\\cy{\\hat y} - \\ct{y})^2$。" +
        "请返回损失对 $w_1$ 和 $w_2$ 的导数，写成两个数的列表。"
    },
    name: "twoLayersBack",
    starter: "function twoLayersBack(x, w1, w2, y) {\n  return [0, 0];\n}",
    solution:
      "function twoLayersBack(x, w1, w2, y) {\n  const h = Math.tanh(w1 * x);\n  const dyHat = 2 * (w2 * h - y);\n  const dz = dyHat * w2 * (1 - h ** 2);\n  return [dz * x, dyHat * h];\n}",
    hints: [
      {
        en: "Begin at the end: $\\partial L / \\partial \\hat y = 2(\\hat y - y)$.",
        zh: "从末尾开始：$\\partial L / \\partial \\hat y = 2(\\hat y - y)$。"
      },
      {
        en: "A product sends each factor the other one: $w_2$ gets it times $h$, and $h$ gets it times $w_2$.",
        zh: "乘法的导数：$\\partial L / \\partial w_2$ 是后面传来的导数乘 $h$，$\\partial L / \\partial h$ 是它乘 $w_2$。"
      },
      {
        en: "Through tanh it is multiplied by $1 - h^2$, and $w_1$ meets the input: times $x$.",
        zh: "穿过 tanh 时乘以 $1 - h^2$，而 $w_1$ 乘的是输入：再乘 $x$。"
      }
    ],
    cases: [
      [1, 0.5, 2, 0],
      [-2, 0.3, -1, 1],
      [0.5, -1, 0.7, -0.5]
    ],
    wanted: (x: number, w1: number, w2: number, y: number) =>
      Array.from(centralDifferences(([a, b]) => twoLayerLoss(x, a!, b!, y), [w1, w2])),
    starts: () => [0, 0],
    mistakes: [
      {
        is: (x, w1, w2, y) => {
          const h = Math.tanh(w1 * x);
          const dyHat = 2 * (w2 * h - y);
          return [dyHat * w2 * x, dyHat * h];
        },
        says: {en: "The slope of tanh, 1 − h², is missing.", zh: "漏掉了 tanh 的斜率 1 − h²。"}
      },
      {
        is: (x, w1, w2, y) => {
          const h = Math.tanh(w1 * x);
          const dyHat = 2 * (w2 * h - y);
          return [dyHat * (1 - h ** 2) * x, dyHat * h];
        },
        says: {
          en: "On its way to the first layer the gradient passes w₂: multiply by it.",
          zh: "梯度传到第一层要经过 w₂：应乘上它。"
        }
      },
      {
        is: (x, w1, w2, y) => {
          const h = Math.tanh(w1 * x);
          const dyHat = 2 * (w2 * h - y);
          return [dyHat * h, dyHat * w2 * (1 - h ** 2) * x];
        },
        says: {en: "The two are exchanged: first w₁, then w₂.", zh: "两个颠倒了：先 w₁，后 w₂。"}
      },
      {
        is: (x, w1, w2, y) => {
          const h = Math.tanh(w1 * x);
          const dyHat = w2 * h - y;
          return [dyHat * w2 * (1 - h ** 2) * x, dyHat * h];
        },
        says: {en: "The 2 of the square is missing.", zh: "平方求导的 2 漏掉了。"}
      },
      {
        is: (x, w1, w2, y) => {
          const h = Math.tanh(w1 * x);
          const dyHat = 2 * (w2 * h - y);
          return [dyHat * w2 * (1 - h ** 2), dyHat * h];
        },
        says: {
          en: "w₁ is multiplied by the input: so is its gradient.",
          zh: "w₁ 乘的是输入，它的梯度也要乘输入。"
        }
      }
    ],
    right: {
      en: "Right. That is back-propagation; more layers repeat the middle line.",
      zh: "对。这就是反向传播；层数再多，也只是重复中间那一行。"
    }
  }),

  functionExercise({
    id: "straight-pieces",
    title: {en: "A curve of ReLU units", zh: "用 ReLU 单元拼出曲线"},
    task: {
      en:
        "The list `y` holds the values $y_0, \\dots, y_N$ of a curve at $0, 1/N, 2/N, \\dots, 1$. A network of $N$ ReLU units with kinks at $0, 1/N, \\dots, (N-1)/N$ answers " +
        "$\\cy{\\hat y} = y_0 + \\sum_{k=0}^{N-1} \\cw{w_k} \\max(0, \\cx{x} - k/N)$. " +
        "Return the weights $\\cw{w_0}, \\dots, \\cw{w_{N-1}}$ with which it goes through all the values, straight from each to the next.",
      zh:
        "列表 `y` 是一条曲线在 $0, 1/N, 2/N, \\dots, 1$ 处的值 $y_0, \\dots, y_N$。一个网络有 $N$ 个 ReLU 单元，拐点在 $0, 1/N, \\dots, (N-1)/N$，输出为 " +
        "$\\cy{\\hat y} = y_0 + \\sum_{k=0}^{N-1} \\cw{w_k} \\max(0, \\cx{x} - k/N)$。" +
        "请返回权重 $\\cw{w_0}, \\dots, \\cw{w_{N-1}}$，使它经过所有这些值，相邻两个之间是直线。"
    },
    name: "weightsThrough",
    starter: "function weightsThrough(y) {\n  return y.slice(1).map(() => 0);\n}",
    solution:
      "function weightsThrough(y) {\n  const N = y.length - 1;\n  const w = [];\n  let before = 0; // the slope so far | zh: 到此为止的斜率\n  for (let k = 0; k < N; ++k) {\n    const slope = N * (y[k + 1] - y[k]);\n    w[k] = slope - before;\n    before = slope;\n  }\n  return w;\n}",
    hints: [
      {
        en: "Between $k/N$ and $(k+1)/N$ the units $0$ to $k$ are on. What is the slope of the network there?",
        zh: "在 $k/N$ 与 $(k+1)/N$ 之间，第 $0$ 到第 $k$ 个单元开着。网络在那里的斜率是多少？"
      },
      {
        en: "It is $\\cw{w_0} + \\dots + \\cw{w_k}$, and should be $N (y_{k+1} - y_k)$.",
        zh: "斜率是 $\\cw{w_0} + \\dots + \\cw{w_k}$，应等于 $N (y_{k+1} - y_k)$。"
      },
      {
        en: "So $\\cw{w_k}$ is the *difference* of two slopes, and $\\cw{w_0}$ the first slope itself.",
        zh: "所以 $\\cw{w_k}$ 是相邻两个斜率之**差**，而 $\\cw{w_0}$ 就是第一个斜率。"
      }
    ],
    cases: [[[0, 1, 0.5]], [[0.2, 0.2, 1, -1, 0]], [[1, 3]], [[0.5, 0.7, 0.6, 0.1, 0.3, 0.9]]],
    // One weight after the other, so that the network meets the next value.
    wanted: (y: Row) => {
      const N = y.length - 1;
      const w: number[] = [];
      for (let k = 0; k < N; ++k) {
        const x = (k + 1) / N;
        const sum = w.reduce((value, weight, n) => value + weight * relu(x - n / N), y[0]!);
        w.push((y[k + 1]! - sum) / (x - k / N));
      }
      return w;
    },
    starts: (y: Row) => y.slice(1).map(() => 0),
    mistakes: [
      {
        is: y => y.slice(1).map((value, k) => (y.length - 1) * (value - y[k]!)),
        says: {
          en: "Those are the slopes; the units before are still on, so each weight is what the slope *changes* by.",
          zh: "这是各段的斜率；前面的单元都还开着，所以每个权重是斜率的**变化量**。"
        }
      },
      {
        is: y => changesOf(y.slice(1).map((value, k) => value - y[k]!)),
        says: {
          en: "A piece is 1/N wide: the slope is N times the difference of the values.",
          zh: "每段宽 1/N：斜率是两值之差的 N 倍。"
        }
      },
      {
        is: y => changesOf(y.slice(1).map((value, k) => y.length * (value - y[k]!))),
        says: {
          en: "The list has N + 1 values: N is one less than its length.",
          zh: "列表有 N + 1 个值：N 等于长度减 1。"
        }
      },
      {
        is: y =>
          changesOf(y.slice(1).map((value, k) => (y.length - 1) * (value - y[k]!))).map((w, k) =>
            k > 0 ? -w : w
          ),
        says: {
          en: "From the second on the sign is turned: the new slope less the old one.",
          zh: "从第二个起符号反了：应是新斜率减去旧斜率。"
        }
      }
    ],
    right: {
      en: "Right: changes of the slope. If the curve rises or falls by at most M per unit, the pieces miss it by at most M/2N, and if it is smooth by at most C/8N². With two inputs instead of one there are N² places, with 784 a number one could not write: this is a proof, not a method.",
      zh: "对：权重是斜率的变化量。若曲线的斜率不超过 M，误差至多是 M/2N；若曲线光滑，至多是 C/8N²。有两个输入，就要 N² 个点；784 个输入，点数多得写不下：这是证明，不是实用的方法。"
    }
  }),

  functionExercise({
    id: "matrices-back",
    title: {en: "Back through two matrices", zh: "往回穿过两个矩阵"},
    task: {
      en:
        "$h = \\max(0, \\cw{W_1} \\cx{x})$ and $z = \\cw{W_2} h$, without biases. `dz` holds $\\partial L / \\partial z$. " +
        "Return $\\partial L / \\partial \\cw{W_1}$, in rows as $\\cw{W_1}$ is.\n\nIt is compared with central differences.",
      zh:
        "$h = \\max(0, \\cw{W_1} \\cx{x})$，$z = \\cw{W_2} h$，都没有偏置。`dz` 是 $\\partial L / \\partial z$。" +
        "请返回 $\\partial L / \\partial \\cw{W_1}$，与 $\\cw{W_1}$ 一样按行写。\n\n结果将用中心差分检验。"
    },
    name: "matricesBack",
    starter: "function matricesBack(x, W1, W2, dz) {\n  return W1.map(row => row.map(() => 0));\n}",
    solution:
      "function matricesBack(x, W1, W2, dz) {\n  return W1.map((row, k) => {\n    let sum = 0;\n    for (let d = 0; d < x.length; ++d) sum += row[d] * x[d];\n    let dh = 0;\n    for (let j = 0; j < dz.length; ++j) dh += W2[j][k] * dz[j];\n    const ds = sum > 0 ? dh : 0;\n    return x.map(x_d => ds * x_d);\n  });\n}",
    hints: [
      {
        en: "Go through the units $k$ of the hidden layer; each has one row of $\\cw{W_1}$ and gives one row of the answer.",
        zh: "逐个处理隐藏层的单元 $k$：每个单元对应 $\\cw{W_1}$ 的一行，也给出答案的一行。"
      },
      {
        en: "$h_k$ goes into every $z_j$. All ways are added: $\\partial L / \\partial h_k = \\sum_j W_{2,jk}\\, \\partial L / \\partial z_j$, a *column* of $\\cw{W_2}$.",
        zh: "$h_k$ 进入每一个 $z_j$，各条路径相加：$\\partial L / \\partial h_k = \\sum_j W_{2,jk}\\, \\partial L / \\partial z_j$，用的是 $\\cw{W_2}$ 的一**列**。"
      },
      {
        en: "A ReLU lets it through where its sum was positive. Then weight $(k, d)$ gets this times $\\cx{x_d}$.",
        zh: "只有 ReLU 的输入为正，梯度才传过去。然后权重 $(k, d)$ 得到它乘以 $\\cx{x_d}$。"
      }
    ],
    cases: [
      [
        [1, 2],
        [
          [1, 0.5],
          [-1, 0.25],
          [0.5, -0.125]
        ],
        [
          [2, -1, 1],
          [0.5, 3, -2]
        ],
        [1, -0.5]
      ],
      [
        [-1, 0.5, 2],
        [
          [1, -1, 1],
          [2, 1, 0.25]
        ],
        [
          [1, 2],
          [-3, 1]
        ],
        [0.5, 2]
      ]
    ],
    wanted: (x: Row, W1: readonly Row[], W2: readonly Row[], dz: Row) => {
      const loss = (weights: ArrayLike<number>) => {
        const h = W1.map((_, k) =>
          relu(
            dot(
              x.map((_, d) => weights[k * x.length + d]!),
              x
            )
          )
        );
        return dot(
          dz,
          W2.map(row => dot(row, h))
        );
      };
      const slopes = centralDifferences(loss, W1.flat());
      return W1.map((_, k) => x.map((_, d) => slopes[k * x.length + d]!));
    },
    starts: (...[, W1]) => W1.map(row => row.map(() => 0)),
    mistakes: [
      {
        is: (x, W1, W2, dz) =>
          outer(
            W1.map((_, k) => columnDot(W2, k, dz)),
            x
          ),
        says: {
          en: "A ReLU whose sum was not positive lets nothing back.",
          zh: "ReLU 的输入不为正时，什么也传不回去。"
        }
      },
      {
        is: (x, W1, W2, dz) =>
          outer(
            W1.map((row, k) => columnDot(W2, k, dz) * relu(dot(row, x))),
            x
          ),
        says: {
          en: "The slope of a ReLU is 1 or 0, not its value.",
          zh: "ReLU 的导数是 1 或 0，不是它的值。"
        }
      },
      {
        is: (x, W1, W2, dz) =>
          outer(
            W1.map((row, k) => (dot(row, x) > 0 ? W2[0]![k]! * dz[0]! : 0)),
            x
          ),
        says: {
          en: "h reaches every z, not the first alone: add over all j.",
          zh: "h 影响每一个 z，不只是第一个：要对所有 j 求和。"
        }
      },
      {
        is: (x, W1, W2) =>
          outer(
            W1.map((row, k) => (dot(row, x) > 0 ? W2.reduce((sum, w) => sum + w[k]!, 0) : 0)),
            x
          ),
        says: {en: "The gradient that arrives, dz, is missing.", zh: "漏掉了传来的梯度 dz。"}
      },
      {
        is: (x, W1, W2, dz) =>
          W1.map((row, k) => row.map(w => (dot(row, x) > 0 ? columnDot(W2, k, dz) * w : 0))),
        says: {
          en: "A weight of W₁ meets x: times x_d, not times the weight.",
          zh: "W₁ 的权重乘的是 x：应乘以 x_d，而不是权重。"
        }
      }
    ],
    right: {
      en: "Right. A hundred layers repeat it: a product with the transposed matrix, a gate for each unit, a product with what came in.",
      zh: "对。一百层也只是重复它：乘以转置矩阵，每个单元一道门，再乘以当时的输入。"
    }
  })
];
