import {checkCase, type KernelCheck} from "./checkCase.js";
import {randomFrom} from "./checks/case.js";
import {tiedAutoencoderCasesOf} from "./checks/tiedAutoencoder.js";
import type {TiedAutoencoderGeometry} from "./tiedAutoencoder.js";

/**
 * Runs the autoencoder with tied weights and its gradients on random numbers of the sizes `g`, and compares with the
 * reference loops: a row for the code, the reconstruction, and each gradient.
 */
export async function* checkTiedAutoencoder(
  g: TiedAutoencoderGeometry,
  {seed = 1}: {seed?: number} = {}
): AsyncGenerator<KernelCheck> {
  for (const example of tiedAutoencoderCasesOf(g, randomFrom(seed).numbers)) yield await checkCase(example);
}
