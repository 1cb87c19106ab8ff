import {readFileSync} from "node:fs";

/** TypeScript's own messages in Chinese, as its package ships them; fetched by the first edit of a Chinese page. */
process.stdout.write(readFileSync("node_modules/typescript/lib/zh-cn/diagnosticMessages.generated.json"));
