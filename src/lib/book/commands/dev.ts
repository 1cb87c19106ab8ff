import {prepareDocs} from "../prepare.js";
import {Preview} from "../preview.js";
import {ended, startFramework} from "./framework.js";

/** `npm run dev`: the book with hot reload, opened in the browser. Further arguments go to Framework's `preview`. */
prepareDocs();
const args = process.argv.slice(2);
process.exitCode = await new Preview({
  start: again => startFramework("preview", ...args, ...(again ? ["--no-open"] : [])),
  ended
}).run();
