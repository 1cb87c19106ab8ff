/** The languages of the book; the first is shown when the browser asks for neither. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** How a language calls itself, and its tag for `lang` and `hreflang`. */
export const languageNames: Record<Language, {name: string; tag: string}> = {
  en: {name: "English", tag: "en"},
  zh: {name: "中文", tag: "zh-Hans"}
};

export interface Chapter {
  /** File name in `docs/[lang]`, without `.md`. */
  page: string;
  /** Number in the source's order; empty for the cover and the appendix. */
  number: string;
  title: Record<Language, string>;
  /** What the page is about, in a sentence: for search engines, and where its address is shared. */
  description: Record<Language, string>;
}

/** The pages of the book in reading order. */
export const chapters: Chapter[] = [
  {
    page: "index",
    number: "",
    title: {en: "Cover", zh: "封面"},
    description: {
      en: "An interactive textbook on the mathematics of deep learning: every formula beside code that runs it on your own GPU, in the browser, with nothing to install.",
      zh: "可交互的深度学习数学教材：每个公式旁都有能运行的代码，在浏览器里用你自己的 GPU 计算，无需安装。"
    }
  },
  {
    page: "convolution",
    number: "3.1",
    title: {en: "Convolution", zh: "卷积"},
    description: {
      en: "One small grid of weights laid on every place of a picture: the formula, its loops, its gradients and its shader, all to be changed.",
      zh: "一小块权重依次盖在图像的每个位置上：公式、循环、梯度和着色器，样样可以动手改。"
    }
  },
  {
    page: "pooling",
    number: "3.1",
    title: {en: "Pooling", zh: "池化"},
    description: {
      en: "One number of each window: where its gradient goes, and how much tolerance to shifts it really buys.",
      zh: "每个窗口只留一个数：梯度去了哪里，又究竟换来多少对平移的容忍。"
    }
  },
  {
    page: "dense",
    number: "3.1",
    title: {en: "Fully connected", zh: "全连接层"},
    description: {
      en: "Templates, a matrix product, softmax and cross-entropy: why the gradient of a classifier is what it said minus what was right.",
      zh: "模板、矩阵乘法、softmax 与交叉熵：分类器的梯度为什么就是“答案减去正确答案”。"
    }
  },
  {
    page: "rnn",
    number: "3.2",
    title: {en: "Recurrent networks", zh: "循环神经网络"},
    description: {
      en: "A state carried through time, its gradient on the way back, and why it vanishes or explodes.",
      zh: "隐状态怎样沿时间传递，梯度怎样原路返回，又为什么会消失或爆炸。"
    }
  },
  {
    page: "lstm",
    number: "3.2",
    title: {en: "LSTM", zh: "LSTM"},
    description: {
      en: "A memory changed by adding, and gates that decide what is written, kept and shown; type a text and watch them.",
      zh: "靠相加来改变的记忆，以及决定写入、保留和输出什么的门；输入一段文字，看它们怎样开合。"
    }
  },
  {
    page: "autoencoder",
    number: "3.3",
    title: {en: "Autoencoders", zh: "自编码器"},
    description: {
      en: "The same weights to encode and to decode, the two ways of their gradient, and why a linear decoder cannot beat principal components.",
      zh: "编码和解码用同一组权重，它的梯度有两条路；线性解码器为什么胜不过主成分。"
    }
  },
  {
    page: "cnn-digits",
    number: "4.1",
    title: {en: "A convolutional network on digits", zh: "用卷积网络识别手写数字"},
    description: {
      en: "The article's first program, trained in your browser on 6,000 or 60,000 digits, with every number in it yours to change.",
      zh: "短文的第一个程序，在你的浏览器里用 6,000 或 60,000 个数字训练，里面的每个数都可以改。"
    }
  },
  {
    page: "lstm-series",
    number: "4.2",
    title: {en: "An LSTM on a time series", zh: "用 LSTM 预测时间序列"},
    description: {
      en: "The article's second program, on temperatures and CO₂, against rivals that are simpler and sometimes better.",
      zh: "短文的第二个程序，用于气温和 CO₂，与更简单、有时也更好的对手比较。"
    }
  },
  {
    page: "autoencoder-digits",
    number: "4.3",
    title: {en: "An autoencoder on digits", zh: "用自编码器压缩手写数字"},
    description: {
      en: "The article's third program: digits pressed through a few numbers, mixed, and cleaned of noise.",
      zh: "短文的第三个程序：把数字压进几个数里，混合它们，去掉噪声。"
    }
  },
  {
    page: "check-my-gpu",
    number: "",
    title: {en: "Check my GPU", zh: "检验我的 GPU"},
    description: {
      en: "Every operation of the book against its plain loops, on this device.",
      zh: "在这台设备上，逐个核对书中的算子与它的参考循环。"
    }
  }
];

/** Sections that have moved to another page since readers may have kept their addresses: page → section → where it is now. */
export const moved: Record<string, Record<string, string>> = {
  convolution: {pooling: "pooling", "fully-connected": "dense"},
  rnn: {lstm: "lstm", recall: "lstm#recall"}
};

export const bookTitle: Record<Language, string> = {en: "Deep Learning, Live", zh: "活的深度学习"};

/** The language and page of a site path such as `/en/convolution`; undefined for a path outside the book. */
export function parsePath(path: string): {language: Language; page: string} | undefined {
  const [, language, page] = /^\/(\w+)\/([^/]*)$/.exec(path) ?? [];
  const known = languages.find(name => name === language);
  return known && {language: known, page: page || "index"};
}

/** Every page of the book in every language. */
export function pagePaths(): string[] {
  return languages.flatMap(language => chapters.map(({page}) => `/${language}/${page}`));
}
