import {type Bilingual, type Exercise, notAnswered, verdictOf, Wrong} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {readLike} from "../lib/exercises/compare.js";
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

const bitsOfLatch = [
  [0, 0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0, 0],
  [0, 0, 0, 1, 0, 0],
  [0, 1, 1, 0, 1, 0],
  [...Array<number>(10).fill(0), 1, ...Array<number>(40).fill(0)]
];

const early: Bilingual = {
  en: "At the first step $h_0 = 0$ and only $b$ acts: $\\tanh b$ has to be below −0.5, so $b < -0.55$.",
  zh: "第一步 $h_0 = 0$，只有 $b$ 起作用：$\\tanh b$ 要低于 −0.5，即 $b < -0.55$。"
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
  en: text.en.replace(/\$|\\(?=tanh)/g, ""),
  zh: text.zh.replace(/\$|\\(?=tanh)/g, "")
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
      en: "So $\\cw{b} < -0.55$ (that $\\tanh \\cw{b} < -0.5$), then $\\cw{w} > \\cw{u} - \\cw{b}$, and $\\cw{u} > -\\cw{b}$, by so much that tanh brings the state back to where it was; the larger the numbers, the nearer to ±1.",
      zh: "于是 $\\cw{b} < -0.55$（使 $\\tanh \\cw{b} < -0.5$），$\\cw{w} > \\cw{u} - \\cw{b}$，$\\cw{u} > -\\cw{b}$，而且要大得足以让 tanh 把状态带回原处；数取得越大，状态越接近 ±1。"
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

/** Texts of bits that a register has to hold the last three of. */
const bitsOfRegister = [
  [1, 1, 1, 1],
  [0, 1, 0, 0, 1, 1, 0, 1, 0],
  [1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0]
];

const wrongWay: Bilingual = {
  en: "Row o of U says what unit o takes over: is 1 where the unit stands whose value it takes, not where its own goes.",
  zh: "U 的第 o 行说的是第 o 个单元接收谁：不为 0 的一列应是它所接收的单元，而不是它要传给的单元。"
};
const fades: Bilingual = {
  en: "The sign is right, but the value has faded: a weight near 1 shrinks what it hands on, since |tanh z| < |z|. Make it larger.",
  zh: "符号对了，值却衰减了：权重在 1 附近时，每传一次都会变小，因为 |tanh z| < |z|。把权重取大些。"
};
const keeps: Bilingual = {
  en: "A unit that hears itself keeps its old bit; here each takes over another’s at every step.",
  zh: "接收自己的单元会保留旧的一位；这里每一步都要换成别的单元的值。"
};
const notThere: Bilingual = {
  en: "Unit 0 takes the bit just read, unit 1 what unit 0 held before this step, unit 2 what unit 1 held.",
  zh: "单元 0 取刚读的一位，单元 1 取单元 0 上一步的值，单元 2 取单元 1 上一步的值。"
};

const matrixOf = (value: unknown, name: string, rows: number, columns: number): number[][] => {
  const found = readLike(
    Array.from({length: rows}, () => new Array<number>(columns).fill(0)),
    value,
    named(name)
  );
  return found as number[][];
};

const register: Exercise = {
  id: "shift-register",
  title: {en: "Build a shift register", zh: "搭一个移位寄存器"},
  task: {
    en: "Three units without a bias, $\\cy{h_t} = \\tanh(\\cw{W} \\cx{x_t} + \\cw{U} \\cy{h_{t-1}})$, $\\cy{h_0} = 0$, read bits $\\cx{x_t} = -1$ or $+1$. Choose `W` (three rows of one number) and `U` (three rows of three) so that unit 0 has the sign of the bit just read, unit 1 that of the bit before, unit 2 that of the one before it, each with a size above 0.9 as soon as there is such a bit.",
    zh: "三个单元，没有偏置：$\\cy{h_t} = \\tanh(\\cw{W} \\cx{x_t} + \\cw{U} \\cy{h_{t-1}})$，$\\cy{h_0} = 0$，逐位读入 $\\cx{x_t} = -1$ 或 $+1$。请选 `W`（三行，每行一个数）和 `U`（三行三列），使单元 0 与刚读的一位同号，单元 1 与前一位同号，单元 2 与再前一位同号；只要那一位存在，大小都应超过 0.9。"
  },
  starter: "const shifter = {\n  W: [[0], [0], [0]],\n  U: [[0, 0, 0], [0, 0, 0], [0, 0, 0]]\n};",
  solution: "const shifter = {\n  W: [[3], [0], [0]],\n  U: [[0, 0, 0], [3, 0, 0], [0, 3, 0]]\n};",
  hints: [
    {
      en: "Which unit hears the input, and which do not? That is $\\cw{W}$.",
      zh: "哪个单元接收输入，哪些不接收？这就定出 $\\cw{W}$。"
    },
    {
      en: "Row $o$ of $\\cw{U}$ says what unit $o$ hears of the state before: row 1 only unit 0, row 2 only unit 1, row 0 nothing.",
      zh: "$\\cw{U}$ 的第 $o$ 行说明单元 $o$ 接收上一步状态中的哪些：第 1 行只有单元 0，第 2 行只有单元 1，第 0 行什么也没有。"
    },
    {
      en: "How large? With $\\cw{u} = 1$ each step shrinks the value; $\\tanh(3 \\tanh 3)$ is still 0.995.",
      zh: "取多大？$\\cw{u} = 1$ 时每一步都会缩小；$\\tanh(3 \\tanh 3)$ 仍有 0.995。"
    }
  ],
  right: {
    en: "Right: five bits a letter need five times as many units, so sixteen units hold three letters. No training has found these weights.",
    zh: "对：一个字符五位，单元数就要五倍，所以十六个单元装得下三个字符。而训练并没有找到这样的权重。"
  },
  declares: ["shifter"],
  check: ({shifter: value}) =>
    verdictOf(() => {
      const {W: w, U: u} = (value ?? {}) as {W?: unknown; U?: unknown};
      const W = matrixOf(w, "shifter.W", 3, 1);
      const U = matrixOf(u, "shifter.U", 3, 3);
      if ([...W, ...U].flat().every(value => value === 0)) return notAnswered;
      for (const bits of bitsOfRegister) {
        let h = [0, 0, 0];
        for (let t = 0; t < bits.length; ++t) {
          const x = 2 * bits[t]! - 1;
          h = W.map((w, o) => Math.tanh(w[0]! * x + dot(U[o]!, h)));
          for (let d = 0; d <= Math.min(t, 2); ++d) {
            const wanted = 2 * bits[t - d]! - 1;
            if (h[d]! * wanted > 0.9) continue;
            const own = U.some((row, o) => row[o] !== 0);
            const why = own
              ? keeps
              : h[d]! * wanted > 0
                ? fades
                : U[0]![1] !== 0 || U[1]![2] !== 0
                  ? wrongWay
                  : notThere;
            const read = bits.slice(0, t + 1).join(" ");
            throw new Wrong({
              en: `After the bits ${read}, unit ${d} is ${formatNumber(h[d]!)}, but ${wanted > 0 ? "above 0.9" : "below −0.9"} is wanted. ${why.en}`,
              zh: `读完 ${read} 后，单元 ${d} 是 ${formatNumber(h[d]!)}，应当${wanted > 0 ? "高于 0.9" : "低于 −0.9"}。${why.zh}`
            });
          }
        }
      }
      return {state: "right", sentence: register.right};
    }),
  mistakes: [
    {
      values: {
        shifter: {
          W: [[3], [0], [0]],
          U: [
            [0, 3, 0],
            [0, 0, 3],
            [0, 0, 0]
          ]
        }
      },
      says: wrongWay
    },
    {
      values: {
        shifter: {
          W: [[3], [0], [0]],
          U: [
            [0, 0, 0],
            [1, 0, 0],
            [0, 1, 0]
          ]
        }
      },
      says: fades
    },
    {
      values: {
        shifter: {
          W: [[3], [0], [0]],
          U: [
            [3, 0, 0],
            [0, 3, 0],
            [0, 0, 3]
          ]
        }
      },
      says: keeps
    },
    {
      values: {
        shifter: {
          W: [[3], [3], [3]],
          U: [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0]
          ]
        }
      },
      says: notThere
    }
  ]
};

