/** What a file has, short enough for a sentence, on one line. */
export function shortened(text: string): string {
  const letters = [
    ...text
      .slice(0, 200)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
  ];
  return letters.length > 24 ? `${letters.slice(0, 23).join("")}…` : letters.join("");
}
