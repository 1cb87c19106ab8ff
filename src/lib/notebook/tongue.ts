import ts from "typescript";

/**
 * From here on TypeScript's own messages are Chinese in this worker. They are a file of 80 kB, so it is loaded only on
 * Chinese pages; without it the messages stay English.
 * @param address of `typescript/lib/zh-cn/diagnosticMessages.generated.json`
 */
export async function speakChinese(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return;
  const messages = await response.text();
  ts.validateLocaleAndSetLanguage("zh-cn", {
    getExecutingFilePath: () => "/typescript.js",
    resolvePath: path => path,
    fileExists: () => true,
    readFile: () => messages
  });
}
