import {existsSync} from "node:fs";
import {serveFolder} from "../server.js";

/** `npm run serve [port]`: the built site on this machine. */
const port = Number(process.argv[2] ?? 8080);
if (!existsSync("dist/index.html")) {
  console.error(`There is no built site yet. Run "npm run build" first.`);
  process.exitCode = 1;
} else {
  const {url} = await serveFolder("dist", port);
  console.log(`The book is at ${url}/ (Ctrl-C stops it).`);
}
