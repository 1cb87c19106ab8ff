import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";

type Row = readonly number[];

/** x beyond its ends: zeros, or the other side. */
const zeros = (x: Row, i: number) => x[i] ?? 0;
const ring = (x: Row, i: number) => x[((i % x.length) + x.length) % x.length]!;

const convolved = (x: Row, w: Row, at = zeros, from = -(w.length - 1) / 2) =>
  x.map((_, i) => w.reduce((sum, weight, u) => sum + weight * at(x, i + u + from), 0));
const shifted = (x: Row, d: number) => x.map((_, i) => zeros(x, i - d));

/** A row of 0 and 1 that is 1 where the test says so. */
const places = (length: number, test: (k: number) => boolean) =>
  Array.from({length}, (_, k) => Number(test(k)));

/** The row's places where a single 1 makes "shift, then convolve" and "convolve, then shift" differ. */
const breaking = (length: number, p: number, d: number) => {
  const w = new Array<number>(2 * p + 1).fill(1);
  return places(length, k => {
    const x = places(length, at => at === k);
    const [first, after] = [convolved(shifted(x, d), w), shifted(convolved(x, w), d)];
    return first.some((value, i) => value !== after[i]);
  });
};

type Layer = readonly [k: number, s: number, a: number];
/** A receptive field by a step from r and the distance of neighbours to the next of both. */
const field = (
  layers: readonly Layer[],
  step: (r: number, apart: number, layer: Layer) => [r: number, apart: number],
  first = 1
) => layers.reduce(([r, apart], layer) => step(r, apart, layer), [first, 1])[0]!;

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "ring-convolution",
    title: {en: "A convolution that commutes exactly", zh: "严格可交换的卷积"},
    task: {
      en:
        "Write a convolution of the row `x` with the kernel `w` of odd length $U$ that has no border: beyond one end lies the other. With $p = (U-1)/2$,\n\n" +
        "$$\\cy{y_i} = \\sum_u \\cw{w_u}\\, \\cx{x_{(i+u-p) \\bmod N}}$$\n\n" +
        "Return the row of all $\\cy{y_i}$. It is tried on kernels that are not symmetric.",
      zh:
        "给定一行数 `x` 和长度为奇数 $U$ 的卷积核 `w`，请写出首尾相接的卷积：一端之外就是另一端。设 $p = (U-1)/2$，\n\n" +
        "$$\\cy{y_i} = \\sum_u \\cw{w_u}\\, \\cx{x_{(i+u-p) \\bmod N}}$$\n\n" +
        "请返回所有 $\\cy{y_i}$ 组成的一行。检验用的卷积核并不对称。"
    },
    name: "ringConvolve",
    starter: "function ringConvolve(x, w) {\n  return x.map(() => 0);\n}",
    solution:
      "function ringConvolve(x, w) {\n  const N = x.length;\n  const p = (w.length - 1) / 2;\n  return x.map((_, i) => {\n    let y = 0;\n    for (let u = 0; u < w.length; ++u) {\n      y += w[u] * x[(i + u - p + N) % N];\n    }\n    return y;\n  });\n}",
    hints: [
      {
        en: "For each $i$ add up `w[u]` times the number of `x` at place $i + u - p$, brought back into the row.",
        zh: "对每个 $i$，把 `w[u]` 乘以 `x` 在 $i + u - p$ 处的数相加，位置要折回这一行之内。"
      },
      {
        en: "`%` keeps the sign: `-1 % 5` is `-1`, and `x[-1]` is nothing. What can you add first?",
        zh: "`%` 保留符号：`-1 % 5` 是 `-1`，而 `x[-1]` 什么也没有。先加上什么就好了？"
      },
      {
        en: "`x[(i + u - p + N) % N]` with `N = x.length` is never out of the row, as long as the kernel is no longer than the row.",
        zh: "设 `N = x.length`，只要卷积核不比这一行长，`x[(i + u - p + N) % N]` 就不会出界。"
      }
    ],
    cases: [
      [
        [1, 2, 3, 4, 5],
        [1, 0, -2]
      ],
      [
        [3, -1, 4, 1, -5, 9],
        [1, 2, 3, -4, 5]
      ]
    ],
    wanted: (x: Row, w: Row) => convolved(x, w, ring),
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, w) => convolved(x, w),
        says: {
          en: "That reads zeros beyond the ends; here the other end lies there.",
          zh: "你在两端之外读到的是零；这里应当接到另一端。"
        }
      },
      {
        is: (x, w) => convolved(x, w, (row, i) => row[i % row.length]!),
        says: {
          en: "In code −1 % 5 is −1, not 4, and x[−1] is nothing: add N first, (i + u − p + N) % N.",
          zh: "代码里 −1 % 5 是 −1，不是 4，而 x[−1] 什么也没有：先加上 N，即 (i + u − p + N) % N。"
        }
      },
      {
        is: (x, w) => convolved(x, w, ring, 0),
        says: {
          en: "The kernel begins at i instead of lying around it: − p is missing.",
          zh: "卷积核从 i 开始，而不是以 i 为中心：缺了 − p。"
        }
      },
      {
        is: (x, w) => convolved(x, [...w].reverse(), ring),
        says: {
          en: "You read the kernel backwards: that is the convolution of mathematics; networks read it forwards.",
          zh: "你把卷积核倒着读了：那是数学里的卷积，网络里是顺着读。"
        }
      },
      {
        is: (x, w) => convolved(x, w, (row, i) => row[Math.max(0, Math.min(row.length - 1, i))]!),
        says: {
          en: "Beyond the ends you repeat the last number; here the other end lies there.",
          zh: "两端之外你重复了最边上的数；这里应当接到另一端。"
        }
      },
      {
        is: (x, w) => convolved(x, w, (row, i) => ring(row, -i)),
        says: {
          en: "You walk through x the wrong way round: the sign of the index is turned.",
          zh: "你在 x 里走反了方向：下标的符号弄反了。"
        }
      }
    ],
    right: {
      en: "Right. Shift x by any d first, or the result afterwards: on the ring it is the same row, number for number.",
      zh: "对。先平移 x，或者事后平移结果，首尾相接时得到的是同一行数，一个不差。"
    }
  }),

  functionExercise({
    id: "border-break",
    title: {en: "Break it at the border", zh: "边界上等变性失效"},
    task: {
      en:
        "Zeros lie beyond the ends. The row of $N$ numbers is 0 but for a 1 at place $k$; the kernel has $2p + 1$ weights, none of them 0; the shift goes to the right by $d$, with $p \\le d \\le N - p$. " +
        "For which $k$ do $\\cw{w} * (S_d\\, \\cx{x})$ and $S_d\\,(\\cw{w} * \\cx{x})$ differ? Return a list of $N$ numbers: 1 for each such $k$, 0 for the others. (Places count from 0: the first number is that of $k = 0$.) Derive it from steps (2) and (4) of the proof.",
      zh:
        "两端之外补零。一行 $N$ 个数，只有第 $k$ 个位置是 1，其余为 0；卷积核有 $2p + 1$ 个权重，都不为 0；向右平移 $d$，且 $p \\le d \\le N - p$。" +
        "对哪些 $k$，$\\cw{w} * (S_d\\, \\cx{x})$ 与 $S_d\\,(\\cw{w} * \\cx{x})$ 不同？请返回 $N$ 个数的列表：这样的 $k$ 处为 1，其余为 0（位置从 0 数起，第 1 个数对应 $k = 0$）。请从证明的第 (2)、(4) 步推导。"
    },
    name: "breaksAt",
    starter: "function breaksAt(N, p, d) {\n  const breaks = new Array(N).fill(0);\n  return breaks;\n}",
    solution:
      "function breaksAt(N, p, d) {\n  const breaks = new Array(N).fill(0);\n  for (let k = 0; k < N; ++k) {\n    const entering = k < p; // step (4): its map lay beyond the left end | zh: 第 (4) 步：它的特征图伸出左端\n    const leaving = k >= N - d && k < N - d + p; // step (2): just outside now | zh: 第 (2) 步：刚刚出界\n    if (entering || leaving) breaks[k] = 1;\n  }\n  return breaks;\n}",
    hints: [
      {
        en: "After the shift the 1 lies at $k + d$. If it has left the row, which places $i$ would still have seen it, had the row gone on?",
        zh: "平移之后 1 在 $k + d$ 处。假如这一行在末端之外还继续下去，哪些位置 $i$ 的窗口还能读到它？"
      },
      {
        en: "Those with $k + d \\le i + p$ and $i \\le N - 1$: it must lie within $p$ of the end, $N \\le k + d \\le N - 1 + p$.",
        zh: "满足 $k + d \\le i + p$ 且 $i \\le N - 1$ 的位置：它离末端不能超过 $p$，即 $N \\le k + d \\le N - 1 + p$。"
      },
      {
        en: "At the left end: before the shift, the map of a 1 at $k < p$ went on beyond the end and was cut. After the shift it has room again.",
        zh: "左端：平移之前，$k < p$ 处的 1 的特征图伸出了左端而被切掉；平移之后又有了位置。"
      }
    ],
    cases: [
      [8, 1, 2],
      [10, 2, 3],
      [12, 2, 5]
    ],
    wanted: (N: number, p: number, d: number) => breaking(N, p, d),
    starts: (...[N]) => places(N, () => false),
    mistakes: [
      {
        is: (N, p, d) => places(N, k => k >= N - d && k < N - d + p),
        says: {
          en: "That is step (2) alone, where ink leaves; step (4) fails at the other end.",
          zh: "这只是第 (2) 步，即移出的一端；第 (4) 步在另一端不成立。"
        }
      },
      {
        is: (N, p) => places(N, k => k < p),
        says: {
          en: "That is step (4) alone; step (2) fails where the 1 has just left the row.",
          zh: "这只是第 (4) 步；1 刚刚离开这一行时，第 (2) 步不成立。"
        }
      },
      {
        is: (N, p, d) => places(N, k => k < p || k >= N - d),
        says: {
          en: "A 1 that has gone further than p beyond the end is seen by no window any more.",
          zh: "1 出界超过 p 之后，就没有窗口看得到它了。"
        }
      },
      {
        is: (N, p, d) => places(N, k => (k >= d - p && k < d) || k >= N - p),
        says: {
          en: "Those are the places i where the two rows differ; asked is where the 1 in x lies.",
          zh: "那是两行结果不同的位置 i；问的是 x 中的 1 在哪里。"
        }
      },
      {
        is: (N, p, d) => places(N, k => k < p || (k >= N - d - p && k < N - d)),
        says: {
          en: "A 1 that is still inside after the shift, near the end, is seen the same by both.",
          zh: "平移之后仍在末端之内的 1，等式两端看到的一样。"
        }
      }
    ],
    right: {
      en: "Right: 2p places of the row. Such places tell a network where the border is; networks do learn to read that.",
      zh: "对：共 2p 个位置。它们透露了边界在哪里，而网络确实会学着利用这一点。"
    }
  }),

  functionExercise({
    id: "field-of-stack",
    title: {en: "A field with holes", zh: "带空洞的感受野"},
    task: {
      en: "A *dilated* kernel has $\\cw{k}$ places that lie $a$ units apart instead of 1. Derive the receptive field of a stack of such layers and write it: `layers` is a list of triples `[k, s, a]` from the input upwards, $s$ the stride. (Count from the first pixel that a unit sees to the last, holes included.)",
      zh: "**空洞**（dilated）卷积核的 $\\cw{k}$ 个位置彼此相隔 $a$ 个单元，而不是 1 个。请推导若干这样的层叠起来的感受野并写成函数：`layers` 是从输入起逐层排列的三元组 `[k, s, a]` 的列表，$s$ 是步幅。（从单元看到的第一个像素数到最后一个，空洞也算在内。）"
    },
    name: "fieldOfStack",
    starter: "function fieldOfStack(layers) {\n  return 0;\n}",
    solution:
      "function fieldOfStack(layers) {\n  let r = 1;\n  let apart = 1;\n  for (const [k, s, a] of layers) {\n    r += (k - 1) * a * apart;\n    apart *= s;\n  }\n  return r;\n}",
    hints: [
      {
        en: "Begin with the formula of the page, which is the case $a = 1$.",
        zh: "从本页的公式开始，它就是 $a = 1$ 的情形。"
      },
      {
        en: "How far apart, in units of the layer before, are the first and the last place of the kernel? And in pixels?",
        zh: "卷积核的第一个与最后一个位置，在前一层里相隔几个单元？换成像素呢？"
      },
      {
        en: "$(k - 1)\\, a$ units, each $\\prod s_i$ pixels apart. The distance to the next unit of the same layer is still the stride's.",
        zh: "相隔 $(k - 1)\\, a$ 个单元，每个单元相距 $\\prod s_i$ 个像素。同一层相邻单元的间距仍只由步幅决定。"
      }
    ],
    cases: [
      [
        [
          [3, 1, 1],
          [3, 1, 2],
          [3, 1, 4]
        ]
      ],
      [
        [
          [5, 2, 1],
          [3, 2, 3],
          [4, 1, 2]
        ]
      ],
      [
        [
          [2, 3, 2],
          [3, 1, 1]
        ]
      ]
    ],
    wanted: (layers: readonly Layer[]) =>
      field(layers, (r, apart, [k, s, a]) => [r + (k - 1) * a * apart, apart * s]),
    starts: () => 0,
    mistakes: [
      {
        is: layers => field(layers, (r, apart, [k, s]) => [r + (k - 1) * apart, apart * s]),
        says: {
          en: "That leaves a out: it is the formula without holes.",
          zh: "你没有用 a：这是没有空洞的公式。"
        }
      },
      {
        is: layers => field(layers, (r, apart, [k, s, a]) => [r + k * a * apart, apart * s]),
        says: {
          en: "k places have k − 1 gaps between them.",
          zh: "k 个位置之间有 k − 1 个间隔。"
        }
      },
      {
        is: layers => field(layers, (r, apart, [k, s, a]) => [r + (k - 1) * a * apart, apart * s * a]),
        says: {
          en: "Holes do not move neighbours of a layer apart; only the stride does.",
          zh: "空洞不会拉开同一层相邻单元的间距，只有步幅会。"
        }
      },
      {
        is: layers => field(layers, (r, apart, [k, s, a]) => [r + (k - 1) * a * apart * s, apart * s]),
        says: {
          en: "A layer's own stride does not widen its own field: only the strides below it do.",
          zh: "一层自己的步幅不会扩大它自己的感受野，只有它前面各层的步幅会。"
        }
      },
      {
        is: layers => field(layers, (r, apart, [k, s, a]) => [r + (k - 1) * a * apart, apart * s], 0),
        says: {en: "A pixel sees itself: begin with 1.", zh: "一个像素能看到自己：从 1 开始。"}
      },
      {
        is: layers => field(layers, (r, apart, [k, , a]) => [r + (k - 1) * a, apart]),
        says: {
          en: "The strides below are missing: they move neighbours apart.",
          zh: "缺了前面各层的步幅：它们拉开了相邻单元的间距。"
        }
      }
    ],
    right: {
      en: "Right. With a = 1, 2, 4, … the field about doubles with each layer (with k = 3 it is 3, 7, 15, 31), and no pixel is skipped.",
      zh: "对。取 a = 1、2、4……，每加一层感受野约翻倍（k = 3 时是 3、7、15、31），而且不漏掉任何像素。"
    }
  }),

  numberExercise({
    id: "equal-parameters",
    title: {en: "A fair rival", zh: "公平的比较"},
    task: {
      en: "A fully connected network 784–32–10 has 25,450 parameters, biases included. Its rival: a convolution of $F$ filters 3×3 without padding on the 28×28 picture, ReLU, max pooling 2×2, and a dense layer with 10 outputs. Which whole $F$ comes nearest to 25,450 parameters?",
      zh: "全连接网络 784–32–10 连同偏置有 25,450 个参数。与它比较的是：在 28×28 的图像上做 $F$ 个 3×3 滤波器的卷积（不补零）、ReLU、2×2 最大池化，再接 10 个输出的全连接层。$F$ 取哪个整数，参数总数最接近 25,450？"
    },
    name: "filtersOfRival",
    starter: "const filtersOfRival = 0;",
    solution:
      "// (9 + 1) F for the filters, (13 · 13 F + 1) · 10 for the dense layer: 1700 F + 10 | zh: 滤波器 (9 + 1) F，全连接层 (13 · 13 F + 1) · 10：共 1700 F + 10\nconst filtersOfRival = Math.round((25450 - 10) / (10 + 13 * 13 * 10));",
    hints: [
      {
        en: "Each filter has 9 weights and a bias. How large is its map, before and after pooling?",
        zh: "每个滤波器有 9 个权重和 1 个偏置。它的特征图在池化前后各有多大？"
      },
      {
        en: "26×26, then 13×13. The dense layer takes all of them: $169 F$ inputs for each of 10 outputs.",
        zh: "26×26，然后 13×13。全连接层接收全部：10 个输出各有 $169 F$ 个输入。"
      },
      {
        en: "Solve $10 F + 1690 F + 10 = 25{,}450$ and round.",
        zh: "解方程 $10 F + 1690 F + 10 = 25{,}450$，再取整。"
      }
    ],
    answer: 15,
    mistakes: [
      {
        is: 4,
        says: {
          en: "That is without pooling, where each filter hands on 26×26 numbers.",
          zh: "这是没有池化的情形，那时每个滤波器输出 26×26 个数。"
        }
      },
      {
        is: 13,
        says: {
          en: "That is with padding, where pooling leaves 14×14.",
          zh: "这是补零的情形，池化后为 14×14。"
        }
      },
      {
        is: 2544,
        says: {
          en: "You have counted the filters only; most parameters are in the dense layer.",
          zh: "你只数了滤波器；大部分参数在全连接层里。"
        }
      },
      {
        is: 1272,
        says: {
          en: "That is with one number left of each map (global pooling); here 13×13 are left.",
          zh: "这是每幅图只留一个数（全局池化）的情形；这里每幅留下 13×13 个。"
        }
      },
      {
        is: (25450 - 10) / 1700,
        says: {en: "Right so far; a number of filters is whole.", zh: "算得对；滤波器的个数要取整数。"}
      }
    ],
    otherwise: {
      en: "Write the number of parameters as a multiple of F, plus the biases of the last layer.",
      zh: "把参数个数写成 F 的倍数，再加上最后一层的偏置。"
    },
    right: {
      en: "Right: 25,510. Of these the filters have 150; the rest is the dense layer, which learns each place by itself.",
      zh: "对：25,510 个。其中滤波器只有 150 个，其余都在全连接层里，它对每个位置各学各的。"
    }
  }),

  numberExercise({
    id: "exact-shifts",
    title: {en: "Which shifts are exact?", zh: "哪些平移是精确的？"},
    task: {
      en: "On a ring of 32 pixels: convolution, max pooling 2×2, convolution, max pooling 2×2, convolution of stride 2, max pooling 2×2. What is the smallest $d > 0$ such that a shift of any picture by $d$ pixels moves the last map exactly along?",
      zh: "在首尾相接（环形）的 32 个像素上：卷积、2×2 最大池化、卷积、2×2 最大池化、步幅 2 的卷积、2×2 最大池化。任何图像平移 $d$ 个像素，最后一幅图都恰好跟着移动，这样的 $d > 0$ 最小是多少？"
    },
    name: "exactShift",
    starter: "const exactShift = 0;",
    solution:
      "// each of the four halvings fits only every second shift of what is below it | zh: 四次减半，每次只与前一层隔一个的平移对得上\nconst exactShift = 2 * 2 * 2 * 2;",
    hints: [
      {
        en: "A pooling with windows of $m$ moves along by one place when what is below moves by $m$.",
        zh: "窗口为 $m$ 的池化，输入移动 $m$，输出才恰好移动一格。"
      },
      {
        en: "A convolution of stride 2 takes every second place: it fits shifts by 2 as well.",
        zh: "步幅为 2 的卷积隔一个取一个：它同样只与移动 2 对得上。"
      },
      {
        en: "Go from the top: the last map moves by 1, so what is below its pooling moves by 2, below that by 4, …",
        zh: "从最后一层往前推：最后一幅图移动 1，池化的输入就移动 2，再往前 4……"
      }
    ],
    answer: 16,
    mistakes: [
      {
        is: 8,
        says: {
          en: "You have counted the poolings, or halvings, but for one: the convolution of stride 2 halves too.",
          zh: "你漏了一次减半：步幅为 2 的卷积也减半。"
        }
      },
      {
        is: 2,
        says: {
          en: "That suits the first pooling only; then its map moves by one place, which does not fit the second.",
          zh: "这只与第一次池化对得上；它的图移动一格，与第二次池化就对不齐了。"
        }
      },
      {
        is: 1,
        says: {
          en: "That would do without pooling and stride.",
          zh: "没有池化和步幅时才是这样。"
        }
      },
      {
        is: 32,
        says: {
          en: "That is once round: nothing has moved. A smaller one exists.",
          zh: "这是绕了一整圈，等于没有移动。还有更小的。"
        }
      },
      {
        is: 4,
        says: {
          en: "That suits two halvings; there are four.",
          zh: "这只与两次减半对得上；一共有四次。"
        }
      }
    ],
    otherwise: {
      en: "How far must the picture move so that each halving in turn finds whole windows again?",
      zh: "图像要移动多远，才能让每一次减半都重新对齐窗口？"
    },
    right: {
      en: "Right: one shift in 16 along a row, one in 256 of the plane. For all others the network has to have learned it.",
      zh: "对：沿一行每 16 个平移里只有一个，平面上每 256 个里只有一个。其余的只能靠学。"
    }
  })
];
