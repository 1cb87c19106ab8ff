import {env} from "@tensorflow/tfjs-core";

/** The sizes that a shader knows by name: whole numbers, and pairs of them. */
export type Sizes = Readonly<Record<string, number | readonly [number, number]>>;

/**
 * Sizes are constants in a shader: a device's compiler makes the most of a number it knows. (With uniforms, a training step
 * of the convolutional network took 1.4 times as long.) But every new shape is then compiled anew. Who tries hundreds of
 * shapes, each once, sets this flag: the same text, with the sizes as uniforms.
 */
const flag = "SIZES_AS_UNIFORMS";
env().registerFlag(flag, () => false);
export const sizesAreUniforms = (): boolean => env().getBool(flag);

/** The numbers of a geometry, by their names. */
export const numbersOf = (geometry: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(geometry).filter((entry): entry is [string, number] => typeof entry[1] === "number")
  );

/** GLSL: the sizes' names, as uniforms or as constants with their values. */
export function declareSizes(sizes: Sizes, uniforms: boolean): string {
  const declaration = ([name, size]: [string, Sizes[string]]) => {
    const [type, value] = typeof size === "number" ? ["int", size] : ["vec2", `vec2(${size})`];
    return uniforms ? `uniform ${type} ${name};` : `const ${type} ${name} = ${value};`;
  };
  return Object.entries(sizes).map(declaration).join("\n");
}
