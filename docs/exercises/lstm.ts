import type {Exercise} from "../lib/exercises/exercise.js";
import {notAnswered, verdictOf} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {named, readNumber} from "../lib/exercises/reading.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatNumber, scientific} from "../lib/figures/number-format.js";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const logit = (p: number) => Math.log(p / (1 - p));

/** How much of c a forget gate with this bias leaves after 100 steps. */
const left = (bias: number) => sigmoid(bias) ** 100;
const shown = (share: number) => (share < 0.001 ? scientific(share) : formatNumber(share));

const gateNotBias = {
  en: "That is what the gate should be; its bias goes through the sigmoid first.",
  zh: "这是门应有的值；偏置还要先经过 sigmoid。"
};
const wrongSign = {en: "A negative bias closes the gate.", zh: "负的偏置会把门关上。"};
const oneStep = {
  en: "That is a good bias for ten steps; over 100 the factor acts a hundred times.",
  zh: "对十步来说这个偏置够了；而 100 步要乘上一百次。"
};

const forgetBias: Exercise = {
  id: "forget-bias",
  title: {en: "A bias that keeps", zh: "记得住的偏置"},
  task: {
    en: "Choose the forget gate's bias so that after 100 steps, in which nothing is written and nothing else shuts the gate, at least half of $c$ is left. Keras begins with 1.",
    zh: "连续 100 步什么都不写入，也没有别的东西让遗忘门关上。选一个偏置，使 $c$ 最后至少还剩一半。Keras 从 1 开始。"
  },
  declares: ["forgetBias"],
  starter: "const forgetBias = 1;",
  solution: "// sigmoid(5) ** 100 = 0.511\nconst forgetBias = 5;",
  hints: [
    {
      en: "Each step multiplies $c$ by $f = \\sigma(b_f)$. What is left after 100?",
      zh: "每一步 $c$ 都乘以 $f = \\sigma(b_f)$。100 步之后剩多少？"
    },
    {
      en: "$f^{100} \\ge \\tfrac12$ asks for $f \\ge 0.9931$.",
      zh: "要 $f^{100} \\ge \\tfrac12$，就要 $f \\ge 0.9931$。"
    },
    {
      en: "$\\sigma(b) = f$ turned round is $b = \\ln \\frac{f}{1 - f}$.",
      zh: "把 $\\sigma(b) = f$ 反过来，就是 $b = \\ln \\frac{f}{1 - f}$。"
    }
  ],
  right: {en: "Right", zh: "对"},
  check: ({forgetBias: value}) =>
    verdictOf(() => {
      const bias = readNumber(value, named("forgetBias"));
      if (bias === 1) return notAnswered;
      const share = left(bias);
      if (share >= 0.5)
        return {
          state: "right",
          sentence: {
            en: `Right: ${formatNumber(share)} of it is left.`,
            zh: `对：还剩 ${formatNumber(share)}。`
          }
        };
      const more =
        Math.abs(bias - 0.5 ** 0.01) < 0.001
          ? gateNotBias
          : bias < 0
            ? wrongSign
            : sigmoid(bias) ** 10 >= 0.5
              ? oneStep
              : {
                  en: "What is the gate, and what is its hundredth power?",
                  zh: "门的值是多少？它的一百次方呢？"
                };
      return {
        state: "wrong",
        sentence: {
          en: `With ${formatNumber(bias)} only ${shown(share)} of it is left. ${more.en}`,
          zh: `偏置取 ${formatNumber(bias)} 时只剩 ${shown(share)}。${more.zh}`
        }
      };
    }),
  mistakes: [
    {values: {forgetBias: 0.993}, says: gateNotBias},
    {values: {forgetBias: -5}, says: wrongSign},
    {values: {forgetBias: 3}, says: oneStep}
  ]
};

