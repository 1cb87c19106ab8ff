type Place = [row: number, column: number];

/** What a grid of places needs to be walked over by pointer and keys. */
export interface Walk {
  rows: number;
  columns: number;
  get(): Place;
  set(place: Place): void;
}

const steps: Record<string, Place> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

/** The place one step of the key away, still inside; undefined for other keys. */
export function stepOf(key: string, [row, column]: Place, rows: number, columns: number): Place | undefined {
  if (key === "Home") return [row, 0];
  if (key === "End") return [row, columns - 1];
  const step = steps[key];
  if (!step) return undefined;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return [within(row + step[0], rows), within(column + step[1], columns)];
}

/**
 * Lets a reader move over a grid: the arrow keys, Home and End, hovering, touching and dragging. `area` is what the
 * pointer is measured against; by default the `.cells` of the element, or the element.
 */
export function moveOnKeys(element: HTMLElement, walk: Walk, area?: HTMLElement): void {
  const surface = area ?? element.querySelector<HTMLElement>(".cells") ?? element;
  element.tabIndex = 0;
  element.classList.add("walkable");
  element.addEventListener("keydown", event => {
    const place = stepOf(event.key, walk.get(), walk.rows, walk.columns);
    if (!place) return;
    event.preventDefault();
    walk.set(place);
  });
  const point = (event: PointerEvent) => {
    const {left, top, width, height} = surface.getBoundingClientRect();
    const row = Math.floor(((event.clientY - top) / height) * walk.rows);
    const column = Math.floor(((event.clientX - left) / width) * walk.columns);
    if (row < 0 || column < 0 || row >= walk.rows || column >= walk.columns) return;
    const [oldRow, oldColumn] = walk.get();
    if (row !== oldRow || column !== oldColumn) walk.set([row, column]);
  };
  surface.addEventListener("pointermove", point);
  surface.addEventListener("pointerdown", point);
}
