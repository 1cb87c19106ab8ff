import {addStyle, html} from "./element.js";

const words = {
  en: {progress: "Progress of the download", failed: "That did not work:"},
  zh: {progress: "下载进度", failed: "加载失败："}
};

const rules = `
.load-button { display: grid; grid-template-columns: auto minmax(6rem, 16rem); gap: 0.4rem 1rem; align-items: center; min-height: 3.9rem; align-content: start; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.load-button progress { width: 100%; height: 0.6rem; accent-color: var(--accent, #00578f); visibility: hidden; }
.load-button.loading progress { visibility: visible; }
.load-button p { grid-column: 1 / -1; margin: 0; min-height: 1.4em; color: var(--ink-soft, #555); font-variant-numeric: tabular-nums; }
`;

/** Bytes that have come, and how many there will be if that is known. */
export interface Loaded {
  received: number;
  total?: number;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/**
 * A button that fetches something large when asked, with a progress bar. `value` is what came, null before; "input" is
 * dispatched when it is there.
 */
export function loadButton<T>(
  load: (onProgress: (progress: Loaded) => void) => Promise<T>,
  {label, done, lang = "en"}: {label: string; done: string; lang?: string}
): HTMLElement & {value: T | null} {
  addStyle("load-button", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const button = html("button", {type: "button"}, label);
  const bar = html("progress", {max: 1, "aria-label": say.progress});
  const told = html("p", {role: "status"});
  const element = Object.assign(html("div", {class: "load-button"}, button, bar, told), {
    value: null as T | null
  });
  button.addEventListener("click", async () => {
    button.disabled = true;
    element.classList.add("loading");
    try {
      element.value = await load(({received, total}) => {
        if (total) bar.value = received / total;
        told.textContent = total
          ? `${megabytes(received)} / ${megabytes(total)} MB`
          : `${megabytes(received)} MB`;
      });
      told.textContent = done;
      element.dispatchEvent(new Event("input", {bubbles: true}));
    } catch (error) {
      button.disabled = false;
      told.textContent = `${say.failed} ${error instanceof Error ? error.message : String(error)}`;
    }
    element.classList.remove("loading");
  });
  return element;
}
