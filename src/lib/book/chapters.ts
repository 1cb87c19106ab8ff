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
  /** The pages that this one builds on directly; what they need goes without saying. */
  needs: readonly string[];
  /** What the page is about, in a sentence: for search engines, and where its address is shared. */
  description: Record<Language, string>;
}

/** The pages of the book in reading order. */
export const chapters: Chapter[] = [
  {
    page: "index",
    number: "",
    title: {en: "Cover", zh: "封面"},
    needs: [],
    description: {
      en: "An interactive textbook on the mathematics of deep learning: every formula beside code that runs it on your own GPU, in the browser, with nothing to install.",
      zh: "可交互的深度学习数学教材：每个公式旁都有能运行的代码，在浏览器里用你自己的 GPU 计算，无需安装。"
    }
  },
  {
    page: "weights",
    number: "1",
    title: {en: "Weights that learn", zh: "权重怎样学习"},
    needs: [],
    description: {
      en: "One neuron, a loss, and the step that makes it smaller: gradient descent with every number shown, the chain rule one edge at a time, and better steps up to Adam.",
      zh: "一个神经元、一个损失，以及让损失变小的一步：梯度下降的每个数，链式法则的每条边，直到 Adam。"
    }
  },
  {
    page: "networks",
    number: "2.1",
    title: {en: "Neural networks", zh: "神经网络"},
    needs: ["weights"],
    description: {
      en: "Layers as matrices, and the kink that makes them more than one: a boundary that bends round the reader’s points while the network learns, activations, and a curve built from steps by hand.",
      zh: "层就是矩阵，而激活函数让多层不止于一层：边界一边学习，一边绕着你的点弯曲；激活函数及其导数；用台阶亲手拼出一条曲线。"
    }
  },
  {
    page: "depth",
    number: "2.2",
    title: {en: "Depth", zh: "深度"},
    needs: ["networks"],
    description: {
      en: "Two spirals cut into linear pieces that move while the network learns; depth against width at equal parameters; and what happens to a signal and its gradient on their way through many layers.",
      zh: "两条螺旋线，网络一边学习，一边移动它切出的线性片；参数相同时深与宽的比较；信号和梯度穿过许多层时发生了什么。"
    }
  },
  {
    page: "convolutional",
    number: "2.3",
    title: {en: "Convolutional networks", zh: "卷积神经网络"},
    needs: ["networks"],
    description: {
      en: "Shift a digit and its map shifts along: the proof with its border, what pooling forgives, and accuracy against shift for networks of equal size.",
      zh: "数字平移，特征图跟着平移：带边界的证明、池化容忍什么，以及同样大小的几个网络的准确率怎样随平移变化。"
    }
  },
  {
    page: "recurrent",
    number: "2.4",
    title: {en: "Recurrent networks: the idea", zh: "循环神经网络：基本思想"},
    needs: ["networks"],
    description: {
      en: "A state that reads your text letter by letter: what it can hold, how far back its gradient reaches, and why its steps have to wait for each other.",
      zh: "一个逐字读你的文字的状态：它装得下什么，梯度能走多远，每一步又为什么必须等前一步。"
    }
  },
  {
    page: "latent",
    number: "2.5",
    title: {en: "Autoencoders: the idea", zh: "自编码器的思想"},
    needs: ["networks"],
    description: {
      en: "Digits in a plane of two numbers, decoded under your hand; what a narrow waist finds out, and how it notices what it has never seen.",
      zh: "两个数的平面上排满手写数字，手指到哪里就解码到哪里；窄窄的瓶颈弄懂了什么，又怎样察觉没见过的东西。"
    }
  },
  {
    page: "convolution",
    number: "3.1",
    title: {en: "Convolution", zh: "卷积"},
    needs: ["convolutional"],
    description: {
      en: "One small grid of weights laid on every place of a picture: the formula, its loops, its gradients and its shader, all to be changed.",
      zh: "一小块权重依次盖在图像的每个位置上：公式、循环、梯度和着色器，样样可以动手改。"
    }
  },
  {
    page: "pooling",
    number: "3.1",
    title: {en: "Pooling", zh: "池化"},
    needs: ["convolution"],
    description: {
      en: "One number of each window: where its gradient goes, and how much tolerance to shifts it really buys.",
      zh: "每个窗口只留一个数：梯度去了哪里，又究竟换来多少对平移的容忍。"
    }
  },
  {
    page: "dense",
    number: "3.1",
    title: {en: "Fully connected", zh: "全连接层"},
    needs: ["networks"],
    description: {
      en: "Templates, a matrix product, softmax and cross-entropy: why the gradient of a classifier is what it said minus what was right.",
      zh: "模板、矩阵乘法、softmax 与交叉熵：分类器的梯度为什么就是“答案减去正确答案”。"
    }
  },
  {
    page: "rnn",
    number: "3.2",
    title: {en: "Recurrent networks", zh: "循环神经网络"},
    needs: ["recurrent"],
    description: {
      en: "A state carried through time, its gradient on the way back, and why it vanishes or explodes.",
      zh: "隐状态怎样沿时间传递，梯度怎样原路返回，又为什么会消失或爆炸。"
    }
  },
  {
    page: "lstm",
    number: "3.2",
    title: {en: "LSTM", zh: "LSTM"},
    needs: ["rnn"],
    description: {
      en: "A memory changed by adding, and gates that decide what is written, kept and shown; type a text and watch them.",
      zh: "靠相加来改变的记忆，以及决定写入、保留和输出什么的门；输入一段文字，看它们怎样开合。"
    }
  },
  {
    page: "autoencoder",
    number: "3.3",
    title: {en: "Autoencoders", zh: "自编码器"},
    needs: ["latent"],
    description: {
      en: "The same weights to encode and to decode, the two ways of their gradient, and why a linear decoder cannot beat principal components.",
      zh: "编码和解码用同一组权重，它的梯度有两条路；线性解码器为什么胜不过主成分。"
    }
  },
  {
    page: "cnn-digits",
    number: "4.1",
    title: {en: "A convolutional network on digits", zh: "用卷积网络识别手写数字"},
    needs: ["pooling", "dense"],
    description: {
      en: "The article's first program, trained in your browser on 6,000 or 60,000 digits, with every number in it yours to change.",
      zh: "短文的第一个程序，在你的浏览器里用 6,000 或 60,000 个数字训练，里面的每个数都可以改。"
    }
  },
  {
    page: "lstm-series",
    number: "4.2",
    title: {en: "An LSTM on a time series", zh: "用 LSTM 预测时间序列"},
    needs: ["lstm"],
    description: {
      en: "The article's second program, on temperatures and CO₂, against rivals that are simpler and sometimes better.",
      zh: "短文的第二个程序，用于气温和 CO₂，与更简单、有时也更好的对手比较。"
    }
  },
  {
    page: "autoencoder-digits",
    number: "4.3",
    title: {en: "An autoencoder on digits", zh: "用自编码器压缩手写数字"},
    needs: ["dense", "autoencoder"],
    description: {
      en: "The article's third program: digits pressed through a few numbers, mixed, and cleaned of noise.",
      zh: "短文的第三个程序：把数字压进几个数里，混合它们，去掉噪声。"
    }
  },
  {
    page: "data",
    number: "5",
    title: {en: "Data", zh: "数据"},
    needs: ["cnn-digits"],
    description: {
      en: "How many digits does a network need? Learning curves of seven learners, a power law fitted by the reader and asked beyond its data, moved digits, and codes learned without labels.",
      zh: "网络需要多少个数字？七种方法的学习曲线，由读者拟合、再外推的幂律，移动的数字，以及不用标签学到的编码。"
    }
  },
  {
    page: "compute",
    number: "5",
    title: {en: "Compute", zh: "算力"},
    needs: ["cnn-digits"],
    description: {
      en: "Two limits of your device, arithmetic and bytes, and every layer of the book’s models between them, measured as you pull the batch; then weights left out and weights of few bits, and what they cost in accuracy.",
      zh: "你的设备的两条限制：运算与字节；拖动批的大小，看本书各个模型的每一层落在哪里，当场测量。再去掉权重、减少位数，看准确率付出多少。"
    }
  },
  {
    page: "inside",
    number: "5",
    title: {en: "Looking inside", zh: "看看网络里面"},
    needs: ["cnn-digits"],
    description: {
      en: "Why does the network read a 4? Three maps that answer, a picture that learns, and a check by random weights that shows which of them can be trusted.",
      zh: "网络为什么把这个数字认作 4？三种给出回答的图、一幅会学习的图像，以及用随机权重作的检验：哪一种靠得住。"
    }
  },
  {
    page: "uses",
    number: "5",
    title: {en: "Where it is used", zh: "用在哪里"},
    needs: ["cnn-digits"],
    description: {
      en: "Pictures, speech, language, driving: what was reached, when, by what, and what failed; and a change too small to matter that makes a 4 something else.",
      zh: "图像、语音、语言、驾驶：做到了什么，在哪一年，靠什么，又败在哪里；还有一点几乎看不见的改动，能让 4 不再是 4。"
    }
  },
  {
    page: "questions",
    number: "6",
    title: {en: "Four questions", zh: "四个问题"},
    needs: ["data", "cnn-digits"],
    description: {
      en: "What is deep learning beside other machine learning, why the data, why the arithmetic, why so hard to explain: seven learners answer on the same digits.",
      zh: "深度学习与其他机器学习有什么区别，为什么要那么多数据和计算，又为什么难以解释：七种方法在同样的数字上作答。"
    }
  },
  {
    page: "lime-shap",
    number: "6",
    title: {en: "LIME and SHAP", zh: "LIME 与 SHAP"},
    needs: ["inside"],
    description: {
      en: "Take parts of a digit away and watch the answer: from 512 answers one number for each part, by a line or by the mean over all orders, and which of them says what happens.",
      zh: "把数字一块块拿掉，看答案怎样变：从 512 个答案里给每一块算出一个数，用直线，或对所有次序取平均；哪一种说中了会发生的事。"
    }
  },
  {
    page: "source-map",
    number: "",
    title: {en: "Source map", zh: "原文对照"},
    needs: [],
    description: {
      en: "Every section, formula and program of the article this book follows: the page that teaches it, the operation that computes it, the test that checks it.",
      zh: "本书所依据的短文里，每一节、每个公式、每个程序分别在哪一页讲，由哪个算子计算，由哪个测试核对。"
    }
  },
  {
    page: "notation",
    number: "",
    title: {en: "Notation", zh: "记号"},
    needs: [],
    description: {
      en: "Every letter of the book’s formulas, and what it stands for on each page.",
      zh: "书中公式用到的每个字母，以及它在各页的含义。"
    }
  },
  {
    page: "kernel-index",
    number: "",
    title: {en: "Kernel index", zh: "算子索引"},
    needs: [],
    description: {
      en: "Every operation of the book: its formula, its plain loops, its gradient, its shader, and the idea behind each version.",
      zh: "书中每个算子的公式、朴素循环、梯度和着色器，以及每个版本的想法。"
    }
  },
  {
    page: "glossary",
    number: "",
    title: {en: "Glossary", zh: "术语表"},
    needs: [],
    description: {
      en: "The terms of the book in English and Chinese, each with the place where it is defined.",
      zh: "书中术语的中英文对照，以及给出定义的地方。"
    }
  },
  {
    page: "bibliography",
    number: "",
    title: {en: "Bibliography", zh: "文献目录"},
    needs: [],
    description: {
      en: "All works that the book cites, and the pages that cite them.",
      zh: "全书引用的文献，以及引用它们的页面。"
    }
  },
  {
    page: "from-python",
    number: "",
    title: {en: "From Python", zh: "从 Python 到本书的代码"},
    needs: [],
    description: {
      en: "Loops, lists, slices, printing, arrays, functions and imports, in Python and in the book’s TypeScript side by side, to be changed and run.",
      zh: "循环、列表、切片、输出、数组、函数与导入：左边 Python，右边本书的 TypeScript，可以改，可以运行。"
    }
  },
  {
    page: "instructors",
    number: "",
    title: {en: "For instructors", zh: "致教师"},
    needs: [],
    description: {
      en: "How to put the book on your own site, how to change a page, a course plan by weeks, and what each page needs before it.",
      zh: "怎样把本书放到自己的网站上，怎样修改页面，按周的教学计划，以及读每一页之前要先读什么。"
    }
  },
  {
    page: "check-my-gpu",
    number: "",
    title: {en: "Check my GPU", zh: "检验我的 GPU"},
    needs: [],
    description: {
      en: "Every operation of the book against its plain loops, on this device.",
      zh: "在这台设备上，逐个核对书中的算子与它的参考循环。"
    }
  }
];

/** Sections that have moved to another page since readers may have kept their addresses: page → section → where it is now. */
export const moved: Record<string, Record<string, string>> = {
  index: {python: "from-python"},
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
