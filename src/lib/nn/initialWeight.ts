import {requireOneOf} from "../../kernels/validate.js";
import {weightOf} from "./checks.js";
import {glorotNormal, glorotUniform, heNormal, heUniform, ones, zeros} from "./initializers.js";
import type {Weight} from "./layer.js";
import {orthogonal} from "./orthogonal.js";
import type {Random} from "./random.js";

const initializers = {glorotUniform, glorotNormal, heUniform, heNormal, orthogonal, zeros, ones};

/** Keras's names of the ways to begin. */
export type InitializerName = keyof typeof initializers;

/** How the weights of a layer begin. */
export interface InitializerOptions {
  /** Default "glorotUniform". */
  kernelInitializer?: InitializerName;
  /** Default "zeros". */
  biasInitializer?: InitializerName;
}

/** @throws RangeError for an unknown name, as an argument of `where` */
export function initializersOf(
  where: string,
  {kernelInitializer = "glorotUniform", biasInitializer = "zeros"}: InitializerOptions
): Required<InitializerOptions> {
  requireInitializer(where, "kernelInitializer", kernelInitializer);
  requireInitializer(where, "biasInitializer", biasInitializer);
  return {kernelInitializer, biasInitializer};
}

/** Refuses a name that stands for no way to begin, as an argument `argument` of `where`. */
export function requireInitializer(where: string, argument: string, name: InitializerName): void {
  requireOneOf(where, argument, name, Object.keys(initializers));
}

/** The first values of a weight, by the name of its initialiser. */
export const initialValues = (
  shape: readonly number[],
  initializer: InitializerName,
  random: Random
): Float32Array => initializers[initializer](shape, random);

/** A new weight that begins with the initialiser of this name. */
export const initialWeight = (
  name: string,
  shape: readonly number[],
  initializer: InitializerName,
  random: Random
): Weight => weightOf(name, shape, initialValues(shape, initializer, random));
