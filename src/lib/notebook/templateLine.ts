/** Does a line of a text with `${…}` in it, such as `for (int u = 0; u < ${g.kernelHeight}; u++) {`, give this line? */
function gives(line: string, made: string): boolean {
  const parts = line.trim().split(/\$\{[^}]*\}/);
  const pattern = parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return parts.join("").trim() !== "" && new RegExp(`^${pattern}$`).test(made.trim());
}

/** The line (from 1) of a text from whose template literals a line of a shader was made, if only one can be it. */
export function templateLine(text: string, made: string): number | undefined {
  const found = text.split("\n").flatMap((line, k) => (gives(line, made) ? [k + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}
