import {addStyle, html} from "./element.js";
import {lineChart} from "./line-chart.js";
import {formatCount, formatNumber} from "./number-format.js";
import {resultTable} from "./result-table.js";

interface WayTime {
  milliseconds: number;
  draws: number;
  multiplyAdds: number;
}

/** A recurrence and a convolution over the same number of steps. */
export interface MeasuredLength {
  steps: number;
  recurrence: WayTime;
  convolution: WayTime;
}

const words = {
  en: {
    measure: "Measure on this device",
    ready: "Not measured yet.",
    stop: "Stop",
    again: "Measure again",
    x: "steps T",
    y: "milliseconds",
    label: "Time against the length of the sequence",
    recurrence: "recurrence",
    convolution: "convolution",
    head: [
      "steps",
      "multiply-adds of each",
      "recurrence: draws",
      "ms",
      "convolution: draws",
      "ms",
      "ratio of times"
    ],
    waiting: (steps: number) => `Measuring ${steps} steps …`,
    failed: "The measurement broke off; the GPU may have been taken away. Try again."
  },
  zh: {
    measure: "在这台设备上测量",
    ready: "还没有测量。",
    stop: "停止",
    again: "再测一次",
    x: "步数 T",
    y: "毫秒",
    label: "时间随序列长度的变化",
    recurrence: "循环",
    convolution: "卷积",
    head: ["步数", "各自的乘加次数", "循环：绘制调用", "毫秒", "卷积：绘制调用", "毫秒", "时间之比"],
    waiting: (steps: number) => `正在测 ${steps} 步……`,
    failed: "测量中断了，可能是 GPU 被收走。请再试一次。"
  }
};

const rules = `
.length-times .table { font-size: 0.9375rem; }
.length-times [role="status"] { margin: 0.5rem 0; min-height: 1.5em; }
`;

export type LengthTimes = HTMLElement & {value: readonly MeasuredLength[]};

/** A number of milliseconds, or that it is below what can be told apart. */
const inMilliseconds = (value: number) => (value < 0.005 ? "< 0.01" : formatNumber(value, 2));

/**
 * A button that measures a recurrence and a convolution over longer and longer sequences, a chart of their times and a table of
 * times, draw calls and multiply-adds. `measure` begins a measurement of the lengths; it can be stopped.
 */
export function lengthTimes(
  measure: (lengths: readonly number[]) => AsyncIterable<MeasuredLength>,
  {lengths, lang = "en"}: {lengths: readonly number[]; lang?: "en" | "zh"}
): LengthTimes {
  addStyle("length-times", rules);
  const say = words[lang];
  const button = html("button", {type: "button"}, say.measure);
  const status = html("p", {role: "status"});
  const line = (way: "recurrence" | "convolution", meaning: "y" | "x") => ({
    name: say[way],
    meaning,
    points: element.value.map(each => [each.steps, each[way].milliseconds] as const)
  });
  const chart = lineChart([], {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, xLetter: "T"});
  const place = html("div", {});
  const element = Object.assign(html("div", {class: "figure length-times"}, button, status, chart, place), {
    value: [] as readonly MeasuredLength[]
  });
  let run: {wanted: boolean} | undefined;

  const show = () => {
    chart.hidden = place.hidden = element.value.length === 0;
    chart.update([line("recurrence", "y"), line("convolution", "x")]);
    const draws = ({draws}: WayTime) => (draws ? formatCount(draws) : "–");
    place.replaceChildren(
      resultTable(
        say.head,
        element.value.map(({steps, recurrence, convolution}) => [
          String(steps),
          formatCount(recurrence.multiplyAdds),
          draws(recurrence),
          inMilliseconds(recurrence.milliseconds),
          draws(convolution),
          inMilliseconds(convolution.milliseconds),
          convolution.milliseconds < 0.005
            ? "–"
            : `${formatNumber(recurrence.milliseconds / convolution.milliseconds, 2)}×`
        ])
      )
    );
  };
  const rest = (text = "") => {
    run = undefined;
    button.textContent = element.value.length ? say.again : say.measure;
    status.textContent = text;
  };
  button.addEventListener("click", () => {
    if (run) {
      run.wanted = false;
      return rest();
    }
    const own = (run = {wanted: true});
    element.value = [];
    show();
    button.textContent = say.stop;
    status.textContent = say.waiting(lengths[0]!);
    void (async () => {
      try {
        for await (const row of measure(lengths)) {
          if (!own.wanted || !element.isConnected) return;
          element.value = [...element.value, row];
          show();
          const next = lengths[element.value.length];
          if (next !== undefined) status.textContent = say.waiting(next);
        }
        if (own.wanted) rest();
      } catch {
        if (own.wanted) rest(say.failed);
      }
    })();
  });
  show();
  rest(say.ready);
  return element;
}
