import type {Tensor} from "@tensorflow/tfjs-core";
import {activation, activationLoops} from "../activation.js";

/*
 * A tensor that is uploaded is filled up with zeros to whole texels; one that another operation has computed is filled up with
 * anything. What adds up texels has to leave that out, which only shows with numbers of the second kind.
 */

/** A sigmoid: its texels are filled up with ½. */
export const computed = <T extends Tensor>(z: Tensor): T => activation(z, "sigmoid") as T;

export const computedLoops = (z: ArrayLike<number>): Float64Array => activationLoops(z, "sigmoid");

/** So much of its size may each value of it be off, at most. */
export const computedError = 16 * 2 ** -24;
