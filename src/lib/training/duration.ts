const units = {
  en: {second: " s", minute: " min", minutes: " min", almost: "less than a second"},
  zh: {second: " 秒", minute: " 分", minutes: " 分钟", almost: "不到 1 秒"}
};

/** A length of time in words: "less than a second", "12 s", "3 min 20 s". */
export function durationInWords(milliseconds: number, lang = "en"): string {
  const {second, minute, minutes, almost} = lang === "zh" ? units.zh : units.en;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return almost;
  if (seconds < 60) return `${seconds}${second}`;
  // Nobody needs the seconds of an estimate in minutes to the last one.
  const tens = Math.round(seconds / 10) * 10;
  const rest = tens % 60;
  return `${Math.floor(tens / 60)}${rest ? `${minute} ${rest}${second}` : minutes}`;
}
