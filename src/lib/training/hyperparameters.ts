import type {Setting} from "./settings.js";

const names = {
  filters: {en: "filters", zh: "滤波器个数"},
  kernelSize: {en: "kernel size", zh: "卷积核大小"},
  layers: {en: "hidden layers", zh: "隐藏层数"},
  units: {en: "units", zh: "单元数"},
  codeSize: {en: "code size", zh: "编码维数"},
  windowSize: {en: "window in steps", zh: "窗口长度（步）"},
  learningRate: {en: "learning rate", zh: "学习率"},
  batchSize: {en: "batch size", zh: "批量大小"},
  epochs: {en: "epochs", zh: "轮数"},
  lag: {en: "lag", zh: "时滞"},
  forgetBias: {en: "LSTM's first forget bias", zh: "遗忘门偏置的初值"},
  seed: {en: "seed", zh: "种子"},
  trainNoise: {en: "noise in training", zh: "训练时的噪声"}
};

export type Hyperparameter = keyof typeof names;

/**
 * The menus of some hyper-parameters, named in the reader's language; each is given its values and the one it begins with,
 * and its letter where the page has one.
 */
export function hyperparameters<K extends Hyperparameter>(
  lang: string,
  menus: Record<K, readonly [values: readonly number[], value: number, letter?: string]>
): Record<K, Setting> {
  const entries = (Object.keys(menus) as K[]).map(key => {
    const [values, value, letter] = menus[key];
    const name = names[key][lang === "zh" ? "zh" : "en"];
    return [key, {name: letter ? `${name} ${letter}` : name, values, value}];
  });
  return Object.fromEntries(entries) as Record<K, Setting>;
}
