import {compileCell} from "./compile.js";
import {CellError} from "./problem.js";
import type {Approach, Request, Response} from "./compiler.js";
import type {Problem} from "./problem.js";

/** The messages asked for, and whether they are there. */
let spoken: {address: string; ready: Promise<void>} | undefined;

async function compile({id, source, names}: Request): Promise<Response> {
  try {
    return {id, cell: await compileCell(source, names)};
  } catch (error) {
    return {id, problem: problemOf(error)};
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof CellError) return error.problem;
  return {kind: "compiler", text: error instanceof Error ? error.message : String(error)};
}

async function speak(messages: string): Promise<void> {
  const {speakChinese} = await import("./tongue.js");
  await speakChinese(messages);
}

/** Compiles cells off the page's own thread; `compiler.ts` is the other end. */
addEventListener("message", async ({data}: MessageEvent<Approach | Request>) => {
  // Loads what the text needs, and code that has run once runs faster; whoever runs the text hears what is wrong with it.
  if (!("id" in data)) return void compileCell(data.source).catch(() => undefined);
  const response = await compile(data);
  const fault = "problem" in response && response.problem.kind === "syntax";
  if (!fault || !data.messages) return postMessage(response);
  // The first fault brings the messages in the page's language, and is told in it.
  if (spoken?.address !== data.messages) {
    spoken = {address: data.messages, ready: speak(data.messages)};
  }
  await spoken.ready;
  postMessage(await compile(data));
});
