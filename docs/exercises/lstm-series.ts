import type {Exercise} from "../lib/exercises/exercise.js";
import {functionExercise} from "../lib/exercises/functionExercise.js";
import {numberExercise} from "../lib/exercises/numberExercise.js";

type List = readonly number[];

const sum = (values: List) => values.reduce((total, value) => total + value, 0);
/** Sum over t of before · after, for two values that follow each other. */
const overSteps = (x: List, term: (before: number, after: number) => number) =>
  sum(x.slice(1).map((after, t) => term(x[t]!, after)));

export const exercises: readonly Exercise[] = [
  numberExercise({
    id: "lstm-parameters",
    title: {en: "Counting an LSTM", zh: "数 LSTM 的参数"},
    task: {
      en: "How many parameters has `LSTM(50)` on windows of 24 steps with 3 features each?",
      zh: "`LSTM(50)` 读 24 步、每步 3 个特征的窗口，有多少个参数？"
    },
    name: "parametersOfLstm",
    starter: "const parametersOfLstm = 0;",
    solution: "// three gates and a candidate\nconst parametersOfLstm = 4 * 50 * (3 + 50 + 1);",
    hints: [
      {
        en: "One gate of one unit: it hears the features, all states before, and has a bias.",
        zh: "一个单元的一个门：它听取全部特征和上一步的全部状态，还有一个偏置。"
      },
      {
        en: "That is $3 + 50 + 1$. There are 50 units, each with three gates and a candidate.",
        zh: "共 $3 + 50 + 1$ 个。有 50 个单元，每个有三个门和一个候选值。"
      }
    ],
    answer: 10_800,
    mistakes: [
      {
        is: 2700,
        says: {
          en: "That is one gate; there are three and a candidate.",
          zh: "这只是一个门；一共有三个门和一个候选值。"
        }
      },
      {
        is: 8100,
        says: {
          en: "Those are the three gates; the candidate has weights of its own.",
          zh: "这是三个门；候选值还有自己的权重。"
        }
      },
      {is: 10_600, says: {en: "The biases are missing.", zh: "还差偏置。"}},
      {
        is: 800,
        says: {
          en: "The recurrent weights are missing: each gate hears all 50 states.",
          zh: "还差循环权重：每个门都要听 50 个状态。"
        }
      },
      {is: 24 * 10_800, says: {en: "All 24 steps share the same weights.", zh: "24 步共用同一套权重。"}}
    ],
    otherwise: {en: "Which weights has one gate of one unit?", zh: "一个单元的一个门有哪些权重？"},
    right: {
      en: "Right: 4 · 50 · (3 + 50 + 1), whatever the length of the window.",
      zh: "对：4 · 50 · (3 + 50 + 1)，与窗口长短无关。"
    }
  }),

  numberExercise({
    id: "loss-in-degrees",
    title: {en: "A loss in degrees", zh: "换成度数的损失"},
    task: {
      en: "The values were scaled so that −1.6 °C became 0 and 35.6 °C became 1. The mean squared error is 0.0064: what RMSE is that, in °C?",
      zh: "数值经过缩放，−1.6 °C 变成 0，35.6 °C 变成 1。均方误差是 0.0064：RMSE 是多少 °C？"
    },
    name: "rmseInDegrees",
    starter: "const rmseInDegrees = 0;",
    solution: "const rmseInDegrees = Math.sqrt(0.0064) * (35.6 - -1.6);",
    hints: [
      {
        en: "The loss is a mean of squares. What has the unit of the values?",
        zh: "损失是平方的平均。什么量的单位与数值相同？"
      },
      {
        en: "Its root, 0.08. How many degrees is the scaled 1 long?",
        zh: "它的平方根，0.08。缩放后的 1 相当于多少度？"
      }
    ],
    answer: 2.976,
    tolerance: 0.01,
    mistakes: [
      {
        is: 0.0064 * 37.2,
        says: {en: "The loss is a square: take its root first.", zh: "损失是平方：先开方。"}
      },
      {
        is: 0.08,
        says: {
          en: "That is still scaled: 1 stands for the whole range.",
          zh: "这还是缩放后的值：1 代表整个范围。"
        }
      },
      {
        is: 0.08 * 35.6,
        says: {
          en: "The range does not begin at 0: it goes from −1.6 to 35.6.",
          zh: "范围不是从 0 开始：它从 −1.6 到 35.6。"
        }
      },
      {
        is: 0.08 * 34,
        says: {en: "The range is 35.6 plus 1.6, not minus.", zh: "范围是 35.6 加 1.6，不是减。"}
      },
      {
        is: 0.08 * 37.2 - 1.6,
        says: {
          en: "An error is a difference: the shift of the scale drops out.",
          zh: "误差是差值：缩放时的平移会抵消。"
        }
      }
    ],
    otherwise: {en: "How many degrees is the scaled 1?", zh: "缩放后的 1 相当于多少度？"},
    right: {en: "Right: √0.0064 · 37.2 °C = 0.08 · 37.2 °C.", zh: "对：√0.0064 · 37.2 °C = 0.08 · 37.2 °C。"}
  }),

  functionExercise({
    id: "best-slope",
    title: {en: "The best rival with one number", zh: "只有一个数的最佳对手"},
    task: {
      en: "The forecast $\\hat x_{t+1} = a\\, \\cx{x_t}$ has one number. Derive the $a$ with the least sum of squared errors over a series `x` (a list), and return it.",
      zh: "预测 $\\hat x_{t+1} = a\\, \\cx{x_t}$ 只有一个数。对一个序列 `x`（列表），推导使平方误差之和最小的 $a$，并返回它。"
    },
    name: "bestSlope",
    starter: "function bestSlope(x) {\n  return 0;\n}",
    solution:
      "function bestSlope(x) {\n  let above = 0;\n  let below = 0;\n  for (let t = 0; t + 1 < x.length; ++t) {\n    above += x[t] * x[t + 1];\n    below += x[t] * x[t];\n  }\n  return above / below;\n}",
    hints: [
      {
        en: "Write down $E(a) = \\sum_t (\\cx{x_{t+1}} - a\\, \\cx{x_t})^2$ and set its derivative to 0.",
        zh: "写出 $E(a) = \\sum_t (\\cx{x_{t+1}} - a\\, \\cx{x_t})^2$，令导数为 0。"
      },
      {
        en: "$-2 \\sum_t \\cx{x_t} (\\cx{x_{t+1}} - a\\, \\cx{x_t}) = 0$. Solve it for $a$.",
        zh: "$-2 \\sum_t \\cx{x_t} (\\cx{x_{t+1}} - a\\, \\cx{x_t}) = 0$。解出 $a$。"
      },
      {
        en: "$a = \\sum_t \\cx{x_t} \\cx{x_{t+1}} / \\sum_t \\cx{x_t}^2$; both sums end one step before the last value.",
        zh: "$a = \\sum_t \\cx{x_t} \\cx{x_{t+1}} / \\sum_t \\cx{x_t}^2$；两个和都到倒数第二个值为止。"
      }
    ],
    cases: [[[1, 2, 3, 5]], [[2, -1, 0.5, 1]]],
    // The lowest point of a parabola, from three of its points.
    wanted(x: List) {
      const error = (a: number) => overSteps(x, (before, after) => (after - a * before) ** 2);
      const [low, middle, high] = [error(-1), error(0), error(1)];
      return (low - high) / (2 * (low - 2 * middle + high));
    },
    starts: () => 0,
    mistakes: [
      {
        is: x => overSteps(x, (a, b) => a * b) / sum(x.map(v => v * v)),
        says: {
          en: "The last value predicts nothing: it does not belong below the fraction bar.",
          zh: "最后一个值不预测任何东西，不该出现在分母里。"
        }
      },
      {
        is: x => overSteps(x, (a, b) => b / a) / (x.length - 1),
        says: {
          en: "That is the mean of the ratios; the least squares weigh large values more.",
          zh: "这是比值的平均；最小二乘给大的值更大的权重。"
        }
      },
      {
        is: x => overSteps(x, (a, b) => a * b) / overSteps(x, (_, b) => b * b),
        says: {
          en: "Below the fraction bar stand the values before, not those after.",
          zh: "分母里应是前一个值，不是后一个。"
        }
      },
      {
        is: x => overSteps(x, (_, b) => b) / overSteps(x, a => a),
        says: {
          en: "That makes the sum of the errors 0, not the sum of their squares least.",
          zh: "这样误差之和为 0，但平方和不是最小。"
        }
      },
      {
        is: x => overSteps(x, (a, b) => a * b),
        says: {en: "The sum of the squares, by which it is divided, is missing.", zh: "还要除以平方和。"}
      }
    ],
    right: {
      en: "Right. With 24 such numbers instead of one it is the linear rival of this page.",
      zh: "对。把一个数换成 24 个，就是本页的线性对手。"
    }
  }),

  functionExercise({
    id: "best-constant",
    title: {en: "The best constant for the MAE", zh: "使 MAE 最小的常数"},
    task: {
      en: "Which single number has the least mean *absolute* error to all `values`? (There is an odd number of them.)",
      zh: "哪一个数与全部 `values` 的平均**绝对**误差最小？（它们有奇数个。）"
    },
    name: "bestConstant",
    starter: "function bestConstant(values) {\n  return 0;\n}",
    solution:
      "function bestConstant(values) {\n  const sorted = [...values].sort((a, b) => a - b);\n  return sorted[(sorted.length - 1) / 2];\n}",
    hints: [
      {
        en: "Move the number up by a little: for which values does the error grow, for which does it shrink?",
        zh: "把这个数往上挪一点：对哪些值误差变大，对哪些值变小？"
      },
      {en: "It is best where as many values lie above as below.", zh: "上面和下面的值一样多时最好。"},
      {
        en: "Sort the values and take the one in the middle. `sort` needs `(a, b) => a - b` to sort numbers.",
        zh: "把值排好序，取正中间那个。`sort` 要用 `(a, b) => a - b` 才会按数的大小排。"
      }
    ],
    cases: [[[3, 1, 10]], [[-50, 9, 12, 100, 7]]],
    // Of all values the one with the least error: the best constant is one of them.
    wanted(values: List) {
      const error = (c: number) => sum(values.map(value => Math.abs(value - c)));
      return values.reduce((best, value) => (error(value) < error(best) ? value : best));
    },
    starts: () => 0,
    mistakes: [
      {
        is: values => sum(values) / values.length,
        says: {
          en: "That is the mean, which has the least squared error.",
          zh: "这是平均值，它使平方误差最小。"
        }
      },
      {
        is: values => values[(values.length - 1) / 2]!,
        says: {
          en: "The middle one of the list as it stands: sort it first.",
          zh: "这是未排序列表正中间的那个：先排序。"
        }
      },
      {
        is: values => (Math.min(...values) + Math.max(...values)) / 2,
        says: {
          en: "Half way between the extremes is best for the largest error, not for the mean.",
          zh: "两端的中点使最大误差最小，而不是平均误差。"
        }
      },
      {
        is: values => [...values].sort()[(values.length - 1) / 2]!,
        says: {
          en: "Without a rule `sort` takes numbers for words, and 10 comes before 3.",
          zh: "不给规则时，`sort` 把数当作文字来排，10 会排在 3 前面。"
        }
      }
    ],
    right: {
      en: "Right: the median. One bad value moves it little, which is why MAE and RMSE may choose different models.",
      zh: "对：中位数。个别坏值几乎动不了它，所以按 MAE 和按 RMSE 可能选出不同的模型。"
    }
  })
];
