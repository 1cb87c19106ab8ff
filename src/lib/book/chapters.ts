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
}

/** The pages of the book in reading order. */
export const chapters: Chapter[] = [
  {page: "index", number: "", title: {en: "Cover", zh: "封面"}},
  {page: "convolution", number: "3.1", title: {en: "Convolution", zh: "卷积"}},
  {page: "pooling", number: "3.1", title: {en: "Pooling", zh: "池化"}},
  {page: "dense", number: "3.1", title: {en: "Fully connected", zh: "全连接层"}},
  {page: "rnn", number: "3.2", title: {en: "Recurrent networks", zh: "循环神经网络"}},
  {page: "lstm", number: "3.2", title: {en: "LSTM", zh: "LSTM"}},
  {page: "autoencoder", number: "3.3", title: {en: "Autoencoders", zh: "自编码器"}},
  {
    page: "cnn-digits",
    number: "4.1",
    title: {en: "A convolutional network on digits", zh: "用卷积网络识别手写数字"}
  },
  {page: "lstm-series", number: "4.2", title: {en: "An LSTM on a time series", zh: "用 LSTM 预测时间序列"}},
  {
    page: "autoencoder-digits",
    number: "4.3",
    title: {en: "An autoencoder on digits", zh: "用自编码器压缩手写数字"}
  },
  {page: "check-my-gpu", number: "", title: {en: "Check my GPU", zh: "检验我的显卡"}}
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
