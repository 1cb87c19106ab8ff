import {type Exercise, joined, verdictOf, Wrong} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";
import {formatCount} from "../lib/figures/number-format.js";

type List = readonly number[];
type Rows = readonly List[];

const sum = (values: List) => values.reduce((total, value) => total + value, 0);
const squares = (x: List, y: List) => sum(x.map((value, d) => (value - y[d]!) ** 2));
const byPixel = (pictures: Rows, of: (values: List) => number) =>
  pictures[0]!.map((_, d) => of(pictures.map(picture => picture[d]!)));
const mean = (values: List) => sum(values) / values.length;

const parametersFor = functionExercise({
  id: "code-parameters",
  title: {en: "Parameters for any code", zh: "任意编码维数的参数"},
  task: {
    en: "How many parameters has this autoencoder, 784 → `k` → 784, with biases in both layers? Write the formula; it is compared with the model above too.",
    zh: "这个自编码器 784 → `k` → 784，两层都带偏置，有多少个参数？写出式子；它还会与上面的模型核对。"
  },
  name: "parametersFor",
  starter: "function parametersFor(k) {\n  return 0;\n}",
  solution: "function parametersFor(k) {\n  return 784 * k + k + k * 784 + 784;\n}",
  hints: [
    {
      en: "Encoder: $784 \\times k$ weights and a bias for each of the $k$ numbers.",
      zh: "编码器：$784 \\times k$ 个权重，$k$ 个数各有一个偏置。"
    },
    {
      en: "Decoder: $k \\times 784$ weights of its own and a bias for each pixel.",
      zh: "解码器：自己的 $k \\times 784$ 个权重，每个像素一个偏置。"
    }
  ],
  cases: [[5], [32], [2]],
  wanted: (k: number) => {
    const layers = [
      {inputs: 784, units: k},
      {inputs: k, units: 784}
    ];
    return sum(layers.map(({inputs, units}) => inputs * units + units));
  },
  starts: () => 0,
  mistakes: [
    {is: k => 2 * 784 * k, says: {en: "Both layers also have biases.", zh: "两层都还有偏置。"}},
    {
      is: k => 2 * 784 * k + k,
      says: {en: "The output's biases are missing, one for each pixel.", zh: "还差输出的偏置，每个像素一个。"}
    },
    {is: k => 2 * 784 * k + 784, says: {en: "The code's biases are missing.", zh: "还差编码的偏置。"}},
    {
      is: k => 784 * k + k + 784,
      says: {
        en: "Those are tied weights; this program has two matrices.",
        zh: "这是绑定权重的个数；这个程序有两个矩阵。"
      }
    },
    {is: k => 784 * k + k, says: {en: "That is the encoder alone.", zh: "这只是编码器。"}}
  ],
  right: {en: "Right", zh: "对"}
});

/** The same, and compared with the model that stands on the page. */
const comparedWithModel: Exercise = {
  ...parametersFor,
  given: {units: 32, summary: {parameters: 50_992}},
  check: values =>
    verdictOf(() => {
      const verdict = parametersFor.check(values);
      if (verdict.state !== "right") return verdict;
      const {
        parametersFor: own,
        units,
        summary
      } = values as {
        parametersFor: (k: number) => number;
        units: number;
        summary: {parameters: number};
      };
      const [found, model] = [own(units), summary.parameters].map(formatCount) as [string, string];
      if (found !== model)
        throw new Wrong({
          en: `For ${units} you say ${found}; the model above has ${model}.`,
          zh: `${units} 个数时你得到 ${found}，上面的模型有 ${model} 个。`
        });
      return {
        state: "right",
        sentence: joined(
          {en: `Right: ${found} for ${units},`, zh: `对：${units} 个数时是 ${found}，`},
          {en: "as in the table above.", zh: "与上面的表一致。"}
        )
      };
    })
};

