/** From this column of an output line on, the text stands so many columns further right than it was written. */
export interface Shift {
  line: number;
  column: number;
  by: number;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Changes of a code, collected at places of the unchanged text and made all at once. Calls come from the inside out, as
 * the walk through the syntax does: of two texts at one place, the one that comes later stands outside.
 */
export class Edits {
  private readonly before = new Map<number, string>();
  private readonly after = new Map<number, string>();
  private readonly replaced = new Map<number, {end: number; text: string}>();

  /** Puts a text in front of what begins here. */
  open(at: number, text: string): void {
    this.before.set(at, text + (this.before.get(at) ?? ""));
  }

  /** Puts a text behind what ends here. */
  close(at: number, text: string): void {
    this.after.set(at, (this.after.get(at) ?? "") + text);
  }

  wrap({start, end}: Range, open: string, close: string): void {
    this.open(start, open);
    this.close(end, close);
  }

  /** Puts a text, with as many line breaks, in the place of another. */
  replace({start, end}: Range, text: string): void {
    this.replaced.set(start, {end, text});
  }

  /** The changed code; its lines keep their numbers, and `shifts` leads back to their columns. */
  apply(code: string): {code: string; shifts: Shift[]} {
    const places = new Set([...this.before.keys(), ...this.after.keys(), ...this.replaced.keys()]);
    const shifts: Shift[] = [];
    let [output, done, line, column, by] = ["", 0, 1, 0, 0];
    const put = (text: string) => {
      output += text;
      const breaks = text.split("\n").length - 1;
      if (breaks) [line, column, by] = [line + breaks, 0, 0];
      column += text.length - (text.lastIndexOf("\n") + 1);
    };
    const add = (text: string, instead = 0) => {
      put(text);
      if (text.includes("\n")) return;
      by += text.length - instead;
      shifts.push({line, column, by});
    };
    for (const at of [...places].sort((a, b) => a - b)) {
      put(code.slice(done, at));
      done = at;
      for (const text of [this.after.get(at), this.before.get(at)]) if (text) add(text);
      const replaced = this.replaced.get(at);
      if (!replaced) continue;
      add(replaced.text, replaced.end - at);
      done = replaced.end;
    }
    put(code.slice(done));
    return {code: output, shifts};
  }
}

/** The column (from 0) at which something was written that now stands at this place. */
export function writtenColumn(shifts: readonly Shift[], line: number, column: number): number {
  const before = shifts.filter(shift => shift.line === line && shift.column <= column);
  return Math.max(0, column - (before.at(-1)?.by ?? 0));
}
