import {loadButton, type Loaded} from "../figures/load-button.js";

const words = {
  en: {
    label: "Use all 70,000 digits (11 MB)",
    done: "All of MNIST is loaded: 60,000 to train on, 10,000 to test with."
  },
  zh: {
    label: "使用全部 70,000 个数字（11 MB）",
    done: "整个 MNIST 已载入：60,000 个用于训练，10,000 个用于测试。"
  }
};

/** A button that loads the whole of MNIST when asked. `value` is what came, null before. */
export const wholeDigits = <T>(
  load: (onProgress: (progress: Loaded) => void) => Promise<T>,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: T | null} => loadButton(load, {lang, ...words[lang === "zh" ? "zh" : "en"]});
