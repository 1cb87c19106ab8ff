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

/** What is trained on, and what it is tested with. */
type Parts<T> = Record<"train" | "test", T>;

/** Reads one file, and tells how much of it has come. */
type Load<Source, T> = (file: Source, options?: {onProgress?: (progress: Loaded) => void}) => Promise<T>;

/**
 * A button that loads the whole of MNIST when asked, and shows how much of what is trained on has come. `value` is what
 * came, null before.
 */
export function wholeDigits<Source, T>(
  load: Load<Source, T>,
  {train, test}: Parts<Source>,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: Parts<T> | null} {
  const both = async (onProgress: (progress: Loaded) => void) => ({
    train: await load(train, {onProgress}),
    test: await load(test)
  });
  return loadButton(both, {lang, ...words[lang === "zh" ? "zh" : "en"]});
}
