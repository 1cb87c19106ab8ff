import type {PlaneClasses} from "./classesOfThePlane.js";
import type {Random} from "../nn/random.js";

export interface SpiralOptions {
  /** Points of each arm. Default 80. */
  each?: number;
  /** How far an arm turns round the middle, in full turns. Default 2. */
  turns?: number;
  /** How far a point may lie from its arm, along each axis. Default 0.08. */
  spread?: number;
}

/**
 * Points of two classes on two spirals that wind round each other, all between −2 and 2: first one arm, then the other, each
 * from its inner end to its outer one.
 */
export function twoSpirals(
  random: Random,
  {each = 80, turns = 2, spread = 0.08}: SpiralOptions = {}
): PlaneClasses {
  const near = () => spread * (2 * random() - 1);
  const labels = Array.from({length: 2 * each}, (_, n) => Number(n >= each));
  const points = labels.map((label, n): [number, number] => {
    const along = ((n % each) + random()) / each;
    const angle = 2 * Math.PI * turns * along + label * Math.PI;
    const radius = 0.2 + 1.65 * along;
    return [radius * Math.cos(angle) + near(), radius * Math.sin(angle) + near()];
  });
  return {points, labels};
}
