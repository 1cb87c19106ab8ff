import {compileCell} from "./compile.js";
import {CellError} from "./problem.js";
import type {Request, Response} from "./compiler.js";
import type {Problem} from "./problem.js";
import {speakChinese} from "./tongue.js";

/** The messages asked for, and whether they are there. */
let spoken: {address: string; ready: Promise<void>} | undefined;

function compile({id, source, names}: Request): Response {
  try {
    return {id, cell: compileCell(source, names)};
  } catch (error) {
    return {id, problem: problemOf(error)};
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof CellError) return error.problem;
  return {kind: "compiler", text: error instanceof Error ? error.message : String(error)};
}

/** Compiles cells off the page's own thread; `compiler.ts` is the other end. */
addEventListener("message", async ({data}: MessageEvent<Request>) => {
  const response = compile(data);
  const fault = "problem" in response && response.problem.kind === "syntax";
  if (!fault || !data.messages) return postMessage(response);
  // The first fault brings the messages in the page's language, and is told in it.
  if (spoken?.address !== data.messages)
    spoken = {address: data.messages, ready: speakChinese(data.messages)};
  await spoken.ready;
  postMessage(compile(data));
});
