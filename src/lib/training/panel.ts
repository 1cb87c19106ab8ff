import {addStyle, html} from "../figures/element.js";
import {formatNumber, formatPercent} from "../figures/number-format.js";
import {durationInWords} from "./duration.js";
import type {TrainingControl, TrainingState} from "./control.js";

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
    own: "Train it yourself",
    stop: "Stop",
    keep: "Go on with what it has learned",
    progress: "Progress of the training",
    ready: {first: "Not trained yet.", kept: "It goes on with what it has learned before."},
    compiling: "Getting ready …",
    epoch: (epoch: number, epochs: number, batch: number, batches: number) =>
      `Epoch ${epoch} of ${epochs}, step ${batch} of ${batches}`,
    left: (time: string) => `${time} left`,
    paused: "paused",
    stopped: "stopped",
    done: "done",
    accuracy: (epoch: number, accuracy: number) =>
      `Test accuracy after epoch ${epoch}: ${formatPercent(accuracy, "en")}`,
    loss: (epoch: number, loss: string) => `Loss on held-out data after epoch ${epoch}: ${loss}`
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
    own: "自己训练",
    stop: "停止",
    keep: "带着学到的权重继续",
    progress: "训练进度",
    ready: {first: "尚未训练。", kept: "将带着先前学到的权重继续。"},
    compiling: "准备中……",
    epoch: (epoch: number, epochs: number, batch: number, batches: number) =>
      `第 ${epoch} 轮（共 ${epochs} 轮），第 ${batch} 步（共 ${batches} 步）`,
    left: (time: string) => `还需${time.startsWith("不") ? "" : "约 "}${time}`,
    paused: "已暂停",
    stopped: "已停止",
    done: "已完成",
    accuracy: (epoch: number, accuracy: number) =>
      `第 ${epoch} 轮后的测试准确率：${formatPercent(accuracy, "zh")}`,
    loss: (epoch: number, loss: string) => `第 ${epoch} 轮后，留出数据上的损失：${loss}`
  }
};

// Two lines are kept free for words, four on a phone: nothing below moves when a training begins or its data change.
const rules = `
.training-panel { display: grid; max-width: 48rem; grid-template-columns: auto 1fr; gap: 0.4rem 1rem; align-items: center; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.training-panel-buttons { display: flex; gap: 0.5rem; }
.training-panel-buttons .primary { min-width: 9.5rem; }
.training-panel progress { width: 100%; height: 0.6rem; accent-color: var(--accent, #00578f); }
.training-panel-words { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-content: start; gap: 0 1.5rem; min-height: 2.8em; margin: 0; font-variant-numeric: tabular-nums; color: var(--ink-soft, #555); }
.training-panel-words strong { color: var(--ink, #111); }
.training-panel-words span:empty, .training-panel-words strong:empty { display: none; }
.training-panel-notice { color: var(--ink, #111); }
.training-panel-notice::before { content: "↻ "; color: var(--ct, #b03c00); }
.training-panel-words button { min-height: 0; padding: 0; border: 0; background: none; color: var(--accent, #00578f); text-decoration: underline; font: inherit; }
.training-panel-words button[hidden] { display: none; }
.training-panel-problem { grid-column: 1 / -1; margin: 0; color: var(--ct, #b03c00); }
.training-panel-problem:empty { display: none; }
@media (max-width: 40rem) { .training-panel { grid-template-columns: 1fr; } .training-panel-words { min-height: 5.6em; } }
`;

/**
 * Buttons, progress bar, time left, what the weights are and the last validation of a training. Takes no part in the
 * training itself.
 */
export function trainingPanel(control: TrainingControl, {lang = "en"}: {lang?: string} = {}): HTMLElement {
  addStyle("training-panel", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const start = html("button", {type: "button", class: "primary"});
  const stop = html("button", {type: "button"}, say.stop);
  const keep = html("button", {type: "button", hidden: true}, say.keep);
  const bar = html("progress", {max: 1, value: 0, "aria-label": say.progress});
  const position = html("span");
  const validated = html("strong", {"aria-live": "polite"});
  const changed = html("span", {class: "training-panel-notice", role: "status"});
  const problem = html("p", {class: "training-panel-problem", role: "alert"});
  start.addEventListener("click", () => (control.state === "running" ? control.pause() : control.start()));
  stop.addEventListener("click", () => control.stop());
  keep.addEventListener("click", () => control.offer?.());

  const place = () => {
    const {state, latest, timeLeft, origin, facts, notice} = control;
    if (!latest) {
      if (state === "running") return say.compiling;
      if (state !== "ready") return "";
      if (origin === "beforehand") return facts;
      // The notice says already that the weights begin anew.
      return origin === "first" && notice ? "" : say.ready[origin];
    }
    const where = say.epoch(latest.epoch, latest.epochs, latest.batch, latest.batches);
    if (state === "paused" || state === "stopped" || state === "done") return `${where} · ${say[state]}`;
    return state === "running" && timeLeft !== undefined
      ? `${where} · ${say.left(durationInWords(timeLeft, lang))}`
      : where;
  };
  const measure = () => {
    const {epoch = 0, validationAccuracy, validationLoss} = control.latest ?? {};
    if (validationAccuracy !== undefined) return say.accuracy(epoch, validationAccuracy);
    if (validationLoss !== undefined) return say.loss(epoch, formatNumber(validationLoss));
    // Between two epochs the last measurement stays.
    return control.latest ? validated.textContent : "";
  };
  const draw = () => {
    const {state} = control;
    panel.dataset.state = state;
    const foreign = state === "ready" && control.origin === "beforehand";
    start.textContent = foreign ? say.own : say.start[state];
    stop.disabled = !(state === "running" || state === "paused" || state === "lost");
    keep.hidden = !(control.offer && state === "ready");
    bar.value = control.progress;
    position.textContent = place();
    validated.textContent = measure();
    changed.textContent = control.notice;
    problem.textContent = control.message;
  };
  const panel = html(
    "div",
    {class: "training-panel"},
    html("div", {class: "training-panel-buttons"}, start, stop),
    bar,
    html("div", {class: "training-panel-words"}, position, validated, changed, keep),
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
