import {changed, html} from "./element.js";
import {fourIndexAt, fourIndexCounts, outputSize, type FourIndexShape} from "./four-index-weights.js";
import {heatMap} from "./heat-map.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatCount} from "./number-format.js";
import {player} from "./player.js";

type Lang = "en" | "zh";

const words = {
  en: {
    matrix:
      "weights W[i,j,k,l]: a row for each output pixel (i,j), a column for each input pixel (k,l); arrow keys choose",
    columns: (n: number) => `${n} input pixels (k,l) →`,
    row: (i: number, j: number) => `row (${i},${j}) as a picture: what y[${i},${j}] takes from x`,
    kernel: "the kernel w",
    stages: ["general linear map", "local: zero outside the window", "shared: one kernel for all rows"],
    counts: (input: string, output: string) => `${input} → ${output}`
  },
  zh: {
    matrix: "权重 W[i,j,k,l]：每行是一个输出像素 (i,j)，每列是一个输入像素 (k,l)；方向键选择",
    columns: (n: number) => `${n} 个输入像素 (k,l) →`,
    row: (i: number, j: number) => `把第 (${i},${j}) 行画成图：y[${i},${j}] 从 x 里取了什么`,
    kernel: "卷积核 w",
    stages: ["一般的线性映射", "局部：窗口之外为零", "共享：所有行用同一个卷积核"],
    counts: (input: string, output: string) => `${input} → ${output}`
  }
};

export interface FourIndexOptions {
  shape: FourIndexShape;
  /** A real layer's size, to count as well. */
  large: FourIndexShape;
  /** Numbers from 0 to 1, of which the weights are drawn at first: one for each pair of output and input pixel. */
  random: () => number;
  kernel: ArrayLike<number>;
  lang?: Lang;
}

/** `value` is the time: 0 general, 1 local, 2 shared. */
export function fourIndex({shape, large, random, kernel, lang = "en"}: FourIndexOptions): HTMLElement & {
  value: number;
} {
  const t = words[lang];
  const [outHeight, outWidth] = outputSize(shape);
  const [rows, columns] = [outHeight * outWidth, shape.height * shape.width];
  const general = Array.from({length: rows * columns}, () => 2 * random() - 1);
  let at: [number, number] = [Math.floor(rows / 2), Math.floor(columns / 2)];
  const limit = 1;
  const matrix = heatMap(general, {...{rows, columns, limit}, scale: "signed", size: 600, ariaLabel: ""});
  const picture = heatMap(new Float64Array(columns), {
    ...{rows: shape.height, columns: shape.width, limit},
    ...{scale: "signed", size: 130, ariaLabel: ""}
  });
  const shared = heatMap(kernel, {
    ...{rows: shape.kernelHeight, columns: shape.kernelWidth, limit, labels: true},
    ...{scale: "signed", size: 96, ariaLabel: t.kernel}
  });
  const mark = html("span", {class: "window y"});
  matrix.append(mark);
  const rowName = html("span", {class: "name"});
  const sharedPart = html("div", {class: "part shared"}, html("span", {class: "name cw"}, t.kernel), shared);
  const walk = html("div", {class: "walk", role: "group", "aria-label": t.matrix}, matrix);
  const stages = t.stages.map((text, k) => {
    const [small, big] = [fourIndexCounts(shape), fourIndexCounts(large)];
    const key = (["general", "local", "shared"] as const)[k];
    return html(
      "li",
      {},
      html("span", {class: "stage-name"}, text),
      html("span", {class: "count"}, formatCount(small[key])),
      html("span", {class: "count"}, formatCount(big[key]))
    );
  });
  const size = (shape: FourIndexShape) => {
    const [height, width] = outputSize(shape);
    return t.counts(`${shape.height}×${shape.width}`, `${height}×${width}`);
  };
  const time = player({seconds: 6, stops: [0, 1, 2], lang});
  const element = html(
    "div",
    {class: "figure four-index"},
    time,
    html("span", {class: "name soft"}, t.columns(columns)),
    walk,
    html(
      "div",
      {class: "stage"},
      html("div", {class: "part"}, rowName, picture),
      sharedPart,
      html(
        "ol",
        {class: "stages"},
        html(
          "li",
          {class: "head"},
          html("span", {class: "stage-name"}),
          html("span", {class: "count"}, size(shape)),
          html("span", {class: "count"}, size(large))
        ),
        ...stages
      )
    )
  ) as unknown as HTMLElement & {value: number};

  const draw = () => {
    element.value = time.value;
    const weights = fourIndexAt(time.value, general, kernel, shape);
    matrix.update(weights, limit);
    const [row] = at;
    picture.update(weights.slice(row * columns, (row + 1) * columns), limit);
    mark.style.cssText = `left:0;width:100%;top:${(100 * row) / rows}%;height:${100 / rows}%`;
    rowName.textContent = t.row(Math.floor(row / outWidth), row % outWidth);
    const stage = Math.min(2, Math.floor(time.value + 1e-9));
    stages.forEach((line, k) => {
      line.classList.toggle("now", k === stage);
      if (k === stage) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
    });
    // Before the weights are shared there is no kernel to show; its place stays free.
    const shared = Math.max(0, Math.min(1, time.value - 1));
    sharedPart.style.visibility = shared > 0 ? "visible" : "hidden";
    sharedPart.style.opacity = String(shared);
  };
  moveOnKeys(
    walk,
    {
      ...{rows, columns},
      get: () => at,
      set(to) {
        at = to;
        draw();
      }
    },
    matrix
  );
  time.addEventListener("input", event => {
    event.stopPropagation();
    draw();
    changed(element);
  });
  draw();
  return element;
}
