import {type Exercise, joined, notAnswered, verdictOf, Wrong} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {named, readFields} from "../lib/exercises/reading.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatCount} from "../lib/figures/number-format.js";

type List = readonly number[];
type Rows = readonly List[];

const sum = (values: List) => values.reduce((total, value) => total + value, 0);

/** Parameters of the page's network: 3 × 3 filters on 28 × 28, pooling by 2 × 2, a hidden layer, ten outputs. */
const networkSize = (filters: number, units: number) =>
  9 * filters + filters + (13 * 13 * filters * units + units) + (10 * units + 10);

const tooMany = {
  en: "The hidden layer has 13 · 13 weights for each filter and each unit.",
  zh: "隐藏层对每个滤波器、每个单元都有 13 · 13 个权重。"
};
const fewUnits = {en: "The hidden layer needs 32 units or more.", zh: "隐藏层至少要有 32 个单元。"};
const fewFilters = {en: "There have to be 8 filters or more.", zh: "至少要有 8 个滤波器。"};
const whole = {en: "Both numbers have to be whole and above 0.", zh: "两个数都必须是正整数。"};

const smallNetwork: Exercise = {
  id: "small-network",
  title: {en: "A network on a budget", zh: "省着用的网络"},
  task: {
    en: "Design a smaller network of the same form: $3 \\times 3$ filters on $28 \\times 28$ pixels ('valid'), $2 \\times 2$ pooling, a hidden dense layer, ten outputs. It needs at least 8 filters and 32 hidden units, and has to stay below 50,000 parameters.",
    zh: "设计一个结构相同但更小的网络：$3 \\times 3$ 滤波器作用于 $28 \\times 28$ 个像素（'valid'），$2 \\times 2$ 池化，一个全连接隐藏层，十个输出。至少要有 8 个滤波器和 32 个隐藏单元，参数要少于 50,000 个。"
  },
  declares: ["network"],
  starter: "const network = {filters: 0, units: 0};",
  solution:
    "// 80 + (13 * 13 * 8 * 32 + 32) + 330 = 43,706 parameters\nconst network = {filters: 8, units: 32};",
  hints: [
    {
      en: "Which layer has most of the parameters? Write down its number of weights.",
      zh: "哪一层的参数最多？写出它的权重个数。"
    },
    {
      en: "After convolution and pooling $13 \\times 13$ numbers are left of each filter; each hidden unit has a weight for each of them.",
      zh: "经过卷积和池化，每个滤波器剩下 $13 \\times 13$ 个数；每个隐藏单元对它们各有一个权重。"
    },
    {
      en: "$169 \\cdot \\text{filters} \\cdot \\text{units} < 50{,}000$ leaves a product of at most about 290.",
      zh: "$169 \\cdot \\text{filters} \\cdot \\text{units} < 50{,}000$，两者的乘积最多约 290。"
    }
  ],
  right: {en: "Right", zh: "对"},
  check: ({network}) =>
    verdictOf(() => {
      const {filters, units} = readFields(network, ["filters", "units"], named("network")) as {
        filters: number;
        units: number;
      };
      if (filters === 0 && units === 0) return notAnswered;
      if (![filters, units].every(n => Number.isInteger(n) && n > 0)) throw new Wrong(whole);
      const size = networkSize(filters, units);
      const count = {en: `It has ${formatCount(size)} parameters.`, zh: `它有 ${formatCount(size)} 个参数。`};
      if (filters < 8) throw new Wrong(joined(count, fewFilters));
      if (units < 32) throw new Wrong(joined(count, fewUnits));
      if (size >= 50_000) throw new Wrong(joined(count, tooMany));
      return {
        state: "right",
        sentence: joined(
          {en: "Right:", zh: "对："},
          {
            en: `${formatCount(size)} parameters, against ${formatCount(networkSize(32, 128))} of the page's.`,
            zh: `${formatCount(size)} 个参数，而本页的网络有 ${formatCount(networkSize(32, 128))} 个。`
          }
        )
      };
    }),
  mistakes: [
    {values: {network: {filters: 32, units: 128}}, says: tooMany},
    {values: {network: {filters: 16, units: 32}}, says: tooMany},
    {values: {network: {filters: 8, units: 10}}, says: fewUnits},
    {values: {network: {filters: 4, units: 64}}, says: fewFilters},
    {values: {network: {filters: 8, units: 32.5}}, says: whole}
  ]
};

