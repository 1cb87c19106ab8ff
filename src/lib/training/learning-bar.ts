import {addStyle, html} from "../figures/element.js";
import {formatNumber, formatPercent} from "../figures/number-format.js";
import type {TrainingControl} from "./control.js";

const words = {
  en: {
    anew: "Train it anew",
    pause: "Pause",
    on: "Go on",
    step: "One step",
    digit: "Another digit",
    back: "The trained weights again",
    progress: "Progress of the training",
    preparing: "Getting ready …",
    at: (epoch: number, epochs: number, batch: number, batches: number) =>
      `epoch ${epoch} of ${epochs}, step ${batch} of ${batches}`,
    loss: (loss: string) => `loss ${loss}`,
    read: (share: string) => `reads ${share} of the test digits`
  },
  zh: {
    anew: "从头训练",
    pause: "暂停",
    on: "继续",
    step: "走一步",
    digit: "换一个数字",
    back: "换回训练好的权重",
    progress: "训练进度",
    preparing: "准备中……",
    at: (epoch: number, epochs: number, batch: number, batches: number) =>
      `第 ${epoch} 轮（共 ${epochs} 轮），第 ${batch} 步（共 ${batches} 步）`,
    loss: (loss: string) => `损失 ${loss}`,
    read: (share: string) => `认对 ${share} 的测试数字`
  }
};

const rules = `
.learning-bar { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; font: var(--small)/1.4 var(--sans); }
.learning-bar .primary { min-width: 8.5rem; }
.learning-bar-words { flex: 1 1 20rem; display: grid; grid-template-columns: minmax(5rem, 9rem) 1fr; gap: 0 0.75rem; align-items: center; min-height: 2.8em; font-variant-numeric: tabular-nums; color: var(--ink-soft); }
.learning-bar-words progress { width: 100%; height: 0.5rem; accent-color: var(--accent); }
.learning-bar-words p { margin: 0; }
.learning-bar-words progress[hidden] + p { grid-column: 1 / -1; }
.learning-bar .problem { color: var(--ct); }
@media (max-width: 44rem) { .learning-bar-words { min-height: 5.6em; align-items: start; } }
`;

export type LearningBar = HTMLElement & {
  /** Whether the training that begins next is to begin with random weights. */
  anew: boolean;
  /** Whether what is under way is one step by itself. */
  oneStep: boolean;
  /** What is said of the weights while nothing is trained; whether they are those the page opened with. */
  tell(sentence: string, asOpened: boolean): void;
};

/**
 * The buttons beside a network's picture, and a line on how far its training is. Dispatches "digit" when the reader asks
 * for another digit, "back" when for the weights the page opened with.
 */
export function learningBar(control: TrainingControl, {lang = "en"}: {lang?: string} = {}): LearningBar {
  addStyle("learning-bar", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const button = (text: string, kind?: string) => html("button", {type: "button", class: kind}, text);
  const start = button(say.anew, "primary");
  const step = button(say.step);
  const digit = button(say.digit);
  const back = button(say.back);
  const bar = html("progress", {max: 1, value: 0, "aria-label": say.progress});
  const line = html("p", {});
  let sentence = "";
  let asOpened = true;
  let before: TrainingControl["latest"];
  const element = Object.assign(
    html(
      "div",
      {class: "learning-bar"},
      start,
      step,
      digit,
      back,
      html("div", {class: "learning-bar-words"}, bar, line)
    ),
    {anew: true, oneStep: false}
  ) as unknown as LearningBar;

  const draw = () => {
    const {state, message, notice} = control;
    // A step that was taken before other weights were put in place says nothing of them.
    const latest = control.latest === before ? undefined : control.latest;
    element.dataset.state = state;
    const training = state === "running" || (state === "paused" && !element.oneStep);
    start.textContent =
      state === "running" ? say.pause : state === "paused" && !element.oneStep ? say.on : say.anew;
    if (state === "lost") start.textContent = say.on;
    start.disabled = element.oneStep && state === "running";
    step.disabled = state === "running";
    back.disabled = asOpened && latest === undefined;
    bar.hidden = !training;
    bar.value = control.progress;
    line.classList.toggle("problem", message !== "");
    if (message) line.textContent = message;
    else if (!latest)
      line.textContent = state === "running" ? say.preparing : [notice, sentence].filter(Boolean).join(" ");
    else {
      const {epoch, epochs, batch, batches, loss, validationAccuracy} = latest;
      const parts = [say.at(epoch, epochs, batch, batches), say.loss(formatNumber(loss))];
      if (validationAccuracy !== undefined) parts.push(say.read(formatPercent(validationAccuracy, lang)));
      line.textContent = parts.join(" · ");
    }
  };
  let frame = 0;
  const soon = () => (frame ||= requestAnimationFrame(() => ((frame = 0), draw())));
  control.addEventListener("change", soon);
  control.addEventListener("step", () => {
    if (element.oneStep) control.pause();
    soon();
  });

  /** When a training that is under way has come to its end. */
  const ended = async () => {
    if (control.state !== "running" && control.state !== "paused") return;
    control.stop();
    await new Promise(resolve => control.addEventListener("change", resolve, {once: true}));
  };
  const begin = async (anew: boolean, oneStep: boolean) => {
    const goesOn = control.state === "lost" || (control.state === "paused" && !anew);
    if (!goesOn) {
      await ended();
      element.anew = anew;
    }
    element.oneStep = oneStep;
    control.start();
  };
  start.addEventListener("click", () => {
    if (control.state === "running") control.pause();
    else if (control.state === "paused" && !element.oneStep) control.start();
    else void begin(control.state !== "lost", false);
  });
  step.addEventListener("click", () => void begin(false, true));
  digit.addEventListener("click", () => element.dispatchEvent(new Event("digit")));
  back.addEventListener("click", () => void ended().then(() => element.dispatchEvent(new Event("back"))));
  element.tell = (text, opened) => {
    before = control.latest;
    sentence = text;
    asOpened = opened;
    draw();
  };
  draw();
  return element;
}
