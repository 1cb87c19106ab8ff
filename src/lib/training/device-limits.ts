import {html} from "../figures/element.js";
import {formatCount} from "../figures/number-format.js";
import {shortDeviceName} from "./device-notice.js";

const words = {
  en: {
    device: "Device",
    side: "Largest texture side",
    outputs: "Outputs of one draw",
    floats: "32-bit float textures",
    none: "No WebGL 2."
  },
  zh: {
    device: "GPU",
    side: "最大纹理边长",
    outputs: "一次绘制的输出个数",
    floats: "32 位浮点纹理",
    none: "没有 WebGL 2。"
  }
};

/** What of WebGL 2 is asked for its limits. */
export type Limits = Pick<
  WebGL2RenderingContext,
  "getParameter" | "getExtension" | "MAX_TEXTURE_SIZE" | "MAX_DRAW_BUFFERS"
>;

/** A table of what WebGL 2 allows on this device: the largest texture, the outputs of one draw, whether numbers may have 32 bits. */
export function deviceLimits(
  renderer: string,
  {lang = "en", gl = ownContext()}: {lang?: string; gl?: Limits | null} = {}
): HTMLElement {
  const say = lang === "zh" ? words.zh : words.en;
  if (!gl) return html("p", {}, say.none);
  const rows = [
    [say.device, shortDeviceName(renderer)],
    [say.side, formatCount(gl.getParameter(gl.MAX_TEXTURE_SIZE) as number)],
    [say.outputs, String(gl.getParameter(gl.MAX_DRAW_BUFFERS))],
    [say.floats, gl.getExtension("EXT_color_buffer_float") ? "✓" : "✕"]
  ];
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  const body = rows.map(([name, value]) =>
    html("tr", {}, html("th", {scope: "row"}, name), html("td", {}, value))
  );
  return html("table", {}, html("tbody", {}, ...body));
}

const ownContext = () => document.createElement("canvas").getContext("webgl2");
