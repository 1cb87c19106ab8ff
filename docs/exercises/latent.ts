import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

type List = readonly number[];

const sum = (values: List) => values.reduce((a, b) => a + b, 0);
const dot = (a: List, b: List) => sum(a.map((value, d) => value * b[d]!));

/** Every pair counted by a rule. */
const pairs = (unseen: List, seen: List, count: (u: number, s: number) => number) =>
  sum(unseen.flatMap(u => seen.map(s => count(u, s))));
const half = (u: number, s: number) => (u > s ? 1 : u === s ? 0.5 : 0);

/** One number for each place of the examples: what `rule` makes of the codes and of the values there. */
const eachPlace = (X: readonly List[], rule: (values: number[]) => number) =>
  X[0]!.map((_, d) => rule(X.map(x => x[d]!)));

const halved = {
  en: "Twice the code takes half the decoder, not twice of it.",
  zh: "编码加倍，解码器要减半，而不是加倍。"
};
const notDivided = {en: "2 h₁ times that would be 2 h₁ c₁.", zh: "2 h₁ 乘以它就成了 2 h₁ c₁，所以要减半。"};

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "latent-auc",
    title: {en: "The AUC without a curve", zh: "不画曲线求 AUC"},
    task: {
      en: "Write the AUC as two loops over all pairs. `unseen` and `seen` are lists of errors; a pair with equal errors counts one half.",
      zh: "用两重循环遍历所有的样本对，求 AUC。`unseen` 和 `seen` 是误差的列表；误差相等的一对算半对。"
    },
    name: "auc",
    starter: "function auc(unseen, seen) {\n  return 0;\n}",
    solution:
      "function auc(unseen, seen) {\n  let won = 0;\n  for (const u of unseen) {\n    for (const s of seen) {\n      if (u > s) won += 1;\n      if (u === s) won += 1 / 2;\n    }\n  }\n  return won / (unseen.length * seen.length);\n}",
    hints: [
      {
        en: "Take each $\\ct{u}$ with each $\\cx{s}$, and count the pairs in which $\\ct{u} > \\cx{s}$.",
        zh: "让每个 $\\ct{u}$ 与每个 $\\cx{s}$ 配对，数出 $\\ct{u} > \\cx{s}$ 的有几对。"
      },
      {
        en: "There are `unseen.length * seen.length` pairs; divide by that.",
        zh: "一共有 `unseen.length * seen.length` 对，要除以它。"
      }
    ],
    cases: [
      [
        [0.9, 0.5],
        [0.7, 0.3, 0.1]
      ],
      [
        [2, 1],
        [2, 3, 0]
      ],
      [
        [4, 4, 1],
        [1, 4, 0]
      ]
    ],
    wanted: (unseen: List, seen: List) => pairs(unseen, seen, half) / (unseen.length * seen.length),
    starts: () => 0,
    mistakes: [
      {
        is: (unseen, seen) => pairs(unseen, seen, (u, s) => Number(u > s)) / (unseen.length * seen.length),
        says: {
          en: "Pairs with equal errors count one half, not nothing.",
          zh: "误差相等的一对算半对，不是不算。"
        }
      },
      {
        is: (unseen, seen) => pairs(unseen, seen, (u, s) => Number(u >= s)) / (unseen.length * seen.length),
        says: {
          en: "Pairs with equal errors count one half, not a whole.",
          zh: "误差相等的一对算半对，不是一整对。"
        }
      },
      {
        is: (unseen, seen) => pairs(unseen, seen, (u, s) => half(s, u)) / (unseen.length * seen.length),
        says: {
          en: "You counted the pairs in which the seen one has the larger error.",
          zh: "你数的是见过的数字误差更大的那些对。"
        }
      },
      {
        is: (unseen, seen) => pairs(unseen, seen, half),
        says: {
          en: "That is the number of pairs; divide by how many there are.",
          zh: "这是 u 较大的对数，还要除以样本对总数。"
        }
      },
      {
        is: (unseen, seen) => pairs(unseen, seen, half) / unseen.length,
        says: {en: "Divide by the number of pairs, M N, not by M.", zh: "要除以样本对总数 M N，而不是 M。"}
      }
    ],
    right: {
      en: "Right: for 89 unseen and 911 seen digits that is 81,079 pairs, and the curve is not needed.",
      zh: "对：89 个没见过的和 911 个见过的数字共有 81,079 对，不必画曲线。"
    }
  }),

  functionExercise({
    id: "latent-decoder",
    title: {en: "The best decoder for given codes", zh: "给定编码，求最好的解码器"},
    task: {
      en: "An encoder, whatever it may be, has given the $n$-th example `X[n]` the code `h[n]`, one number. Return the $\\cw{c}$ for which $\\sum_n \\lVert \\cy{h_n} \\cw{c} - \\cx{x_n} \\rVert^2$ is least: a list of $D$ numbers. Derive it first: set the derivative by one $\\cw{c_d}$ to 0.",
      zh: "不管编码器是什么，它给第 $n$ 个样本 `X[n]` 的编码是一个数 `h[n]`。求使 $\\sum_n \\lVert \\cy{h_n} \\cw{c} - \\cx{x_n} \\rVert^2$ 最小的 $\\cw{c}$，返回 $D$ 个数的列表。先推导：令它对某个 $\\cw{c_d}$ 的导数为 0。"
    },
    name: "decoderFor",
    starter: "function decoderFor(X, h) {\n  return X[0].map(() => 0);\n}",
    solution:
      "function decoderFor(X, h) {\n  let power = 0;\n  for (const h_n of h) power += h_n ** 2;\n  return X[0].map((_, d) => {\n    let sum = 0;\n    for (let n = 0; n < h.length; ++n) sum += h[n] * X[n][d];\n    return sum / power;\n  });\n}",
    hints: [
      {
        en: "Only the terms $(\\cy{h_n} \\cw{c_d} - \\cx{x_{nd}})^2$ contain $\\cw{c_d}$.",
        zh: "只有 $(\\cy{h_n} \\cw{c_d} - \\cx{x_{nd}})^2$ 这些项含有 $\\cw{c_d}$。"
      },
      {
        en: "The derivative is $\\sum_n 2\\, \\cy{h_n} (\\cy{h_n} \\cw{c_d} - \\cx{x_{nd}})$. Where is it 0?",
        zh: "导数是 $\\sum_n 2\\, \\cy{h_n} (\\cy{h_n} \\cw{c_d} - \\cx{x_{nd}})$。它在哪里为 0？"
      },
      {
        en: "So $\\cw{c_d} = \\sum_n \\cy{h_n} \\cx{x_{nd}} \\,/\\, \\sum_n \\cy{h_n}^2$.",
        zh: "所以 $\\cw{c_d} = \\sum_n \\cy{h_n} \\cx{x_{nd}} \\,/\\, \\sum_n \\cy{h_n}^2$。"
      }
    ],
    cases: [
      [
        [
          [2, 1],
          [1, 2],
          [-2, -1],
          [-1, -2]
        ],
        [2, 1, -2, -1]
      ],
      [
        [
          [1, 0, 3],
          [2, -1, 1]
        ],
        [1, 3]
      ]
    ],
    wanted: (X: readonly List[], h: List) => eachPlace(X, values => dot(h, values) / dot(h, h)),
    starts: (...[X]) => X[0]!.map(() => 0),
    mistakes: [
      {
        is: (X, h) => eachPlace(X, values => dot(h, values)),
        says: {en: "Still to be divided by the sum of the squared codes.", zh: "还要除以编码的平方和。"}
      },
      {
        is: (X, h) => eachPlace(X, values => dot(h, values) / h.length),
        says: {
          en: "Divide by the sum of h², not by the number of examples.",
          zh: "要除以 h² 的和，而不是样本的个数。"
        }
      },
      {
        is: (X, h) => eachPlace(X, values => sum(values.map((value, n) => value / h[n]!)) / h.length),
        says: {
          en: "That is the mean of x / h: examples with a small code would count most.",
          zh: "这是 x / h 的平均：编码小的样本反而算得最重。"
        }
      },
      {
        is: (X, h) => eachPlace(X, values => dot(h, values) / dot(values, values)),
        says: {
          en: "You divided by the sum of x²: that is the best way from x to h, not from h to x.",
          zh: "你除的是 x² 的和：那是由 x 求 h 的最好办法，不是由 h 求 x。"
        }
      }
    ],
    right: {
      en: "Right: for the codes of a = (1, 0) it is (1, 0.8), as in the figure.",
      zh: "对：a = (1, 0) 的编码给出 (1, 0.8)，与图中一样。"
    }
  }),

  functionExercise({
    id: "latent-encoder-gradient",
    title: {en: "The encoder's gradient", zh: "编码器的梯度"},
    task: {
      en:
        "One example, $\\cy{h} = \\cw{a}^\\top \\cx{x}$ and $\\ct{E} = \\lVert \\cy{h}\\, \\cw{c} - \\cx{x} \\rVert^2$. Return $\\partial \\ct{E} / \\partial \\cw{a}$, a list of $D$ numbers.\n\n" +
        "It is compared with central differences.",
      zh:
        "只算一个样本：$\\cy{h} = \\cw{a}^\\top \\cx{x}$，$\\ct{E} = \\lVert \\cy{h}\\, \\cw{c} - \\cx{x} \\rVert^2$。请返回 $\\partial \\ct{E} / \\partial \\cw{a}$，$D$ 个数的列表。\n\n" +
        "结果将用中心差分检验。"
    },
    name: "encoderGradient",
    starter: "function encoderGradient(x, a, c) {\n  return a.map(() => 0);\n}",
    solution:
      "function encoderGradient(x, a, c) {\n  let h = 0;\n  for (let d = 0; d < x.length; ++d) h += a[d] * x[d];\n  let dh = 0;\n  for (let d = 0; d < x.length; ++d) dh += 2 * (h * c[d] - x[d]) * c[d];\n  return x.map(x_d => dh * x_d);\n}",
    hints: [
      {
        en: "Go backwards: first $\\partial \\ct{E} / \\partial \\cy{\\hat x_d}$, then $\\partial \\ct{E} / \\partial \\cy{h}$, then $\\partial \\ct{E} / \\partial \\cw{a_d}$.",
        zh: "倒着走：先求 $\\partial \\ct{E} / \\partial \\cy{\\hat x_d}$，再求 $\\partial \\ct{E} / \\partial \\cy{h}$，最后求 $\\partial \\ct{E} / \\partial \\cw{a_d}$。"
      },
      {
        en: "$\\cy{\\hat x_d} = \\cy{h}\\, \\cw{c_d}$, so $\\partial \\ct{E} / \\partial \\cy{h} = \\sum_d 2 (\\cy{\\hat x_d} - \\cx{x_d})\\, \\cw{c_d}$.",
        zh: "$\\cy{\\hat x_d} = \\cy{h}\\, \\cw{c_d}$，所以 $\\partial \\ct{E} / \\partial \\cy{h} = \\sum_d 2 (\\cy{\\hat x_d} - \\cx{x_d})\\, \\cw{c_d}$。"
      },
      {
        en: "In $\\cy{h} = \\sum_d \\cw{a_d} \\cx{x_d}$ the weight $\\cw{a_d}$ is multiplied by $\\cx{x_d}$.",
        zh: "在 $\\cy{h} = \\sum_d \\cw{a_d} \\cx{x_d}$ 里，$\\cw{a_d}$ 乘的是 $\\cx{x_d}$。"
      }
    ],
    cases: [
      [
        [1, 2],
        [1, 0],
        [1, 0.5]
      ],
      [
        [2, -1, 0.5],
        [0.5, 1, -1],
        [1, 2, -0.5]
      ]
    ],
    wanted: (x: List, a: List, c: List) =>
      Array.from(
        centralDifferences(moved => {
          const h = dot(Array.from(moved), x);
          return sum(x.map((x_d, d) => (h * c[d]! - x_d) ** 2));
        }, a)
      ),
    starts: (...[, a]) => a.map(() => 0),
    mistakes: [
      {
        is: (x, a, c) => x.map(x_d => back(x, a, c) * x_d),
        says: {en: "The 2 of the squared distance is missing.", zh: "少了平方求导得到的 2。"}
      },
      {
        is: (x, a, c) => x.map(x_d => -2 * back(x, a, c) * x_d),
        says: {
          en: "The sign is wrong: the difference is what came out minus what went in.",
          zh: "符号反了：应当是输出减输入。"
        }
      },
      {
        is: (x, a, c) => x.map((x_d, d) => 2 * dot(a, x) * (dot(a, x) * c[d]! - x_d)),
        says: {en: "That is the gradient of the decoder, c.", zh: "这是解码器 c 的梯度。"}
      },
      {
        is: (x, a, c) => x.map(x_d => 2 * sum(x.map((value, d) => dot(a, x) * c[d]! - value)) * x_d),
        says: {
          en: "On the way back through the decoder each difference is multiplied by its c_d.",
          zh: "往回穿过解码器时，每个差都要乘以相应的 c_d。"
        }
      },
      {
        is: (x, a, c) => x.map((x_d, d) => 2 * (dot(a, x) * c[d]! - x_d) * c[d]! * x_d),
        says: {
          en: "h reaches every pixel, not its own alone: sum over all d before you multiply by x_d.",
          zh: "h 影响每一个像素，不只是第 d 个：先对所有 d 求和，再乘以 x_d。"
        }
      },
      {
        is: (x, a, c) => a.map(a_d => 2 * back(x, a, c) * a_d),
        says: {en: "What multiplies a_d in h is x_d.", zh: "h 中与 a_d 相乘的是 x_d。"}
      }
    ],
    right: {
      en: "Right. With more hidden layers the same three steps go on, layer by layer.",
      zh: "对。隐藏层再多，也是这三步一层层做下去。"
    }
  }),

  functionExercise({
    id: "latent-best-code",
    title: {en: "The best code for a given decoder", zh: "给定解码器，最好的编码"},
    task: {
      en:
        "A part of the proof, without right angles. A linear decoder gives $\\cy{\\hat x} = \\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2}$; the two vectors need not be perpendicular nor of length 1. " +
        "Which code makes $\\ct{E} = \\lVert \\cy{\\hat x} - \\cx{x} \\rVert^2$ smallest? Set both derivatives to 0, solve, and return $[\\cy{h_1}, \\cy{h_2}]$.",
      zh:
        "证明的一部分，但不假设垂直。线性解码器给出 $\\cy{\\hat x} = \\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2}$，两个向量不一定垂直，长度也不一定是 1。" +
        "哪个编码使 $\\ct{E} = \\lVert \\cy{\\hat x} - \\cx{x} \\rVert^2$ 最小？令两个偏导数为 0，解出来，返回 $[\\cy{h_1}, \\cy{h_2}]$。"
    },
    name: "bestCode",
    starter: "function bestCode(x, c1, c2) {\n  return [0, 0];\n}",
    solution:
      "function bestCode(x, c1, c2) {\n  const dot = (a, b) => a.reduce((sum, a_d, d) => sum + a_d * b[d], 0);\n  const [p, q, r] = [dot(c1, c1), dot(c1, c2), dot(c2, c2)];\n  const [u, v] = [dot(c1, x), dot(c2, x)];\n  const det = p * r - q * q;\n  return [(r * u - q * v) / det, (p * v - q * u) / det];\n}",
    hints: [
      {
        en: "$\\partial \\ct{E} / \\partial \\cy{h_1} = 2\\, \\cw{c_1}^\\top (\\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2} - \\cx{x})$: what is left over must be perpendicular to $\\cw{c_1}$, and to $\\cw{c_2}$.",
        zh: "$\\partial \\ct{E} / \\partial \\cy{h_1} = 2\\, \\cw{c_1}^\\top (\\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2} - \\cx{x})$：剩下的差必须与 $\\cw{c_1}$ 垂直，也与 $\\cw{c_2}$ 垂直。"
      },
      {
        en: "Two equations: $p \\cy{h_1} + q \\cy{h_2} = u$ and $q \\cy{h_1} + r \\cy{h_2} = v$, with $p = \\cw{c_1}^\\top \\cw{c_1}$, $q = \\cw{c_1}^\\top \\cw{c_2}$, $r = \\cw{c_2}^\\top \\cw{c_2}$, $u = \\cw{c_1}^\\top \\cx{x}$, $v = \\cw{c_2}^\\top \\cx{x}$.",
        zh: "两个方程：$p \\cy{h_1} + q \\cy{h_2} = u$，$q \\cy{h_1} + r \\cy{h_2} = v$，其中 $p = \\cw{c_1}^\\top \\cw{c_1}$，$q = \\cw{c_1}^\\top \\cw{c_2}$，$r = \\cw{c_2}^\\top \\cw{c_2}$，$u = \\cw{c_1}^\\top \\cx{x}$，$v = \\cw{c_2}^\\top \\cx{x}$。"
      },
      {
        en: "$\\cy{h_1} = (r u - q v) / (p r - q^2)$.",
        zh: "解得 $\\cy{h_1} = (r u - q v) / (p r - q^2)$。"
      }
    ],
    cases: [
      [
        [2, 1, 0],
        [1, 0, 0],
        [1, 1, 0]
      ],
      [
        [1, -2, 3],
        [1, 0.5, 1],
        [-1, 2, 0]
      ]
    ],
    wanted: (x: List, c1: List, c2: List) => bestCode(x, c1, c2),
    starts: () => [0, 0],
    mistakes: [
      {
        is: (x, c1, c2) => [dot(c1, x), dot(c2, x)],
        says: {
          en: "That is right for perpendicular vectors of length 1; these are neither.",
          zh: "只有两个向量互相垂直、长度为 1 时才对；这里不一定满足。"
        }
      },
      {
        is: (x, c1, c2) => [dot(c1, x) / dot(c1, c1), dot(c2, x) / dot(c2, c2)],
        says: {
          en: "The lengths are right now, but what both vectors share is counted twice: solve the two equations together.",
          zh: "长度是考虑了，但两个向量共有的部分算了两次：要把两个方程联立来解。"
        }
      },
      {
        is: (x, c1, c2) => [...bestCode(x, c1, c2)].reverse(),
        says: {en: "The two numbers have changed places.", zh: "两个数的位置颠倒了。"}
      },
      {
        is: (x, c1, c2) => bestCode(x, c1, c2).map(h => h * (dot(c1, c1) * dot(c2, c2) - dot(c1, c2) ** 2)),
        says: {en: "The determinant p r − q² has to divide.", zh: "还要除以行列式 p r − q²。"}
      }
    ],
    right: {
      en: "Right. What is left over is perpendicular to the decoder's plane. So the best code is linear in x, whatever the linear decoder: nothing is gained by a bent encoder before a linear decoder.",
      zh: "对。剩下的差与解码器张成的平面垂直。可见不论线性解码器怎样，最好的编码都是 x 的线性函数：解码器是线性的，编码器弯曲也没有好处。"
    }
  }),

  numbersExercise({
    id: "latent-turned",
    title: {en: "Another code, the same pictures", zh: "换一种编码，图不变"},
    task: {
      en: "A linear decoder gives $\\cy{\\hat x} = \\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2}$ with $\\cw{c_1} = (1, 2)$ and $\\cw{c_2} = (3, -1)$. Somebody changes the encoder: the code is now $(\\cy{h_2},\\, 2 \\cy{h_1})$. With which new $\\cw{c_1'}$ and $\\cw{c_2'}$ does every picture come back as before? Write $\\cw{c_1'}$ as (`p`, `q`) and $\\cw{c_2'}$ as (`r`, `s`).",
      zh: "线性解码器给出 $\\cy{\\hat x} = \\cy{h_1} \\cw{c_1} + \\cy{h_2} \\cw{c_2}$，其中 $\\cw{c_1} = (1, 2)$，$\\cw{c_2} = (3, -1)$。有人改了编码器：编码现在是 $(\\cy{h_2},\\, 2 \\cy{h_1})$。取怎样的新 $\\cw{c_1'}$ 和 $\\cw{c_2'}$，每幅图才会照旧？$\\cw{c_1'}$ 写作 (p, q)，$\\cw{c_2'}$ 写作 (r, s)。"
    },
    name: "turned",
    starter: "const turned = {p: 0, q: 0, r: 0, s: 0};",
    solution:
      "// c1' = c2, and c2' = c1 / 2 | zh: c1' = c2，c2' = c1 / 2\nconst turned = {p: 3, q: -1, r: 0.5, s: 1};",
    hints: [
      {
        en: "The new code's first number is $\\cy{h_2}$. With which vector was $\\cy{h_2}$ multiplied before?",
        zh: "新编码的第一个数是 $\\cy{h_2}$。原来 $\\cy{h_2}$ 乘的是哪个向量？"
      },
      {
        en: "The second is $2 \\cy{h_1}$. What times $2 \\cy{h_1}$ is $\\cy{h_1} \\cw{c_1}$?",
        zh: "第二个数是 $2 \\cy{h_1}$。什么乘以 $2 \\cy{h_1}$ 等于 $\\cy{h_1} \\cw{c_1}$？"
      }
    ],
    numbers: {
      p: {
        answer: 3,
        mistakes: [
          {
            is: 1,
            says: {
              en: "The first number of the new code is h₂, which belongs to c₂.",
              zh: "新编码的第一个数是 h₂，它对应 c₂。"
            }
          },
          {is: 1.5, says: {en: "h₂ has not been doubled.", zh: "h₂ 并没有加倍。"}}
        ],
        otherwise: {en: "What did h₂ multiply before?", zh: "原来 h₂ 乘的是什么？"}
      },
      q: {
        answer: -1,
        mistakes: [{is: 1, says: {en: "Mind the sign of c₂.", zh: "注意 c₂ 的符号。"}}],
        otherwise: {en: "What did h₂ multiply before?", zh: "原来 h₂ 乘的是什么？"}
      },
      r: {
        answer: 0.5,
        mistakes: [
          {
            is: 2,
            says: halved
          },
          {is: 1, says: notDivided}
        ],
        otherwise: {en: "What times 2 h₁ is h₁ c₁?", zh: "什么乘以 2 h₁ 等于 h₁ c₁？"}
      },
      s: {
        answer: 1,
        mistakes: [
          {
            is: 4,
            says: halved
          },
          {is: 2, says: notDivided}
        ],
        otherwise: {en: "What times 2 h₁ is h₁ c₁?", zh: "什么乘以 2 h₁ 等于 h₁ c₁？"}
      }
    },
    right: {
      en: "Right. Any invertible change of the code is undone by the inverse one in the decoder: the error fixes the subspace, not the numbers.",
      zh: "对。对编码作任何可逆的线性变换，解码器用逆变换就能抵消：误差确定的是子空间，不是那几个数。"
    }
  })
];

/** The derivative by h, halved: the differences on their way back through the decoder. */
function back(x: List, a: List, c: List): number {
  const h = dot(a, x);
  return sum(x.map((x_d, d) => (h * c[d]! - x_d) * c[d]!));
}

/** The numbers by which x comes nearest to a sum of two vectors. */
function bestCode(x: List, c1: List, c2: List): List {
  const [p, q, r, u, v] = [dot(c1, c1), dot(c1, c2), dot(c2, c2), dot(c1, x), dot(c2, x)];
  return [r * u - q * v, p * v - q * u].map(value => value / (p * r - q * q));
}
