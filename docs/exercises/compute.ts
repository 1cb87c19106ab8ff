import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";

type List = readonly number[];
type Rows = readonly List[];

/** The batch at which a dense layer has the intensity r. */
const batchFor = (D: number, U: number, r: number) => {
  const [limit, half] = [(D * U) / (4 * (D + U)), (D * U) / (D + U)];
  return limit > r ? (half * r) / (limit - r) : 0;
};
const largest = (values: List) => Math.max(...values.map(Math.abs));
const column = (W: Rows, u: number) => W.map(row => row[u]!);
const onGrid = (w: number, delta: number) => delta * Math.round(w / delta);
const sum = (values: List) => values.reduce((a, b) => a + b, 0);

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "compute-batch",
    title: {en: "How many at once?", zh: "一次要多少个？"},
    task: {
      en: "A dense layer has $D$ inputs and $U$ units (no bias); the two limits of the device meet at `ridge` $= \\pi / \\beta$ multiply-adds for each byte. Derive for which $N$ the layer gets there, and return this $N$, not rounded; 0 if no batch is large enough.",
      zh: "全连接层有 $D$ 个输入、$U$ 个单元（不计偏置）；设备的两条限制在每字节 `ridge` $= \\pi / \\beta$ 次乘加处相交。推导 $N$ 多大时这一层正好到达那里，返回这个 $N$，不取整；多大的批都到不了时，返回 0。"
    },
    name: "batchFor",
    starter: "function batchFor(D, U, ridge) {\n  return 0;\n}",
    solution:
      "// N D U = 4 ridge (N D + D U + N U), solved for N\nfunction batchFor(D, U, ridge) {\n  const below = D * U - 4 * ridge * (D + U);\n  return below > 0 ? 4 * ridge * D * U / below : 0;\n}",
    hints: [
      {
        en: "Set $N D U / (4 (N D + D U + N U))$ equal to the ridge, and bring all terms with $N$ to one side.",
        zh: "令 $N D U / (4 (N D + D U + N U))$ 等于 ridge，把含 $N$ 的项移到一边。"
      },
      {
        en: "With $I_\\infty$ the limit, no $N$ is enough where $I_\\infty \\le$ ridge: the factor of $N$ is not positive then.",
        zh: "设极限是 $I_\\infty$：$I_\\infty \\le$ ridge 时多大的 $N$ 都不够，这时 $N$ 的系数不是正数。"
      }
    ],
    cases: [
      [5408, 128, 10],
      [784, 784, 20],
      [6, 3, 0.25],
      [6, 3, 5]
    ],
    wanted: batchFor,
    starts: () => 0,
    mistakes: [
      {
        is: (_D, _U, ridge) => 4 * ridge,
        says: {
          en: "That holds where only the weights count; inputs and outputs are moved too.",
          zh: "只有权重算数时才是这样；输入和输出也要搬运。"
        }
      },
      {
        is: (D, U, ridge) => (4 * ridge * D * U) / (D * U - 4 * ridge * (D + U)),
        says: {
          en: "For the last case that is a negative batch: no batch is large enough there.",
          zh: "最后一种情形得到负的批大小：那里多大的批都不够。"
        }
      },
      {
        is: (D, U) => (D * U) / (D + U),
        says: {
          en: "That is where half of the limit is reached, whatever the device.",
          zh: "这是达到极限一半的地方，与设备无关。"
        }
      },
      {
        is: (D, U, ridge) => {
          const below = D * U - ridge * (D + U);
          return below > 0 ? (ridge * D * U) / below : 0;
        },
        says: {en: "A number takes 4 bytes.", zh: "一个数占 4 字节。"}
      },
      {
        is: (D, U, ridge) => Math.ceil(batchFor(D, U, ridge)),
        says: {en: "Here it is not rounded.", zh: "这里不取整。"}
      }
    ],
    right: {
      en: "Right. The wide layer of 4.1 needs 59 digits for a ridge of 10, and its output of ten units never gets there. A device with a higher peak and the same bandwidth needs larger batches.",
      zh: "对。交点在 10 时，4.1 节的宽层要 59 张数字图像，而它的十个输出单元怎么也到不了。峰值更高、带宽不变的设备，需要更大的批。"
    }
  }),

  functionExercise({
    id: "compute-recurrent",
    title: {en: "A step that reads its weights", zh: "每一步都读权重"},
    task: {
      en: "One step of a plain RNN without bias: $N$ examples, $D$ inputs, $U$ units, weights $D \\times U$ and $U \\times U$. Each step reads all weights, its inputs and the old state, and writes the new state, 4 bytes a number. Derive its multiply-adds for each byte, and return them.",
      zh: "朴素 RNN 的一步，不计偏置：$N$ 个样本，$D$ 个输入，$U$ 个单元，权重是 $D \\times U$ 和 $U \\times U$。每一步要读全部权重、输入和旧状态，写出新状态，每个数 4 字节。推导每字节的乘加次数，并返回。"
    },
    name: "stepIntensity",
    starter: "function stepIntensity(N, D, U) {\n  return 0;\n}",
    solution:
      "function stepIntensity(N, D, U) {\n  const W = N * U * (D + U);\n  const B = 4 * (U * (D + U) + N * (D + 2 * U));\n  return W / B;\n}",
    hints: [
      {
        en: "For one example each weight is used once: $U (D + U)$ multiply-adds.",
        zh: "一个样本每个权重用一次：$U (D + U)$ 次乘加。"
      },
      {
        en: "Weights are read once in a step for all $N$; $D$ inputs, $U$ old and $U$ new values of the state belong to each example.",
        zh: "权重每步读一次，供 $N$ 个样本共用；每个样本有 $D$ 个输入、$U$ 个旧状态值和 $U$ 个新状态值。"
      }
    ],
    cases: [
      [1, 1, 50],
      [32, 1, 50],
      [256, 20, 100]
    ],
    wanted: (N: number, D: number, U: number) => (N * U * (D + U)) / (4 * (U * (D + U) + N * (D + 2 * U))),
    starts: () => 0,
    mistakes: [
      {
        is: (N, D, U) => (N * U * (D + U)) / (4 * N * (U * (D + U) + D + 2 * U)),
        says: {
          en: "The weights are the same for all examples: they are read once in a step, not N times.",
          zh: "各个样本共用权重：每步只读一次，不是 N 次。"
        }
      },
      {
        is: (N, D, U) => (N * U * (D + U)) / (4 * (U * (D + U) + N * (D + U))),
        says: {en: "The state is read and written: 2 U.", zh: "状态既要读也要写：2 U。"}
      },
      {
        is: (N, D, U) => (N * U * (D + U)) / (U * (D + U) + N * (D + 2 * U)),
        says: {en: "That is for each number; a number has 4 bytes.", zh: "这是每个数的；一个数占 4 字节。"}
      },
      {
        is: (N, D, U) => (N * U * (D + U)) / (4 * U * (D + U)),
        says: {
          en: "Inputs and states are moved as well.",
          zh: "输入和状态也要搬运。"
        }
      },
      {
        is: (N, D, U) => (N * D * U) / (4 * (N * D + D * U + N * U)),
        says: {
          en: "That is the dense layer: the old state has its U × U weights too.",
          zh: "这是全连接层：旧状态还要乘 U × U 个权重。"
        }
      }
    ],
    right: {
      en: "Right. It stays below N/4 however long the sequence is: with one example, a quarter of a multiply-add for each byte.",
      zh: "对。序列再长，它也小于 N/4：一个样本时，每字节只有四分之一次乘加。"
    }
  }),

  functionExercise({
    id: "compute-sparse",
    title: {en: "When do zeros save bytes?", zh: "零多到什么程度才省字节？"},
    task: {
      en: "A kernel of `rows` rows and `columns` columns has `kept` numbers that are not 0. Stored whole, each number takes 4 bytes. Stored sparsely, each kept one takes 4 bytes and `columnBytes` for the number of its column, and 4 bytes say where each row begins and the last one ends. Return the bytes of the way that takes fewer.",
      zh: "一个核有 `rows` 行、`columns` 列，其中 `kept` 个数不为 0。全部存下，每个数 4 字节。稀疏地存，每个保留的数占 4 字节，列号占 `columnBytes` 字节，此外要记下每行从哪里开始、最后一行到哪里结束，每个位置占 4 字节。返回较省的那种的字节数。"
    },
    name: "storedBytes",
    starter: "function storedBytes(rows, columns, kept, columnBytes) {\n  return 0;\n}",
    solution:
      "function storedBytes(rows, columns, kept, columnBytes) {\n  const whole = 4 * rows * columns;\n  const sparse = (4 + columnBytes) * kept + 4 * (rows + 1);\n  return Math.min(whole, sparse);\n}",
    hints: [
      {
        en: "There are rows + 1 places to remember: `rows` beginnings and one end.",
        zh: "要记下 rows + 1 个位置：`rows` 个开头和一个结尾。"
      },
      {en: "Compare the two and take the smaller.", zh: "两者相比，取小的。"}
    ],
    cases: [
      [9, 32, 288, 1],
      [5408, 128, 69222, 1],
      [5408, 128, 500000, 2],
      [1352, 16, 10816, 1]
    ],
    wanted: (rows: number, columns: number, kept: number, columnBytes: number) =>
      Math.min(4 * rows * columns, (4 + columnBytes) * kept + 4 * (rows + 1)),
    starts: () => 0,
    mistakes: [
      {
        is: (rows, columns, kept) => Math.min(4 * rows * columns, 4 * kept),
        says: {en: "Where the numbers belong has to be stored too.", zh: "这些数在哪里，也要存。"}
      },
      {
        is: (rows, _columns, kept, columnBytes) => (4 + columnBytes) * kept + 4 * (rows + 1),
        says: {
          en: "Where hardly anything is 0, storing it whole takes fewer.",
          zh: "几乎没有零时，全部存下更省。"
        }
      },
      {
        is: (rows, columns, kept, columnBytes) => Math.min(4 * rows * columns, (4 + columnBytes) * kept),
        says: {en: "The beginnings of the rows are missing.", zh: "漏掉了各行的开头。"}
      },
      {
        is: (rows, columns, kept, columnBytes) =>
          Math.min(4 * rows * columns, (4 + columnBytes) * kept + 4 * rows),
        says: {en: "The end of the last row is missing.", zh: "漏掉了最后一行的结尾。"}
      }
    ],
    right: {
      en: "Right. Beside long rows the beginnings hardly count: with 2 bytes for a column more than a third has to be 0 before anything is saved, with 4 bytes half of it.",
      zh: "对。行长时，开头几乎不占什么：列号占 2 字节时，要有三分之一以上是 0 才开始节省；占 4 字节时要一半。"
    }
  }),

  functionExercise({
    id: "compute-channels",
    title: {en: "A grid for each unit", zh: "每个单元一个网格"},
    task: {
      en: "Round the kernel `W`, a list of rows `W[d][u]`, to `b` bits, with a grid of its own for each unit $u$: $\\Delta$ is the largest size in column $u$ divided by $2^{b-1} - 1$. Return the rounded rows. (No column is all 0.)",
      zh: "把核 `W`（由各行组成的列表 `W[d][u]`）舍入到 `b` 位，每个单元 $u$ 用自己的网格：$\\Delta$ 是第 $u$ 列中最大的绝对值除以 $2^{b-1} - 1$。返回舍入后的各行。（没有全为 0 的列。）"
    },
    name: "roundedByUnit",
    starter: "function roundedByUnit(W, b) {\n  return W.map(row => row.map(() => 0));\n}",
    solution:
      "function roundedByUnit(W, b) {\n  const delta = W[0].map((_, u) =>\n    Math.max(...W.map(row => Math.abs(row[u]))) / (2 ** (b - 1) - 1));\n  return W.map(row =>\n    row.map((w, u) => delta[u] * Math.round(w / delta[u])));\n}",
    hints: [
      {
        en: "First a list of $\\Delta$, one for each column.",
        zh: "先求出 $\\Delta$ 的列表，每列一个。"
      },
      {
        en: "Then each weight: $\\Delta$ times the nearest whole number to $w / \\Delta$.",
        zh: "然后对每个权重：与 $w / \\Delta$ 最近的整数乘以 $\\Delta$。"
      }
    ],
    cases: [
      [
        [
          [0.6, -0.05],
          [-0.25, 0.02],
          [0.13, 0.03]
        ],
        3
      ],
      [
        [
          [1, 0.1, -8],
          [-0.3, 0.033, 3]
        ],
        4
      ]
    ],
    wanted: (W: Rows, b: number) =>
      W.map(row => row.map((w, u) => onGrid(w, largest(column(W, u)) / (2 ** (b - 1) - 1)))),
    starts: (...[W]) => W.map(row => row.map(() => 0)),
    mistakes: [
      {
        is: (W, b) => W.map(row => row.map(w => onGrid(w, largest(W.flat()) / (2 ** (b - 1) - 1)))),
        says: {
          en: "That is one grid for all: the small columns fall into a few of its points.",
          zh: "这是全部共用一个网格：数值小的列只落在少数几个点上。"
        }
      },
      {
        is: (W, b) =>
          W.map(row => row.map((w, u) => onGrid(w, Math.max(...column(W, u)) / (2 ** (b - 1) - 1)))),
        says: {en: "The largest size: also of negative weights.", zh: "先取绝对值，再取最大。"}
      },
      {
        is: (W, b) => W.map(row => row.map(w => onGrid(w, largest(row) / (2 ** (b - 1) - 1)))),
        says: {en: "A unit is a column, not a row.", zh: "一个单元是一列，不是一行。"}
      },
      {
        is: (W, b) => W.map(row => row.map((w, u) => onGrid(w, largest(column(W, u)) / 2 ** (b - 1)))),
        says: {
          en: "The largest code is $2^{b-1} - 1$; with $2^{b-1}$ the largest weight would need one code more.",
          zh: "最大的编码是 $2^{b-1} - 1$；用 $2^{b-1}$，最大的权重就需要多一个编码。"
        }
      },
      {
        is: (W, b) =>
          W.map(row => row.map((w, u) => Math.round(w / (largest(column(W, u)) / (2 ** (b - 1) - 1))))),
        says: {
          en: "Those are the whole numbers that are stored; the weights are Δ times them.",
          zh: "这是存下来的整数；权重还要乘以 Δ。"
        }
      }
    ],
    right: {
      en: "Right. The scale of a unit can be multiplied in after its sum, so it costs nothing inside.",
      zh: "对。一个单元的尺度可以在求和之后再乘，求和时不增加开销。"
    }
  }),

  functionExercise({
    id: "compute-one-bit",
    title: {en: "One bit", zh: "只有一位"},
    task: {
      en: "One bit has room for a sign only: each weight becomes $+c$ or $-c$, as its own sign is. Derive the $c$ that makes $\\sum_k (\\cw{w_k} - c \\operatorname{sign} \\cw{w_k})^2$ least, and return it.",
      zh: "一位只存得下正负号：每个权重变成 $+c$ 或 $-c$，与自己的符号相同。推导使 $\\sum_k (\\cw{w_k} - c \\operatorname{sign} \\cw{w_k})^2$ 最小的 $c$，并返回。"
    },
    name: "bestScale",
    starter: "function bestScale(w) {\n  return 0;\n}",
    solution:
      "// each term is (|w_k| - c) ** 2, and the derivative is 0 at the mean\nfunction bestScale(w) {\n  return w.reduce((sum, w_k) => sum + Math.abs(w_k), 0) / w.length;\n}",
    hints: [
      {
        en: "$\\cw{w_k}$ is its size times its sign, so each term is $(|\\cw{w_k}| - c)^2$.",
        zh: "$\\cw{w_k}$ 等于绝对值乘以符号，所以每一项是 $(|\\cw{w_k}| - c)^2$。"
      },
      {
        en: "Set the derivative to 0: $\\sum_k (|\\cw{w_k}| - c) = 0$.",
        zh: "令导数为 0：$\\sum_k (|\\cw{w_k}| - c) = 0$。"
      }
    ],
    cases: [[[0.6, -0.2, 0.1]], [[-1, 2, -3, 4, 0.5]]],
    wanted: (w: List) => sum(w.map(Math.abs)) / w.length,
    starts: () => 0,
    mistakes: [
      {
        is: w => sum(w) / w.length,
        says: {
          en: "That is the mean with signs; they are kept apart.",
          zh: "这是带符号的平均；符号是另外保留的。"
        }
      },
      {
        is: w => largest(w),
        says: {
          en: "That is the Δ of more bits: here nearly all weights would become too large.",
          zh: "位数多时的 Δ 才这样取；这里几乎所有权重都会变得太大。"
        }
      },
      {
        is: w => Math.sqrt(sum(w.map(w_k => w_k * w_k)) / w.length),
        says: {
          en: "That keeps the sum of the squares, and is no minimum of the error.",
          zh: "这样保持的是平方和，误差并不最小。"
        }
      },
      {
        is: w => sum(w.map(Math.abs)),
        says: {en: "Divide by how many they are.", zh: "还要除以个数。"}
      }
    ],
    right: {
      en: "Right: the mean size. Rastegari et al. (2016) scale the signs of a filter so. Their networks are trained with it; signs put on afterwards, as here, read little.",
      zh: "对：绝对值的平均。Rastegari 等（2016）就这样给卷积核的符号定尺度。他们的网络训练时就带着它；像这里一样事后换成符号，就认不出多少。"
    }
  })
];
