import {compileCell} from "./compile.js";
import {CellError} from "./problem.js";
import type {Request, Response} from "./compiler.js";

/** Compiles cells off the page's own thread; `compiler.ts` is the other end. */
addEventListener("message", ({data}: MessageEvent<Request>) => {
  const answer = (response: Response) => postMessage(response);
  try {
    answer({id: data.id, cell: compileCell(data.source, data.names)});
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    answer({id: data.id, problem: error instanceof CellError ? error.problem : {kind: "compiler", text}});
  }
});
