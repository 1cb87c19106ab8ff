/**
 * A colour of OKLCH as CSS writes it in sRGB: equal steps of the hue look equally far apart, and equal lightness equally light.
 * @param lightness 0 … 1; @param chroma 0 is grey, 0.15 is strong; @param hue in degrees
 * Source: B. Ottosson, "A perceptual color space for image processing", 2020.
 */
export function evenColour(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ];
  const bytes = linear.map(value => {
    const within = Math.max(0, Math.min(1, value));
    return Math.round(255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055));
  });
  return `rgb(${bytes.join(" ")})`;
}
