import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

/** The slope of f at x, by central differences. */
const slope = (f: (x: number) => number, x: number) => centralDifferences(([x]) => f(x!), [x])[0]!;

export const exercises: readonly Exercise[] = [
  numberExercise({
    id: "rnn-parameters",
    title: {en: "Counting weights", zh: "数一数权重"},
    task: {
      en: "How many parameters has `SimpleRNN(50)` on sequences of 24 steps with 3 features each? An expression will do.",
      zh: "`SimpleRNN(50)` 处理 24 步、每步 3 个特征的序列，有多少个参数？写算式也可以。"
    },
    name: "parametersOfRnn",
    starter: "const parametersOfRnn = 0;",
    solution:
      "// K (F + K + 1): K units, F features, a bias each\nconst parametersOfRnn = 50 * (3 + 50 + 1);",
    hints: [
      {
        en: "The parameters are $\\cw{W}$, $\\cw{U}$ and $b$. What are their shapes?",
        zh: "参数是 $\\cw{W}$、$\\cw{U}$ 和 $b$。它们各是什么形状？"
      },
      {
        en: "$\\cw{W}$ has $K \\times F$ numbers, $\\cw{U}$ has $K \\times K$, $b$ has $K$; here $F = 3$ and $K = 50$.",
        zh: "$\\cw{W}$ 有 $K \\times F$ 个数，$\\cw{U}$ 有 $K \\times K$ 个，$b$ 有 $K$ 个；这里 $F = 3$，$K = 50$。"
      }
    ],
    answer: 2700,
    mistakes: [
      {
        is: 24 * 2700,
        says: {
          en: "You gave each step weights of its own; all 24 share them.",
          zh: "你给每一步都算了一套权重；其实 24 步共用同一套。"
        }
      },
      {is: 2650, says: {en: "The biases are missing, one for each unit.", zh: "还差偏置，每个单元一个。"}},
      {
        is: 200,
        says: {
          en: "The recurrent weights are missing: every unit hears all 50 states.",
          zh: "还差循环权重：每个单元都要听 50 个状态。"
        }
      },
      {
        is: 150,
        says: {en: "That is W alone; U and b are parameters too.", zh: "这只是 W；U 和 b 也是参数。"}
      },
      {
        is: 4 * 2700,
        says: {
          en: "That is an LSTM, which has four such layers inside.",
          zh: "这是 LSTM 的参数个数，它里面有四个这样的层。"
        }
      }
    ],
    otherwise: {
      en: "Which of W, U and b depend on the number of steps?",
      zh: "W、U、b 当中有哪个与步数有关？"
    },
    right: {en: "Right: K(F + K + 1), whatever the number of steps.", zh: "对：K(F + K + 1)，与步数无关。"}
  }),

  functionExercise({
    id: "back-step",
    title: {en: "Back through one step", zh: "往回走一步"},
    task: {
      en:
        "Let $\\cy{h} = \\tanh(z)$. Given `dh`, the derivative of the loss by $\\cy{h}$, and `h` itself, return its derivative by $z$.\n\n" +
        "It is compared with central differences of $\\tanh$.",
      zh:
        "设 $\\cy{h} = \\tanh(z)$。已知损失对 $\\cy{h}$ 的导数 `dh` 和 $\\cy{h}$ 本身 `h`，请返回损失对 $z$ 的导数。\n\n" +
        "结果会与 $\\tanh$ 的中心差分相比。"
    },
    name: "backStep",
    starter: "function backStep(dh, h) {\n  return 0;\n}",
    solution: "function backStep(dh, h) {\n  return dh * (1 - h ** 2);\n}",
    hints: [
      {
        en: "By the chain rule it is `dh` times the derivative of $\\tanh$ at $z$.",
        zh: "按链式法则，它等于 `dh` 乘以 $\\tanh$ 在 $z$ 处的导数。"
      },
      {
        en: "$\\tanh = \\sinh / \\cosh$; differentiate the quotient and use $\\cosh^2 - \\sinh^2 = 1$.",
        zh: "$\\tanh = \\sinh / \\cosh$；对商求导，再用 $\\cosh^2 - \\sinh^2 = 1$。"
      },
      {
        en: "$\\tanh'(z) = 1 - \\tanh^2(z)$, and $\\tanh(z)$ is `h`, which you are given.",
        zh: "$\\tanh'(z) = 1 - \\tanh^2(z)$，而 $\\tanh(z)$ 就是已知的 `h`。"
      }
    ],
    cases: [
      [1, 0.5],
      [2, -0.8],
      [-0.5, 0.1]
    ],
    wanted: (dh: number, h: number) => dh * slope(Math.tanh, Math.atanh(h)),
    starts: () => 0,
    mistakes: [
      {is: (dh, h) => dh * (1 - h), says: {en: "h has to be squared.", zh: "h 要平方。"}},
      {
        is: (dh, h) => dh * ((1 - h) ^ 2),
        says: {en: "`^` is no power: a square is `h ** 2`.", zh: "`^` 不是乘方：平方写作 `h ** 2`。"}
      },
      {
        is: (dh, h) => dh * h * (1 - h),
        says: {
          en: "That is the sigmoid's derivative; this is tanh.",
          zh: "这是 sigmoid 的导数；这里是 tanh。"
        }
      },
      {
        is: (dh, h) => dh * (1 - Math.tanh(h) ** 2),
        says: {
          en: "h is already tanh(z): it needs no second tanh.",
          zh: "h 已经是 tanh(z)，不必再取一次 tanh。"
        }
      },
      {
        is: (_, h) => 1 - h ** 2,
        says: {
          en: "That is tanh's own slope; the chain rule multiplies it by dh.",
          zh: "这只是 tanh 的斜率；按链式法则还要乘以 dh。"
        }
      },
      {
        is: (dh, h) => dh * (1 + h ** 2),
        says: {
          en: "The sign is wrong: where h is near ±1, tanh is flat.",
          zh: "符号反了：h 接近 ±1 时 tanh 是平的。"
        }
      }
    ],
    right: {
      en: "Right. At h = 0 everything passes; at h = ±0.99 only 2 % does.",
      zh: "对。h = 0 时全部通过；h = ±0.99 时只剩 2%。"
    }
  }),

  functionExercise({
    id: "recurrent-gradient",
    title: {en: "The gradient of the recurrent weight", zh: "循环权重的梯度"},
    task: {
      en:
        "One unit, $T$ steps, $\\cy{h_0} = 0$. The list `dz` holds $\\cg{\\mathrm{d}z_1}, \\dots, \\cg{\\mathrm{d}z_T}$ and `h` holds $\\cy{h_1}, \\dots, \\cy{h_T}$. " +
        "Return $\\partial L / \\partial \\cw{u}$.\n\nIn code the lists count from 0: `h[0]` is $\\cy{h_1}$.",
      zh:
        "一个单元，$T$ 步，$\\cy{h_0} = 0$。列表 `dz` 是 $\\cg{\\mathrm{d}z_1}, \\dots, \\cg{\\mathrm{d}z_T}$，`h` 是 $\\cy{h_1}, \\dots, \\cy{h_T}$。" +
        "请返回 $\\partial L / \\partial \\cw{u}$。\n\n代码里的列表从 0 数起：`h[0]` 是 $\\cy{h_1}$。"
    },
    name: "recurrentGradient",
    starter: "function recurrentGradient(dz, h) {\n  return 0;\n}",
    solution:
      "function recurrentGradient(dz, h) {\n  let du = 0;\n  for (let t = 1; t < dz.length; ++t) {\n    du += dz[t] * h[t - 1];\n  }\n  return du;\n}",
    hints: [
      {
        en: "In $z_t = \\cw{w} \\cx{x_t} + \\cw{u} \\cy{h_{t-1}} + b$, what is $\\cw{u}$ multiplied by?",
        zh: "在 $z_t = \\cw{w} \\cx{x_t} + \\cw{u} \\cy{h_{t-1}} + b$ 中，$\\cw{u}$ 乘的是什么？"
      },
      {
        en: "Every step used the same $\\cw{u}$, so the steps' parts are added: $\\sum_t \\cg{\\mathrm{d}z_t}\\, \\cy{h_{t-1}}$.",
        zh: "每一步用的是同一个 $\\cw{u}$，所以各步的贡献相加：$\\sum_t \\cg{\\mathrm{d}z_t}\\, \\cy{h_{t-1}}$。"
      },
      {
        en: "The first step adds nothing, since $\\cy{h_0} = 0$: begin the loop at `t = 1`.",
        zh: "因为 $\\cy{h_0} = 0$，第一步没有贡献：循环从 `t = 1` 开始。"
      }
    ],
    cases: [
      [
        [0.2, -0.5, 1],
        [0.8, 0.4, -0.6]
      ],
      [
        [1, 2, 3, 4],
        [0.1, 0.2, 0.3, 0.4]
      ]
    ],
    wanted: (dz: readonly number[], h: readonly number[]) =>
      slope(u => dz.reduce((sum, d, t) => sum + d * u * (t ? h[t - 1]! : 0), 0), 0.5),
    starts: () => 0,
    mistakes: [
      {
        is: (dz, h) => dz.reduce((sum, d, t) => sum + d * h[t]!, 0),
        says: {
          en: "u met the state of the step before: h at t − 1, not at t.",
          zh: "u 乘的是前一步的状态：是 t − 1 的 h，不是 t 的。"
        }
      },
      {
        is: (dz, h) => dz.slice(0, -1).reduce((sum, d, t) => sum + d * h[t + 1]!, 0),
        says: {
          en: "You took the state after the step; u met the one before it.",
          zh: "你取了后一步的状态；u 乘的是前一步的。"
        }
      },
      {
        is: (dz, h) => dz.at(-1)! * h.at(-2)!,
        says: {en: "That is the last step only; every step used u.", zh: "这只是最后一步；每一步都用了 u。"}
      },
      {
        is: (dz, h) => dz.slice(1).reduce((sum, d, t) => sum + d * h[t]!, 0) / dz.length,
        says: {
          en: "A sum, not a mean: the loss is not divided by the number of steps.",
          zh: "是求和，不是平均：损失没有除以步数。"
        }
      },
      {
        is: dz => dz.reduce((sum, d) => sum + d, 0),
        says: {en: "That is the gradient of b.", zh: "这是 b 的梯度。"}
      }
    ],
    right: {
      en: "Right: one product for each step, added up.",
      zh: "对：每一步一个乘积，然后相加。"
    }
  }),

  numberExercise({
    id: "half-remembered",
    title: {en: "A weight that remembers half", zh: "记住一半的权重"},
    task: {
      en: "One unit whose states stay near 0. Choose $\\cw{u} > 0$ such that after 40 steps back exactly half of the gradient is left. Three correct digits are enough.",
      zh: "一个单元，状态一直接近 0。选一个 $\\cw{u} > 0$，使梯度往回走 40 步之后恰好剩下一半。三位有效数字即可。"
    },
    name: "uForHalf",
    starter: "const uForHalf = 0;",
    solution: "// u ** 40 = 0.5\nconst uForHalf = 0.5 ** (1 / 40);",
    hints: [
      {
        en: "Near 0 the slope of $\\tanh$ is 1. By which factor does one step back multiply the gradient?",
        zh: "在 0 附近 $\\tanh$ 的斜率是 1。往回走一步，梯度乘以多少？"
      },
      {
        en: "After $d$ steps the factor is $\\cw{u}^d$. Solve $\\cw{u}^{40} = \\tfrac12$.",
        zh: "走 $d$ 步乘以 $\\cw{u}^d$。解方程 $\\cw{u}^{40} = \\tfrac12$。"
      }
    ],
    answer: 0.5 ** (1 / 40),
    tolerance: 0.0003,
    mistakes: [
      {
        is: 0.5,
        says: {
          en: "Then half is left after one step, and 10⁻¹² after 40.",
          zh: "这样走一步就只剩一半，走 40 步只剩 10⁻¹²。"
        }
      },
      {
        is: 1 - 0.5 / 40,
        says: {
          en: "Each step multiplies; it does not take away the same part of the whole.",
          zh: "每一步是相乘，而不是每次减去同样多。"
        }
      },
      {
        is: 2 ** (1 / 40),
        says: {
          en: "With u above 1 the gradient doubles in 40 steps.",
          zh: "u 大于 1，40 步之后梯度反而加倍。"
        }
      },
      {is: 1, says: {en: "Then all of it is left.", zh: "这样会全部保留下来。"}},
      {
        is: 1 / 80,
        says: {
          en: "That is ½ divided by 40; the root is needed, not the quotient.",
          zh: "这是 ½ 除以 40；要的是开方，不是相除。"
        }
      }
    ],
    otherwise: {en: "What is your number to the power of 40?", zh: "你的数的 40 次方是多少？"},
    right: {
      en: "Right: the 40th root of ½, about 0.983. So narrow is the range between forgetting and exploding.",
      zh: "对：½ 的 40 次方根，约 0.983。从遗忘到爆炸，余地就这么窄。"
    }
  })
];
