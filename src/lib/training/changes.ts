/** What a training goes by, as far as a reader can change it. */
export interface Circumstances {
  /** The models, to be told apart only. */
  models: readonly object[];
  settings: Readonly<Record<string, number>>;
  /** A sentence about the data. */
  data: string;
}

const words = {
  en: {
    setting: (name: string, now: number, before: number) => `${name} ${now} instead of ${before}`,
    list: (parts: readonly string[]) => `${capital(parts.join(", "))}.`,
    network: "The network is a new one.",
    other: "The training has been changed.",
    anew: "The weights begin anew."
  },
  zh: {
    setting: (name: string, now: number, before: number) => `${name}由 ${before} 改为 ${now}`,
    list: (parts: readonly string[]) => `${parts.join("，")}。`,
    network: "网络换了新的。",
    other: "训练有改动。",
    anew: "权重从头开始。"
  }
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What has changed since the weights have learned something, and that they begin anew.
 * @param names of the settings
 */
export function changesInWords(
  before: Circumstances,
  now: Circumstances,
  names: Readonly<Record<string, string>>,
  lang = "en"
): string {
  const say = lang === "zh" ? words.zh : words.en;
  const changed = Object.keys(now.settings).filter(key => now.settings[key] !== before.settings[key]);
  const said: string[] = [];
  if (changed.length > 0) {
    said.push(say.list(changed.map(key => say.setting(names[key], now.settings[key], before.settings[key]))));
  }
  if (now.data !== before.data) said.push(now.data);
  if (said.length === 0) said.push(sameModels(before, now) ? say.other : say.network);
  return [...said, say.anew].join(lang === "zh" ? "" : " ");
}

/** Whether both are about the same networks. */
export const sameModels = (a: Circumstances, b: Circumstances): boolean =>
  a.models.length === b.models.length && a.models.every((model, m) => model === b.models[m]);
