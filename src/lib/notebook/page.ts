import type {CellList} from "./cellList.js";
import type {Compiler} from "./compiler.js";
import type {Inspector} from "./inspector.js";
import type {Modules} from "./modules.js";
import type {RunOnPause} from "./onPause.js";
import type {Places} from "./places.js";
import type {PageRuntime} from "./runtime.js";
import type {Types} from "./types/types.js";
import type {Lang} from "./words.js";

/** What all cells of a page share. */
export interface Page {
  runtime: PageRuntime;
  compiler: Compiler;
  modules: Modules;
  lang: Lang;
  inspector?: Inspector;
  onPause: RunOnPause;
  types: Types;
  cells: CellList;
  /** The places of the other cells; loaded once the page shows something. */
  places?: Places;
}
