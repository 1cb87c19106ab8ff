import {finishPages} from "../finish.js";
import {framework} from "./framework.js";

/** `npm run build`: the static site in `dist/`. Needs no network. */
const code = await framework("build");
if (code === 0) await finishPages("dist");
process.exitCode = code;
