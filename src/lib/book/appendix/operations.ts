import type {Language} from "../chapters.js";

type Both = Record<Language, string>;

/** An operation of the book, as the kernel index lists it. What it can, the index reads from the files. */
export interface Operation {
  /** Its file in `src/kernels`, without `.ts`. */
  file: string;
  name: Both;
  /** Where a page has its formula: `rnn#formula`. */
  formula?: string;
  /** Other files that hold parts of it. */
  parts?: readonly string[];
  /** How it is computed in more than one way, and the idea of each. */
  versions?: Record<string, Both>;
}

const oneFragment: Both = {
  en: "one fragment for each value, running the loops",
  zh: "每个输出值一个片元，各自运行循环"
};

/** The operations in the order in which the book needs them. */
export const operations: readonly Operation[] = [
  {
    file: "dense",
    name: {en: "Fully connected layer", zh: "全连接层"},
    formula: "dense#formula",
    parts: ["matrixProduct"],
    versions: {
      direct: oneFragment,
      blocks: {
        en: "one fragment for each block of 4 × 4 values: what it reads serves four times",
        zh: "每个 4 × 4 的块一个片元：读一次，用四次"
      }
    }
  },
  {file: "activation", name: {en: "Activations", zh: "激活函数"}, formula: "networks#activations"},
  {
    file: "conv2d",
    name: {en: "Convolution", zh: "卷积"},
    formula: "convolution#formula",
    parts: ["conv2dPatches"],
    versions: {
      direct: oneFragment,
      patches: {
        en: "every patch is copied into a row of a matrix; the rest is one fast matrix product",
        zh: "把每个窗口抄成矩阵的一行，剩下的是一次快速的矩阵乘法"
      }
    }
  },
  {file: "conv2dTranspose", name: {en: "Transposed convolution", zh: "转置卷积"}},
  {
    file: "maxPool2d",
    name: {en: "Max pooling", zh: "最大池化"},
    formula: "pooling#formula",
    parts: ["pool2d"]
  },
  {file: "averagePool2d", name: {en: "Average pooling", zh: "平均池化"}, formula: "pooling#formula"},
  {
    file: "softmaxCrossEntropy",
    name: {en: "Softmax and cross-entropy", zh: "softmax 与交叉熵"},
    formula: "dense#cross-entropy"
  },
  {
    file: "meanSquaredError",
    name: {en: "Squared error", zh: "平方误差"},
    formula: "autoencoder-digits#loss"
  },
  {file: "meanAbsoluteError", name: {en: "Mean absolute error", zh: "平均绝对误差"}},
  {
    file: "simpleRnn",
    name: {en: "Plain recurrent layer", zh: "普通循环层"},
    formula: "rnn#formula",
    parts: ["gates"]
  },
  {file: "lstm", name: {en: "LSTM", zh: "LSTM"}, formula: "lstm#formula"},
  {
    file: "tiedAutoencoder",
    name: {en: "Tied autoencoder", zh: "绑定权重的自编码器"},
    formula: "autoencoder#formula"
  },
  {file: "dropout", name: {en: "Dropout", zh: "随机失活"}},
  {file: "bias", name: {en: "Gradient of a bias", zh: "偏置的梯度"}, formula: "dense#gradients"},
  {file: "add", name: {en: "Sum", zh: "相加"}},
  {file: "scale", name: {en: "A multiple", zh: "数乘"}},
  {file: "reshape", name: {en: "Another shape", zh: "改变形状"}},
  {file: "means", name: {en: "Means over a batch", zh: "批量上的平均"}},
  {file: "clip", name: {en: "Clipping", zh: "梯度裁剪"}, formula: "rnn#clipping"},
  {file: "sgd", name: {en: "Gradient descent", zh: "梯度下降"}, formula: "weights#slope"},
  {
    file: "adam",
    name: {en: "Adam", zh: "Adam"},
    formula: "weights#rules",
    versions: {
      plain: {en: "one draw for each of w, m and v", zh: "w、m、v 各绘制一次"},
      targets: {
        en: "one draw that writes w, m and v to three render targets",
        zh: "一次绘制，把 w、m、v 写进三个渲染目标"
      }
    }
  }
];
