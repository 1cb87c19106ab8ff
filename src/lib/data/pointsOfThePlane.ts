/**
 * Points of the plane, scattered about a line through the origin: three times as far along it as across. The line rises by
 * about 30°, so that neither coordinate tells all.
 * @param random numbers from 0 to 1
 */
export function pointsOfThePlane(random: () => number, count = 30): [number, number][] {
  const spread = () => random() + random() + random() - 1.5;
  return Array.from({length: count}, () => {
    const [along, across] = [1.5 * spread(), 0.45 * spread()];
    return [0.87 * along - 0.5 * across, 0.5 * along + 0.87 * across];
  });
}
