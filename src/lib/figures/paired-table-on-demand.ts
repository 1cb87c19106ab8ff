/** Milliseconds after which what opens the page has been shown. */
const LATER = 1500;

/** `pairedTable`, loaded after what opens the page: it stands in a part that a first reading leaves folded. */
export async function pairedTable(
  options: Parameters<typeof import("./paired-table.js").pairedTable>[0]
): Promise<ReturnType<typeof import("./paired-table.js").pairedTable>> {
  await new Promise(done => setTimeout(done, LATER));
  return (await import("./paired-table.js")).pairedTable(options);
}