export const exercises: readonly Exercise[] = [
  numberExercise({
    id: "error-of-grey",
    title: {en: "The error of grey", zh: "灰色的误差"},
    task: {
      en: "A network gives $\\tfrac12$ at every pixel, and the pixels of the picture are all 0 or 1. What is the mean squared error?",
      zh: "一个网络在每个像素都给出 $\\tfrac12$，而图像的像素全是 0 或 1。均方误差是多少？"
    },
    name: "errorOfGrey",
    starter: "const errorOfGrey = 0;",
    solution: "const errorOfGrey = 0.5 ** 2;",
    hints: [
      {en: "What does a single black pixel add? And a white one?", zh: "一个黑像素贡献多少？一个白像素呢？"},
      {
        en: "$(0 - \\tfrac12)^2$ and $(1 - \\tfrac12)^2$ are the same; the mean of equal numbers is that number.",
        zh: "$(0 - \\tfrac12)^2$ 与 $(1 - \\tfrac12)^2$ 相等；相等的数取平均还是那个数。"
      }
    ],
    answer: 0.25,
    mistakes: [
      {is: 0.5, says: {en: "That is the mean difference; it is squared.", zh: "这是平均的差；还要平方。"}},
      {is: 0.125, says: {en: "The program's loss has no ½ in front.", zh: "程序的损失前面没有 ½。"}},
      {
        is: 196,
        says: {
          en: "That is the sum over 784 pixels; the mean is asked for.",
          zh: "这是 784 个像素的总和；要的是平均。"
        }
      },
      {
        is: 1,
        says: {en: "That would be if each pixel were wrong from 0 to 1.", zh: "那要每个像素都从 0 错到 1。"}
      }
    ],
    otherwise: {en: "What does a single pixel add?", zh: "一个像素贡献多少？"},
    right: {
      en: "Right, whatever the picture: (0 − ½)² = (1 − ½)² = ¼. The training begins near it.",
      zh: "对，不论什么图像：(0 − ½)² = (1 − ½)² = ¼。训练就从这附近开始。"
    }
  }),

  comparedWithModel,

  functionExercise({
    id: "strangeness",
    title: {en: "How strange is a picture", zh: "一幅图有多陌生"},
    task: {
      en: "Write the signal that anomaly detection uses: from a digit `x` and its reconstruction `xHat`, the *root* mean squared error.",
      zh: "写出异常检测用的量：由数字 `x` 和它的重构 `xHat` 求均方根误差（均方误差的**平方根**）。"
    },
    name: "strangeness",
    starter: "function strangeness(x, xHat) {\n  return 0;\n}",
    solution:
      "function strangeness(x, xHat) {\n  const squares = x.map((value, d) => (value - xHat[d]) ** 2);\n  const mean = squares.reduce((sum, s) => sum + s, 0) / x.length;\n  return Math.sqrt(mean);\n}",
    hints: [
      {
        en: "In this order: the differences, their squares, the mean, the root.",
        zh: "依次是：差、平方、平均、开方。"
      },
      {
        en: "`x.map((value, d) => …)` goes through the pixels with their numbers; `Math.sqrt` is the root.",
        zh: "`x.map((value, d) => …)` 逐个取出像素和它的序号；`Math.sqrt` 是开方。"
      }
    ],
    cases: [
      [
        [0, 0, 0, 0],
        [0.5, 0.5, 0.5, 0.5]
      ],
      [
        [1, 0, 0.75, 0.25, 0.5],
        [0.5, 0, 0.25, 0.5, 0.5]
      ]
    ],
    wanted: (x: List, xHat: List) => Math.sqrt(squares(x, xHat) / x.length),
    starts: () => 0,
    mistakes: [
      {is: (x, xHat) => squares(x, xHat) / x.length, says: {en: "The root is missing.", zh: "还差开方。"}},
      {
        is: (x, xHat) => Math.sqrt(squares(x, xHat)),
        says: {en: "The sum has to be divided by the number of pixels.", zh: "和还要除以像素个数。"}
      },
      {
        is: (x, xHat) => sum(x.map((value, d) => Math.abs(value - xHat[d]!))) / x.length,
        says: {en: "That is the mean absolute error.", zh: "这是平均绝对误差。"}
      },
      {
        is: (x, xHat) => Math.sqrt(squares(x, xHat)) / x.length,
        says: {en: "Divide before the root is taken, not after.", zh: "要先除再开方，不是先开方再除。"}
      }
    ],
    right: {
      en: "Right. It has the unit of a pixel: a strangeness of 0.1 is a tenth of full ink at a typical pixel.",
      zh: "对。它的单位就是像素的单位：0.1 表示一个典型的像素差了十分之一的墨色。"
    }
  }),

  functionExercise({
    id: "output-gradient",
    title: {en: "Back through the sigmoid output", zh: "反向穿过 sigmoid 输出"},
    task: {
      en:
        "The output is $\\cy{\\hat x_d} = \\sigma(z_d)$ and the loss $L = \\frac{1}{D} \\sum_d (\\cy{\\hat x_d} - \\cx{x_d})^2$. Given the lists `x` and `xHat`, return $\\partial L / \\partial z$.\n\n" +
        "It is compared with central differences.",
      zh:
        "输出是 $\\cy{\\hat x_d} = \\sigma(z_d)$，损失是 $L = \\frac{1}{D} \\sum_d (\\cy{\\hat x_d} - \\cx{x_d})^2$。已知列表 `x` 和 `xHat`，请返回 $\\partial L / \\partial z$。\n\n" +
        "结果会与中心差分相比。"
    },
    name: "outputGradient",
    starter: "function outputGradient(x, xHat) {\n  return x.map(() => 0);\n}",
    solution:
      "function outputGradient(x, xHat) {\n  const D = x.length;\n  return x.map((xd, d) => (2 / D) * (xHat[d] - xd) * xHat[d] * (1 - xHat[d]));\n}",
    hints: [
      {
        en: "By the chain rule: the derivative by $\\cy{\\hat x_d}$ times the slope of $\\sigma$ at $z_d$.",
        zh: "按链式法则：对 $\\cy{\\hat x_d}$ 的导数，乘以 $\\sigma$ 在 $z_d$ 处的斜率。"
      },
      {
        en: "$\\partial L / \\partial \\cy{\\hat x_d} = \\frac{2}{D} (\\cy{\\hat x_d} - \\cx{x_d})$.",
        zh: "先求 $\\partial L / \\partial \\cy{\\hat x_d} = \\frac{2}{D} (\\cy{\\hat x_d} - \\cx{x_d})$。"
      },
      {
        en: "$\\sigma'(z) = \\sigma(z)(1 - \\sigma(z))$, which is $\\cy{\\hat x_d} (1 - \\cy{\\hat x_d})$.",
        zh: "$\\sigma'(z) = \\sigma(z)(1 - \\sigma(z))$，也就是 $\\cy{\\hat x_d} (1 - \\cy{\\hat x_d})$。"
      }
    ],
    cases: [
      [
        [1, 0, 0.5],
        [0.6, 0.2, 0.9]
      ],
      [
        [0, 1],
        [0.75, 0.1]
      ]
    ],
    wanted(x: List, xHat: List) {
      const z = xHat.map(value => Math.log(value / (1 - value)));
      const loss = (z: ArrayLike<number>) =>
        squares(
          x,
          Array.from(z, value => 1 / (1 + Math.exp(-value)))
        ) / x.length;
      return Array.from(centralDifferences(loss, z));
    },
    starts: (...[x]) => x.map(() => 0),
    mistakes: [
      {
        is: (x, xHat) => x.map((value, d) => (2 / x.length) * (xHat[d]! - value)),
        says: {
          en: "That is the gradient in x̂; the sigmoid's slope is missing.",
          zh: "这是对 x̂ 的梯度；还差 sigmoid 的斜率。"
        }
      },
      {
        is: (x, xHat) => x.map((value, d) => 2 * (xHat[d]! - value) * xHat[d]! * (1 - xHat[d]!)),
        says: {en: "The loss is a mean: divide by D.", zh: "损失是平均：要除以 D。"}
      },
      {
        is: (x, xHat) => x.map((value, d) => ((xHat[d]! - value) * xHat[d]! * (1 - xHat[d]!)) / x.length),
        says: {en: "The derivative of the square has a factor 2.", zh: "平方的导数带有因子 2。"}
      },
      {
        is: (x, xHat) => x.map((value, d) => (2 / x.length) * (value - xHat[d]!) * xHat[d]! * (1 - xHat[d]!)),
        says: {en: "The sign is turned: it is x̂ minus x.", zh: "符号反了：应是 x̂ 减 x。"}
      },
      {
        is: (x, xHat) => x.map((value, d) => (xHat[d]! - value) / x.length),
        says: {
          en: "That would be the gradient with cross-entropy as the loss; here it is the squared error.",
          zh: "损失是交叉熵时才是这个结果；这里是平方误差。"
        }
      }
    ],
    right: {
      en: "Right. Where x̂ is wrong but near 0 or 1, hardly anything comes back: such a pixel is slow to be put right.",
      zh: "对。x̂ 错了但已接近 0 或 1 时，几乎没有梯度传回来：这样的像素改得很慢。"
    }
  }),

  functionExercise({
    id: "one-picture",
    title: {en: "A code of no numbers", zh: "不含任何数的编码"},
    task: {
      en: "With a code of no numbers at all the decoder can only give one picture, the same for every digit. Which one has the least mean squared error over all `pictures` (a list of lists of pixels)?",
      zh: "编码里一个数也没有时，解码器只能给出同一幅图像。给定 `pictures`（像素列表的列表），哪一幅与它们的均方误差最小？"
    },
    name: "onePicture",
    starter: "function onePicture(pictures) {\n  return [];\n}",
    solution:
      "function onePicture(pictures) {\n  return pictures[0].map((_, d) => {\n    let sum = 0;\n    for (const picture of pictures) sum += picture[d];\n    return sum / pictures.length;\n  });\n}",
    hints: [
      {
        en: "The pixels do not depend on each other: solve it for one.",
        zh: "各个像素互不相干：先解一个像素。"
      },
      {
        en: "Set the derivative of $\\sum_n (m - \\cx{x_n})^2$ by $m$ to 0.",
        zh: "令 $\\sum_n (m - \\cx{x_n})^2$ 对 $m$ 的导数为 0。"
      },
      {en: "$m$ is the mean of this pixel over all pictures.", zh: "$m$ 就是所有图像在这个像素上的平均值。"}
    ],
    cases: [
      [
        [
          [0, 1, 0.5],
          [1, 1, 0],
          [1, 0, 0.25]
        ]
      ],
      [
        [
          [0.2, 0.4],
          [0.9, 0],
          [0.1, 0.3],
          [0.6, 0.8],
          [0.2, 0]
        ]
      ]
    ],
    // The lowest point of each pixel's parabola, from three of its points.
    wanted: (pictures: Rows) =>
      byPixel(pictures, values => {
        const error = (c: number) => sum(values.map(value => (value - c) ** 2));
        const [low, middle, high] = [error(-1), error(0), error(1)];
        return (low - high) / (2 * (low - 2 * middle + high));
      }),
    starts: () => [],
    mistakes: [
      {
        is: pictures =>
          byPixel(pictures, values => [...values].sort((a, b) => a - b)[(values.length - 1) / 2]!),
        says: {
          en: "That is the median, which is best for the absolute error.",
          zh: "这是中位数，它使绝对误差最小。"
        }
      },
      {
        is: pictures => byPixel(pictures, sum),
        says: {en: "That is the sum; divide by the number of pictures.", zh: "这是总和；还要除以图像的幅数。"}
      },
      {
        is: pictures => byPixel(pictures, () => mean(pictures.flat())),
        says: {
          en: "That is one grey for all pixels; each may have its own.",
          zh: "你让所有像素都是同一个灰度；每个像素可以各不相同。"
        }
      },
      {
        is: pictures => pictures.map(mean),
        says: {
          en: "You averaged within each picture; average each pixel over the pictures.",
          zh: "你在每幅图像内部取了平均；应当在各幅图像之间、逐个像素取平均。"
        }
      },
      {is: pictures => [...pictures[0]!], says: {en: "That is the first picture.", zh: "这是第一幅图像。"}}
    ],
    right: {
      en: "Right: the mean picture. Principal components begin there too.",
      zh: "对：平均图像。主成分也从这里开始。"
    }
  })
];
