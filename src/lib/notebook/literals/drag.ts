import {moved, type Scale} from "./scale.js";

/** A whole scale lies within so many pixels … */
const length = 200;
/** … and its steps no further apart than so many. */
const widestStep = 12;
/** A hand that moves less than this has only clicked. */
const slack = 3;

export interface Drag {
  scale: Scale;
  text: string;
  /** The number has been pulled to another value. */
  moved(text: string): void;
  /** The hand has let go. */
  ended(): void;
  /** The hand let go where it took hold. */
  clicked?(): void;
}

/** The click that a drag of the mouse ends with is none. */
function swallowClick(): void {
  const swallow = (click: Event) => (click.preventDefault(), click.stopPropagation());
  addEventListener("click", swallow, {capture: true, once: true});
  setTimeout(() => removeEventListener("click", swallow, {capture: true}));
}

/**
 * Follows the pointer that has taken hold of a number, until it lets go; with Shift ten times finer.
 * @param holder an element that stays, to which the pointer's events go meanwhile
 */
export function followPointer(start: PointerEvent, holder: Element, drag: Drag): void {
  if (start.button !== 0) return;
  const {scale} = drag;
  const perStep = Math.min(length / scale.steps, widestStep);
  let [x, steps, dragging, text] = [start.clientX, 0, false, drag.text];
  const listening = new AbortController();
  const {signal} = listening;
  const end = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    listening.abort();
    if (!dragging) {
      if (event.type === "pointerup") drag.clicked?.();
      return;
    }
    document.documentElement.classList.remove("cell-dragging");
    if (start.pointerType === "mouse") swallowClick();
    drag.ended();
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    if (!dragging) {
      if (Math.abs(event.clientX - start.clientX) < slack) return;
      dragging = true;
      holder.setPointerCapture(start.pointerId);
      document.documentElement.classList.add("cell-dragging");
    }
    steps += (event.clientX - x) / perStep / (event.shiftKey ? 10 : 1);
    x = event.clientX;
    const next = moved(scale, drag.text, Math.trunc(steps));
    if (next === text) return;
    text = next;
    drag.moved(next);
  };
  addEventListener("pointermove", move, {signal});
  addEventListener("pointerup", end, {signal});
  addEventListener("pointercancel", end, {signal});
}
