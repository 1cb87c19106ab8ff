import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";

type List = readonly number[];

const sum = (values: List) => values.reduce((a, b) => a + b, 0);
const dot = (a: List, b: List) => sum(a.map((value, d) => value * b[d]!));

/** The labels of the k nearest, by some distance. */
function nearestLabels(
  known: readonly List[],
  labels: List,
  x: List,
  k: number,
  apart = (a: number, b: number) => (a - b) ** 2
): number[] {
  const far = known.map(other => sum(other.map((value, d) => apart(value, x[d]!))));
  const order = known.map((_, n) => n).sort((m, n) => far[m]! - far[n]!);
  return order.slice(0, k).map(n => labels[n]!);
}

/** What most of the labels say. */
function vote(labels: List): number {
  const votes = (label: number) => labels.filter(other => other === label).length;
  const most = Math.max(...labels.map(votes));
  return labels.find(label => votes(label) === most)!;
}

/** The probability that at least two of three say 1. */
const twoOfThree = (eta: number) => eta ** 3 + 3 * eta ** 2 * (1 - eta);

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "questions-vote",
    title: {en: "Let the neighbours vote", zh: "让邻居投票"},
    task: {
      en: "`known[n]` is a list of numbers with the label `labels[n]`. Return the label that most of the `k` nearest to $\\cx{x}$ have, by the sum of squares. (In the cases no two are equally far, and no vote is a draw.) `nearest` of the page may be used.",
      zh: "`known[n]` 是一列数，标签是 `labels[n]`。按平方和计算距离，返回离 $\\cx{x}$ 最近的 `k` 个中最多的标签。（题中没有两个一样远，也没有票数相等。）可以使用本页的 `nearest`。"
    },
    name: "classify",
    starter: "function classify(known, labels, x, k) {\n  return -1;\n}",
    solution:
      "function classify(known, labels, x, k) {\n  const far = n => known[n].reduce((sum, value, d) => sum + (value - x[d]) ** 2, 0);\n  const order = labels.map((_, n) => n).sort((m, n) => far(m) - far(n));\n  const votes = {};\n  for (const n of order.slice(0, k)) votes[labels[n]] = (votes[labels[n]] ?? 0) + 1;\n  let best = labels[order[0]];\n  for (const label of labels) if ((votes[label] ?? 0) > (votes[best] ?? 0)) best = label;\n  return best;\n}",
    hints: [
      {
        en: "Sort the numbers 0, 1, 2 … of the known ones by their distance to $\\cx{x}$, and keep the first `k`.",
        zh: "把已知样本的编号 0、1、2……按到 $\\cx{x}$ 的距离排序，留下前 `k` 个。"
      },
      {
        en: "Count the labels of these: `votes[label] = (votes[label] ?? 0) + 1`.",
        zh: "数它们的标签：`votes[label] = (votes[label] ?? 0) + 1`。"
      },
      {en: "Return the label with the most votes.", zh: "返回得票最多的标签。"}
    ],
    cases: [
      [
        [
          [0, 0],
          [4, 1],
          [1, 1],
          [3, 3]
        ],
        [7, 2, 7, 2],
        [1, 0.25],
        3
      ],
      [[[1], [2], [4], [8], [9]], [3, 5, 5, 0, 0], [1.25], 3],
      [
        [
          [0, 3],
          [2, 2.5],
          [-1, -2],
          [5, 5]
        ],
        [4, 4, 2, 4],
        [0, 0],
        1
      ],
      [
        [
          [1, 1],
          [3, -3]
        ],
        [8, 5],
        [0, 0],
        1
      ]
    ],
    wanted: (known: readonly List[], labels: List, x: List, k: number) =>
      vote(nearestLabels(known, labels, x, k)),
    starts: () => -1,
    mistakes: [
      {
        is: (known, labels, x) => nearestLabels(known, labels, x, 1)[0],
        says: {en: "That is the nearest alone: k of them vote.", zh: "这只是最近的一个：要由 k 个来投票。"}
      },
      {
        is: (_known, labels) => vote(labels),
        says: {en: "That lets all vote, near or far.", zh: "这样不论远近，全都投了票。"}
      },
      {
        is: (known, labels, x, k) => vote(nearestLabels(known, labels, x, k, (a, b) => -((a - b) ** 2))),
        says: {en: "Those are the farthest: sort the other way.", zh: "这些是最远的：排序反了。"}
      },
      {
        is: (known, labels, x, k) => vote(nearestLabels(known, labels, x, k, (a, b) => a - b)),
        says: {
          en: "Differences of both signs cancel: square them first.",
          zh: "正负的差会抵消：先平方。"
        }
      }
    ],
    right: {
      en: "Right: a whole learner in a few lines. All its work is done when it is asked.",
      zh: "对：几行就是一种完整的方法。它的全部工作都留到被问时才做。"
    }
  }),

  functionExercise({
    id: "questions-three",
    title: {en: "Three neighbours instead of one", zh: "三个邻居，而不是一个"},
    task: {
      en: "Let three neighbours vote, all as near as you like, each with the label 1 with the probability $\\eta$, independently. Derive the error, and return it for `eta`.",
      zh: "让三个邻居投票，它们都要多近有多近，标签各自独立地以概率 $\\eta$ 为 1。推导错误率，对 `eta` 返回它。"
    },
    name: "threeNeighbours",
    starter: "function threeNeighbours(eta) {\n  return 0;\n}",
    solution:
      "function threeNeighbours(eta) {\n  const q = eta ** 3 + 3 * eta ** 2 * (1 - eta);\n  return q * (1 - eta) + (1 - q) * eta;\n}",
    hints: [
      {
        en: "First: with which probability $q$ do at least two of three say 1? Three do, or two in one of three ways.",
        zh: "先求：三个中至少两个说 1 的概率 $q$。三个都说 1，或恰好两个说 1，后者有三种情况。"
      },
      {en: "$q = \\eta^3 + 3 \\eta^2 (1 - \\eta)$.", zh: "即 $q = \\eta^3 + 3 \\eta^2 (1 - \\eta)$。"},
      {
        en: "They are wrong if they say 1 and the label is 0, or the other way round.",
        zh: "它们说 1 而标签是 0，或者反过来，就错了。"
      }
    ],
    cases: [[0.2], [0.5], [0.9]],
    wanted: (eta: number) => {
      const q = twoOfThree(eta);
      return q * (1 - eta) + (1 - q) * eta;
    },
    starts: () => 0,
    mistakes: [
      {
        is: eta => 2 * eta * (1 - eta),
        says: {en: "That is one neighbour’s error.", zh: "这是一个邻居的错误率。"}
      },
      {
        is: eta => twoOfThree(eta),
        says: {
          en: "That is how often they say 1. Sometimes that is right.",
          zh: "这是它们说 1 的概率，有时这是对的。"
        }
      },
      {
        is: eta => 2 * twoOfThree(eta) * (1 - twoOfThree(eta)),
        says: {
          en: "Vote and label have different probabilities of 1: q and η.",
          zh: "投票结果与标签是 1 的概率不同：一个是 q，一个是 η。"
        }
      },
      {
        is: eta => Math.min(eta, 1 - eta),
        says: {
          en: "That takes infinitely many neighbours; three sometimes vote for the rarer label.",
          zh: "那要无穷多个邻居；三个邻居有时会选出较少见的标签。"
        }
      },
      {
        is: eta => {
          const q = eta ** 3 + eta ** 2 * (1 - eta);
          return q * (1 - eta) + (1 - q) * eta;
        },
        says: {
          en: "Exactly two of three can say 1 in three ways.",
          zh: "三个中恰好两个说 1，有三种情况。"
        }
      }
    ],
    right: {
      en: "Right: 0.262 at η = 0.2, between 0.32 for one neighbour and 0.2 for the best classifier. With ever more of them (and all still near) it goes to the Bayes error.",
      zh: "对：η = 0.2 时是 0.262，介于一个邻居的 0.32 和最好的分类器的 0.2 之间。邻居越来越多（而且仍然都很近），就趋于贝叶斯错误率。"
    }
  }),

  functionExercise({
    id: "questions-even",
    title: {en: "When has training paid?", zh: "训练何时划算？"},
    task: {
      en: "A network takes `C` multiply-adds to read one digit, and was trained for $T$ steps of $B$ digits; a pass backwards costs twice a pass forwards. Nearest neighbours train for nothing and read one digit with `D` multiply-adds for each of the `n` digits they keep. After how many digits read, not rounded, have both cost the same? Derive it, and return −1 where the network is never cheaper.",
      zh: "网络认一个数字要 `C` 次乘加，训练了 $T$ 步，每步 $B$ 个数字；反向的计算量是前向的两倍。k 近邻不训练，认一个数字时，对它记住的 `n` 个数字各用 `D` 次乘加。认过多少个数字（不取整）之后，两者的总计算量相等？请推导；如果网络永远不会更省，返回 −1。"
    },
    name: "evenAfter",
    starter: "function evenAfter(C, T, B, D, n) {\n  return 0;\n}",
    solution:
      "// 3 T B C + m C = m n D\nfunction evenAfter(C, T, B, D, n) {\n  if (n * D <= C) return -1;\n  return 3 * T * B * C / (n * D - C);\n}",
    hints: [
      {
        en: "Training costs $3\\, T B$ times the `C` of one digit; each digit read costs `C` once more.",
        zh: "训练的计算量是一个数字的 `C` 的 $3\\, T B$ 倍；每认一个数字再加一个 `C`。"
      },
      {
        en: "Neighbours pay `n * D` for each digit read. What they pay more than the network for each has to make up for the training.",
        zh: "k 近邻每认一个数字花 `n * D`。它每次比网络多花的部分，要抵得上训练的计算量。"
      }
    ],
    cases: [
      [888_192, 600, 32, 784, 6000],
      [100, 10, 4, 5, 40],
      [1000, 10, 4, 5, 40]
    ],
    wanted: (C: number, T: number, B: number, D: number, n: number) =>
      n * D <= C ? -1 : (3 * T * B * C) / (n * D - C),
    starts: () => 0,
    mistakes: [
      {
        is: (C, T, B, D, n) => (n * D <= C ? -1 : (T * B * C) / (n * D - C)),
        says: {
          en: "Training goes backwards as well: three times the cost of a pass forwards.",
          zh: "训练还要反向：是前向的三倍。"
        }
      },
      {
        is: (C, T, B, D, n) => (n * D <= C ? -1 : (3 * T * B * C) / (n * D)),
        says: {
          en: "The network pays for reading too: only the difference makes up for the training.",
          zh: "网络识别时也要计算：只有两者之差才用来抵偿训练。"
        }
      },
      {
        is: (C, T, _B, D, n) => (n * D <= C ? -1 : (3 * T * C) / (n * D - C)),
        says: {en: "Each step is for B digits.", zh: "每一步有 B 个数字。"}
      },
      {
        is: (C, T, B, D, n) => (3 * T * B * C) / (n * D - C),
        says: {
          en: "Where reading by neighbours is cheaper, the network never catches up: −1, not what the formula gives.",
          zh: "k 近邻识别更省时，网络永远追不上：返回 −1，不是公式给出的数。"
        }
      }
    ],
    right: {
      en: "Right: for the CNN of this page and 6,000 digits it is 13,408, rounded up. With more digits kept it comes sooner, for only the neighbours get dearer.",
      zh: "对：本页的 CNN 与 6,000 个数字，进位取整是 13,408 个。记住的数字越多，这一天来得越早，因为变贵的只有 k 近邻。"
    }
  }),

  numberExercise({
    id: "questions-cost",
    title: {en: "A convolution in place of a dense layer", zh: "用卷积代替全连接层"},
    task: {
      en: "The pooled maps of the CNN have 13 × 13 places and 32 numbers at each. A second convolution with 64 filters of 3 × 3 over all 32, without padding, gives 11 × 11 places. How many multiply-adds does it take for one digit?",
      zh: "CNN 池化之后有 13 × 13 个位置，每处 32 个数。再加一个卷积：64 个 3 × 3 的卷积核，每个都覆盖全部 32 个通道，不填充，得到 11 × 11 个位置。每认一个数字，它要多少次乘加？"
    },
    name: "secondConvolution",
    starter: "const secondConvolution = 0;",
    solution:
      "// places · kernel · channels · filters | zh: 位置 · 核 · 通道 · 卷积核个数\nconst secondConvolution = 11 * 11 * 3 * 3 * 32 * 64;",
    hints: [
      {
        en: "One filter at one place takes $3 \\cdot 3 \\cdot 32$ products.",
        zh: "一个卷积核在一个位置上要 $3 \\cdot 3 \\cdot 32$ 个乘积。"
      },
      {
        en: "There are $11 \\cdot 11$ places and 64 filters.",
        zh: "有 $11 \\cdot 11$ 个位置、64 个卷积核。"
      }
    ],
    answer: 11 * 11 * 3 * 3 * 32 * 64,
    mistakes: [
      {
        is: 11 * 11 * 3 * 3 * 64,
        says: {en: "Each filter sees all 32 channels.", zh: "每个卷积核都要看全部 32 个通道。"}
      },
      {
        is: 13 * 13 * 3 * 3 * 32 * 64,
        says: {en: "Without padding there are 11 × 11 places.", zh: "不填充时是 11 × 11 个位置。"}
      },
      {
        is: 3 * 3 * 32 * 64,
        says: {
          en: "Those are its weights; each is used at every place.",
          zh: "这是权重的个数；每个权重在每个位置上都要用。"
        }
      },
      {
        is: 11 * 11 * 3 * 3 * 32,
        says: {en: "That is one filter of 64.", zh: "这只是 64 个卷积核中的一个。"}
      },
      {
        is: 11 * 11 * 32 * 64,
        says: {en: "The 3 × 3 of the filter is missing.", zh: "漏掉了卷积核的 3 × 3。"}
      }
    ],
    otherwise: {
      en: "Count for one filter at one place, then times places and filters.",
      zh: "先数一个卷积核在一个位置上的，再乘以位置数和卷积核个数。"
    },
    right: {
      en: "Right: about 2.23 million with only 18,432 weights. The first dense layer of the CNN has 692,224 weights and a third of the cost.",
      zh: "对：约 223 万次，权重却只有 18,432 个。CNN 的第一个全连接层有 692,224 个权重，计算量只是它的三分之一。"
    }
  }),

  functionExercise({
    id: "questions-tie",
    title: {en: "Read off what would change the answer", zh: "怎样改动才会改变答案"},
    task: {
      en:
        "Logistic regression prefers class `a` to class `c`. By how much has pixel `i` alone to change until both scores are equal? `W[c][i]` are the weights, `b[c]` the biases. " +
        "Derive it, and return the change (it may leave the range from 0 to 1).",
      zh:
        "逻辑回归认为类别 `a` 比类别 `c` 更像。只改变像素 `i`，改变多少时两个得分相等？`W[c][i]` 是权重，`b[c]` 是偏置。" +
        "请推导并返回改变量（可以超出 0 到 1 的范围）。"
    },
    name: "changeToTie",
    starter: "function changeToTie(x, W, b, a, c, i) {\n  return 0;\n}",
    solution:
      "function changeToTie(x, W, b, a, c, i) {\n  const score = k => b[k] + x.reduce((sum, x_j, j) => sum + W[k][j] * x_j, 0);\n  return (score(a) - score(c)) / (W[c][i] - W[a][i]);\n}",
    hints: [
      {
        en: "A change $d$ of pixel $i$ moves $z_a$ by $W_{ai} d$ and $z_c$ by $W_{ci} d$.",
        zh: "像素 $i$ 改变 $d$，$z_a$ 变化 $W_{ai} d$，$z_c$ 变化 $W_{ci} d$。"
      },
      {
        en: "Solve $z_a + W_{ai} d = z_c + W_{ci} d$ for $d$.",
        zh: "从 $z_a + W_{ai} d = z_c + W_{ci} d$ 解出 $d$。"
      }
    ],
    cases: [
      [
        [1, 0.5],
        [
          [2, 1],
          [-1, 3]
        ],
        [0, 0.5],
        0,
        1,
        1
      ],
      [
        [0.25, 1, 0],
        [
          [1, 0, 2],
          [0.5, 2, 1],
          [0, 1, -1]
        ],
        [0.1, -0.2, 0.3],
        1,
        2,
        0
      ]
    ],
    wanted: (x: List, W: readonly List[], b: List, a: number, c: number, i: number) =>
      gap(x, W, b, a, c) / (W[c]![i]! - W[a]![i]!),
    starts: () => 0,
    mistakes: [
      {
        is: (x, W, b, a, c, i) => gap(x, W, b, a, c) / (W[a]![i]! - W[c]![i]!),
        says: {en: "The sign is turned: this makes the gap wider.", zh: "符号反了：这样差距更大。"}
      },
      {
        is: (x, W, b, a, c, i) => gap(x, W, b, a, c) / W[c]![i]!,
        says: {
          en: "Pixel i moves the score of class a too.",
          zh: "像素 i 也会改变类别 a 的得分。"
        }
      },
      {
        is: (x, W, _b, a, c, i) => (dot(W[a]!, x) - dot(W[c]!, x)) / (W[c]![i]! - W[a]![i]!),
        says: {en: "The biases belong to the scores.", zh: "得分里还有偏置。"}
      },
      {
        is: (x, W, b, a, c, i) => x[i]! + gap(x, W, b, a, c) / (W[c]![i]! - W[a]![i]!),
        says: {
          en: "That is the pixel’s new value; the change is asked for.",
          zh: "这是像素的新值；问的是改变量。"
        }
      },
      {
        is: (x, W, b, a, c) => gap(x, W, b, a, c),
        says: {
          en: "That is the gap of the scores; a pixel closes it by the difference of its weights for each unit.",
          zh: "这是得分之差；像素每改变 1，它按权重之差缩小。"
        }
      }
    ],
    right: {
      en: "Right, exactly and for any size of change. For a network such a formula holds only as far as no ReLU switches.",
      zh: "对，而且不论改变多大都精确成立。对网络来说，这样的公式只在没有 ReLU 开合时才成立。"
    }
  })
];

/** By how much class a is ahead of class c. */
function gap(x: List, W: readonly List[], b: List, a: number, c: number): number {
  return b[a]! + dot(W[a]!, x) - b[c]! - dot(W[c]!, x);
}