/** A step of a linear recurrence, h ← M h + a, as two rows of three numbers: those of M, then that of a. */
type Affine = Matrix;
const joinedBy = (
  matrix: (M: Matrix, N: Matrix) => Matrix,
  vector: (M: Matrix, a: Vector, N: Matrix, b: Vector) => Vector
) => {
  return (first: Affine, second: Affine): Affine => {
    const [M, N] = [first, second].map(rows => rows.map(row => row.slice(0, 2))) as unknown as [
      Matrix,
      Matrix
    ];
    const [a, b] = [first, second].map(rows => rows.map(row => row[2]!)) as unknown as [Vector, Vector];
    const sum = vector(M, a, N, b);
    return matrix(M, N).map((row, o) => [...row, sum[o]!]);
  };
};
const added = (a: Vector, b: Vector) => a.map((value, o) => value + b[o]!);
const applied = (M: Matrix, v: Vector) => M.map(row => dot(row, v));

const numberByNumber: Bilingual = {
  en: "You multiplied number by number; the product is one of matrices: h₁ reaches each unit of h₃ on two paths.",
  zh: "你做的是逐元素相乘；这里是矩阵乘积：h₁ 沿两条路径到达 h₃ 的每个单元。"
};
export const exercises: readonly Exercise[] = [
  latch,

  register,

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

  functionExercise({
    id: "power-with-ones",
    title: {en: "Why powers grow before they vanish", zh: "幂为什么先增大，后消失"},
    task: {
      en: "The page finds the powers of a matrix of two rows, $r I + S$ with $S^2 = 0$. Now three units in a row: $A = r I + S$, where $S$ has 1 just above the diagonal and 0 elsewhere, so that $S^3 = 0$. Derive $A^d$ and return its first row, three numbers, without a loop.",
      zh: "正文求了两行的矩阵 $r I + S$（$S^2 = 0$）的幂。现在是三个单元排成一列：$A = r I + S$，$S$ 在对角线正上方是 1，其余为 0，所以 $S^3 = 0$。请推导 $A^d$，并返回它的第一行（三个数），不用循环。"
    },
    name: "firstRow",
    starter: "function firstRow(r, d) {\n  return [0, 0, 0];\n}",
    solution:
      "function firstRow(r, d) {\n  // the binomial theorem: rI and S commute | zh: 二项式定理：rI 与 S 可交换\n  return [r ** d, d * r ** (d - 1), ((d * (d - 1)) / 2) * r ** (d - 2)];\n}",
    hints: [
      {
        en: "$r I$ commutes with every matrix, so the binomial theorem holds: $(r I + S)^d = \\sum_k \\binom{d}{k} r^{d-k} S^k$.",
        zh: "$r I$ 与任何矩阵可交换，所以二项式定理成立：$(r I + S)^d = \\sum_k \\binom{d}{k} r^{d-k} S^k$。"
      },
      {
        en: "Which terms are left? $S$ moves the 1s one place up, $S^2$ has a single 1 in the corner, $S^3 = 0$.",
        zh: "哪些项留下来？$S$ 的 1 在对角线上方一格，$S^2$ 只剩右上角一个 1，$S^3 = 0$。"
      },
      {
        en: "In numbers: $\\binom{d}{0} = 1$, $\\binom{d}{1} = d$, $\\binom{d}{2} = d (d - 1) / 2$.",
        zh: "写成数：$\\binom{d}{0} = 1$，$\\binom{d}{1} = d$，$\\binom{d}{2} = d (d - 1) / 2$。"
      }
    ],
    cases: [
      [0.8, 1],
      [0.9, 2],
      [0.8, 5],
      [1.1, 7]
    ] as [number, number][],
    wanted: (r: number, d: number) => [r ** d, d * r ** (d - 1), ((d * (d - 1)) / 2) * r ** (d - 2)],
    starts: () => [0, 0, 0],
    mistakes: [
      {
        is: (r, d) => [r ** d, d * r ** (d - 1), d * (d - 1) * r ** (d - 2)],
        says: {
          en: "The corner counts pairs of steps, and each pair once: d (d − 1) / 2.",
          zh: "右上角数的是“从 d 步里选两步”，每一对只算一次：d (d − 1) / 2。"
        }
      },
      {
        is: (r, d) => [r ** d, d * r ** d, ((d * (d - 1)) / 2) * r ** d],
        says: {
          en: "A step that S takes is not taken by rI: one factor r is missing for each S.",
          zh: "S 走的那一步就不再乘 r：每有一个 S，就少一个因子 r。"
        }
      },
      {
        is: (r, d) => [r ** d, r ** (d - 1), r ** (d - 2)],
        says: {
          en: "The binomial coefficients are missing: S may be taken at any of the d steps.",
          zh: "缺了二项式系数：S 可以出现在 d 步中的任何一步。"
        }
      },
      {
        is: (r, d) => [r ** d, d * r ** (d - 1), 0],
        says: {
          en: "That is the case S² = 0, of two rows; with three, S² has a 1 in the corner.",
          zh: "这是 S² = 0，即两行的情形；三行时 S² 的右上角还有一个 1。"
        }
      },
      {
        is: (r, d) => [r ** d, 1, 1],
        says: {
          en: "You raised each number by itself; the power is one of matrices.",
          zh: "你对每个数各自求了幂；这里是矩阵的幂。"
        }
      }
    ],
    right: {
      en: "Right: a power of d times r to the d. The power of d wins at first, the exponential in the end, for any r below 1: this is Gelfand’s formula on an example.",
      zh: "对：d 的幂乘以 r 的 d 次方。只要 r 小于 1，开始时前者占上风，最后总是指数胜出：这就是盖尔范德公式的一个例子。"
    }
  }),

  functionExercise({
    id: "join-steps",
    title: {en: "Two steps are one", zh: "两步并成一步"},
    task: {
      en: "Without the tanh a step is $h \\leftarrow M h + a$. It is written as two rows of three numbers: those of the matrix $M$, then that of $a$. Derive what two such steps, `first` and then `second`, do together, and return them as one, in the same form. (A parallel scan joins all steps in this way, pair by pair.)",
      zh: "没有 tanh，一步就是 $h \\leftarrow M h + a$，写成两行、每行三个数：前两个是矩阵 $M$ 的，第三个是 $a$ 的。请推导先走 `first`、再走 `second` 合起来是怎样的一步，并用同样的形式返回。（并行扫描就这样把所有的步两两合并。）"
    },
    name: "joinSteps",
    starter: "function joinSteps(first, second) {\n  return [[0, 0, 0], [0, 0, 0]];\n}",
    solution:
      "function joinSteps(first, second) {\n  // P (M h + a) + b = P M h + (P a + b)\n  return second.map(([p, q, b]) => {\n    const [[m00, m01, a0], [m10, m11, a1]] = first;\n    return [p * m00 + q * m10, p * m01 + q * m11, p * a0 + q * a1 + b];\n  });\n}",
    hints: [
      {
        en: "Call the first step $M, a$ and the second $P, b$. Put $M h + a$ in the place of $h$ in $P h + b$.",
        zh: "把第一步记作 $M, a$，第二步记作 $P, b$。在 $P h + b$ 里用 $M h + a$ 代替 $h$。"
      },
      {
        en: "$P (M h + a) + b = P M\\, h + (P a + b)$: the matrix is $P M$, the later one at the left; the vector is $P a + b$.",
        zh: "$P (M h + a) + b = P M\\, h + (P a + b)$：矩阵是 $P M$，后一步在左边；向量是 $P a + b$。"
      },
      {
        en: "Row $o$ of the result needs row $o$ of `second` and all of `first`.",
        zh: "结果的第 $o$ 行要用 `second` 的第 $o$ 行和整个 `first`。"
      }
    ],
    cases: [
      [
        [
          [0.5, -1, 2],
          [0.2, 0.3, -1]
        ],
        [
          [0.1, 0.9, 0.5],
          [-0.4, 0.6, 3]
        ]
      ],
      [
        [
          [1, 2, 0],
          [3, 4, 1]
        ],
        [
          [0, 1, -2],
          [-1, 2, 0.5]
        ]
      ]
    ] as [Affine, Affine][],
    wanted: joinedBy(
      (M, N) => product(N, M),
      (_M, a, N, b) => added(applied(N, a), b)
    ),
    starts: () => [
      [0, 0, 0],
      [0, 0, 0]
    ],
    mistakes: [
      {
        is: joinedBy(
          (M, N) => product(M, N),
          (M, a, _N, b) => added(applied(M, b), a)
        ),
        says: {
          en: "That takes the second step first: the later matrix stands at the left.",
          zh: "这是先走第二步：后一步的矩阵在左边。"
        }
      },
      {
        is: joinedBy(
          (M, N) => product(N, M),
          (_M, a, _N, b) => added(a, b)
        ),
        says: {
          en: "What the first step has added goes through the second one’s matrix too: P a + b.",
          zh: "第一步加上的 a 也要经过第二步的矩阵：P a + b。"
        }
      },
      {
        is: joinedBy(
          (M, N) => product(M, N),
          (_M, a, N, b) => added(applied(N, a), b)
        ),
        says: {
          en: "The vector is right; the product of the matrices is turned round.",
          zh: "向量对了；矩阵乘积的次序反了。"
        }
      },
      {
        is: joinedBy(
          (M, N) => M.map((row, o) => row.map((value, k) => value * N[o]![k]!)),
          (_M, a, N, b) => added(applied(N, a), b)
        ),
        says: {
          en: "You multiplied number by number; two maps after each other are a product of matrices.",
          zh: "你做的是逐元素相乘；两个映射接连作用是矩阵乘积。"
        }
      },
      {
        is: joinedBy(
          (M, N) => product(N, M),
          (_M, a, N) => applied(N, a)
        ),
        says: {
          en: "What the second step adds, b, is missing.",
          zh: "缺了第二步加上的 b。"
        }
      }
    ],
    right: {
      en: "Right: one product of matrices for each pair, K³. With a diagonal matrix it costs K, and this is what fast linear recurrences use.",
      zh: "对：每合并一对要做一次矩阵乘法，K³。矩阵是对角的，就只要 K 次，快速的线性循环网络正是这样做的。"
    }
  })
];
