/** Numbers in (−1, 1) that no two places share: a generator small enough to read (Steele and Vigna's splitmix32). */
export function randomNumbers(seed: number): (size: number) => Float32Array {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
  return size => Float32Array.from({length: size}, () => 2 * next() - 1);
}
