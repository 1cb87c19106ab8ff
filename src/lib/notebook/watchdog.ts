import type {Started} from "./started.js";

/** A worker answers a sign of life so often, and is ended after so many signs without an answer. */
const beat = 240;
const mostMissed = 5;

/** First lines of a watched worker: they answer signs of life through a channel that the worker's own code never sees. */
const answering = `{
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => port1.postMessage(0);
  postMessage({heartbeat: port2}, [port2]);
}`;

const blob = (text: string) => URL.createObjectURL(new Blob([text], {type: "text/javascript"}));

/** A script that answers signs of life and then runs the script given; both as the browser loads workers. */
function watchedScript(script: string, isModule: boolean): string {
  if (!isModule) return blob(`${answering}\nimportScripts(${JSON.stringify(script)});`);
  return blob(`import ${JSON.stringify(blob(answering))};\nimport ${JSON.stringify(script)};`);
}

/**
 * `Worker` for a cell: ended with the run, and ended with a message when it is caught in a loop without end. Only
 * scripts that the cell has written itself are watched; what the book ships knows what it does.
 */
export function watchedWorker(started: Started, failed: (error: unknown) => void): typeof Worker {
  return class extends Worker {
    private readonly ended: () => void;
    private readonly ending = new AbortController();

    constructor(script: string | URL, options?: WorkerOptions) {
      const address = String(script);
      const own = /^(blob|data):/.test(address);
      super(own ? watchedScript(address, options?.type === "module") : script, options);
      this.ended = started.add(() => this.terminate());
      if (own) watch(this, this.ending.signal, failed);
      this.addEventListener("error", event => {
        if (event.defaultPrevented) return;
        failed(event.error ?? new Error(event.message || "A worker could not be started."));
      });
    }

    override terminate(): void {
      super.terminate();
      this.ending?.abort();
      this.ended?.();
    }
  };
}

function watch(worker: Worker, ending: AbortSignal, failed: (error: unknown) => void): void {
  const begin = (event: MessageEvent<{heartbeat?: MessagePort} | null>) => {
    const port = event.data?.heartbeat;
    if (!port) return;
    event.stopImmediatePropagation();
    worker.removeEventListener("message", begin);
    let missed = 0;
    port.onmessage = () => (missed = 0);
    const timer = setInterval(() => {
      if (++missed <= mostMissed) return port.postMessage(0);
      clearInterval(timer);
      worker.terminate();
      failed(new RangeError(`No answer from a worker for ${(beat * mostMissed) / 1000} s.`));
    }, beat);
    ending.addEventListener("abort", () => clearInterval(timer), {once: true});
  };
  worker.addEventListener("message", begin);
}
