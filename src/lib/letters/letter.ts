/** What a letter stands for; it decides its colour, the same in formula, figure, code and control. */
export type Role = "x" | "w" | "y" | "g" | "t" | "plain" | "index";

type Both = {en: string; zh: string};

/** One letter of a page's formulas, listed once: the table, the colours and what lights up come from it. */
export interface Letter {
  /** Its name in the page: `data-letter="h"` marks a part of a figure. */
  key: string;
  /** As it is written in the table: `h_t`, `\\mathrm{d}z_t`. Without its index it is what formulas are searched for. */
  latex: string;
  role: Role;
  name: Both;
  /** In letters or numbers: "K × F". None for a single number. */
  shape?: string;
  unit?: Both;
  /** Names in plain-loops and live cells. */
  code?: readonly string[];
  /** A cell's name, or an expression of such names, that is its present value. */
  value?: string;
}
