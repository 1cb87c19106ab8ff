/**
 * The page's cells run one after another without a pause as soon as what they need is there. On a slow machine that is one long
 * task, in which the page answers nobody. So each cell's first run waits for its turn, and the page has one in between.
 */
export function takeTurns(html: string): string {
  return html.replace(
    /^import \{define\} from ("[^"]+");$/m,
    (_, client: string) =>
      `import {define as defineCell} from ${client};\nconst define = (${inTurns})(defineCell);`
  );
}

interface Cell {
  body: (...inputs: never[]) => unknown;
}

/**
 * Runs in the browser, from its own text: it may use nothing from this file. Its functions are methods, because esbuild gives
 * functions in variables their names by a function of its own.
 */
function inTurns(define: (cell: Cell) => void): (cell: Cell) => void {
  /** The page goes without a turn for so long at most, in milliseconds; a single cell may take longer. */
  const longest = 15;
  const {port1, port2} = new MessageChannel();
  const turns = {
    waiting: [] as (() => void)[],
    last: Promise.resolve(),
    began: -Infinity,
    next(): Promise<void> {
      return (this.last = this.last.then(() => this.pause()));
    },
    async pause(): Promise<void> {
      if (performance.now() - this.began < longest) return;
      await new Promise<void>(done => {
        this.waiting.push(done);
        port1.postMessage(null);
      });
      this.began = performance.now();
    }
  };
  port2.onmessage = () => turns.waiting.shift()?.();
  return cell => {
    const {body} = cell;
    let hasRun = false;
    define({
      ...cell,
      body(...inputs) {
        // Later runs follow the reader's hand.
        if (hasRun) return body(...inputs);
        hasRun = true;
        return turns.next().then(() => body(...inputs));
      }
    });
  };
}
