import type {Point, Stroke} from "./digit-image.js";
import {penAfter} from "./keyboard-pen.js";
import type {KeyboardPen} from "./keyboard-pen.js";

export interface DrawingHandOptions {
  /** How far an arrow key moves the pen; with Shift four times as far. */
  step: number;
  /** The strokes or the pen are other ones. */
  onChange: () => void;
  /** Something happened that is not seen without the eyes. */
  onTell: (what: "down" | "up" | "cleared") => void;
  /** The reader is about to draw a line. */
  onBegin?: () => void;
}

/** The reader's hand on a drawing field, by mouse, touch, pen or keyboard; the field is the unit square. */
export class DrawingHand {
  strokes: readonly Stroke[] = [];
  /** Where the arrow keys have brought the pen. */
  pen: KeyboardPen = {x: 0.5, y: 0.5, down: false};
  /** Whether the reader's last move was by keyboard. */
  byKeys = false;
  private current?: Point[];
  private pointer?: number;

  constructor(
    private readonly field: SVGSVGElement,
    private readonly options: DrawingHandOptions
  ) {
    field.addEventListener("pointerdown", event => this.touch(event));
    field.addEventListener("pointermove", event => this.move(event));
    field.addEventListener("keydown", event => this.key(event));
    for (const end of ["pointerup", "pointercancel"] as const) {
      field.addEventListener(end, event => {
        if (event.pointerId === this.pointer) this.pointer = this.current = undefined;
      });
    }
  }

  /** Puts other strokes in the place of those that are there. */
  replace(strokes: readonly Stroke[]): void {
    this.strokes = strokes;
    this.current = undefined;
    this.pen = {...this.pen, down: false};
    this.options.onChange();
  }

  clear(): void {
    this.options.onTell("cleared");
    this.replace([]);
  }

  undo(): void {
    this.replace(this.strokes.slice(0, -1));
  }

  private begin(point: Point): void {
    this.options.onBegin?.();
    this.current = [point];
    this.strokes = [...this.strokes, this.current];
    this.options.onChange();
  }

  private touch(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    this.field.focus({preventScroll: true});
    this.field.setPointerCapture(event.pointerId);
    this.pointer = event.pointerId;
    this.byKeys = false;
    this.pen = {...this.pen, down: false};
    this.begin(this.pointOf(event));
  }

  private move(event: PointerEvent): void {
    if (event.pointerId !== this.pointer) return;
    // Pens report faster than the screen shows.
    const moves = event.getCoalescedEvents?.() ?? [];
    this.current?.push(...(moves.length ? moves : [event]).map(move => this.pointOf(move)));
    this.options.onChange();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return this.clear();
    }
    const {step, onTell, onChange} = this.options;
    const before = this.pen;
    const next = penAfter(before, event.key, event.shiftKey ? 4 * step : step);
    if (!next) return;
    event.preventDefault();
    this.byKeys = true;
    this.pen = next;
    if (next.down !== before.down) onTell(next.down ? "down" : "up");
    const point = {x: next.x, y: next.y};
    if (next.down && !before.down) return this.begin(point);
    if (next.down) this.current?.push(point);
    else this.current = undefined;
    onChange();
  }

  private pointOf({clientX, clientY}: MouseEvent): Point {
    const {left, top, width, height} = this.field.getBoundingClientRect();
    const inside = (part: number) => Math.max(0, Math.min(1, part));
    return {x: inside((clientX - left) / width), y: inside((clientY - top) / height)};
  }
}

/** The strokes as the path of an SVG element. */
export const pathOf = (strokes: readonly Stroke[]): string =>
  strokes
    .filter(({length}) => length > 0)
    .map(stroke => {
      const points = stroke.length > 1 ? stroke : [stroke[0], stroke[0]];
      return `M${points.map(({x, y}) => `${x.toFixed(4)},${y.toFixed(4)}`).join("L")}`;
    })
    .join("");
