import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

type List = readonly number[];

const sum = (values: List) => values.reduce((total, value) => total + value, 0);
const softmax = (z: List) => {
  const e = z.map(value => Math.exp(value - Math.max(...z)));
  return e.map(value => value / sum(e));
};

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "dense-gradient",
    title: {en: "The gradient in the weights", zh: "对权重的梯度"},
    task: {
      en: "One example: $\\cy{z} = \\cx{x}\\, \\cw{W} + b$ with $N$ inputs and $M$ units. Given the lists `x` and `dz`, return $\\partial L / \\partial \\cw{W}$ as $N$ rows of $M$ numbers.",
      zh: "只看一个样本：$\\cy{z} = \\cx{x}\\, \\cw{W} + b$，$N$ 个输入，$M$ 个单元。已知列表 `x` 和 `dz`，请返回 $\\partial L / \\partial \\cw{W}$：$N$ 行，每行 $M$ 个数。"
    },
    name: "denseDw",
    starter: "function denseDw(x, dz) {\n  return [];\n}",
    solution: "function denseDw(x, dz) {\n  return x.map(xn => dz.map(d => xn * d));\n}",
    hints: [
      {
        en: "In which outputs does $\\cw{W_{nm}}$ occur? What is it multiplied by?",
        zh: "$\\cw{W_{nm}}$ 出现在哪些输出里？它乘的是什么？"
      },
      {
        en: "Only in $\\cy{z_m}$, multiplied by $\\cx{x_n}$: so $\\partial L / \\partial \\cw{W_{nm}} = \\cx{x_n}\\, \\cg{\\mathrm{d}z_m}$.",
        zh: "只在 $\\cy{z_m}$ 里，乘的是 $\\cx{x_n}$：所以 $\\partial L / \\partial \\cw{W_{nm}} = \\cx{x_n}\\, \\cg{\\mathrm{d}z_m}$。"
      }
    ],
    cases: [
      [
        [1, -2, 3],
        [0.5, 4]
      ],
      [
        [2, 0.5],
        [-1, 1, 3]
      ]
    ],
    wanted(x: List, dz: List) {
      const loss = (w: ArrayLike<number>) =>
        sum(dz.map((d, m) => d * sum(x.map((value, n) => value * w[n * dz.length + m]!))));
      const dw = centralDifferences(loss, new Float64Array(x.length * dz.length));
      return x.map((_, n) => dz.map((_, m) => dw[n * dz.length + m]!));
    },
    starts: () => [],
    mistakes: [
      {
        is: (x, dz) => dz.map(d => x.map(value => value * d)),
        says: {
          en: "Rows and columns have changed places: a row for each input.",
          zh: "行和列颠倒了：每个输入占一行。"
        }
      },
      {
        is: (x, dz) => x.flatMap(value => dz.map(d => value * d)),
        says: {en: "The numbers are there, but in one row.", zh: "数是对的，但都排在一行里了。"}
      },
      {
        is: (x, dz) => x.map(value => dz.map(d => value + d)),
        says: {en: "The two are multiplied, not added.", zh: "两者是相乘，不是相加。"}
      },
      {
        is: (x, dz) => x.map(() => dz.map(d => d)),
        says: {
          en: "That is the gradient of b in each row; a weight is multiplied by its input.",
          zh: "每一行都是 b 的梯度；权重还乘着它的输入。"
        }
      }
    ],
    right: {
      en: "Right: every input with every unit's gradient, the matrix xᵀ dz.",
      zh: "对：每个输入乘每个单元的梯度，也就是矩阵 xᵀ dz。"
    }
  }),

  functionExercise({
    id: "softmax-gradient",
    title: {en: "Softmax and its loss in one", zh: "softmax 与损失合在一起"},
    task: {
      en:
        "Scores $z$ become probabilities $p_k = e^{z_k} / \\sum_m e^{z_m}$, and the loss is $-\\ln p_{\\text{label}}$. Return its gradient in $z$, a list as long as `z`.\n\n" +
        "One of the cases has a score of 1000.",
      zh:
        "分数 $z$ 变成概率 $p_k = e^{z_k} / \\sum_m e^{z_m}$，损失是 $-\\ln p_{\\text{label}}$。请返回损失对 $z$ 的梯度，与 `z` 一样长。\n\n" +
        "有一个测试的分数高达 1000。"
    },
    name: "softmaxGradient",
    starter: "function softmaxGradient(z, label) {\n  return [];\n}",
    solution:
      "function softmaxGradient(z, label) {\n  const largest = Math.max(...z);\n  const e = z.map(zk => Math.exp(zk - largest));\n  const total = e.reduce((sum, ek) => sum + ek, 0);\n  return e.map((ek, k) => ek / total - (k === label ? 1 : 0));\n}",
    hints: [
      {
        en: "The loss is $\\ln \\sum_m e^{z_m} - z_{\\text{label}}$. Differentiate both parts by $z_k$.",
        zh: "损失是 $\\ln \\sum_m e^{z_m} - z_{\\text{label}}$。两部分分别对 $z_k$ 求导。"
      },
      {
        en: "The first gives $p_k$, the second 1 where $k$ is the label: $p_k - [k = \\text{label}]$.",
        zh: "第一部分得 $p_k$，第二部分在 $k$ 等于标签处得 1：$p_k - [k = \\text{label}]$。"
      },
      {
        en: "$e^{1000}$ is too large for the computer. Subtracting the largest score from all of them changes no $p_k$.",
        zh: "$e^{1000}$ 太大，计算机存不下。每个分数都减去最大的那个，$p_k$ 不会变。"
      }
    ],
    cases: [
      [[1, 2, 0.5], 1],
      [[0, 0], 0],
      [[-1, 3, 2, 0], 3],
      [[1000, 0, 0], 1]
    ],
    wanted(z: List, label: number) {
      const loss = (z: ArrayLike<number>) => {
        const largest = Math.max(...Array.from(z));
        return largest + Math.log(sum(Array.from(z, value => Math.exp(value - largest)))) - z[label]!;
      };
      return Array.from(centralDifferences(loss, z));
    },
    starts: () => [],
    tolerance: 1e-5,
    mistakes: [
      {
        is: (z, label) => {
          const e = z.map(Math.exp);
          return e.map((value, k) => value / sum(e) - (k === label ? 1 : 0));
        },
        says: {
          en: "e to the 1000 is infinite for the computer: subtract the largest score first.",
          zh: "e 的 1000 次方对计算机来说是无穷大：先减去最大的分数。"
        }
      },
      {
        is: z => softmax(z),
        says: {
          en: "Those are the probabilities; at the label 1 is subtracted.",
          zh: "这是概率；在标签处还要减去 1。"
        }
      },
      {
        is: (z, label) => softmax(z).map((p, k) => (k === label ? 1 : 0) - p),
        says: {en: "The sign is turned: that way the loss would grow.", zh: "符号反了：这样损失会上升。"}
      },
      {
        is: (z, label) => softmax(z).map((p, k) => (k === label ? -1 / p : 0)),
        says: {
          en: "That is the gradient in p; it still has to go through the softmax.",
          zh: "这是对 p 的梯度；还要再穿过 softmax。"
        }
      },
      {
        is: (z, label) => softmax(z).map((p, k) => (k === label ? p - 1 : 0)),
        says: {
          en: "The other scores count too: they are in the sum below the fraction bar.",
          zh: "其他分数也有份：它们在分母的和里。"
        }
      }
    ],
    right: {
      en: "Right: p − t, what the network said minus what was right. The numbers add up to 0.",
      zh: "对：p − t，网络的答案减去正确答案。各数之和为 0。"
    }
  }),

  functionExercise({
    id: "nearest-mean",
    title: {en: "The bias of a template", zh: "模板的偏置"},
    task: {
      en: "A unit has a mean picture $\\mu$ as its weights. Which bias makes the unit with the largest $\\mu \\cdot \\cx{x} + b$ the one whose $\\mu$ lies nearest to $\\cx{x}$, whatever $\\cx{x}$ is? Take the one for which $\\mu = 0$ has the bias 0.",
      zh: "一个单元的权重是平均图像 $\\mu$。偏置取多少，才能使 $\\mu \\cdot \\cx{x} + b$ 最大的单元恰好是 $\\mu$ 离 $\\cx{x}$ 最近的那个，不论 $\\cx{x}$ 是什么？规定 $\\mu = 0$ 时偏置为 0。"
    },
    name: "templateBias",
    starter: "function templateBias(mu) {\n  return 0;\n}",
    solution: "function templateBias(mu) {\n  return -0.5 * mu.reduce((sum, m) => sum + m * m, 0);\n}",
    hints: [
      {
        en: "Multiply out the squared distance $\\lVert \\cx{x} - \\mu \\rVert^2$.",
        zh: "把距离的平方 $\\lVert \\cx{x} - \\mu \\rVert^2$ 展开。"
      },
      {
        en: "$\\lVert \\cx{x} \\rVert^2 - 2\\, \\mu \\cdot \\cx{x} + \\lVert \\mu \\rVert^2$: the first part is the same for all units.",
        zh: "$\\lVert \\cx{x} \\rVert^2 - 2\\, \\mu \\cdot \\cx{x} + \\lVert \\mu \\rVert^2$：第一项对所有单元都一样。"
      },
      {
        en: "Smallest distance means largest $\\mu \\cdot \\cx{x} - \\tfrac12 \\lVert \\mu \\rVert^2$.",
        zh: "距离最小，就是 $\\mu \\cdot \\cx{x} - \\tfrac12 \\lVert \\mu \\rVert^2$ 最大。"
      }
    ],
    cases: [[[1, 2]], [[0.5, 0, -3]]],
    // Where the unit and that of μ = 0 are equally strong lies the middle between both.
    wanted: (mu: List) => -sum(mu.map(value => value * (value / 2))),
    starts: () => 0,
    mistakes: [
      {
        is: mu => sum(mu.map(value => value * value)) / 2,
        says: {
          en: "The sign is wrong: a template with much ink needs a handicap.",
          zh: "符号反了：墨多的模板应当受罚。"
        }
      },
      {
        is: mu => -sum(mu.map(value => value * value)),
        says: {
          en: "The half is missing: in the square, μ·x comes twice.",
          zh: "少了二分之一：平方展开后 μ·x 出现两次。"
        }
      },
      {
        is: mu => -Math.hypot(...mu) / 2,
        says: {en: "That has the length; its square is needed.", zh: "你用的是长度；要用它的平方。"}
      },
      {
        is: mu => -sum(mu) / 2,
        says: {
          en: "The numbers of μ have to be squared before they are added.",
          zh: "μ 的各数要先平方再相加。"
        }
      }
    ],
    right: {
      en: "Right: −½‖μ‖². Ten such units are a nearest-mean classifier.",
      zh: "对：−½‖μ‖²。十个这样的单元就是一个“最近均值”分类器。"
    }
  })
];
