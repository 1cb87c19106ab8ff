/** Draws numbers uniformly from [0, 1). */
export type Random = () => number;

/**
 * A small, fast generator with a seed (mulberry32, by Tommy Ettinger): the same seed gives the same numbers on every machine,
 * so that a training can be repeated exactly. Several seeds are mixed into one.
 */
export function seededRandom(...seeds: number[]): Random {
  let state = seeds.reduce((mixed, seed) => mix(mixed ^ mix(seed + 0x9e3779b9)), 0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
}

function mix(value: number): number {
  let t = Math.imul(value ^ (value >>> 15), value | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/** The numbers 0 … count − 1 in random order, each order equally likely (Fisher and Yates). */
export function permutation(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({length: count}, (_, n) => n);
  for (let last = count - 1; last > 0; --last) {
    const chosen = Math.floor(random() * (last + 1));
    [order[last], order[chosen]] = [order[chosen], order[last]];
  }
  return order;
}
