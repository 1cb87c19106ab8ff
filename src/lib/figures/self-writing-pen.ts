import type {Point, Stroke} from "./digit-image.js";

/** What a pen has written so far, and where it is; `nib` is undefined once it has been put away. */
export interface Written {
  strokes: Stroke[];
  nib?: Point;
}

/** Widths of the field that the pen writes in a second, and those it crosses in the air. */
const WRITING = 1.05;
const LIFTED = 2.2;

/** Seconds for which a digit that is written stays. */
const READING = 2.2;

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);
const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + t * (b.x - a.x),
  y: a.y + t * (b.y - a.y)
});

/** Seconds the pen takes for these strokes. */
export function writingTime(strokes: readonly Stroke[]): number {
  let seconds = 0;
  strokes.forEach((stroke, s) => {
    if (s > 0) seconds += distance(strokes[s - 1].at(-1)!, stroke[0]) / LIFTED;
    for (let k = 1; k < stroke.length; ++k) seconds += distance(stroke[k - 1], stroke[k]) / WRITING;
  });
  return seconds;
}

/** What stands there so many seconds after the pen began with the first stroke. */
export function writtenAfter(strokes: readonly Stroke[], seconds: number): Written {
  const written: Point[][] = [];
  let left = seconds;
  for (const [s, stroke] of strokes.entries()) {
    if (s > 0) {
      const from = strokes[s - 1].at(-1)!;
      const time = distance(from, stroke[0]) / LIFTED;
      if (left < time) return {strokes: written, nib: between(from, stroke[0], left / time)};
      left -= time;
    }
    const line = [stroke[0]];
    written.push(line);
    for (let k = 1; k < stroke.length; ++k) {
      const time = distance(stroke[k - 1], stroke[k]) / WRITING;
      if (left < time) {
        const nib = between(stroke[k - 1], stroke[k], left / time);
        line.push(nib);
        return {strokes: written, nib};
      }
      left -= time;
      line.push(stroke[k]);
    }
  }
  return {strokes: [...strokes]};
}

export interface SelfWritingPenOptions {
  /** The strokes of the things to write, one after the other, and round again. */
  texts: readonly (readonly Stroke[])[];
  /** Shows what is written: `whole` is what it will be. */
  show: (written: Written, whole: readonly Stroke[]) => void;
}

/** A pen that writes by itself, as long as it is in sight and nobody holds it. */
export class SelfWritingPen {
  private index = 0;
  private seconds: number;
  private frame = 0;
  private last = 0;
  private going = false;
  private inSight = false;
  private readonly still = matchMedia("(prefers-reduced-motion: reduce)");

  /** The first of the texts stands there complete until the pen goes. */
  constructor(
    element: Element,
    private readonly options: SelfWritingPenOptions
  ) {
    this.seconds = writingTime(this.text);
    this.show();
    new IntersectionObserver(([{isIntersecting}]) => {
      this.inSight = isIntersecting;
      this.turn();
    }).observe(element);
    this.still.addEventListener("change", () => this.turn());
  }

  /** Is found in the middle of the first text, and goes on: who looks sees it move at once, not a text that is read. */
  takeUp(): void {
    this.seconds = writingTime(this.text) / 2;
    this.show();
    this.go();
  }

  /** Whether it writes, or would if it were in sight and motion were wanted. */
  get goes(): boolean {
    return this.going;
  }

  /** Writes the next text; with reduced motion it stands there at once. */
  next(): void {
    this.index = (this.index + 1) % this.options.texts.length;
    this.seconds = this.still.matches ? writingTime(this.text) : 0;
    this.show();
  }

  go(): void {
    this.going = true;
    this.turn();
  }

  hold(): void {
    this.going = false;
    this.turn();
  }

  private get text(): readonly Stroke[] {
    return this.options.texts[this.index];
  }

  private show(): void {
    this.options.show(writtenAfter(this.text, this.seconds), this.text);
  }

  /** Begins or ends to move, as things are. */
  private turn(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.last = 0;
    if (this.still.matches && this.going) {
      this.seconds = writingTime(this.text);
      this.show();
    } else if (this.going && this.inSight) {
      this.frame = requestAnimationFrame(this.move);
    }
  }

  private readonly move = (now: number): void => {
    // After a pause of the page, or a long frame, the pen goes on from where it was.
    const passed = this.last ? Math.min(0.1, (now - this.last) / 1000) : 0;
    this.last = now;
    const end = writingTime(this.text);
    const before = this.seconds;
    this.seconds += passed;
    if (before < end) this.show();
    else if (this.seconds > end + READING) this.next();
    this.frame = requestAnimationFrame(this.move);
  };
}
