import {speakChinese} from "../tongue.js";
import {TypeService} from "./service.js";
import type {Request, Response, Start} from "./types.js";

let service: Promise<TypeService> | undefined;

async function start({declarations, messages, path}: Start): Promise<TypeService> {
  const [response] = await Promise.all([fetch(declarations), messages && speakChinese(messages)]);
  if (!response.ok) throw new Error(`${declarations}: ${response.status}`);
  return new TypeService((await response.json()) as Record<string, string>, path);
}

/** Answers questions about types off the page's own thread; `types.ts` is the other end. */
addEventListener("message", async ({data}: MessageEvent<Start | Request>) => {
  if ("declarations" in data) {
    service = start(data);
    // Whoever asks hears of a failure; nobody may ask.
    service.catch(() => undefined);
    return;
  }
  const answer = (response: Response) => postMessage(response);
  const {id, texts, cell, question, position = 0, label = ""} = data;
  try {
    const types = await service!;
    types.update(texts);
    answer({
      id,
      value: {
        faults: () => types.faults(cell),
        completions: () => types.completions(cell, position),
        detail: () => types.detail(cell, position, label),
        info: () => types.info(cell, position),
        signature: () => types.signature(cell, position),
        alternatives: () => types.alternatives(cell, position)
      }[question]()
    });
  } catch {
    answer({id, value: undefined});
  }
});