export const exercises: readonly Exercise[] = [
  forgetBias,

  functionExercise({
    id: "bias-for",
    title: {en: "The bias for any distance", zh: "任意距离的偏置"},
    task: {
      en: "Write the rule behind the last exercise: the bias $b_f$ with which exactly the share `share` of $c$ is left after `steps` steps, when nothing else reaches the gate.",
      zh: "写出上一题背后的规律：没有别的东西影响这个门时，偏置 $b_f$ 取多少，`steps` 步之后 $c$ 剩下的比例恰好是 `share`？"
    },
    name: "biasFor",
    starter: "function biasFor(steps, share) {\n  return 0;\n}",
    solution:
      "function biasFor(steps, share) {\n  const f = share ** (1 / steps);\n  return Math.log(f / (1 - f));\n}",
    hints: [
      {
        en: "First the gate: $f^{\\text{steps}} = \\text{share}$. What is $f$?",
        zh: "先求门：$f^{\\text{steps}} = \\text{share}$。$f$ 是多少？"
      },
      {
        en: "Then the bias: solve $f = \\frac{1}{1 + e^{-b}}$ for $b$.",
        zh: "再求偏置：由 $f = \\frac{1}{1 + e^{-b}}$ 解出 $b$。"
      },
      {
        en: "$1/f = 1 + e^{-b}$, so $b = -\\ln(1/f - 1)$.",
        zh: "$1/f = 1 + e^{-b}$，所以 $b = -\\ln(1/f - 1)$。"
      }
    ],
    cases: [
      [100, 0.5],
      [10, 0.9],
      [1, 0.25]
    ],
    // By halving, so that it is not the formula it is compared with.
    wanted: (steps: number, share: number) => {
      let [low, high] = [-50, 50];
      for (let k = 0; k < 100; ++k) {
        const middle = (low + high) / 2;
        if (sigmoid(middle) ** steps < share) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    },
    starts: () => 0,
    mistakes: [
      {
        is: (steps, share) => share ** (1 / steps),
        says: {
          en: "That is the gate; the bias stands inside the sigmoid.",
          zh: "这是门的值；偏置在 sigmoid 里面。"
        }
      },
      {
        is: (steps, share) => logit(share / steps),
        says: {
          en: "Steps multiply, so the share asks for a root, not for a division.",
          zh: "各步是相乘，所以要开方，不是相除。"
        }
      },
      {
        is: (_, share) => logit(share),
        says: {
          en: "That keeps the share in one step; over all steps the factor acts again and again.",
          zh: "这样一步就只剩这么多；每一步都要再乘一次。"
        }
      },
      {
        is: (steps, share) => -logit(share ** (1 / steps)),
        says: {
          en: "The sign is turned: a larger bias has to keep more.",
          zh: "符号反了：偏置越大，保留得应越多。"
        }
      },
      {
        is: (steps, share) => Math.log(share ** (1 / steps)),
        says: {
          en: "The inverse of the sigmoid has 1 − f below the fraction bar.",
          zh: "sigmoid 的反函数里，分母是 1 − f。"
        }
      }
    ],
    right: {
      en: "Right. It grows like the logarithm of the distance: for ten times as many steps add about ln 10 ≈ 2.3.",
      zh: "对。它随距离的对数增长：步数变成十倍，偏置只需增加约 ln 10 ≈ 2.3。"
    }
  }),

  functionExercise({
    id: "cell-gradient",
    title: {en: "Back through the cell", zh: "反向穿过记忆单元"},
    task: {
      en: "One unit, one step: $c = f\\, c_{\\text{before}} + i\\, g$. Given `dc`, the derivative of the loss by $c$, return the list of its derivatives by $f$, $c_{\\text{before}}$, $i$ and $g$, in this order.",
      zh: "一个单元，一步：$c = f\\, c_{\\text{before}} + i\\, g$。已知损失对 $c$ 的导数 `dc`，请依次返回损失对 $f$、$c_{\\text{before}}$、$i$、$g$ 的导数，写成一个列表。"
    },
    name: "cellGradient",
    starter: "function cellGradient(dc, f, cBefore, i, g) {\n  return [0, 0, 0, 0];\n}",
    solution:
      "function cellGradient(dc, f, cBefore, i, g) {\n  return [dc * cBefore, dc * f, dc * g, dc * i];\n}",
    hints: [
      {
        en: "Move one of the four a little and keep the others: by how much does $c$ move?",
        zh: "只让四个数中的一个动一点，其余不动：$c$ 会动多少？"
      },
      {
        en: "In a product each factor's derivative is the other factor.",
        zh: "乘积对一个因子的导数就是另一个因子。"
      },
      {
        en: "$\\partial c / \\partial f = c_{\\text{before}}$; the chain rule multiplies it by `dc`.",
        zh: "$\\partial c / \\partial f = c_{\\text{before}}$；按链式法则再乘以 `dc`。"
      }
    ],
    cases: [
      [1, 0.9, 2, 0.3, -0.5],
      [-2, 0.5, -1, 0.8, 0.7]
    ],
    wanted: (dc: number, f: number, cBefore: number, i: number, g: number) =>
      Array.from(
        centralDifferences(([f, cBefore, i, g]) => dc * (f! * cBefore! + i! * g!), [f, cBefore, i, g])
      ),
    starts: () => [0, 0, 0, 0],
    mistakes: [
      {
        is: (dc, f, cBefore, i, g) => [dc * f, dc * cBefore, dc * i, dc * g],
        says: {
          en: "Each factor's derivative is the other factor, not itself.",
          zh: "对一个因子求导得到的是另一个因子，不是它自己。"
        }
      },
      {
        is: (_, f, cBefore, i, g) => [cBefore, f, g, i],
        says: {
          en: "Those are the derivatives of c; those of the loss are dc times as large.",
          zh: "这是 c 的导数；损失的导数还要乘以 dc。"
        }
      },
      {
        is: (dc, f, cBefore, i, g) => [dc * f, dc * cBefore, dc * g, dc * i],
        says: {en: "The first two have changed places.", zh: "前两个的位置颠倒了。"}
      },
      {
        is: (dc, f, cBefore, i, g) => [dc * cBefore, dc * f, dc * i, dc * g],
        says: {en: "The last two have changed places.", zh: "后两个的位置颠倒了。"}
      }
    ],
    right: {
      en: "Right. Along c the gradient is multiplied by f alone: that is the way on which it lasts.",
      zh: "对。沿着 c，梯度只乘以 f：它就是靠这条路保持下来的。"
    }
  })
];
