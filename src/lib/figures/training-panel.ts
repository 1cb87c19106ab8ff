import {durationInWords} from "./duration.js";
import {addStyle, html} from "./element.js";
import {formatNumber} from "./number-format.js";
import type {TrainingControl, TrainingState} from "./training-control.js";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const words = {
  en: {
    start: {
      ready: "Train",
      running: "Pause",
      paused: "Go on",
      lost: "Go on",
      stopped: "Train again",
      done: "Train again",
      failed: "Train again"
    } satisfies Record<TrainingState, string>,
    stop: "Stop",
    progress: "Progress of the training",
    ready: "Not trained yet.",
    compiling: "Getting ready …",
    epoch: (epoch: number, epochs: number, batch: number, batches: number) =>
      `Epoch ${epoch} of ${epochs}, step ${batch} of ${batches}`,
    left: (time: string) => `${time} left`,
    paused: "paused",
    stopped: "stopped",
    done: "done",
    accuracy: (epoch: number, accuracy: number) => `Test accuracy after epoch ${epoch}: ${percent(accuracy)}`,
    loss: (epoch: number, loss: string) => `Test loss after epoch ${epoch}: ${loss}`
  },
  zh: {
    start: {
      ready: "开始训练",
      running: "暂停",
      paused: "继续",
      lost: "继续",
      stopped: "重新训练",
      done: "重新训练",
      failed: "重新训练"
    } satisfies Record<TrainingState, string>,
    stop: "停止",
    progress: "训练进度",
    ready: "尚未训练。",
    compiling: "准备中……",
    epoch: (epoch: number, epochs: number, batch: number, batches: number) =>
      `第 ${epoch} 轮（共 ${epochs} 轮），第 ${batch} 步（共 ${batches} 步）`,
    left: (time: string) => `还需${time.startsWith("不") ? "" : "约 "}${time}`,
    paused: "已暂停",
    stopped: "已停止",
    done: "已完成",
    accuracy: (epoch: number, accuracy: number) => `第 ${epoch} 轮后的测试准确率：${percent(accuracy)}`,
    loss: (epoch: number, loss: string) => `第 ${epoch} 轮后的测试损失：${loss}`
  }
};

const rules = `
.training-panel { display: grid; grid-template-columns: auto 1fr; gap: 0.4rem 1rem; align-items: center; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.training-panel-buttons { display: flex; gap: 0.5rem; }
.training-panel-buttons .primary { min-width: 7.5rem; }
.training-panel progress { width: 100%; height: 0.6rem; accent-color: var(--accent, #00578f); }
.training-panel-words { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 1.5rem; min-height: 1.4em; margin: 0; font-variant-numeric: tabular-nums; color: var(--ink-soft, #555); }
.training-panel-words strong { color: var(--ink, #111); }
.training-panel-problem { grid-column: 1 / -1; margin: 0; color: var(--ct, #b03c00); }
.training-panel-problem:empty { display: none; }
@media (max-width: 40rem) { .training-panel-words { min-height: 4.2em; flex-direction: column; } }
`;

/** Buttons, progress bar, time left and the last validation of a training. Takes no part in the training itself. */
export function trainingPanel(control: TrainingControl, {lang = "en"}: {lang?: string} = {}): HTMLElement {
  addStyle("training-panel", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const start = html("button", {type: "button", class: "primary"});
  const stop = html("button", {type: "button"}, say.stop);
  const bar = html("progress", {max: 1, value: 0, "aria-label": say.progress});
  const position = html("span");
  const validated = html("strong", {"aria-live": "polite"});
  const problem = html("p", {class: "training-panel-problem", role: "alert"});
  start.addEventListener("click", () => (control.state === "running" ? control.pause() : control.start()));
  stop.addEventListener("click", () => control.stop());

  const draw = () => {
    const {state, latest, timeLeft} = control;
    panel.dataset.state = state;
    start.textContent = say.start[state];
    stop.disabled = !(state === "running" || state === "paused" || state === "lost");
    bar.value = control.progress;
    problem.textContent = control.message;
    if (!latest) {
      position.textContent = state === "running" ? say.compiling : state === "ready" ? say.ready : "";
      validated.textContent = "";
      return;
    }
    const where = say.epoch(latest.epoch, latest.epochs, latest.batch, latest.batches);
    const rest =
      state === "running"
        ? timeLeft === undefined
          ? ""
          : say.left(durationInWords(timeLeft, lang))
        : state === "paused" || state === "stopped" || state === "done"
          ? say[state]
          : "";
    position.textContent = rest ? `${where} · ${rest}` : where;
    if (latest.validationAccuracy !== undefined) {
      validated.textContent = say.accuracy(latest.epoch, latest.validationAccuracy);
    } else if (latest.validationLoss !== undefined) {
      validated.textContent = say.loss(latest.epoch, formatNumber(latest.validationLoss));
    }
  };
  const panel = html(
    "div",
    {class: "training-panel"},
    html("div", {class: "training-panel-buttons"}, start, stop),
    bar,
    html("p", {class: "training-panel-words"}, position, validated),
    problem
  );
  let frame = 0;
  const soon = () =>
    (frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    }));
  control.addEventListener("change", soon);
  control.addEventListener("step", soon);
  draw();
  return panel;
}
