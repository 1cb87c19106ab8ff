import type {LearnerName, LearningCurves} from "../training/learner-names.js";
import type {ErrorCurve} from "./error-curves.js";

type Lang = "en" | "zh";

const names: Record<Lang, Record<LearnerName, string>> = {
  en: {
    nearest: "nearest neighbours",
    logistic: "logistic regression",
    components: "principal components",
    probe: "autoencoder’s codes",
    mlp: "one hidden layer",
    cnn: "CNN of 4.1",
    cnnMoved: "CNN, moved digits"
  },
  zh: {
    nearest: "k 近邻",
    logistic: "逻辑回归",
    components: "主成分",
    probe: "自编码器的编码",
    mlp: "单隐藏层网络",
    cnn: "4.1 节的 CNN",
    cnnMoved: "移动数字的 CNN"
  }
};

const looks: Record<LearnerName, Pick<ErrorCurve, "meaning" | "dashed">> = {
  nearest: {meaning: "plain"},
  logistic: {meaning: "x"},
  components: {meaning: "g"},
  probe: {meaning: "t"},
  mlp: {meaning: "w"},
  cnn: {meaning: "y"},
  cnnMoved: {meaning: "y", dashed: true}
};

/** What a learner is called in charts and tables. */
export const learnerName = (name: LearnerName, lang: Lang): string => names[lang][name];

/** The learning curve of a learner: at each size the errors of all seeds. */
export function errorCurveOf({learners, sizes}: LearningCurves, name: LearnerName, lang: Lang): ErrorCurve {
  const {points} = learners[name];
  return {
    ...looks[name],
    key: name,
    name: names[lang][name],
    points: sizes.map(n => ({
      n,
      errors: points.filter(({size}) => size === n).map(({accuracy}) => 1 - accuracy)
    }))
  };
}
