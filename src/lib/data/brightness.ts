import type {Pixels} from "./pictureFile.js";

/** How bright each pixel is, 0 black to 1 white, and whether parts are transparent. */
export interface Brightness {
  values: Float32Array;
  width: number;
  height: number;
  transparent: boolean;
}

/** The brightness of a picture; what is transparent lies on paper, on black paper where the picture itself is bright. */
export function brightnessOf({data, width, height}: Pixels): Brightness {
  const values = new Float32Array(width * height);
  let [opaque, sum] = [0, 0];
  for (let p = 0; p < values.length; ++p) {
    // Rec. 709: how much each colour counts for the eye.
    values[p] = (0.2126 * data[4 * p] + 0.7152 * data[4 * p + 1] + 0.0722 * data[4 * p + 2]) / 255;
    opaque += data[4 * p + 3] / 255;
    sum += (values[p] * data[4 * p + 3]) / 255;
  }
  const transparent = opaque < values.length - 0.5;
  if (transparent) {
    const paper = sum > 0.5 * opaque ? 0 : 1;
    for (let p = 0; p < values.length; ++p) {
      const share = data[4 * p + 3] / 255;
      values[p] = share * values[p] + (1 - share) * paper;
    }
  }
  return {values, width, height, transparent};
}

/** A part of a picture, in its pixels. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The mean of a part over each of size × size squares; `outside` stands for what lies beyond the picture. */
export function meansOf(
  {values, width, height}: Pick<Brightness, "values" | "width" | "height">,
  part: Part,
  size: number,
  outside: number
): Float32Array {
  const means = new Float32Array(size * size);
  // So many points a side of each square that no pixel of the picture is passed over.
  const points = Math.max(4, Math.ceil(Math.max(part.width, part.height) / size));
  const step = [part.width, part.height].map(side => side / (size * points));
  for (let i = 0; i < size; ++i) {
    for (let j = 0; j < size; ++j) {
      let sum = 0;
      for (let k = 0; k < points * points; ++k) {
        const x = Math.floor(part.left + (j * points + (k % points) + 0.5) * step[0]);
        const y = Math.floor(part.top + (i * points + Math.floor(k / points) + 0.5) * step[1]);
        sum += x >= 0 && x < width && y >= 0 && y < height ? values[y * width + x] : outside;
      }
      means[i * size + j] = sum / points ** 2;
    }
  }
  return means;
}
