/** `pairedTable`, loaded only where it stands: in a part of a page that a first reading leaves folded. */
export const pairedTable = async (
  options: Parameters<typeof import("./paired-table.js").pairedTable>[0]
): Promise<ReturnType<typeof import("./paired-table.js").pairedTable>> =>
  (await import("./paired-table.js")).pairedTable(options);
