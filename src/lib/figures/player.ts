import {changed, html} from "./element.js";

type Lang = "en" | "zh";

const words = {
  en: {play: "Play", pause: "Pause", step: "Step", time: "Time of the animation"},
  zh: {play: "播放", pause: "暂停", step: "下一步", time: "动画的时间"}
};

export interface PlayerOptions {
  /** The times at which Step stops; the animation runs from the first to the last. */
  stops: number[];
  /** How long it plays. */
  seconds: number;
  lang?: Lang;
}

/**
 * Play, Step and a slider for an animation; `value` is the time. Where the reader wants reduced motion, Play jumps from stop
 * to stop instead of moving.
 */
export function player({stops, seconds, lang = "en"}: PlayerOptions): HTMLElement & {value: number} {
  const t = words[lang];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const play = html("button", {type: "button", class: "play"}, t.play);
  const step = html("button", {type: "button"}, t.step);
  const slider = html("input", {
    type: "range",
    min: first,
    max: last,
    step: "any",
    value: first,
    "aria-label": t.time
  });
  const element = html("div", {class: "player"}, play, step, slider) as unknown as HTMLElement & {
    value: number;
  };
  element.value = first;
  let frame = 0;
  const go = (time: number) => {
    element.value = Math.max(first, Math.min(last, time));
    slider.value = String(element.value);
    changed(element);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    play.textContent = t.play;
  };
  const nextStop = () => stops.find(stop => stop > element.value + 1e-6);
  const run = (until: number) => {
    stop();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return go(nextStop() ?? first);
    play.textContent = t.pause;
    let before = performance.now();
    const tick = (now: number) => {
      // A figure that left the page stops by itself.
      if (!element.isConnected) return stop();
      go(Math.min(until, element.value + ((now - before) / 1000) * ((last - first) / seconds)));
      before = now;
      if (element.value >= until) stop();
      else frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  };
  play.addEventListener("click", () => {
    if (frame) return stop();
    if (element.value >= last) go(first);
    run(last);
  });
  step.addEventListener("click", () => {
    if (element.value >= last) return go(first);
    run(nextStop() ?? last);
  });
  slider.addEventListener("input", event => {
    event.stopPropagation();
    stop();
    go(slider.valueAsNumber);
  });
  return element;
}
