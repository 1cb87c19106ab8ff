import type {Language} from "../chapters.js";

type Both = Record<Language, string>;

/** A part of the source and what became of it here. */
export interface SourcePart {
  kind: "section" | "formula" | "program" | "question";
  /** The section of the source that holds it. */
  section: string;
  what: Both;
  /** The source's formula as it stands there. */
  latex?: string;
  /** Pages, and places in them: `rnn#formula`. One whose page is not written yet is left out. */
  places: readonly string[];
  /** Files below `src` that compute it. */
  operations?: readonly string[];
  /** Files below `test` that check it. */
  tests?: readonly string[];
}

/** Pages of the plan that are still to come. */
export const planned: readonly string[] = [];

const kernels = (...names: string[]) => names.map(name => `kernels/${name}.ts`);
const kernelTests = (...names: string[]) => names.map(name => `kernels/${name}.suite.ts`);
const explain = (...names: string[]) => names.map(name => `lib/explain/${name}.ts`);

/** Every section, formula, program and question of the source, in its order. */
export const sourceParts: readonly SourcePart[] = [
  {
    kind: "section",
    section: "1",
    what: {
      en: "Background: networks of neurons whose weights are learned",
      zh: "背景：由神经元组成、权重靠训练得来的网络"
    },
    places: ["weights", "index#what"],
    operations: kernels("sgd"),
    tests: kernelTests("sgd")
  },
  {
    kind: "section",
    section: "2",
    what: {en: "The ideas, and how they hang together", zh: "核心概念及其联系"},
    places: ["networks", "depth", "convolutional", "recurrent", "latent"]
  },
  {
    kind: "section",
    section: "2.1",
    what: {en: "Neural networks; linear and not", zh: "神经网络；线性与非线性"},
    places: ["networks#layers", "networks#linear", "networks#activations"],
    operations: kernels("dense", "activation"),
    tests: kernelTests("dense", "activation")
  },
  {
    kind: "section",
    section: "2.2",
    what: {en: "Deep learning: many layers", zh: "深度学习：多层"},
    places: ["depth#pieces", "depth#width", "depth#gradient"],
    tests: ["docs/data/measured-depth.test.ts"]
  },
  {
    kind: "section",
    section: "2.3",
    what: {en: "Convolutional networks: what each kind of layer is for", zh: "卷积神经网络：各种层的作用"},
    places: [
      "convolutional#equivariance",
      "convolutional#pooling",
      "convolutional#shift",
      "convolutional#filters"
    ],
    operations: kernels("conv2d", "maxPool2d", "averagePool2d"),
    tests: ["docs/data/measured-convolutional.test.ts"]
  },
  {
    kind: "section",
    section: "2.4",
    what: {
      en: "Recurrent networks: long dependences, vanishing gradients, cost",
      zh: "循环神经网络：长距离依赖、梯度消失与计算量"
    },
    places: ["recurrent#memory", "recurrent#distance", "recurrent#recall", "recurrent#time"],
    operations: kernels("simpleRnn", "lstm"),
    tests: ["docs/data/measured-recurrent.test.ts"]
  },
  {
    kind: "section",
    section: "2.5",
    what: {en: "Autoencoders: a code of few numbers", zh: "自编码器：低维的编码"},
    places: ["latent#formula", "latent#principal", "latent#waist"],
    tests: ["docs/data/measured-latent.test.ts"]
  },
  {
    kind: "section",
    section: "3",
    what: {en: "The algorithms and their formulas", zh: "算法及其公式"},
    places: ["convolution", "pooling", "dense", "rnn", "lstm", "autoencoder"]
  },
  {
    kind: "section",
    section: "3.1",
    what: {en: "The layers of a convolutional network", zh: "卷积神经网络的各层"},
    places: ["convolution", "pooling", "dense"]
  },
  {
    kind: "formula",
    section: "3.1",
    what: {en: "Convolutional layer", zh: "卷积层"},
    latex: "y_{ij} = \\sum_{k=1}^{K} \\sum_{l=1}^{L} x_{kl} \\cdot W_{ijkl} + b_i",
    places: ["convolution#four-indices", "convolution#formula", "convolution#gradients"],
    operations: kernels("conv2d"),
    tests: kernelTests("conv2d", "checkConvolution")
  },
  {
    kind: "formula",
    section: "3.1",
    what: {en: "Pooling layer", zh: "池化层"},
    latex: "y_{ij} = \\max_{k,l} (x_{ijkl})",
    places: ["pooling#formula", "pooling#gradient"],
    operations: kernels("maxPool2d"),
    tests: kernelTests("maxPool2d")
  },
  {
    kind: "formula",
    section: "3.1",
    what: {en: "Fully connected layer", zh: "全连接层"},
    latex: "y = \\sum_{j=1}^{J} \\sum_{k=1}^{K} x_{jk} \\cdot W_{jk} + b",
    places: ["dense#formula", "dense#gradients"],
    operations: kernels("dense"),
    tests: kernelTests("dense")
  },
  {
    kind: "section",
    section: "3.2",
    what: {en: "Recurrent networks", zh: "循环神经网络"},
    places: ["rnn", "rnn#vanishing", "lstm"]
  },
  {
    kind: "formula",
    section: "3.2",
    what: {en: "Recurrent layer", zh: "循环层"},
    latex: "h_t = \\tanh(Wx_t + Uh_{t-1} + b)",
    places: ["rnn#formula", "rnn#bptt"],
    operations: kernels("simpleRnn"),
    tests: kernelTests("simpleRnn")
  },
  {
    kind: "section",
    section: "3.3",
    what: {en: "Autoencoders", zh: "自编码器"},
    places: ["autoencoder"]
  },
  {
    kind: "formula",
    section: "3.3",
    what: {en: "Autoencoder with tied weights", zh: "绑定权重的自编码器"},
    latex: "\\min_{W,b} \\frac{1}{2} \\|x - W^T \\sigma(Wx + b)\\|^2",
    places: ["autoencoder#formula", "autoencoder#gradient", "autoencoder#tying"],
    operations: kernels("tiedAutoencoder", "meanSquaredError"),
    tests: kernelTests("tiedAutoencoder", "checkTiedAutoencoder")
  },
  {
    kind: "section",
    section: "4",
    what: {en: "Three programs in Keras", zh: "三个 Keras 程序"},
    places: ["cnn-digits", "lstm-series", "autoencoder-digits"]
  },
  {
    kind: "section",
    section: "4.1",
    what: {en: "Convolutional network", zh: "卷积神经网络"},
    places: ["cnn-digits"]
  },
  {
    kind: "program",
    section: "4.1",
    what: {
      en: "Convolution, pooling, two dense layers; cross-entropy, Adam",
      zh: "卷积、池化、两个全连接层；交叉熵、Adam"
    },
    places: ["cnn-digits#program", "cnn-digits#loss", "cnn-digits#update", "cnn-digits#train"],
    operations: kernels("conv2d", "maxPool2d", "dense", "softmaxCrossEntropy", "adam"),
    tests: ["lib/nn/programs.suite.ts", "lib/nn/cnn.webgl.test.ts"]
  },
  {
    kind: "section",
    section: "4.2",
    what: {en: "Recurrent network", zh: "循环神经网络"},
    places: ["lstm-series"]
  },
  {
    kind: "program",
    section: "4.2",
    what: {
      en: "Three LSTM layers and a dense one; squared error, Adam",
      zh: "三个 LSTM 层加一个全连接层；平方误差、Adam"
    },
    places: ["lstm-series#program", "lstm-series#windows", "lstm-series#train", "lstm#formula"],
    operations: kernels("lstm", "dense", "meanSquaredError", "adam"),
    tests: ["lib/nn/programs.suite.ts", "kernels/lstm.suite.ts"]
  },
  {
    kind: "section",
    section: "4.3",
    what: {en: "Autoencoder", zh: "自编码器"},
    places: ["autoencoder-digits"]
  },
  {
    kind: "program",
    section: "4.3",
    what: {
      en: "Encoder and decoder, untied; squared error, Adam",
      zh: "编码器与解码器，权重不绑定；平方误差、Adam"
    },
    places: ["autoencoder-digits#program", "autoencoder-digits#loss", "autoencoder-digits#train"],
    operations: kernels("dense", "meanSquaredError", "adam"),
    tests: ["lib/nn/programs.suite.ts"]
  },
  {
    kind: "section",
    section: "5",
    what: {
      en: "Where it is used: driving, speech, pictures, language",
      zh: "应用领域：自动驾驶、语音、图像、语言"
    },
    places: ["uses#driving", "uses#speech", "uses#pictures", "uses#language"],
    operations: explain("fastGradientSign"),
    tests: ["lib/explain/fastGradientSign.test.ts"]
  },
  {
    kind: "section",
    section: "5",
    what: {en: "What is hard: too little data", zh: "挑战：数据不足"},
    places: ["data#law", "data#moved", "data#codes", "convolutional#shift"]
  },
  {
    kind: "section",
    section: "5",
    what: {en: "What is hard: limited compute", zh: "挑战：计算资源有限"},
    places: [
      "compute#roof",
      "compute#batch",
      "compute#pruning",
      "compute#rounding",
      "questions#compute",
      "recurrent#time",
      "check-my-gpu#speed"
    ],
    tests: ["lib/training/roofline.test.ts", "docs/data/measured-compute.test.ts"]
  },
  {
    kind: "section",
    section: "5",
    what: {en: "What is hard: explaining a model", zh: "挑战：模型解释性差"},
    places: ["inside#saliency", "inside#occlusion", "inside#grad-cam", "inside#sanity"],
    operations: explain("saliency", "occlusion", "gradCam", "sanityCheck"),
    tests: [
      "lib/explain/network.suite.ts",
      "lib/explain/occlusion.test.ts",
      "lib/explain/sanityCheck.test.ts"
    ]
  },
  {
    kind: "section",
    section: "6",
    what: {en: "Appendix: four questions", zh: "附录：四个问题"},
    places: ["questions", "lime-shap"]
  },
  {
    kind: "question",
    section: "6",
    what: {en: "How deep learning and machine learning differ", zh: "深度学习与机器学习有什么区别"},
    places: ["questions#difference", "questions#memory", "lstm-series#comparison"]
  },
  {
    kind: "question",
    section: "6",
    what: {en: "Why so much data", zh: "为什么需要大量的数据"},
    places: ["questions#data", "data#law", "depth#gradient"]
  },
  {
    kind: "question",
    section: "6",
    what: {en: "Why so much compute", zh: "为什么需要大量的计算资源"},
    places: ["questions#compute", "compute#roof", "cnn-digits#shapes", "check-my-gpu#speed"]
  },
  {
    kind: "question",
    section: "6",
    what: {en: "How a model can be explained; LIME, SHAP", zh: "模型如何解释；LIME、SHAP"},
    places: ["questions#explain", "lime-shap#lime", "lime-shap#shapley", "lime-shap#kernel", "inside#sanity"],
    operations: explain("lime", "shapley", "kernelShap"),
    tests: ["lib/explain/lime.test.ts", "lib/explain/shapley.test.ts"]
  }
];