export const exercises: readonly Exercise[] = [
  numberExercise({
    id: "layer-parameters",
    title: {en: "Counting a layer", zh: "数一层的参数"},
    task: {
      en: "A colour picture of $32 \\times 32 \\times 3$ goes through 64 filters of $5 \\times 5$. How many parameters has this layer?",
      zh: "一幅 $32 \\times 32 \\times 3$ 的彩色图像经过 64 个 $5 \\times 5$ 的滤波器。这一层有多少个参数？"
    },
    name: "parametersOfLayer",
    starter: "const parametersOfLayer = 0;",
    solution: "const parametersOfLayer = 5 * 5 * 3 * 64 + 64;",
    hints: [
      {
        en: "A filter spans all channels of its input. How many weights has one?",
        zh: "一个滤波器跨越输入的全部通道。它有多少个权重？"
      },
      {
        en: "$5 \\cdot 5 \\cdot 3$ weights and a bias, 64 times. The size of the picture does not matter.",
        zh: "$5 \\cdot 5 \\cdot 3$ 个权重和一个偏置，共 64 份。图像的大小无关。"
      }
    ],
    answer: 4864,
    mistakes: [
      {
        is: 4800,
        says: {
          en: "These are the weights; each filter also has a bias.",
          zh: "这只是权重；每个滤波器还有一个偏置。"
        }
      },
      {
        is: 1664,
        says: {
          en: "A filter spans all input channels: here three.",
          zh: "滤波器要跨越全部输入通道：这里有三个。"
        }
      },
      {
        is: 1600,
        says: {
          en: "A filter spans all input channels, and each has a bias.",
          zh: "滤波器要跨越全部输入通道，而且每个都有偏置。"
        }
      },
      {is: 76, says: {en: "That is one filter; there are 64.", zh: "这是一个滤波器；一共有 64 个。"}}
    ],
    otherwise: {en: "How many weights has one filter?", zh: "一个滤波器有多少个权重？"},
    right: {en: "Right: 5 · 5 · 3 · 64 weights and 64 biases.", zh: "对：5 · 5 · 3 · 64 个权重加 64 个偏置。"}
  }),

  functionExercise({
    id: "one-hot",
    title: {en: "One-hot", zh: "独热编码"},
    task: {
      en: "Write one-hot encoding for any number of classes: a row of `classes` numbers, all 0 but a 1 at `label`.",
      zh: "写出任意类别数的独热编码：一行 `classes` 个数，除了 `label` 处是 1，其余都是 0。"
    },
    name: "oneHot",
    starter: "function oneHot(label, classes) {\n  return [];\n}",
    solution:
      "function oneHot(label, classes) {\n  return Array.from({length: classes}, (_, k) => (k === label ? 1 : 0));\n}",
    hints: [
      {
        en: "How long is the row, and where in it stands the 1? Labels count from 0.",
        zh: "这一行有多长？1 在哪个位置？标签从 0 数起。"
      },
      {
        en: "`new Array(classes).fill(0)` makes a row of zeros; one of them is then set.",
        zh: "`new Array(classes).fill(0)` 得到一行零，再改其中一个。"
      }
    ],
    cases: [
      [2, 3],
      [0, 3],
      [9, 10],
      [0, 1]
    ],
    wanted: (label: number, classes: number) => Array.from({length: classes}, (_, k) => Number(k === label)),
    starts: () => [],
    mistakes: [
      {
        is: (label, classes) => Array.from({length: classes}, (_, k) => Number(k + 1 === label)),
        says: {
          en: "Labels count from 0: the digit 0 has its 1 at the first place.",
          zh: "标签从 0 数起：数字 0 的 1 在第一个位置。"
        }
      },
      {
        is: (label, classes) => Array.from({length: classes}, (_, k) => Number(k !== label)),
        says: {en: "Ones and zeros have changed places.", zh: "1 和 0 颠倒了。"}
      },
      {
        is: (label, classes) => Array.from({length: classes}, (_, k) => (k === label ? label : 0)),
        says: {
          en: "At the label's place stands 1, not the label.",
          zh: "标签的位置上写 1，而不是写标签本身。"
        }
      },
      {
        is: label => Array.from({length: label + 1}, (_, k) => Number(k === label)),
        says: {
          en: "The row ends at the label; it should go on to the last class.",
          zh: "这一行到标签就断了，应当一直写到最后一类。"
        }
      }
    ],
    right: {
      en: "Right, for every label and number of classes tried.",
      zh: "对，所有试过的标签和类别数都正确。"
    }
  }),

  functionExercise({
    id: "recall",
    title: {en: "Recall", zh: "召回率"},
    task: {
      en: "The **recall** of a digit is the share of its examples that is read as this digit. Compute it from the matrix `counts[actual][predicted]`.",
      zh: "某个数字的**召回率**（recall）是它的样本中被正确认出的比例。由矩阵 `counts[actual][predicted]` 计算它。"
    },
    name: "recall",
    starter: "function recall(counts, digit) {\n  return 0;\n}",
    solution:
      "function recall(counts, digit) {\n  const row = counts[digit];\n  const all = row.reduce((sum, n) => sum + n, 0);\n  return row[digit] / all;\n}",
    hints: [
      {
        en: "Which row or column holds all examples of this digit?",
        zh: "这个数字的全部样本在哪一行或哪一列？"
      },
      {
        en: "The row: `counts[digit]`. Its sum stands below the fraction bar.",
        zh: "在行里：`counts[digit]`。它的和是分母。"
      }
    ],
    cases: [0, 1, 2].map((digit): [Rows, number] => [
      [
        [8, 2, 0],
        [1, 6, 3],
        [0, 0, 5]
      ],
      digit
    ]),
    wanted: (counts: Rows, digit: number) => counts[digit]![digit]! / sum(counts[digit]!),
    starts: () => 0,
    mistakes: [
      {
        is: (counts, digit) => counts[digit]![digit]! / sum(counts.map(row => row[digit]!)),
        says: {
          en: "This divides by the column's sum: of what was read as this digit, how much is one. That is precision.",
          zh: "这里除以了列的和：被认成这个数字的里面有多少真的是它。那是精确率。"
        }
      },
      {
        is: (counts, digit) => counts[digit]![digit]!,
        says: {en: "That is the number of them; the share is asked for.", zh: "这是个数；要的是比例。"}
      },
      {
        is: (counts, digit) => counts[digit]![digit]! / sum(counts.flat()),
        says: {
          en: "You divide by all examples, not by those of this digit.",
          zh: "你除以了全部样本，而不是这个数字的样本。"
        }
      },
      {
        is: counts => sum(counts.map((row, k) => row[k]!)) / sum(counts.flat()),
        says: {en: "That is the accuracy over all digits.", zh: "这是所有数字的准确率。"}
      },
      {
        is: (counts, digit) => 1 - counts[digit]![digit]! / sum(counts[digit]!),
        says: {en: "That is the share that was missed.", zh: "这是漏掉的比例。"}
      }
    ],
    tell: (_, digit) => ({en: `Digit ${digit}:`, zh: `数字 ${digit}：`}),
    right: {en: "Right.", zh: "对。"}
  }),

  numberExercise({
    id: "loss-of-guessing",
    title: {en: "The loss of knowing nothing", zh: "一无所知的损失"},
    task: {
      en: "A network that gives every digit the probability $\\tfrac{1}{10}$ knows nothing. What is its loss?",
      zh: "一个网络给每个数字的概率都是 $\\tfrac{1}{10}$，它什么也不知道。它的损失是多少？"
    },
    name: "lossOfGuessing",
    starter: "const lossOfGuessing = 0;",
    solution: "const lossOfGuessing = -Math.log(1 / 10);",
    hints: [
      {
        en: "The loss is $-\\sum_k t_k \\ln p_k$. Which $t_k$ is not 0?",
        zh: "损失是 $-\\sum_k t_k \\ln p_k$。哪个 $t_k$ 不是 0？"
      },
      {
        en: "Only the right digit's term is left: $-\\ln$ of its probability. In code, `Math.log` is the natural logarithm.",
        zh: "只剩正确数字那一项：它的概率取 $-\\ln$。代码里 `Math.log` 就是自然对数。"
      }
    ],
    answer: Math.log(10),
    tolerance: 0.005,
    mistakes: [
      {
        is: 1,
        says: {
          en: "That is the logarithm to base 10; the loss takes the natural one.",
          zh: "这是以 10 为底的对数；损失用的是自然对数。"
        }
      },
      {
        is: -Math.log(10),
        says: {
          en: "A loss is not negative: the sign in front is missing.",
          zh: "损失不会是负的：前面少了负号。"
        }
      },
      {
        is: Math.log(10) / 10,
        says: {
          en: "No mean over the ten classes: the other nine terms are 0, and the sum is not divided.",
          zh: "不对十个类别取平均：另外九项是 0，和也不再除以 10。"
        }
      },
      {
        is: Math.log2(10),
        says: {
          en: "That is in bits; the loss takes the natural logarithm.",
          zh: "这是以比特计；损失用的是自然对数。"
        }
      }
    ],
    otherwise: {
      en: "Only the right digit's term is left of the sum: −ln of its probability.",
      zh: "求和中只剩正确数字那一项：它的概率取 −ln。"
    },
    right: {
      en: "Right: −ln(1/10) ≈ 2.303. A loss that stays there is a network that has not begun to learn.",
      zh: "对：−ln(1/10) ≈ 2.303。损失停在这里，说明网络还没有开始学习。"
    }
  }),

  functionExercise({
    id: "loss-gradient",
    title: {en: "What the loss asks of the probabilities", zh: "损失对概率的要求"},
    task: {
      en: "The loss of one digit is $-\\sum_k t_k \\ln p_k$, where $t$ is one-hot. Return its gradient in the probabilities `p`, a list as long as `p`. (The $p_k$ are moved one by one, whether or not they still add up to 1.)",
      zh: "一个数字的损失是 $-\\sum_k t_k \\ln p_k$，其中 $t$ 是独热编码。请返回损失对概率 `p` 的梯度，与 `p` 一样长。（逐个移动 $p_k$，不管它们的和是否仍为 1。）"
    },
    name: "lossGradient",
    starter: "function lossGradient(p, label) {\n  return [];\n}",
    solution: "function lossGradient(p, label) {\n  return p.map((pk, k) => (k === label ? -1 / pk : 0));\n}",
    hints: [
      {
        en: "One term is left of the sum: $-\\ln p_{\\text{label}}$. Which probabilities does it depend on?",
        zh: "和里只剩一项：$-\\ln p_{\\text{label}}$。它依赖哪些概率？"
      },
      {en: "The derivative of $\\ln p$ is $1/p$.", zh: "$\\ln p$ 的导数是 $1/p$。"}
    ],
    cases: [
      [[0.2, 0.5, 0.3], 1],
      [[0.1, 0.9], 0]
    ],
    wanted: (p: List, label: number) => Array.from(centralDifferences(q => -Math.log(q[label]!), p, 1e-6)),
    starts: () => [],
    tolerance: 1e-5,
    mistakes: [
      {
        is: (p, label) => p.map((pk, k) => (k === label ? 1 / pk : 0)),
        says: {
          en: "The sign is wrong: a larger probability of the right digit makes the loss smaller.",
          zh: "符号错了：正确数字的概率越大，损失越小。"
        }
      },
      {
        is: p => p.map(pk => -1 / pk),
        says: {
          en: "The other digits are not in the loss: their derivative is 0.",
          zh: "其他数字不在损失里：它们的导数是 0。"
        }
      },
      {
        is: (p, label) => p.map((pk, k) => (k === label ? pk - 1 : pk)),
        says: {
          en: "That is the gradient in the scores before the softmax; here that in p is asked for.",
          zh: "这是对 softmax 之前的分数的梯度；这里要的是对 p 的。"
        }
      },
      {
        is: (p, label) => p.map((pk, k) => (k === label ? -Math.log(pk) : 0)),
        says: {en: "That is the loss itself, not its derivative.", zh: "这是损失本身，不是导数。"}
      }
    ],
    right: {
      en: "Right: the less likely the right digit was held, the harder it is pulled up.",
      zh: "对：正确数字的概率越低，往上拉的力就越大。"
    }
  }),

  smallNetwork
];
