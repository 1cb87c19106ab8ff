import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";

type List = readonly number[];
type Rows = readonly List[];

const mean = (values: List) => values.reduce((a, b) => a + b, 0) / values.length;

/** Slope and intercept of the straight line of least squares. */
function lineThrough(u: List, v: List): {slope: number; intercept: number} {
  const [uMean, vMean] = [mean(u), mean(v)];
  let [uv, uu] = [0, 0];
  u.forEach((_, k) => {
    uv += (u[k]! - uMean) * (v[k]! - vMean);
    uu += (u[k]! - uMean) ** 2;
  });
  return {slope: uv / uu, intercept: vMean - (uv / uu) * uMean};
}
const logLine = (n: List, E: List) => lineThrough(n.map(Math.log), E.map(Math.log));

/** A picture whose pixel (i, j) is what `from` gives. */
const pixels = (x: Rows, from: (i: number, j: number) => number | undefined) =>
  x.map((row, i) => row.map((_, j) => from(i, j) ?? 0));
const ring = (k: number, n: number) => ((k % n) + n) % n;

/** For each code that occurs, how often each label comes with it. */
function counted(codes: List, labels: List): number[][] {
  return [...new Set(codes)].map(code => {
    const own = labels.filter((_, k) => codes[k] === code);
    return [...new Set(own)].map(label => own.filter(other => other === label).length);
  });
}
const sum = (values: List) => values.reduce((a, b) => a + b, 0);

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "data-fit",
    title: {en: "Fit a power law", zh: "拟合一个幂律"},
    task: {
      en: "The errors $\\ct{E_k}$ were measured for $\\cx{n_k}$ training digits. Return the list $[a, \\alpha]$ of the power law $\\ct{E} = a\\, \\cx{n}^{-\\alpha}$ by least squares in the logarithms. Derive slope and intercept first; the page may be asked afterwards.",
      zh: "对 $\\cx{n_k}$ 个训练数字，测得的错误率是 $\\ct{E_k}$。取对数后用最小二乘法求幂律 $\\ct{E} = a\\, \\cx{n}^{-\\alpha}$，返回列表 $[a, \\alpha]$。先自己推导斜率和截距，再看正文。"
    },
    name: "lawOf",
    starter: "function lawOf(n, E) {\n  return [0, 0];\n}",
    solution:
      "function lawOf(n, E) {\n  const [u, v] = [n.map(Math.log), E.map(Math.log)];\n  const mean = values => values.reduce((a, b) => a + b, 0) / values.length;\n  const [mu, mv] = [mean(u), mean(v)];\n  let [uv, uu] = [0, 0];\n  for (let k = 0; k < n.length; ++k) {\n    uv += (u[k] - mu) * (v[k] - mv);\n    uu += (u[k] - mu) ** 2;\n  }\n  const slope = uv / uu;\n  return [Math.exp(mv - slope * mu), -slope];\n}",
    hints: [
      {
        en: "With $u = \\ln \\cx{n}$ and $v = \\ln \\ct{E}$ the law is a straight line: $v = \\ln a - \\alpha u$.",
        zh: "令 $u = \\ln \\cx{n}$，$v = \\ln \\ct{E}$，幂律就成了直线：$v = \\ln a - \\alpha u$。"
      },
      {
        en: "Slope: $\\sum_k (u_k - \\mu_u)(v_k - \\mu_v)$ divided by $\\sum_k (u_k - \\mu_u)^2$. The line passes through the point $(\\mu_u, \\mu_v)$ of the means.",
        zh: "斜率：$\\sum_k (u_k - \\mu_u)(v_k - \\mu_v)$ 除以 $\\sum_k (u_k - \\mu_u)^2$。直线经过平均值的点 $(\\mu_u, \\mu_v)$。"
      },
      {
        en: "The slope is $-\\alpha$, the intercept is $\\ln a$.",
        zh: "斜率是 $-\\alpha$，截距是 $\\ln a$。"
      }
    ],
    cases: [
      [
        [100, 400, 1600],
        [0.4, 0.2, 0.1]
      ],
      [
        [50, 500, 5000, 6000],
        [0.3, 0.2, 0.04, 0.05]
      ]
    ],
    wanted: (n: List, E: List) => {
      const {slope, intercept} = logLine(n, E);
      return [Math.exp(intercept), -slope];
    },
    starts: () => [0, 0],
    mistakes: [
      {
        is: (n, E) => {
          const {slope, intercept} = logLine(n, E);
          return [Math.exp(intercept), slope];
        },
        says: {en: "The slope is −α: the sign is missing.", zh: "斜率是 −α：少了负号。"}
      },
      {
        is: (n, E) => {
          const {slope, intercept} = logLine(n, E);
          return [intercept, -slope];
        },
        says: {en: "The intercept of the line is ln a, not a.", zh: "直线的截距是 ln a，不是 a。"}
      },
      {
        is: (n, E) => {
          const {slope, intercept} = lineThrough(n, E);
          return [intercept, -slope];
        },
        says: {
          en: "That is a straight line through n and E themselves; take logarithms first.",
          zh: "这是直接对 n 和 E 作的直线；应先取对数。"
        }
      },
      {
        is: (n, E) => {
          const [u, v] = [n.map(Math.log), E.map(Math.log)];
          const slope = (v.at(-1)! - v[0]!) / (u.at(-1)! - u[0]!);
          return [Math.exp(v[0]! - slope * u[0]!), -slope];
        },
        says: {
          en: "That joins the first point with the last; those between count too.",
          zh: "这只连接了首尾两点；中间的点也要算。"
        }
      }
    ],
    right: {
      en: "Right. For the first case a = 4 and α = ½: four times as many digits, half the error.",
      zh: "对。第一种情形 a = 4，α = ½：数字增加到四倍，错误率减半。"
    }
  }),

  functionExercise({
    id: "data-times",
    title: {en: "How many more digits?", zh: "还要多少数字？"},
    task: {
      en: "By the power law $\\ct{E} = a\\, \\cx{n}^{-\\alpha}$: by which factor must $\\cx{n}$ grow, so that the error becomes `share` times what it was (0.5: half of it)? Solve the equation on paper, then write the function.",
      zh: "按幂律 $\\ct{E} = a\\, \\cx{n}^{-\\alpha}$：要使错误率变为原来的 `share` 倍（0.5 就是减半），$\\cx{n}$ 要增加到多少倍？先在纸上解方程，再写函数。"
    },
    name: "times",
    starter: "function times(share, alpha) {\n  return 0;\n}",
    solution:
      "// a (F n) ** -alpha = share * a n ** -alpha, so F ** -alpha = share\nfunction times(share, alpha) {\n  return share ** (-1 / alpha);\n}",
    hints: [
      {
        en: "Let the factor be $F$, and divide the law at $F\\cx{n}$ by the law at $\\cx{n}$: $a$ and $\\cx{n}$ drop out.",
        zh: "设倍数为 $F$，用 $F\\cx{n}$ 处的幂律除以 $\\cx{n}$ 处的：$a$ 和 $\\cx{n}$ 都消去了。"
      },
      {
        en: "$F^{-\\alpha}$ = share. Take both sides to the power $-1/\\alpha$.",
        zh: "$F^{-\\alpha}$ = share。两边取 $-1/\\alpha$ 次方。"
      }
    ],
    cases: [
      [0.5, 0.5],
      [0.5, 0.25],
      [0.1, 0.4]
    ],
    wanted: (share: number, alpha: number) => share ** (-1 / alpha),
    starts: () => 0,
    mistakes: [
      {
        is: (share, alpha) => share ** -alpha,
        says: {
          en: "That is by how much the error changes with n; the equation has to be solved for n: 1/α, not α.",
          zh: "这是 n 变化时错误率的变化；要从方程解出 n：指数是 1/α，不是 α。"
        }
      },
      {
        is: (share, alpha) => share ** (1 / alpha),
        says: {
          en: "That is below 1: more digits are needed, not fewer.",
          zh: "它小于 1：需要的是更多数字，不是更少。"
        }
      },
      {
        is: share => 1 / share,
        says: {
          en: "Half the error takes twice the digits only if α = 1.",
          zh: "只有 α = 1 时，数字加倍错误率才减半。"
        }
      },
      {
        is: (share, alpha) => -Math.log(share) / alpha,
        says: {
          en: "That is the logarithm of the factor: take the exponential.",
          zh: "这是倍数的对数：还要取指数。"
        }
      },
      {
        is: (share, alpha) => 1 / (share * alpha),
        says: {en: "α stands in the exponent, not as a factor.", zh: "α 在指数里，不是乘数。"}
      }
    ],
    right: {
      en: "Right: half the error takes 4 times the digits at α = ½, and 16 times at α = ¼.",
      zh: "对：α = ½ 时错误率减半要 4 倍的数字，α = ¼ 时要 16 倍。"
    }
  }),

  functionExercise({
    id: "data-shift",
    title: {en: "A shift that pads with paper", zh: "用空白补齐的平移"},
    task: {
      en: "Move the picture $\\cx{x}$, a list of rows, by `down` pixels down and `right` pixels to the right (negative: up, left). What leaves the frame is lost; what comes in is 0. Return the new rows.",
      zh: "把图像 $\\cx{x}$（由各行组成的列表）向下移 `down` 个像素，向右移 `right` 个像素（负数：向上、向左）。移出图框的部分丢掉，移进来的是 0。返回新的各行。"
    },
    name: "moved",
    starter: "function moved(x, down, right) {\n  return x.map(row => row.map(() => 0));\n}",
    solution:
      "function moved(x, down, right) {\n  return x.map((row, i) =>\n    row.map((_, j) => x[i - down]?.[j - right] ?? 0));\n}",
    hints: [
      {
        en: "Ask for each new pixel $(i, j)$ where it comes from: $(i - d, j)$ for a shift by $d$ down.",
        zh: "对每个新像素 $(i, j)$ 问它来自哪里：向下移 $d$ 时来自 $(i - d, j)$。"
      },
      {
        en: "A place outside has no row or no pixel: `x[r]?.[q] ?? 0`.",
        zh: "图框之外没有那一行或那个像素：`x[r]?.[q] ?? 0`。"
      }
    ],
    cases: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9]
        ],
        1,
        0
      ],
      [
        [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9]
        ],
        -1,
        1
      ],
      [
        [
          [1, 2, 3, 4],
          [5, 6, 7, 8]
        ],
        0,
        -3
      ]
    ],
    wanted: (x: Rows, down: number, right: number) => pixels(x, (i, j) => x[i - down]?.[j - right]),
    starts: (...[x]) => pixels(x, () => 0),
    mistakes: [
      {
        is: (x, down, right) => pixels(x, (i, j) => x[i + down]?.[j + right]),
        says: {
          en: "It moves the other way: the new pixel comes from (i − down, j − right).",
          zh: "方向反了：新像素来自 (i − down, j − right)。"
        }
      },
      {
        is: (x, down, right) =>
          pixels(x, (i, j) => x[ring(i - down, x.length)]![ring(j - right, x[0]!.length)]),
        says: {
          en: "What leaves on one side must not come in on the other.",
          zh: "从一边移出去的，不应从另一边进来。"
        }
      },
      {
        is: (x, down, right) => pixels(x, (i, j) => x[i - right]?.[j - down]),
        says: {
          en: "Rows go down, columns to the right: the two are exchanged.",
          zh: "行对应上下，列对应左右：两者弄反了。"
        }
      },
      {
        is: (x, down, right) => {
          const flat = x.flat();
          const columns = x[0]!.length;
          return pixels(x, (i, j) => flat[(i - down) * columns + j - right]);
        },
        says: {
          en: "The row before or after runs into the picture at the sides.",
          zh: "上一行或下一行从两侧跑进了图像。"
        }
      }
    ],
    right: {
      en: "Right. This is all that moved digits need: each one counts as up to 25 pictures, if it moves by up to two pixels along both directions.",
      zh: "对。移动数字只需要这个函数：两个方向各移至多两个像素，一个数字就能当作 25 幅图。"
    }
  }),

  functionExercise({
    id: "data-error-bar",
    title: {en: "How sure is an error?", zh: "错误率有多准？"},
    task: {
      en: "A network misreads `wrong` of $N$ = `count` test digits. If each test digit is misread with probability $\\cy{p}$, independently of the others, the number of misread ones has the variance $N \\cy{p} (1 - \\cy{p})$. Derive the standard error of the *share* that was measured, with the share itself for $\\cy{p}$, and return it.",
      zh: "网络在 $N$ = `count` 个测试数字中认错了 `wrong` 个。设每个测试数字认错的概率是 $\\cy{p}$，彼此独立，那么认错个数的方差是 $N \\cy{p} (1 - \\cy{p})$。推导所测**比例**的标准误差，式中的 $\\cy{p}$ 用测得的比例代替，并返回它。"
    },
    name: "standardError",
    starter: "function standardError(wrong, count) {\n  return 0;\n}",
    solution:
      "function standardError(wrong, count) {\n  const p = wrong / count;\n  return Math.sqrt(p * (1 - p) / count);\n}",
    hints: [
      {
        en: "The share is the number divided by $N$, so its variance is divided by $N^2$.",
        zh: "比例是个数除以 $N$，所以方差除以 $N^2$。"
      },
      {en: "The standard error is the root of the variance.", zh: "标准误差是方差的平方根。"}
    ],
    cases: [
      [40, 1000],
      [200, 1000],
      [140, 10000]
    ],
    wanted: (wrong: number, count: number) => Math.sqrt(((wrong / count) * (1 - wrong / count)) / count),
    starts: () => 0,
    mistakes: [
      {
        is: (wrong, count) => ((wrong / count) * (1 - wrong / count)) / count,
        says: {en: "That is the variance; the root is missing.", zh: "这是方差，还要开平方。"}
      },
      {
        is: (wrong, count) => Math.sqrt((wrong / count) * (1 - wrong / count)) / count,
        says: {
          en: "N stands under the root too: √(p(1 − p)/N).",
          zh: "N 也在根号里：√(p(1 − p)/N)。"
        }
      },
      {
        is: (wrong, count) => Math.sqrt(count * (wrong / count) * (1 - wrong / count)),
        says: {
          en: "That is the standard error of the number of misread digits; divide it by N.",
          zh: "这是认错个数的标准误差；还要除以 N。"
        }
      },
      {
        is: (wrong, count) => Math.sqrt((wrong / count) * (1 - wrong / count)),
        says: {
          en: "More test digits must make it smaller: N has dropped out.",
          zh: "测试数字越多它应越小：N 丢了。"
        }
      }
    ],
    right: {
      en: "Right: 4 % measured on 1,000 digits has a standard error of 0.6 points, so two networks of 4 and 5 % cannot be told apart by these two numbers; on the same digits, compare which of them each misreads. Ten thousand digits make it three times as sharp.",
      zh: "对：1,000 个数字上测得 4%，标准误差是 0.6 个百分点，所以单凭这两个数分不出 4% 和 5% 的两个网络；数字相同的话，可以比较各自认错了哪些。一万个数字能把标准误差缩小到三分之一。"
    }
  }),

  functionExercise({
    id: "data-floor",
    title: {en: "The floor of a probe", zh: "探针的下限"},
    task: {
      en: "A probe sees nothing but codes. Digits with equal codes get equal answers. `codes` and `labels` hold, for each digit, the number of its code and its label. Return the smallest error that any function of the code can have on them.",
      zh: "探针只看得到编码，编码相同的数字得到相同的回答。`codes` 和 `labels` 是各个数字的编码（用一个数表示）和标签。只看编码来回答，在这些数字上最低能有多少错误率？返回它。"
    },
    name: "floorOf",
    starter: "function floorOf(codes, labels) {\n  return 1;\n}",
    solution:
      "function floorOf(codes, labels) {\n  let right = 0;\n  for (const code of new Set(codes)) {\n    const counts = Array(10).fill(0);\n    codes.forEach((c, k) => { if (c === code) ++counts[labels[k]]; });\n    right += Math.max(...counts); // the best answer to this code\n  }\n  return 1 - right / codes.length;\n}",
    hints: [
      {
        en: "For one code there is one answer. Which one is right most often?",
        zh: "一个编码只有一个回答。哪个回答对得最多？"
      },
      {
        en: "Add up, over all codes, how many digits the best answer gets right.",
        zh: "把每个编码的最佳回答答对的个数加起来。"
      }
    ],
    cases: [
      [
        [0, 0, 0, 1, 1, 2],
        [3, 3, 5, 8, 8, 8]
      ],
      [
        [0, 0, 1, 1, 1, 1, 2, 3],
        [4, 9, 4, 4, 9, 7, 1, 1]
      ]
    ],
    wanted: (codes: List, labels: List) =>
      1 - sum(counted(codes, labels).map(counts => Math.max(...counts))) / codes.length,
    starts: () => 1,
    mistakes: [
      {
        is: (codes, labels) =>
          1 -
          Math.max(
            ...counted(
              codes.map(() => 0),
              labels
            )[0]!
          ) /
            codes.length,
        says: {
          en: "That gives one answer to all digits; each code may get its own.",
          zh: "这对所有数字给同一个回答；每个编码可以有自己的回答。"
        }
      },
      {
        is: (codes, labels) =>
          sum(counted(codes, labels).map(counts => (counts.length > 1 ? sum(counts) : 0))) / codes.length,
        says: {
          en: "Of digits that share a code with others the best answer still gets some right.",
          zh: "与别的数字同码的数字，最佳回答仍能答对其中一部分。"
        }
      },
      {
        is: (codes, labels) => codes.length - sum(counted(codes, labels).map(counts => Math.max(...counts))),
        says: {
          en: "That is the number of errors; divide it by the number of digits.",
          zh: "这是错误的个数，还要除以数字的个数。"
        }
      },
      {
        is: (codes, labels) => sum(counted(codes, labels).map(counts => Math.max(...counts))) / codes.length,
        says: {
          en: "That is the share of right answers; the error is the rest.",
          zh: "这是答对的比例；错误率是剩下的部分。"
        }
      },
      {
        is: (codes, labels) =>
          mean(counted(codes, labels).map(counts => 1 - Math.max(...counts) / sum(counts))),
        says: {
          en: "A code that many digits have counts more than one that few have.",
          zh: "对应数字多的编码，分量应比少的大。"
        }
      }
    ],
    right: {
      en: "Right. More labels only bring the probe nearer to this floor; a lower one needs another code. Codes of real numbers are hardly ever equal; there the floor is set by what the probe can compute.",
      zh: "对。更多的标签只能让探针接近这个下限；要更低，得换一种编码。实数的编码几乎不会相等，那时下限取决于探针算得出什么。"
    }
  }),

  functionExercise({
    id: "data-noise",
    title: {en: "Wrong labels in the test", zh: "测试里的错误标签"},
    task: {
      en: "Of the test labels a share $\\eta$ is wrong: each of these is one of the nine other digits, all equally likely. A network that truly errs with probability $\\cy{e}$ is tested with them. Derive which share of its answers is *counted* as wrong, and return it. (It errs independently of the labels' faults.)",
      zh: "测试标签中有比例 $\\eta$ 是错的：各自等可能地换成了另外九个数字之一。一个真实错误概率为 $\\cy{e}$ 的网络用它们来测试。推导它的回答有多大比例会被**算作**错误，并返回。（网络的错误与标签的错误彼此独立。）"
    },
    name: "counted",
    starter: "function counted(e, eta) {\n  return 0;\n}",
    solution:
      "// right answers with a wrong label, and wrong ones that the label does not hit\nfunction counted(e, eta) {\n  return (1 - e) * eta + e * (1 - eta / 9);\n}",
    hints: [
      {
        en: "A right answer is counted as wrong where the label is wrong: $(1 - \\cy{e})\\, \\eta$.",
        zh: "答对了，但标签错，就算作错：$(1 - \\cy{e})\\, \\eta$。"
      },
      {
        en: "A wrong answer is counted as right only if the wrong label happens to be the same digit: $\\eta / 9$.",
        zh: "答错了，只有错误标签恰好是同一个数字才算作对：概率 $\\eta / 9$。"
      }
    ],
    cases: [
      [0, 0.1],
      [0.02, 0.05],
      [0.5, 0.3]
    ],
    wanted: (e: number, eta: number) => (1 - e) * eta + e * (1 - eta / 9),
    starts: () => 0,
    mistakes: [
      {
        is: (e, eta) => e + eta,
        says: {en: "Both may be wrong at once; that was counted twice.", zh: "两者可能同时错，这里算了两次。"}
      },
      {
        is: (e, eta) => (1 - e) * eta + e * (1 - eta),
        says: {
          en: "A wrong answer and a wrong label agree in one case of nine only.",
          zh: "错误的回答与错误的标签，九次里只有一次相同。"
        }
      },
      {
        is: (e, eta) => (1 - e) * eta + e * (1 - eta / 10),
        says: {
          en: "A wrong label is one of nine others, not of ten.",
          zh: "错误的标签是另外九个之一，不是十个之一。"
        }
      },
      {
        is: (e, eta) => (1 - e) * eta + e,
        says: {
          en: "Sometimes a wrong label hides a wrong answer.",
          zh: "错误的标签有时会掩盖错误的回答。"
        }
      }
    ],
    right: {
      en: "Right. A network without a fault is counted with the error η, so no curve measured so falls below it. Zhang et al. (2016) saw networks learn even wholly random training labels by heart: a small training error proves nothing here.",
      zh: "对。毫无错误的网络也会测出错误率 η，这样测得的曲线不会低于它。Zhang 等（2016）发现，训练标签全是随机的，网络也能背下来：训练误差小在这里什么也证明不了。"
    }
  })
];
