/** Counts what is asked of WebGL from now on, on any context of the page. */
export interface Counts {
  draws: number;
  programs: number;
}

export function countDraws(): Counts {
  const counts: Counts = {draws: 0, programs: 0};
  const prototype = WebGL2RenderingContext.prototype;
  const count = <Name extends "drawElements" | "drawArrays" | "linkProgram">(
    name: Name,
    what: keyof Counts
  ) => {
    const original = prototype[name] as (...parameters: unknown[]) => void;
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...parameters: unknown[]) {
        ++counts[what];
        return original.apply(this, parameters);
      }
    });
  };
  count("drawElements", "draws");
  count("drawArrays", "draws");
  count("linkProgram", "programs");
  return counts;
}
