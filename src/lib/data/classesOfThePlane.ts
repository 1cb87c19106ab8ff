import type {Random} from "../nn/random.js";

/** How the two classes lie in the plane. */
export type ClassLayout = "ring" | "corners" | "moons" | "sides";

export interface PlaneClasses {
  points: [x: number, y: number][];
  /** 0 or 1 for each point. */
  labels: number[];
}

/**
 * Points of two classes in the plane, as many of each: one inside a ring of the other, in opposite corners, in two moons that
 * hook into each other, or on two sides of a line. All lie between −2 and 2, at tenths.
 */
export function classesOfThePlane(layout: ClassLayout, random: Random, each = 20): PlaneClasses {
  const spread = (size: number) => size * (random() + random() + random() - 1.5);
  const place = (label: number, n: number): [number, number] => {
    const turn = (2 * Math.PI * (n + random())) / each;
    switch (layout) {
      case "ring": {
        const radius = label ? 0.45 * Math.sqrt(random()) : 1.45 + spread(0.25);
        return [radius * Math.cos(turn), radius * Math.sin(turn)];
      }
      case "corners": {
        const side = n % 2 ? 1 : -1;
        return [side + spread(0.7), (label ? side : -side) + spread(0.7)];
      }
      case "moons": {
        const [along, up] = [Math.cos(turn / 2), Math.sin(turn / 2)];
        return label
          ? [along - 0.5 + spread(0.25), up - 0.4 + spread(0.25)]
          : [0.5 - along + spread(0.25), 0.4 - up + spread(0.25)];
      }
      case "sides": {
        const [along, across] = [spread(2), (label ? 0.9 : -0.9) + spread(0.8)];
        return [0.8 * along - 0.6 * across, 0.6 * along + 0.8 * across];
      }
    }
  };
  const tenth = (value: number) => Math.round(10 * Math.max(-2, Math.min(2, value))) / 10;
  const labels = Array.from({length: 2 * each}, (_, n) => Number(n >= each));
  const points = labels.map((label, n) => place(label, n % each).map(tenth) as [number, number]);
  return {points, labels};
}
