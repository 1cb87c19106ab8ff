import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

const relu = (z: number) => Math.max(0, z);
const tent = (x: number) => 2 * relu(x) - 4 * relu(x - 0.5);
const twoFolds = (x: number) => 3 * relu(x) - 6 * relu(x - 1 / 3) + 6 * relu(x - 2 / 3);
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
    const bends = [-3.1, -1.4, 1.3, 2.2].some(start => {
      const [a, b, c] = [0, 0.57, 1.14].map(more => Number(teeth(start + more, 2)));
      return !(Math.abs(a! - 2 * b! + c!) < 1e-6);
    });
    if (!bends) return verdict;
    return {
      state: "wrong",
      sentence: {
        en: "Right on 0 … 1, but far outside it is not linear: no ReLU network does that.",
        zh: "在区间 [0, 1] 上对，但在远处不是线性的：ReLU 网络做不到。"
      }
    };
  }
});

/** The fewest units of L layers of m units each with m to the power L pieces or more. */
function fewest(pieces: number): number {
  const needed = (m: number) => {
    let [L, made] = [0, 1];
    for (; made < pieces; ++L) made *= m;
    return m * L;
  };
  return Math.min(...Array.from({length: pieces - 1}, (_, k) => needed(k + 2)));
}

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
      title: {en: "Fold twice in one layer", zh: "一层折叠两次"},
      task: {
        en:
          "A layer of *three* ReLU units can fold twice: on $0 \\dots 1$ its sum rises from 0 to 1, falls back to 0, and rises to 1 again, in three parts of equal width. " +
          "Find its weights, and return what $L$ such layers make of $\\cx{x}$, one after the other. " +
          "Only `Math.max(0, …)`, multiplications by constants and sums may carry the number from layer to layer; no remainder, no rounding.",
        zh:
          "一层**三个** ReLU 单元可以折叠两次：在区间 $[0, 1]$ 上，它们的和从 0 升到 1，降回 0，再升到 1，三段等宽。" +
          "求出权重，并返回 $\\cx{x}$ 依次经过 $L$ 个这样的层之后的值。" +
          "层与层之间只用 `Math.max(0, …)`、乘以常数和相加，不用取余或取整。"
      },
      name: "teeth",
      starter: "function teeth(x, L) {\n  return 0;\n}",
      solution:
        "function teeth(x, L) {\n  let h = x;\n  for (let l = 0; l < L; ++l) {\n    const a = Math.max(0, h);\n    const b = Math.max(0, h - 1 / 3);\n    const c = Math.max(0, h - 2 / 3);\n    h = 3 * a - 6 * b + 6 * c;\n  }\n  return h;\n}",
      hints: [
        {
          en: "The kinks lie at 0, ⅓ and ⅔: each unit has one of them. Which slopes has the sum between them?",
          zh: "拐点在 0、⅓ 和 ⅔：每个单元一个。拐点之间，和的斜率各是多少？"
        },
        {
          en: "The slopes are 3, −3 and 3. A unit's weight is the *change* of the slope at its kink.",
          zh: "斜率是 3、−3、3。一个单元的权重，是斜率在它的拐点处的**变化量**。"
        },
        {
          en: "So the weights are 3, −6 and 6. What a layer gives is the next layer's input.",
          zh: "所以权重是 3、−6、6。一层的输出是下一层的输入。"
        }
      ],
      cases: [
        [0.2, 1],
        [0.5, 1],
        [0.9, 1],
        [0.3, 2],
        [0.85, 3],
        [0.2, 4]
      ],
      wanted: (x: number, L: number) => times(L, x, twoFolds),
      starts: () => 0,
      mistakes: [
        {
          is: x => twoFolds(x),
          says: {en: "That is one layer, whatever L is.", zh: "不论 L 是多少，这都只有一层。"}
        },
        {
          is: (x, L) => times(L, x, tent),
          says: {
            en: "That is the tent map, which folds once; the third unit has to turn the slope up again.",
            zh: "这是帐篷函数，只折叠一次；第三个单元要让斜率再转为向上。"
          }
        },
        {
          is: (x, L) => times(L, x, h => 3 * relu(h) - 3 * relu(h - 1 / 3) + 3 * relu(h - 2 / 3)),
          says: {
            en: "Between ⅓ and ⅔ it stays level: to turn 3 into −3 takes −6.",
            zh: "在 ⅓ 与 ⅔ 之间它是平的：要把 3 变成 −3，需要 −6。"
          }
        },
        {
          is: (x, L) => times(L, x, h => 3 * relu(h) - 6 * relu(h - 1 / 3) + 3 * relu(h - 2 / 3)),
          says: {
            en: "Behind ⅔ it stays at 0: to turn −3 into 3 takes 6.",
            zh: "过了 ⅔ 它停在 0：要把 −3 变成 3，需要 6。"
          }
        },
        {
          is: (x, L) => times(L, x, h => relu(h) - 2 * relu(h - 1 / 3) + 2 * relu(h - 2 / 3)),
          says: {
            en: "Its top is only ⅓: it has to reach 1, or the next layer sees a third of its way.",
            zh: "顶点只有 ⅓：应升到 1，否则下一层只看到三分之一的路。"
          }
        },
        {
          is: (x, L) => L * twoFolds(x),
          says: {
            en: "You add the layers up; each has to act on what the one before gave.",
            zh: "你把各层加了起来；每一层应作用在前一层的输出上。"
          }
        }
      ],
      right: {
        en: "Right: 3L units make 3ᴸ pieces, where one hidden layer needs 3ᴸ − 1. In the same way m units fold m − 1 times.",
        zh: "对：3L 个单元做出 3ᴸ 段，只有一个隐藏层时要 3ᴸ − 1 个。同理，m 个单元可以折叠 m − 1 次。"
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
    id: "fewest-units",
    title: {en: "The fewest units for so many pieces", zh: "这么多段，最少几个单元？"},
    task: {
      en:
        "A layer of $m \\ge 2$ units can fold $m - 1$ times (exercise 1). So $L$ layers of $m$ units each can have $m^L$ pieces on $0 \\dots 1$. " +
        "Return two numbers: how many units in all such a network needs at least for `pieces` pieces or more, with $m$ and $L$ at their best, and how many one hidden layer needs for as many.",
      zh:
        "一层 $m \\ge 2$ 个单元可以折叠 $m - 1$ 次（练习 1），所以 $L$ 层、每层 $m$ 个单元，在区间 $[0, 1]$ 上可以有 $m^L$ 段。" +
        "请返回两个数：段数不少于 `pieces` 时，$m$ 和 $L$ 取得最好，这样的网络一共至少要几个单元；只用一个隐藏层，又至少要几个。"
    },
    name: "fewestUnits",
    starter: "function fewestUnits(pieces) {\n  return [0, 0];\n}",
    solution:
      "function fewestUnits(pieces) {\n  let deep = Infinity;\n  for (let m = 2; m <= pieces; ++m) {\n    let [L, made] = [0, 1];\n    while (made < pieces) {\n      made *= m;\n      ++L;\n    }\n    deep = Math.min(deep, m * L);\n  }\n  return [deep, pieces - 1];\n}",
    hints: [
      {
        en: "For each $m$ find the least $L$ with $m^L \\ge$ `pieces`, by multiplying until it is enough. It needs $m L$ units.",
        zh: "对每个 $m$，求使 $m^L \\ge$ `pieces` 的最小 $L$：一直乘到够为止。一共要 $m L$ 个单元。"
      },
      {
        en: "Take the least $m L$ of all $m$. Which $m$ would you expect to be good? Per unit $\\ln m / m$ is gained.",
        zh: "在所有 $m$ 中取最小的 $m L$。你估计哪个 $m$ 好？每个单元贡献 $\\ln m / m$。"
      },
      {
        en: "One hidden layer of $K$ units has at most $K$ kinks inside, so `pieces - 1` units.",
        zh: "$K$ 个单元的一个隐藏层至多有 $K$ 个拐点，所以要 `pieces - 1` 个单元。"
      }
    ],
    cases: [[5], [9], [16], [32], [729], [1000], [1025]],
    // All sums of units are tried from below: the most pieces that so many units make.
    wanted: (pieces: number) => {
      let units = 2;
      const most = (count: number) =>
        Math.max(
          ...Array.from({length: count - 1}, (_, k) => k + 2)
            .filter(m => count % m === 0)
            .map(m => m ** (count / m))
        );
      while (most(units) < pieces) ++units;
      return [units, pieces - 1];
    },
    starts: () => [0, 0],
    mistakes: [
      {
        is: pieces => [2 * Math.ceil(Math.log2(pieces) - 1e-9), pieces - 1],
        says: {
          en: "With two units a layer; three or more are sometimes cheaper.",
          zh: "这是每层两个单元；有时每层三个或更多个更省。"
        }
      },
      {
        is: pieces => [3 * Math.ceil(Math.log(pieces) / Math.log(3) - 1e-9), pieces - 1],
        says: {
          en: "With three units a layer. Per unit that is the best, but $L$ is a whole number: other m may overshoot less.",
          zh: "这是每层三个单元。平均到每个单元它最好，但 L 是整数：别的 m 有时多余得更少。"
        }
      },
      {
        is: pieces => [fewest(pieces), pieces],
        says: {
          en: "Pieces are one more than kinks: one hidden layer needs one unit less.",
          zh: "段数比拐点数多一：一个隐藏层可以少一个单元。"
        }
      },
      {
        is: pieces => [pieces - 1, fewest(pieces)],
        says: {en: "The two are exchanged: first the deep network.", zh: "两个颠倒了：先写深层网络的。"}
      }
    ],
    right: {
      en: "Right. Per unit the logarithm of the pieces grows by ln m / m, most at m = e, so by 3 or 2 units a layer; the number of units grows with the logarithm of the pieces, and in one layer with the pieces themselves.",
      zh: "对。平均到每个单元，段数的对数增加 ln m / m，在 m = e 处最大，所以每层 3 个或 2 个最省；单元数随段数的对数增长，只有一层时则随段数本身增长。"
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
        is: (Math.sqrt(1 + 4 * 1998) - 1) / 2,
        says: {
          en: "The equation is solved rightly; the number of units has to be whole: round up.",
          zh: "方程解对了；单元数要取整数：请向上取整。"
        }
      },
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
      en: "The number of units is whole. How many pieces does the formula give for it?",
      zh: "单元数是整数。用你的数，公式给出多少个区域？"
    },
    right: {
      en: "Right: 45 lines make up to 1,036. Ten layers of two units, 20 units in all, would make 1,024, though along a line.",
      zh: "对：45 条直线至多切出 1,036 个区域。十层、每层两个单元，一共 20 个单元，就能有 1,024 段，不过是在一条直线上。"
    }
  })
];
