/** Where a pen steered by keys stands, in the unit square, and whether it draws. */
export interface KeyboardPen {
  x: number;
  y: number;
  down: boolean;
}

const moves: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** The pen after a key: arrows move it by `step`, the space bar sets it down or lifts it; undefined for other keys. */
export function penAfter(pen: KeyboardPen, key: string, step: number): KeyboardPen | undefined {
  if (key === " ") return {...pen, down: !pen.down};
  const move = moves[key];
  if (!move) return undefined;
  const within = (part: number) => Math.max(0, Math.min(1, part));
  return {...pen, x: within(pen.x + move[0] * step), y: within(pen.y + move[1] * step)};
}
