import {LiveCell} from "./cell.js";
import {changedCells} from "./changed.js";
import {CellList} from "./cellList.js";
import {Compiler} from "./compiler.js";
import {firstOutput} from "./firstOutput.js";
import {Modules, type PageModules} from "./modules.js";
import type {Inspector} from "./inspector.js";
import {RunOnPause} from "./onPause.js";
import type {Page} from "./page.js";
import {formerPaths, pageKey} from "./pageKey.js";
import {findRoot, PageRuntime, type CellRoot, type Define, type Variable} from "./runtime.js";
import {Types} from "./types/types.js";
import {watchUncaught} from "./uncaught.js";
import type {SourceOptions} from "./sourceCell.js";
import type {Lang} from "./words.js";

export type {PageModules} from "./modules.js";
export type {SourceOptions} from "./sourceCell.js";

/** Makes the shown regions of the book's own files editable, those that `scopeOf` knows. */
export async function startSources(options: SourceOptions): Promise<void> {
  const {startSourceCells} = await import("./sourceCell.js");
  startSourceCells(options);
}

export interface NotebookOptions {
  /** Framework's own `define`, imported from `observablehq:client`. */
  define: Define;
  /** Framework's own view of values, from `observablehq:runtime`. */
  inspector?: Inspector;
  /** Id of an empty root of the page, `<!--:deadbeef:-->`, on which the notebook's own cell is defined. */
  root: string;
  lang?: Lang;
  /** What edited cells can import, by the author's names. */
  modules?: PageModules;
  /** The page's path, such as `/en/cnn`. */
  path?: string;
  /** Texts of the cells that readers do not see: what they declare has types too. */
  hidden?: string[];
  /** Address of the declarations the editor knows types from. */
  declarations?: () => Promise<string>;
  /** Address of TypeScript's messages in the page's language, where that is not English. */
  messages?: () => Promise<string>;
  /** Values of `observable.params`; the language is there anyway. */
  params?: Record<string, string>;
}

/**
 * Makes every echoed cell of the page editable: each `<div class="cell">` that holds a cell's output and its code.
 * Nothing but this small module is loaded until the reader edits.
 */
export function startNotebook(options: NotebookOptions): void {
  // A cell that asks for `@variable` receives its own variable of the runtime, and through it the whole page.
  const body = (variable: Variable, {observe}: Generators) => startCells(options, variable, observe);
  options.define({id: options.root, inputs: ["@variable", "Generators"], outputs: [], body});
}

/** Of Framework's generators the one that makes those of inputs. */
interface Generators {
  observe: (...given: never[]) => unknown;
}

/** Workers do not know where the page is: they are given whole addresses. */
const absolute = (address?: () => Promise<string>) =>
  address && (async () => new URL(await address(), location.href).href);

function startCells(
  {define, inspector, lang = "en", modules = {}, path = "/", params, hidden = [], ...files}: NotebookOptions,
  variable: Variable,
  observe: Generators["observe"]
) {
  const reserve = [...(document.querySelector(".cell-roots")?.childNodes ?? [])] as CellRoot[];
  const declarations = absolute(files.declarations);
  const messages = absolute(files.messages);
  const cells = new CellList(lang, (...given) => new LiveCell(page, ...given), reserve);
  const page: Page = {
    runtime: new PageRuntime(define, variable, observe),
    compiler: new Compiler({path, params: {lang, ...params}}, messages),
    modules: new Modules(modules, path),
    lang,
    inspector,
    onPause: new RunOnPause(),
    types: new Types({
      path,
      declarations: declarations ?? (() => Promise.reject(new Error("This page has no declarations."))),
      messages,
      texts: () => [...[...cells].map(({typed}) => typed), ...hidden]
    }),
    cells
  };
  watchUncaught(cells);
  // A page has one place, whichever its edition and however its address is written; another book at the same host has its own.
  changedCells(lang).keepAt({
    key: `cells ${pageKey(location.pathname)}`,
    formerKeys: formerPaths(location.pathname).map(path => `cells ${path}`),
    insert: (above, text) => cells.insert(above, text)
  });
  const started = new WeakSet<Element>();
  const start = () => {
    for (const element of document.querySelectorAll<HTMLElement>(".cell:not(.cell-own)")) {
      const root = findRoot(element);
      const pre = element.querySelector<HTMLElement>(
        ":scope > pre, :scope > .observablehq-pre-container > pre"
      );
      if (!root || !pre || started.has(element)) continue;
      started.add(element);
      cells.start(element, pre, root);
    }
    page.places?.follow();
  };
  start();
  // What says how the rest of the page stands to the cells comes after what opens the page.
  void firstOutput().then(async () => {
    const {Places} = await import("./places.js");
    page.places = new Places(page.runtime, lang, cells);
    page.places.follow();
  });
  // In the preview, saving a chapter replaces its cells in the open page.
  const main = document.querySelector("main");
  if (main) new MutationObserver(start).observe(main, {childList: true});
}
