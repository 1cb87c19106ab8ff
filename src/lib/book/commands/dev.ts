import {framework} from "./framework.js";

/** `npm run dev`: the book with hot reload, opened in the browser. Further arguments go to Framework's `preview`. */
process.exitCode = await framework("preview", ...process.argv.slice(2));
