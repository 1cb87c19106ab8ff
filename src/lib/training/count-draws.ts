/** How many draw calls are asked of WebGL, on any context of the page, while `work` runs. */
export function countDraws(work: () => void): number {
  if (typeof WebGL2RenderingContext === "undefined") return 0;
  const prototype = WebGL2RenderingContext.prototype;
  const {drawElements, drawArrays} = prototype;
  let draws = 0;
  prototype.drawElements = function (...parameters) {
    ++draws;
    return drawElements.apply(this, parameters);
  };
  prototype.drawArrays = function (...parameters) {
    ++draws;
    return drawArrays.apply(this, parameters);
  };
  try {
    work();
  } finally {
    Object.assign(prototype, {drawElements, drawArrays});
  }
  return draws;
}
