import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The slope of f at w, by central differences. */
const slope = (f: (w: number) => number, w: number) => centralDifferences(([w]) => f(w!), [w])[0]!;

/** Where a weight stands after each gradient, by a rule that makes steps. */
const walk = (g: readonly number[], step: (each: number, t: number) => number) => {
  let w = 0;
  return g.map((each, t) => (w += step(each, t)));
};

export const exercises: readonly Exercise[] = [
  functionExercise({
    id: "one-step",
    title: {en: "One step of gradient descent", zh: "梯度下降走一步"},
    task: {
      en:
        "A neuron without a bias answers $\\cy{\\hat y} = \\cw{w} \\cx{x}$; its loss on one example is $\\ct{L} = (\\cy{\\hat y} - \\ct{y})^2$. " +
        "Return the weight after one step with the learning rate `eta`.",
      zh:
        "一个没有偏置的神经元输出 $\\cy{\\hat y} = \\cw{w} \\cx{x}$，它在一个样本上的损失是 $\\ct{L} = (\\cy{\\hat y} - \\ct{y})^2$。" +
        "请返回以学习率 `eta` 走一步之后的权重。"
    },
    name: "oneStep",
    starter: "function oneStep(w, x, y, eta) {\n  return w;\n}",
    solution:
      "function oneStep(w, x, y, eta) {\n  const dw = 2 * (w * x - y) * x;\n  return w - eta * dw;\n}",
    hints: [
      {
        en: "By the chain rule $\\partial L / \\partial w$ is $\\partial L / \\partial \\hat y$ times $\\partial \\hat y / \\partial w$.",
        zh: "按链式法则，$\\partial L / \\partial w$ 等于 $\\partial L / \\partial \\hat y$ 乘以 $\\partial \\hat y / \\partial w$。"
      },
      {
        en: "The first is $2(\\hat y - y)$, the second is $x$.",
        zh: "前者是 $2(\\hat y - y)$，后者是 $x$。"
      },
      {
        en: "The step goes *against* the slope: subtract it, times `eta`.",
        zh: "要**逆着**斜率走：减去斜率乘以 `eta`。"
      }
    ],
    cases: [
      [0.5, 2, 3, 0.1],
      [-1, 3, 0.5, 0.05],
      [2, -1, 1, 0.2]
    ],
    wanted: (w: number, x: number, y: number, eta: number) => w - eta * slope(w => (w * x - y) ** 2, w),
    starts: (...given) => given[0],
    mistakes: [
      {
        is: (w, x, y, eta) => w + eta * 2 * (w * x - y) * x,
        says: {en: "You went uphill: the slope has to be subtracted.", zh: "你往上坡走了：斜率应当减去。"}
      },
      {
        is: (w, x, y, eta) => w - eta * 2 * (w * x - y),
        says: {en: "The factor x is missing: that is the step of a bias.", zh: "少了因子 x：这是偏置的一步。"}
      },
      {
        is: (w, x, y, eta) => w - eta * (w * x - y) * x,
        says: {en: "The 2 of the square is missing.", zh: "平方求导的 2 漏掉了。"}
      },
      {
        is: (w, x, y) => w - 2 * (w * x - y) * x,
        says: {en: "The learning rate is missing.", zh: "没有乘学习率。"}
      },
      {
        is: (w, x, y) => 2 * (w * x - y) * x,
        says: {
          en: "That is the slope; the weight after the step is asked for.",
          zh: "这是斜率；要的是走一步之后的权重。"
        }
      },
      {
        is: (w, x, y, eta) => w - eta * (w * x - y) ** 2,
        says: {
          en: "You subtracted the loss; its slope tells where to go.",
          zh: "你减去的是损失；应当减去的是它的斜率乘以学习率。"
        }
      }
    ],
    right: {
      en: "Right. All training in this book is this line, many times.",
      zh: "对。本书里所有的训练，都是反复执行这一行。"
    }
  }),

  functionExercise({
    id: "through-the-sigmoid",
    title: {en: "Back through the sigmoid", zh: "穿过 sigmoid 往回走"},
    task: {
      en:
        "Now $\\cy{\\hat y} = \\sigma(\\cw{w} \\cx{x} + \\cw{b})$ and $\\ct{L} = (\\cy{\\hat y} - \\ct{y})^2$, as in the graph. " +
        "Return $\\partial L / \\partial w$. It is compared with central differences.\n\nIn code $e^{-z}$ is `Math.exp(-z)`.",
      zh:
        "现在 $\\cy{\\hat y} = \\sigma(\\cw{w} \\cx{x} + \\cw{b})$，$\\ct{L} = (\\cy{\\hat y} - \\ct{y})^2$，与图中一样。" +
        "请返回 $\\partial L / \\partial w$。结果将用中心差分检验。\n\n代码里 $e^{-z}$ 写作 `Math.exp(-z)`。"
    },
    name: "slopeOfWeight",
    starter: "function slopeOfWeight(x, y, w, b) {\n  return 0;\n}",
    solution:
      "function slopeOfWeight(x, y, w, b) {\n  const yHat = 1 / (1 + Math.exp(-(w * x + b)));\n  return 2 * (yHat - y) * yHat * (1 - yHat) * x;\n}",
    hints: [
      {
        en: "Three edges lead back from the loss to the weight: the square, the sigmoid, the product.",
        zh: "从损失回到权重要经过三处：平方、sigmoid、乘积。"
      },
      {
        en: "Their derivatives are $2(\\hat y - y)$, $\\hat y (1 - \\hat y)$ and $x$; the chain rule multiplies them.",
        zh: "它们的导数分别是 $2(\\hat y - y)$、$\\hat y (1 - \\hat y)$ 和 $x$；按链式法则相乘。"
      },
      {
        en: "Compute $\\hat y$ first: `const yHat = 1 / (1 + Math.exp(-(w * x + b)));`",
        zh: "先算 $\\hat y$：`const yHat = 1 / (1 + Math.exp(-(w * x + b)));`"
      }
    ],
    cases: [
      [2, 1, 0.5, -0.5],
      [-1, 0, 1, 0.3],
      [0.5, 1, -2, 1]
    ],
    wanted: (x: number, y: number, w: number, b: number) => slope(w => (sigmoid(w * x + b) - y) ** 2, w),
    starts: () => 0,
    mistakes: [
      {
        is: (x, y, w, b) => 2 * (sigmoid(w * x + b) - y) * x,
        says: {en: "The sigmoid’s own slope is missing.", zh: "漏掉了 sigmoid 自己的斜率。"}
      },
      {
        is: (x, y, w, b) => 2 * (sigmoid(w * x + b) - y) * sigmoid(w * x + b) * (1 - sigmoid(w * x + b)),
        says: {
          en: "That is the slope of the bias; a weight meets its input x.",
          zh: "这是偏置的斜率；权重还要乘输入 x。"
        }
      },
      {
        is: (x, y, w, b) => 2 * (sigmoid(w * x + b) - y) * (w * x + b) * (1 - (w * x + b)) * x,
        says: {
          en: "σ′ is ŷ (1 − ŷ) with the answer ŷ, not with the sum z.",
          zh: "σ′ 是 ŷ (1 − ŷ)，用的是输出 ŷ，不是加权和 z。"
        }
      },
      {
        is: (x, y, w, b) => (sigmoid(w * x + b) - y) * sigmoid(w * x + b) * (1 - sigmoid(w * x + b)) * x,
        says: {en: "The 2 of the square is missing.", zh: "平方求导的 2 漏掉了。"}
      },
      {
        is: (x, y, w, b) => 2 * (y - sigmoid(w * x + b)) * sigmoid(w * x + b) * (1 - sigmoid(w * x + b)) * x,
        says: {en: "The sign is turned: it is ŷ − y.", zh: "符号反了：应是 ŷ − y。"}
      }
    ],
    right: {
      en: "Right. Three factors, one for each edge.",
      zh: "对。三个因子，每条边一个。"
    }
  }),

  numberExercise({
    id: "largest-rate",
    title: {en: "How large may a step be?", zh: "步子最大能迈多大？"},
    task: {
      en: "A neuron without a bias, $\\cy{\\hat y} = \\cw{w} \\cx{x}$, has two examples with the inputs 1 and 3. Below which learning rate does gradient descent on the mean squared error come to rest, whatever the targets?",
      zh: "一个没有偏置的神经元 $\\cy{\\hat y} = \\cw{w} \\cx{x}$ 有两个样本，输入是 1 和 3。用梯度下降减小均方误差，学习率低于多少时，无论目标是什么都会收敛？"
    },
    name: "largestRate",
    starter: "const largestRate = 0;",
    solution:
      "// L'' = 2/N · (1² + 3²) = 10, and 2/10 is the limit | zh: L'' = 2/N · (1² + 3²) = 10，上限是 2/10\nconst largestRate = 2 / 10;",
    hints: [
      {
        en: "Along $w$ the loss is a parabola. Its curvature is the second derivative of $\\tfrac12 \\sum_n (w x_n - y_n)^2$.",
        zh: "沿 $w$ 方向，损失是一条抛物线。它的曲率就是 $\\tfrac12 \\sum_n (w x_n - y_n)^2$ 的二阶导数。"
      },
      {
        en: "It is $\\lambda = \\tfrac{2}{N} \\sum_n x_n^2$.",
        zh: "曲率是 $\\lambda = \\tfrac{2}{N} \\sum_n x_n^2$。"
      },
      {en: "Descent comes to rest for $\\eta < 2 / \\lambda$.", zh: "$\\eta < 2 / \\lambda$ 时收敛。"}
    ],
    answer: 0.2,
    tolerance: 1e-6,
    mistakes: [
      {
        is: 0.1,
        says: {
          en: "That is 1/λ: there one step arrives. It comes to rest up to twice that.",
          zh: "这是 1/λ：这样一步就到。收敛的范围还要大一倍。"
        }
      },
      {
        is: 0.4,
        says: {
          en: "Is the mean taken over N = 2 examples, with the 2 of the square?",
          zh: "对 N = 2 个样本取平均了吗？平方求导的 2 呢？"
        }
      },
      {is: 10, says: {en: "That is the curvature λ; the limit is 2/λ.", zh: "这是曲率 λ；上限是 2/λ。"}},
      {
        is: 0.5,
        says: {en: "The inputs have to be squared: 1² + 3².", zh: "输入要平方：1² + 3²。"}
      },
      {
        is: 2 / 9,
        says: {
          en: "The largest input alone does not decide: all squares are added, and divided by N.",
          zh: "不是只看最大的输入：所有平方相加，再除以 N。"
        }
      }
    ],
    otherwise: {
      en: "What is the second derivative of the loss by w?",
      zh: "损失对 w 的二阶导数是多少？"
    },
    right: {
      en: "Right: λ = 10. Inputs ten times as large would need steps a hundred times shorter, which is why inputs are scaled.",
      zh: "对：λ = 10。输入放大十倍，学习率就得缩小到百分之一，所以输入要先缩放。"
    }
  }),

  functionExercise({
    id: "steps-needed",
    title: {en: "How many steps does a narrow bowl need?", zh: "窄碗要走多少步？"},
    task: {
      en:
        "A bowl has the curvatures $\\lambda_1 > \\lambda_2 > 0$. Gradient descent takes the best learning rate, $\\eta = 2 / (\\lambda_1 + \\lambda_2)$. " +
        "Return after how many steps at the latest the distance to the lowest point is a hundredth of what it was, or less, from whatever start.",
      zh:
        "一只碗的曲率是 $\\lambda_1 > \\lambda_2 > 0$。梯度下降取最佳学习率 $\\eta = 2 / (\\lambda_1 + \\lambda_2)$。" +
        "请返回：不论从哪里出发，最迟走多少步之后，与最低点的距离不超过原来的百分之一。"
    },
    name: "stepsNeeded",
    starter: "function stepsNeeded(lambda1, lambda2) {\n  return 0;\n}",
    solution:
      "function stepsNeeded(lambda1, lambda2) {\n  const factor = (lambda1 - lambda2) / (lambda1 + lambda2);\n  return Math.ceil(Math.log(0.01) / Math.log(factor));\n}",
    hints: [
      {
        en: "A step multiplies the distance along an axis by $1 - \\eta \\lambda$. What is its size for $\\lambda_1$, and for $\\lambda_2$?",
        zh: "走一步，沿一条轴的距离乘以 $1 - \\eta \\lambda$。对 $\\lambda_1$ 和 $\\lambda_2$，它的大小各是多少？"
      },
      {
        en: "Both are $(\\lambda_1 - \\lambda_2) / (\\lambda_1 + \\lambda_2)$ in size. After $t$ steps its power $t$ has to be 0.01 or less.",
        zh: "两者大小都是 $(\\lambda_1 - \\lambda_2) / (\\lambda_1 + \\lambda_2)$。走 $t$ 步之后，它的 $t$ 次方应不超过 0.01。"
      },
      {
        en: "Take logarithms, and round up: `Math.ceil(Math.log(0.01) / Math.log(factor))`.",
        zh: "取对数，再向上取整：`Math.ceil(Math.log(0.01) / Math.log(factor))`。"
      }
    ],
    cases: [
      [4, 1],
      [16.7, 0.3],
      [100, 1]
    ],
    // Counted by taking the steps.
    wanted: (lambda1: number, lambda2: number) => {
      const eta = 2 / (lambda1 + lambda2);
      let [steps, d] = [0, [1, 1]];
      for (; Math.max(...d.map(Math.abs)) > 0.01; ++steps) {
        d = [d[0]! * (1 - eta * lambda1), d[1]! * (1 - eta * lambda2)];
      }
      return steps;
    },
    starts: () => 0,
    mistakes: [
      {
        is: (lambda1, lambda2) =>
          Math.floor(Math.log(0.01) / Math.log((lambda1 - lambda2) / (lambda1 + lambda2))),
        says: {
          en: "One too few: after so many steps a little more than a hundredth is left. Round up.",
          zh: "少了一步：走这么多步之后，剩下的还略多于百分之一。应向上取整。"
        }
      },
      {
        is: (lambda1, lambda2) => Math.ceil(Math.log(0.01) / Math.log(1 - lambda2 / lambda1)),
        says: {
          en: "That is for η = 1/λ₁; the best rate is larger, and needs about half as many.",
          zh: "这是 η = 1/λ₁ 时的步数；最佳学习率更大，步数约少一半。"
        }
      },
      {
        is: (lambda1, lambda2) => Math.log(0.01) / Math.log((lambda1 - lambda2) / (lambda1 + lambda2)),
        says: {en: "Steps are whole numbers: round up.", zh: "步数是整数：请向上取整。"}
      },
      {
        is: (lambda1, lambda2) =>
          Math.ceil(Math.log(0.01) / Math.log(((lambda1 - lambda2) / (lambda1 + lambda2)) ** 2)),
        says: {
          en: "That is when the loss is a hundredth: it shrinks by the square. The distance is asked for.",
          zh: "这是损失降到百分之一的步数：损失按平方缩小。这里问的是距离。"
        }
      },
      {
        is: (lambda1, lambda2) => lambda1 / lambda2,
        says: {
          en: "That is the condition number. The steps grow with it, but the hundredth has to come in.",
          zh: "这是条件数。步数随它增长，但还要把百分之一算进去。"
        }
      }
    ],
    right: {
      en: "Right. With the condition number κ = λ₁/λ₂ it is about 2.3 κ steps: with ten times the condition number about ten times as many.",
      zh: "对。设条件数 κ = λ₁/λ₂，大约要 2.3 κ 步：条件数增大到 10 倍，步数也约增大到 10 倍。"
    }
  }),

  functionExercise({
    id: "momentum",
    title: {en: "A ball with momentum", zh: "带动量的球"},
    task: {
      en:
        "The list `g` holds the gradients of one weight that begins at 0. With momentum $\\mu$ the step is $m \\leftarrow \\mu m - \\eta g$, and then $w \\leftarrow w + m$; at first $m = 0$. " +
        "Return the list of the weights after each step.",
      zh:
        "列表 `g` 是一个从 0 开始的权重的各步梯度。带动量 $\\mu$ 时，一步是 $m \\leftarrow \\mu m - \\eta g$，然后 $w \\leftarrow w + m$；开始时 $m = 0$。" +
        "请返回每一步之后的权重组成的列表。"
    },
    name: "withMomentum",
    starter: "function withMomentum(g, eta, mu) {\n  return g.map(() => 0);\n}",
    solution:
      "function withMomentum(g, eta, mu) {\n  let [w, m] = [0, 0];\n  return g.map(g_t => {\n    m = mu * m - eta * g_t;\n    w += m;\n    return w;\n  });\n}",
    hints: [
      {
        en: "Two numbers are carried from step to step: `let [w, m] = [0, 0];`",
        zh: "有两个数要从一步传到下一步：`let [w, m] = [0, 0];`"
      },
      {en: "First `m` is made anew, then it is added to `w`.", zh: "先更新 `m`，再把它加到 `w` 上。"}
    ],
    cases: [
      [[1, 1, 1], 0.1, 0.9],
      [[0.5, -1, 2, 0], 0.2, 0.5]
    ],
    wanted: (g: readonly number[], eta: number, mu: number) => {
      let m = 0;
      return walk(g, each => (m = mu * m - eta * each));
    },
    starts: (...given) => given[0].map(() => 0),
    mistakes: [
      {
        is: (g, eta) => walk(g, each => -eta * each),
        says: {
          en: "That is plain descent: m forgets the steps before.",
          zh: "这是普通梯度下降：m 没有记住前面的步子。"
        }
      },
      {
        is: (g, eta, mu) => {
          let m = 0;
          return walk(g, each => {
            const before = m;
            m = mu * m - eta * each;
            return before;
          });
        },
        says: {en: "The old m is added: make it anew first.", zh: "加上的是旧的 m：应先更新它。"}
      },
      {
        is: (g, eta, mu) => {
          let m = 0;
          return walk(g, each => (m = mu * m + eta * each));
        },
        says: {en: "The sign is turned: it runs uphill.", zh: "符号反了：它在上坡。"}
      },
      {
        is: (g, eta, mu) => {
          let m = 0;
          return walk(g, each => (m = mu * m - (1 - mu) * eta * each));
        },
        says: {
          en: "That is a mean of the gradients, as in Adam; here g is not multiplied by 1 − μ.",
          zh: "这是梯度的平均，Adam 才这样；这里 g 不乘 1 − μ。"
        }
      },
      {
        is: (g, eta, mu) => {
          let m = 0;
          return g.map(each => (m = mu * m - eta * each));
        },
        says: {en: "Those are the steps; the weights are their sums.", zh: "这是各步的步长；权重是它们的和。"}
      }
    ],
    right: {
      en: "Right. With the same gradient again and again the step grows to 1/(1 − μ) times its first length: tenfold for μ = 0.9.",
      zh: "对。如果梯度一直不变，步长会增大到最初的 1/(1 − μ) 倍：μ = 0.9 时是十倍。"
    }
  }),

  functionExercise({
    id: "momentum-in-a-bowl",
    title: {en: "What momentum gains in a narrow bowl", zh: "窄碗里动量快多少"},
    task: {
      en:
        "Along an axis of curvature $\\lambda$ the gradient is $g = \\lambda w$, so with momentum $w_{t+1} = (1 + \\mu - \\eta \\lambda)\\, w_t - \\mu w_{t-1}$. " +
        "Try $w_t = r^t$: which $r$ are possible? In the long run the distance is multiplied by the larger $|r|$ in each step. Return it; $r$ may be complex.",
      zh:
        "沿曲率为 $\\lambda$ 的轴，梯度是 $g = \\lambda w$，所以带动量时 $w_{t+1} = (1 + \\mu - \\eta \\lambda)\\, w_t - \\mu w_{t-1}$。" +
        "设 $w_t = r^t$，哪些 $r$ 满足它？长远来看，每走一步，距离乘以较大的 $|r|$。请返回它；$r$ 可以是复数。"
    },
    name: "longRun",
    starter: "function longRun(lambda, eta, mu) {\n  return 1;\n}",
    solution:
      "function longRun(lambda, eta, mu) {\n  const b = 1 + mu - eta * lambda;\n  const D = b ** 2 - 4 * mu;\n  if (D < 0) return Math.sqrt(mu);\n  return (Math.abs(b) + Math.sqrt(D)) / 2;\n}",
    hints: [
      {
        en: "Put $r^t$ in and divide by $r^{t-1}$: $r^2 = b r - \\mu$ with $b = 1 + \\mu - \\eta \\lambda$.",
        zh: "代入 $r^t$，再除以 $r^{t-1}$：$r^2 = b r - \\mu$，其中 $b = 1 + \\mu - \\eta \\lambda$。"
      },
      {
        en: "$r = \\tfrac12 \\big(b \\pm \\sqrt{b^2 - 4 \\mu}\\big)$. If the root is real, the larger $|r|$ takes the sign of $b$.",
        zh: "$r = \\tfrac12 \\big(b \\pm \\sqrt{b^2 - 4 \\mu}\\big)$。根号里不为负时，取与 $b$ 同号的那个，$|r|$ 较大。"
      },
      {
        en: "Otherwise the two are conjugate, and their product is $\\mu$ (Vieta). So what is $|r|$?",
        zh: "根号里为负时，两个根共轭，乘积是 $\\mu$（韦达定理）。那么 $|r|$ 是多少？"
      }
    ],
    cases: [
      [1, 0.1, 0.5],
      [1, 0.1, 0.9],
      [9, 0.35, 0.2],
      [4, 0.2, 0]
    ],
    wanted: (lambda: number, eta: number, mu: number) => {
      const b = 1 + mu - eta * lambda;
      return b ** 2 < 4 * mu ? Math.sqrt(mu) : (Math.abs(b) + Math.sqrt(b ** 2 - 4 * mu)) / 2;
    },
    starts: () => 1,
    mistakes: [
      {
        is: (lambda, eta) => Math.abs(1 - eta * lambda),
        says: {en: "That is plain descent, μ = 0.", zh: "这是普通的梯度下降，μ = 0。"}
      },
      {
        is: (_lambda, _eta, mu) => Math.sqrt(mu),
        says: {
          en: "That holds only where r is complex, b² < 4μ. A ball that is damped more does not swing.",
          zh: "只有 r 是复数，即 b² < 4μ 时才对。阻尼较大的球并不摆动。"
        }
      },
      {
        is: (_lambda, _eta, mu) => mu,
        says: {
          en: "μ is the product of both roots, not the size of one.",
          zh: "μ 是两个根的乘积，不是一个根的大小。"
        }
      },
      {
        is: (lambda, eta, mu) => {
          const b = 1 + mu - eta * lambda;
          return b ** 2 < 4 * mu ? Math.sqrt(mu) : (b + Math.sqrt(b ** 2 - 4 * mu)) / 2;
        },
        says: {
          en: "Where b is negative the other root is the larger one: the ball jumps to and fro.",
          zh: "b 为负时，较大的是另一个根：球来回跳。"
        }
      },
      {
        is: (lambda, eta, mu) => {
          const b = 1 + mu - eta * lambda;
          return b ** 2 < 4 * mu ? Math.abs(b) / 2 : (Math.abs(b) + Math.sqrt(b ** 2 - 4 * mu)) / 2;
        },
        says: {
          en: "A complex number has an imaginary part too: |r|² is the product of r and its conjugate.",
          zh: "复数还有虚部：|r|² 等于 r 乘以它的共轭。"
        }
      }
    ],
    right: {
      en: "Right. In a bowl of condition number κ the best μ and η let both axes just swing: √μ = (√κ − 1)/(√κ + 1). A hundredth then takes about 2.3 √κ steps, where plain descent takes 2.3 κ (Polyak 1964).",
      zh: "对。条件数为 κ 的碗，最佳的 μ 和 η 使两条轴都刚好开始摆动：√μ = (√κ − 1)/(√κ + 1)。缩小到百分之一大约走 2.3 √κ 步，普通下降要 2.3 κ 步（Polyak 1964）。"
    }
  })
];
