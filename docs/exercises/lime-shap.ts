import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numbersExercise} from "../lib/exercises/numberExercise.js";

type List = readonly number[];

const has = (S: number, m: number) => ((S >> m) & 1) === 1;
const sizeOf = (S: number) => S.toString(2).replace(/0/g, "").length;
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const partsOf = (v: List) => Math.round(Math.log2(v.length));
const everyPart = <T>(v: List, of: (m: number) => T) => Array.from({length: partsOf(v)}, (_, m) => of(m));

/** For each part the sum over all coalitions without it of what it adds, each with a weight. */
const added = (v: List, weight: (S: number, M: number) => number) =>
  everyPart(v, m =>
    v.reduce((sum, _, S) => (has(S, m) ? sum : sum + weight(S, partsOf(v)) * (v[S | (1 << m)]! - v[S]!)), 0)
  );
const share = (S: number, M: number) => (factorial(sizeOf(S)) * factorial(M - sizeOf(S) - 1)) / factorial(M);
const alike = (_S: number, M: number) => 1 / 2 ** (M - 1);

/** A weighted mean of the answers where the part is there, or is not. */
const meanWhere = (s: List, v: List, pi: List, value: number) => {
  let [sum, all] = [0, 0];
  s.forEach((one, n) => {
    if (one !== value) return;
    sum += pi[n]! * v[n]!;
    all += pi[n]!;
  });
  return sum / all;
};
const line = (s: List, v: List, pi: List) => {
  const constant = meanWhere(s, v, pi, 0);
  return [constant, meanWhere(s, v, pi, 1) - constant];
};

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "shap-orders",
    title: {en: "The mean over all orders", zh: "对所有次序取平均"},
    task: {
      en: "`v` is a table of the answers to all coalitions: `v[S]`, where bit $m$ of $S$ says whether part $m$ is there (`S >> m & 1`), so that it has $2^M$ numbers. Return the Shapley values of all parts as a list, for any $M$. By orders or by sets, as you like.",
      zh: "`v` 是全部联盟的答案表：`v[S]` 中 $S$ 的第 $m$ 位说明第 $m$ 块在不在（`S >> m & 1`），所以共有 $2^M$ 个数。对任意的 $M$，把各块的沙普利值写成列表返回。按次序算或按集合算都行。"
    },
    name: "shapley",
    starter:
      "function shapley(v) {\n  const M = Math.log2(v.length);\n  return Array.from({length: M}, () => 0);\n}",
    solution:
      "function shapley(v) {\n  const M = Math.log2(v.length);\n  const phi = Array.from({length: M}, () => 0);\n  let orders = 0;\n  const visit = (S, added) => {\n    if (S === v.length - 1) {\n      orders += 1;\n      for (let m = 0; m < M; ++m) phi[m] += added[m];\n      return;\n    }\n    for (let m = 0; m < M; ++m) {\n      if (S >> m & 1) continue;\n      const next = added.slice();\n      next[m] = v[S | 1 << m] - v[S];\n      visit(S | 1 << m, next);\n    }\n  };\n  visit(0, []);\n  return phi.map(sum => sum / orders);\n}",
    hints: [
      {
        en: "By orders: a function that calls itself with one part more, until all are there.",
        zh: "按次序：写一个调用自己的函数，每次多放一块，直到全部都在。"
      },
      {
        en: "By sets: for each $m$ all $S$ without it, with the weight $|S|!\\,(M - |S| - 1)!\\,/\\,M!$.",
        zh: "按集合：对每个 $m$ 取所有不含它的 $S$，权重是 $|S|!\\,(M - |S| - 1)!\\,/\\,M!$。"
      }
    ],
    cases: [
      [[0, 0.2, 0.1, 0.6, 0, 0.2, 0.1, 0.9]],
      [[1, 3, 2, 8]],
      [[0, 1, 2, 4, 1, 3, 3, 9, 2, 2, 5, 6, 3, 8, 7, 16]]
    ] as [List][],
    wanted: (v: List) => added(v, share),
    starts: v => everyPart(v, () => 0),
    mistakes: [
      {
        is: v => added(v, alike),
        says: {
          en: "You took all sets alike. One of size s comes first in s! (M − s − 1)! orders, and that differs.",
          zh: "你把所有集合看得一样重。大小为 s 的集合在 s! (M − s − 1)! 种次序里先到，各不相同。"
        }
      },
      {
        is: v => everyPart(v, m => v[v.length - 1]! - v[(v.length - 1) & ~(1 << m)]!),
        says: {
          en: "That is occlusion: what each part adds when it comes last.",
          zh: "这是遮挡：每一块最后来时增加的量。"
        }
      },
      {
        is: v => everyPart(v, m => v[1 << m]! - v[0]!),
        says: {
          en: "That is what each part adds when it comes first. It may come later.",
          zh: "这是每一块最先来时增加的量。它也可能后来。"
        }
      },
      {
        is: v => {
          let S = 0;
          return everyPart(v, m => {
            const before = v[S]!;
            S |= 1 << m;
            return v[S]! - before;
          });
        },
        says: {en: "That is one order only, 1, 2, 3 …", zh: "这只是一种次序：1、2、3……"}
      }
    ],
    right: {
      en: "Right: (0.45, 0.35, 0.1) for the numbers of the page, and the sum is always v(all) − v(∅).",
      zh: "对：用本页的数，得 (0.45, 0.35, 0.1)；总和总是 v(all) − v(∅)。"
    }
  }),

  functionExercise({
    id: "lime-one-part",
    title: {en: "Weighted least squares of one part", zh: "一块的加权最小二乘"},
    task: {
      en: "One part: `s[n]` is 1 where it is there and 0 where not, `v[n]` the answer, `pi[n]` the proximity. Derive from the two normal equations the $\\cw{\\beta_0}$ and $\\cw{\\beta_1}$ for which $\\sum_n \\pi_n (\\cy{v_n} - \\cw{\\beta_0} - \\cw{\\beta_1} s_n)^2$ is least, and return `[beta0, beta1]`. Both values of `s` occur.",
      zh: "只有一块：它在时 `s[n]` 是 1，不在时是 0；`v[n]` 是答案，`pi[n]` 是邻近度。由两个正规方程推导使 $\\sum_n \\pi_n (\\cy{v_n} - \\cw{\\beta_0} - \\cw{\\beta_1} s_n)^2$ 最小的 $\\cw{\\beta_0}$ 和 $\\cw{\\beta_1}$，返回 `[beta0, beta1]`。`s` 的两种值都会出现。"
    },
    name: "fitLine",
    starter: "function fitLine(s, v, pi) {\n  return [0, 0];\n}",
    solution:
      "function fitLine(s, v, pi) {\n  const meanOf = value => {\n    let sum = 0;\n    let all = 0;\n    for (let n = 0; n < s.length; ++n) {\n      if (s[n] !== value) continue;\n      sum += pi[n] * v[n];\n      all += pi[n];\n    }\n    return sum / all;\n  };\n  const beta0 = meanOf(0);\n  return [beta0, meanOf(1) - beta0];\n}",
    hints: [
      {
        en: "The normal equation of $\\cw{\\beta_1}$ has only the terms with $s_n = 1$. Subtract it from the other: then only those with $s_n = 0$ are left.",
        zh: "$\\cw{\\beta_1}$ 的正规方程里只有 $s_n = 1$ 的项。用另一个减去它，就只剩 $s_n = 0$ 的项。"
      },
      {
        en: "$\\sum_{s_n = 0} \\pi_n (\\cy{v_n} - \\cw{\\beta_0}) = 0$: a weighted mean.",
        zh: "$\\sum_{s_n = 0} \\pi_n (\\cy{v_n} - \\cw{\\beta_0}) = 0$：这是加权平均。"
      }
    ],
    cases: [
      [
        [0, 1, 1, 0],
        [0.1, 0.9, 0.6, 0.3],
        [1, 1, 0.5, 0.25]
      ],
      [
        [1, 0, 1],
        [2, -1, 5],
        [0.2, 0.7, 0.6]
      ]
    ] as [List, List, List][],
    wanted: (s: List, v: List, pi: List) => line(s, v, pi),
    starts: () => [0, 0],
    mistakes: [
      {
        is: (s, v) =>
          line(
            s,
            v,
            s.map(() => 1)
          ),
        says: {en: "The proximities are left out.", zh: "漏掉了邻近度。"}
      },
      {
        is: (s, v, pi) => [meanWhere(s, v, pi, 0), meanWhere(s, v, pi, 1)],
        says: {
          en: "β₁ is what the part adds: the mean with it less the mean without it.",
          zh: "β₁ 是这一块增加的量：有它时的平均减去没有它时的平均。"
        }
      },
      {
        is: (s, v, pi) =>
          line(
            s,
            v,
            pi.map(one => one ** 2)
          ),
        says: {
          en: "π weighs the square of the error: it stands in the normal equations once, not squared.",
          zh: "π 乘在误差的平方上：在正规方程里只出现一次，不再平方。"
        }
      },
      {
        is: (s, v, pi) => {
          const mean = v.reduce((sum, one, n) => sum + pi[n]! * one, 0) / pi.reduce((a, b) => a + b, 0);
          return [mean, line(s, v, pi)[1]!];
        },
        says: {
          en: "β₀ is the value of g at s = 0, not the mean of all answers.",
          zh: "β₀ 是 g 在 s = 0 处的值，不是全部答案的平均。"
        }
      }
    ],
    right: {
      en: "Right. With several parts the equations hang together, because the other parts are there or not as well.",
      zh: "对。块数多时，方程连在一起，因为别的块也时在时不在。"
    }
  }),

  numbersExercise({
    id: "shap-kernel",
    title: {en: "The kernel for three parts, and for four", zh: "三块与四块的核"},
    task: {
      en: "Compute $k(S)$ for sets of one part of $M = 3$ (`three`), then for sets of one part (`one`) and of two parts (`two`) of $M = 4$. And what share of all $k$ do the sets of two parts have together, for $M = 4$ (`share`)?",
      zh: "求 $k(S)$：$M = 3$ 时一块的集合（`three`）；$M = 4$ 时一块的集合（`one`）和两块的集合（`two`）。$M = 4$ 时，两块的集合合起来占全部 $k$ 的多少（`share`）？"
    },
    name: "kernel",
    starter: "const kernel = {three: 0, one: 0, two: 0, share: 0};",
    solution:
      "// k = (M - 1) / (choose(M, s) * s * (M - s))\nconst kernel = {\n  three: 2 / (3 * 1 * 2),\n  one: 3 / (4 * 1 * 3),\n  two: 3 / (6 * 2 * 2),\n  share: (6 / 8) / (4 / 4 + 6 / 8 + 4 / 4)\n};",
    hints: [
      {
        en: "$\\binom{M}{|S|}$ is the number of sets of that size: 3 for one of 3, 4 for one of 4, 6 for two of 4.",
        zh: "$\\binom{M}{|S|}$ 是这种大小的集合的个数：3 取 1 是 3，4 取 1 是 4，4 取 2 是 6。"
      },
      {
        en: "All sets of one size have together $(M - 1) / (|S| (M - |S|))$. For $M = 4$ there are the sizes 1, 2 and 3.",
        zh: "同一大小的集合合起来是 $(M - 1) / (|S| (M - |S|))$。$M = 4$ 时有大小 1、2、3。"
      }
    ],
    numbers: {
      three: {
        answer: 1 / 3,
        tolerance: 1e-6,
        mistakes: [
          {is: 1, says: {en: "Divide by the number of sets, 3.", zh: "还要除以集合的个数 3。"}},
          {
            is: 1 / 6,
            says: {
              en: "That is the weight in Shapley’s formula; the kernel has M − 1 = 2 above.",
              zh: "这是沙普利公式里的权重；核的分子是 M − 1 = 2。"
            }
          }
        ],
        otherwise: {en: "It is 2/(3 · 1 · 2).", zh: "应为 2/(3 · 1 · 2)。"}
      },
      one: {
        answer: 1 / 4,
        tolerance: 1e-6,
        mistakes: [
          {is: 1, says: {en: "Divide by the number of sets, 4.", zh: "还要除以集合的个数 4。"}},
          {
            is: 1 / 3,
            says: {en: "M − 1 = 3 stands above, not 4.", zh: "分子是 M − 1 = 3，不是 4。"}
          }
        ],
        otherwise: {en: "It is 3/(4 · 1 · 3).", zh: "应为 3/(4 · 1 · 3)。"}
      },
      two: {
        answer: 1 / 8,
        tolerance: 1e-6,
        mistakes: [
          {is: 3 / 4, says: {en: "Divide by the number of sets, 6.", zh: "还要除以集合的个数 6。"}},
          {
            is: 3 / 16,
            says: {
              en: "There are 6 sets of two of four parts, not 4.",
              zh: "四块取两块的集合有 6 个，不是 4 个。"
            }
          }
        ],
        otherwise: {en: "It is 3/(6 · 2 · 2).", zh: "应为 3/(6 · 2 · 2)。"}
      },
      share: {
        answer: 3 / 11,
        tolerance: 1e-6,
        mistakes: [
          {
            is: 3 / 7,
            says: {
              en: "Sets of three parts count too, as much as those of one.",
              zh: "三块的集合也要算，与一块的一样多。"
            }
          },
          {
            is: 1 / 5,
            says: {
              en: "Weigh by how many sets there are: 4, 6 and 4.",
              zh: "要乘以集合的个数：4、6、4。"
            }
          }
        ],
        otherwise: {
          en: "The sizes 1, 2, 3 have 3/3, 3/4 and 3/3 together.",
          zh: "大小 1、2、3 合起来各是 3/3、3/4、3/3。"
        }
      }
    },
    right: {
      en: "Right. For three parts the kernel is the same for all sets, so with the ends pinned even equal weights give the Shapley values; from four parts on the middle counts less.",
      zh: "对。三块时，核对所有集合都相同，所以只要固定两端，权重相等也得到沙普利值；从四块起，中间的就轻一些。"
    }
  }),

  numbersExercise({
    id: "shap-glove",
    title: {en: "Left and right gloves", zh: "左手套与右手套"},
    task: {
      en: "Three parts: one left glove and two right ones. $\\cy{v}(S) = 1$ if the left one and at least one right one are in $S$, else 0. Find the Shapley value of the left glove (`left`) and of each right one (`right`). Use the axioms, or count orders.",
      zh: "三块：一只左手套，两只右手套。若 $S$ 里有左手套和至少一只右手套，$\\cy{v}(S) = 1$，否则为 0。求左手套的沙普利值（`left`）和每只右手套的（`right`）。用公理，或者数次序。"
    },
    name: "gloves",
    starter: "const gloves = {left: 0, right: 0};",
    solution:
      "// The left one adds 1 unless it comes first: in 2 of 3 orders.\n// Symmetry: the right ones share what is left of 1.\nconst gloves = {left: 2 / 3, right: (1 - 2 / 3) / 2};",
    hints: [
      {
        en: "In which orders does the left glove add 1? Only its place matters.",
        zh: "哪些次序里左手套增加 1？只看它排在第几。"
      },
      {
        en: "The two right gloves add the same to every coalition: symmetry. All three add up to 1.",
        zh: "两只右手套对每个联盟增加的量相同：对称性。三只合起来是 1。"
      }
    ],
    numbers: {
      left: {
        answer: 2 / 3,
        tolerance: 1e-6,
        mistakes: [
          {
            is: 1 / 3,
            says: {
              en: "Equal shares would need all three to be alike; without the left one nothing is worth anything.",
              zh: "三只一样才能平分；没有左手套，什么都不值。"
            }
          },
          {
            is: 1,
            says: {en: "Coming first, it adds nothing.", zh: "它最先来时，什么也不增加。"}
          },
          {
            is: 3 / 4,
            says: {
              en: "That takes all four sets without it alike; sets are not equally frequent before it.",
              zh: "这是把不含它的四个集合看得一样重；它们先到的机会并不相同。"
            }
          }
        ],
        otherwise: {en: "It adds 1 unless it comes first.", zh: "除非最先来，它总是增加 1。"}
      },
      right: {
        answer: 1 / 6,
        tolerance: 1e-6,
        mistakes: [
          {is: 1 / 3, says: {en: "That is both right ones together.", zh: "这是两只右手套合起来的。"}},
          {
            is: 1 / 4,
            says: {
              en: "That takes all sets without it alike; count orders.",
              zh: "这是把不含它的集合看得一样重；应当数次序。"
            }
          },
          {
            is: 1 / 2,
            says: {
              en: "It adds 1 only if the left one is there and the other right one is not.",
              zh: "只有左手套在而另一只右手套不在时，它才增加 1。"
            }
          }
        ],
        otherwise: {en: "The three values add up to 1.", zh: "三个值加起来是 1。"}
      }
    },
    right: {
      en: "Right. Parts that can stand in for each other each get little, though without both of them nothing works. That is what occlusion does not see: it gives both 0.",
      zh: "对。可以互相代替的块，各自得到的很少，尽管两块都没有就什么也不成。遮挡看不到这一点：它给两块都是 0。"
    }
  }),

  functionExercise({
    id: "lime-equal",
    title: {en: "LIME with all coalitions and equal weights", zh: "取全部联盟、权重相等的 LIME"},
    task: {
      en: "Each of the $2^M$ coalitions once, all $\\pi = 1$. Derive $\\cw{\\beta_m}$ (write $s_m - \\tfrac12$ for $s_m$: then the columns are orthogonal), and return the list of all $\\cw{\\beta_m}$, $m \\ge 1$, for a table `v` as above. Then say why, for a game where $\\cy{v}(S)$ is a constant plus a sum over the parts of $S$, the kernel does not matter.",
      zh: "$2^M$ 个联盟各一次，所有 $\\pi = 1$。推导 $\\cw{\\beta_m}$（把 $s_m$ 写成 $s_m - \\tfrac12$，各列就正交），对上面那样的表 `v` 返回全部 $\\cw{\\beta_m}$（$m \\ge 1$）的列表。再想一想：若 $\\cy{v}(S)$ 是一个常数加上 $S$ 中各块之和，为什么用什么核都一样？"
    },
    name: "equalWeights",
    starter:
      "function equalWeights(v) {\n  const M = Math.log2(v.length);\n  return Array.from({length: M}, () => 0);\n}",
    solution:
      "// A sum over parts is itself a linear model: all errors can be 0, whatever they weigh.\nfunction equalWeights(v) {\n  const M = Math.log2(v.length);\n  return Array.from({length: M}, (_, m) => {\n    let sum = 0;\n    for (let S = 0; S < v.length; ++S) sum += S >> m & 1 ? v[S] : -v[S];\n    return sum / (v.length / 2);\n  });\n}",
    hints: [
      {
        en: "With orthogonal columns each weight stands alone: $\\cw{\\beta_m} = \\sum_S (s_m - \\tfrac12)\\, \\cy{v}(S) \\,/ \\sum_S (s_m - \\tfrac12)^2$.",
        zh: "各列正交时，每个权重可以单独求：$\\cw{\\beta_m} = \\sum_S (s_m - \\tfrac12)\\, \\cy{v}(S) \\,/ \\sum_S (s_m - \\tfrac12)^2$。"
      },
      {
        en: "The numerator is half of the answers with $m$ less those without; the denominator is $2^M / 4$.",
        zh: "分子是含 $m$ 的答案之和减去不含 $m$ 的，再取一半；分母是 $2^M / 4$。"
      }
    ],
    cases: [
      [[0, 0.2, 0.1, 0.6]],
      [[0, 0.2, 0.1, 0.6, 0, 0.2, 0.1, 0.9]],
      [[0, 1, 2, 4, 1, 3, 3, 9, 2, 2, 5, 6, 3, 8, 7, 16]]
    ] as [List][],
    wanted: (v: List) => added(v, alike),
    starts: v => everyPart(v, () => 0),
    mistakes: [
      {
        is: v => added(v, share),
        says: {
          en: "Those are the Shapley values, which weigh sets by their size. Here all weigh the same.",
          zh: "这是沙普利值，它按集合的大小加权。这里所有集合一样重。"
        }
      },
      {
        is: v => added(v, alike).map(value => value / 2),
        says: {
          en: "There are 2^(M − 1) differences, half as many as coalitions.",
          zh: "差有 2^(M − 1) 个，是联盟个数的一半。"
        }
      },
      {
        is: v => added(v, alike).map(value => value * 2 ** (partsOf(v) - 1)),
        says: {en: "A mean, not a sum.", zh: "要取平均，不是求和。"}
      },
      {
        is: v =>
          everyPart(v, m => v.reduce((sum, one, S) => (has(S, m) ? sum + one : sum), 0) / (v.length / 2)),
        says: {
          en: "That is the mean answer with the part; take off the mean without it.",
          zh: "这是有这一块时的平均答案；还要减去没有它时的平均。"
        }
      }
    ],
    right: {
      en: "Right: (0.35, 0.25) for the two parts of the page. A game that is itself a sum over the parts is met exactly, whatever the weights: then LIME, SHAP and occlusion all say the same.",
      zh: "对：本页的两块得 (0.35, 0.25)。本身就是各块之和的博弈，用什么权重都恰好拟合：这时 LIME、SHAP 和遮挡说的都一样。"
    }
  })
];
