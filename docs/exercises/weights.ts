import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";
import {centralDifferences} from "../lib/figures/central-differences.js";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The slope of f at w, by central differences. */
const slope = (f: (w: number) => number, w: number) => centralDifferences(([w]) => f(w!), [w])[0]!;

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
      en: "A neuron without a bias, $\\cy{\\hat y} = \\cw{w} \\cx{x}$, has two examples with the inputs 1 and 3. Below which learning rate does gradient descent on the mean squared error converge, whatever the targets?",
      zh: "一个没有偏置的神经元 $\\cy{\\hat y} = \\cw{w} \\cx{x}$ 有两个样本，输入是 1 和 3。用梯度下降减小均方误差，学习率低于多少时，无论目标是什么都会收敛？"
    },
    name: "largestRate",
    starter: "const largestRate = 0;",
    solution:
      "// L'' = 2/N · (1² + 3²) = 10, and 2/10 is the limit | zh: L'' = 2/N · (1² + 3²) = 10，上限是 2/10\nconst largestRate = 2 / 10;",
    hints: [
      {
        en: "Along $w$ the loss is a parabola. Its curvature is the second derivative of $\\tfrac{1}{N} \\sum_n (w x_n - y_n)^2$, here with $N = 2$.",
        zh: "沿 $w$ 方向，损失是一条抛物线。它的曲率就是 $\\tfrac{1}{N} \\sum_n (w x_n - y_n)^2$ 的二阶导数，这里 $N = 2$。"
      },
      {
        en: "It is $\\lambda = \\tfrac{2}{N} \\sum_n x_n^2$.",
        zh: "曲率是 $\\lambda = \\tfrac{2}{N} \\sum_n x_n^2$。"
      },
      {en: "Descent converges for $\\eta < 2 / \\lambda$.", zh: "$\\eta < 2 / \\lambda$ 时收敛。"}
    ],
    answer: 0.2,
    tolerance: 1e-6,
    mistakes: [
      {
        is: 0.1,
        says: {
          en: "The limit is 2/λ. If you have λ = 20, the mean over N = 2 examples was left out; if λ = 10, this is 1/λ, at which a single step arrives.",
          zh: "上限是 2/λ。若你算得 λ = 20，那是没有对 N = 2 个样本取平均；若 λ = 10，那你算的是 1/λ，这样一步就到。"
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
    id: "noise-at-rest",
    title: {en: "The noise at rest", zh: "停不下来的噪声"},
    task: {
      en:
        "Along one axis of a bowl with curvature $\\lambda$ stochastic descent takes steps $d \\leftarrow d - \\eta\\,(\\lambda d + \\text{error})$. The errors are independent of each other and of $d$, have mean 0 and, in batches of $B$, the variance $s^2 / B$. The learning rate is below the limit, $\\eta < 2 / \\lambda$. " +
        "To which value does $\\operatorname{E}[d^2]$ tend, wherever it begins? Return it.",
      zh:
        "沿曲率为 $\\lambda$ 的一条轴，随机梯度下降的一步是 $d \\leftarrow d - \\eta\\,(\\lambda d + \\text{误差})$。各步的误差彼此独立，也与 $d$ 独立，均值为 0；每批 $B$ 个样本时，方差为 $s^2 / B$。学习率在上限以内：$\\eta < 2 / \\lambda$。" +
        "不论从哪里出发，$\\operatorname{E}[d^2]$ 趋于多少？请返回它。"
    },
    name: "squareAtRest",
    starter: "function squareAtRest(lambda, eta, s, B) {\n  return 0;\n}",
    solution:
      "function squareAtRest(lambda, eta, s, B) {\n  // at rest E = (1 − ηλ)² E + η² s²/B | zh: 稳定时 E = (1 − ηλ)² E + η² s²/B\n  return (eta * s ** 2) / (B * lambda * (2 - eta * lambda));\n}",
    hints: [
      {
        en: "A step makes $(1 - \\eta \\lambda)\\, d - \\eta \\cdot \\text{error}$ of $d$. Square it and take the mean: what becomes of the mixed term?",
        zh: "走一步，$d$ 变成 $(1 - \\eta \\lambda)\\, d - \\eta \\cdot \\text{误差}$。取平方再取平均：交叉项等于多少？"
      },
      {
        en: "It is 0: $\\operatorname{E}[d^2]$ becomes $(1 - \\eta \\lambda)^2 \\operatorname{E}[d^2] + \\eta^2 s^2 / B$. At rest both are equal.",
        zh: "交叉项为 0：$\\operatorname{E}[d^2]$ 变成 $(1 - \\eta \\lambda)^2 \\operatorname{E}[d^2] + \\eta^2 s^2 / B$。稳定时，前后相等。"
      },
      {
        en: "Solve for it, with $1 - (1 - \\eta \\lambda)^2 = \\eta \\lambda\\, (2 - \\eta \\lambda)$; one $\\eta$ cancels.",
        zh: "解出它：$1 - (1 - \\eta \\lambda)^2 = \\eta \\lambda\\, (2 - \\eta \\lambda)$，可约去一个 $\\eta$。"
      }
    ],
    cases: [
      [1, 0.5, 2, 4],
      [3, 0.2, 1.5, 1],
      [0.5, 1, 3, 16]
    ],
    // By taking the steps until nothing changes.
    wanted: (lambda: number, eta: number, s: number, B: number) => {
      let mean = 1;
      for (let t = 0; t < 1000; ++t) mean = (1 - eta * lambda) ** 2 * mean + (eta ** 2 * s ** 2) / B;
      return mean;
    },
    starts: () => 0,
    mistakes: [
      {
        is: (lambda, eta, s, B) => (eta ** 2 * s ** 2) / B / (1 - (1 - eta * lambda)),
        says: {
          en: "The factor 1 − ηλ belongs to d; its square belongs to d².",
          zh: "d 乘以 1 − ηλ，d² 乘的是它的平方。"
        }
      },
      {
        is: (lambda, eta, s, B) => s ** 2 / (B * eta * lambda * (2 - eta * lambda)),
        says: {
          en: "The error is multiplied by η, its variance by η².",
          zh: "误差要乘 η，方差就要乘 η²。"
        }
      },
      {
        is: (lambda, eta, s, B) => (eta * s) / (B * lambda * (2 - eta * lambda)),
        says: {
          en: "The variance is s²/B: s is the standard deviation.",
          zh: "方差是 s²/B：s 是标准差。"
        }
      },
      {
        is: (lambda, eta, s) => (eta * s ** 2) / (lambda * (2 - eta * lambda)),
        says: {
          en: "That is for single examples: a batch of B has only a B-th of the variance.",
          zh: "这是每批一个样本时的值：B 个样本平均，方差只有 B 分之一。"
        }
      },
      {
        is: (lambda, eta, s, B) => Math.sqrt((eta * s ** 2) / (B * lambda * (2 - eta * lambda))),
        says: {
          en: "That is the root: how far away it stays. Its square is asked for.",
          zh: "这是平方根，即大约停在多远处；这里要的是它的平方。"
        }
      },
      {
        is: (_lambda, eta, s, B) => (eta ** 2 * s ** 2) / B,
        says: {
          en: "That is what a single step adds. What the steps before have added is still there, in part.",
          zh: "这只是一步加上的；以前各步加上的，还留着一部分。"
        }
      }
    ],
    right: {
      en: "Right. For small η it is nearly ηs²/2Bλ: half the learning rate or twice the batch halves it. Nothing but a falling rate makes it go to 0; Robbins and Monro (1951) let η fall like 1/t.",
      zh: "对。η 小的时候，它约为 ηs²/2Bλ：学习率减半，或批量加倍，它就减半。要让它趋于 0，只有逐步减小学习率；Robbins 与 Monro（1951）让 η 像 1/t 那样减小。"
    }
  }),

  functionExercise({
    id: "momentum-in-a-bowl",
    title: {en: "What a step leaves, with momentum", zh: "带动量时，每步缩小多少"},
    task: {
      en:
        "Along an axis of curvature $\\lambda$ the gradient is $g = \\lambda w$, so with momentum, as $m_t = w_t - w_{t-1}$, it is $w_{t+1} = (1 + \\mu - \\eta \\lambda)\\, w_t - \\mu w_{t-1}$. " +
        "Try $w_t = r^t$: which $r$ are possible? In the long run the distance is multiplied by the larger $|r|$ in each step. Return this $|r|$, a real number; $r$ itself may be complex.",
      zh:
        "沿曲率为 $\\lambda$ 的轴，梯度是 $g = \\lambda w$，又因为 $m_t = w_t - w_{t-1}$，所以带动量时 $w_{t+1} = (1 + \\mu - \\eta \\lambda)\\, w_t - \\mu w_{t-1}$。" +
        "设 $w_t = r^t$，哪些 $r$ 满足它？长远来看，每走一步，距离乘以较大的 $|r|$。请返回较大的 $|r|$（实数；$r$ 本身可以是复数）。"
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
          zh: "只有 r 是复数，即 b² < 4μ 时才对。r 是实数时，球不来回摆动。"
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
      en: "Right. In a bowl of condition number κ the best μ and η let both axes just swing: √μ = (√κ − 1)/(√κ + 1) (Polyak 1964). In the long run a step then leaves about 1 − 2/√κ, where plain descent leaves 1 − 2/κ. There both roots are equal and the distance is (A + Bt) rᵗ: up to a logarithm the steps grow with √κ instead of κ. For κ = 10,000 a hundredth takes 583 steps at most, instead of 23,026.",
      zh: "对。条件数为 κ 的碗，最佳的 μ 和 η 使两条轴都刚好开始摆动：√μ = (√κ − 1)/(√κ + 1)（Polyak 1964）。长远来看，每步剩下约 1 − 2/√κ，普通梯度下降则是 1 − 2/κ。这时两个根相等，距离是 (A + Bt) rᵗ：若不计对数因子，步数随 √κ 增长，而不是随 κ。κ = 10,000 时，缩小到百分之一至多走 583 步，而不是 23,026 步。"
    }
  })
];
